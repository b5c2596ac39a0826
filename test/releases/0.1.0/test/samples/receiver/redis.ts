import { createReceiver, redisDedupe } from 'kaizala-webhooks/receiver';
import { createClient } from 'redis';

const redis = createClient({ url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' });
redis.on('error', (error: Error) => console.error('Redis:', error.message));
await redis.connect();

export const receiver = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN,
  fallback: (event, { reason }) => console.log(event.eventType, reason),
  dedupe: redisDedupe(redis), // or a client of ioredis
});
