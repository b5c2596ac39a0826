import { UnrecoverableError, Worker, type WorkerOptions } from 'bullmq';
import { parseEvent, type ParsedEvent } from 'kaizala-webhooks/receiver';

const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

/**
 * Handles the jobs of the queue. A job whose worker was killed runs again, so use `key` to make its effect idempotent.
 *
 * @example
 * startWorker(async ({ known, event }, key) => {
 *   if (known && event.eventType === 'JobCreated') await saveJob(key, event.data.dueDate);
 * });
 */
export function startWorker(
  handle: (parsed: ParsedEvent, key: string) => unknown,
  options: Partial<WorkerOptions> = {},
): Worker<{ body: string }> {
  const worker = new Worker<{ body: string }>(
    'kaizala',
    async ({ id, data }) => {
      await handle(parse(data.body), id!);
    },
    // A job may lose its worker 10 times: with the default of 1, two deploys that kill workers fail it for good.
    { connection: { url }, concurrency: 10, maxStalledCount: 10, ...options },
  );
  worker.on('failed', (job, error) => console.error(`Job ${job?.id}:`, error.message));
  worker.on('error', (error) => console.error('Worker:', error.message));
  process.once('SIGTERM', () => void worker.close()); // waits for the jobs that are running
  return worker;
}

function parse(body: string): ParsedEvent {
  try {
    return parseEvent(JSON.parse(body));
  } catch (error) {
    // A retry would see the same event. The job is kept as failed, for a person to inspect.
    throw new UnrecoverableError((error as Error).message);
  }
}
