import { fastify } from 'fastify';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

const listener = toNodeListener(receiver);
const app = fastify();
app.all('/kaizala', {
  // A hook, because Fastify reads the body before it calls the handler.
  onRequest: async (request, reply) => {
    reply.hijack();
    listener(request.raw, reply.raw);
  },
  handler: () => undefined,
});
await app.listen({ port: 8080 });
