/** What the processes tell the test, and what they have in common with it. */

/** `hangs`: a job has begun that ends with its worker only. */
export type Message = { port: number } | { ready: true } | { hangs: string };

/** How many jobs a worker runs at once. */
export const concurrency = 5;

export function tell(message: Message): void {
  process.send?.(message);
}
