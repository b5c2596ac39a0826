import { Queue } from 'bullmq';
import { createReceiver } from 'kaizala-webhooks/receiver';

const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

const queue = new Queue<{ body: string }>('kaizala', {
  // While Redis is unavailable, fail instead of waiting: the response is 500, and the service delivers again.
  connection: { url, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
  defaultJobOptions: {
    attempts: 10,
    backoff: { type: 'exponential', delay: 1000 }, // 1 s, 2 s, 4 s … 256 s
    // In seconds. A copy is suppressed as long as its job is kept, and the service retries for 2 days.
    removeOnComplete: { age: 3 * 24 * 60 * 60 },
  },
});
queue.on('error', (error) => console.error('Queue:', error.message));

export const receiver = createReceiver({
  name: 'orders', // the name of the webhook, the same on every machine
  token: process.env.KAIZALA_CALLBACK_TOKEN,
  dedupe: false, // the queue suppresses copies, by the ID of the job
  fallback: (event, why, { key, rawBody = JSON.stringify(event) }) =>
    queue.add(event.eventType, { body: rawBody }, { jobId: key }),
});
