/** The messages that the receiver and worker processes send to the test, and a setting that both sides use. */

/**
 * `port`: a receiver listens. `ready`: a worker accepts jobs. `hangs`: a job has started that ends only when its worker
 * is killed.
 */
export type Message = { port: number } | { ready: true } | { hangs: string };

/** How many jobs a worker runs at once. */
export const concurrency = 5;

export function tell(message: Message): void {
  process.send?.(message);
}
