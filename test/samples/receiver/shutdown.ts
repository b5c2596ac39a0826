import { createServer } from 'node:http';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

const server = createServer(toNodeListener(receiver)).listen(8080);

process.once('SIGTERM', async () => {
  // A handler that hangs must not hold up the end: another process handles its delivery when the lease is over.
  setTimeout(() => process.exit(1), 20_000).unref();
  // Accepts no more requests, waits for the responses, and up to 5 s for connections that are kept alive.
  await new Promise((resolve) => server.close(resolve));
  // Waits for handlers that go on after a response, and for the store.
  await receiver.idle();
  // Now close the clients of the store and of the handlers, such as Redis.
});
