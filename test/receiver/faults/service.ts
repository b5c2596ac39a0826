/**
 * Functions that send deliveries to a receiver in the same way as the service. They can repeat a delivery until it is
 * acknowledged.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { token } from '../receiver-of.js';

export interface Reply {
  status: number;
  /** The value of the header Retry-After; absent if the response does not have this header. */
  retryAfter?: string;
}

/** Sends a delivery once. If no response arrives, it rejects long before the test times out. */
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
 * Sends a delivery repeatedly until it is acknowledged. It waits for a shorter time than `Retry-After` asks for, so
 * that the test is fast.
 *
 * @returns the status codes of the responses before the acknowledgement
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
