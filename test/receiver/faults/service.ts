/** Sends a delivery as the service does, and repeats it until it is acknowledged. */
import { setTimeout as sleep } from 'node:timers/promises';
import { token } from '../receiver-of.js';

export interface Reply {
  status: number;
  /** Absent if the header is missing. */
  retryAfter?: string;
}

/** Sends a delivery once. It rejects if no response arrives, long before the test times out. */
export async function send(url: string, event: unknown): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'kz-callback-token': token },
    body: JSON.stringify(event),
    signal: AbortSignal.timeout(20_000),
  });
  await response.text();
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, ...(retryAfter !== null && { retryAfter }) };
}

/**
 * Sends a delivery until it is acknowledged, with shorter waits than in `Retry-After`.
 *
 * @returns the status codes before the acknowledgement
 */
export async function sendUntilTaken(url: string, event: unknown, pause = 50): Promise<number[]> {
  const refused: number[] = [];
  while (refused.length < 500) {
    const { status } = await send(url, event);
    if (status === 200) return refused;
    refused.push(status);
    await sleep(pause);
  }
  throw new Error(
    `Not acknowledged within ${refused.length} attempts, the last with ${refused.at(-1)}.`,
  );
}
