import { createServer } from 'node:http';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

const server = createServer(toNodeListener(receiver)).listen(8080);

process.once('SIGTERM', async () => {
  // Exit even if a handler hangs: when the lease has expired, another process handles its delivery.
  setTimeout(() => process.exit(1), 20_000).unref();
  // Stop accepting requests, wait for the responses, and wait up to 5 s for keep-alive connections.
  await new Promise((resolve) => server.close(resolve));
  // Wait for handlers that are still running after the response, and for the store.
  await receiver.idle();
  // Now close the clients that the store and the handlers use, such as Redis.
});
