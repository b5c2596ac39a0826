/** The messages from the processes to the test, and their shared settings. */

/** `hangs`: a job has started that ends only when its worker is killed. */
export type Message = { port: number } | { ready: true } | { hangs: string };

/** How many jobs a worker runs at once. */
export const concurrency = 5;

export function tell(message: Message): void {
  process.send?.(message);
}
