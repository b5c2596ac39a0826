import { createServer } from 'node:http';
import { createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';

const receiver = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN,
  probeStatus: 200,
  fallback: (event, { reason }) => console.log(`${event.eventId}: ${event.eventType}, ${reason}`),
});
createServer(toNodeListener(receiver)).listen(8080);
