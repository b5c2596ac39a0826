import { env } from 'cloudflare:workers';
import { createReceiver } from 'kaizala-webhooks/receiver';
import { durableObjectDedupe } from './durable-object.js';

export { Delivery } from './durable-object.js';

export default createReceiver({
  name: 'orders',
  token: env.KAIZALA_CALLBACK_TOKEN,
  on: { JobCreated: (event) => console.log(`${event.eventId}: ${event.data.title}`) },
  fallback: (event, { reason }) => console.log(`${event.eventId}: ${event.eventType}, ${reason}`),
  dedupe: durableObjectDedupe(env.DELIVERIES),
});
