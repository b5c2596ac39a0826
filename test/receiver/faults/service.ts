/** What the service does: it sends a delivery, and sends it again until somebody has taken it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { token } from '../receiver-of.js';

export interface Reply {
  status: number;
  /** Missing where the header is. */
  retryAfter?: string;
}

/** Sends a delivery once. An answer that does not come is an error, long before the test gives up. */
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
 * Sends a delivery until it is acknowledged, less patiently than `Retry-After` asks.
 *
 * @returns the statuses before that
 */
export async function sendUntilTaken(url: string, event: unknown, pause = 50): Promise<number[]> {
  const refused: number[] = [];
  while (refused.length < 500) {
    const { status } = await send(url, event);
    if (status === 200) return refused;
    refused.push(status);
    await sleep(pause);
  }
  throw new Error(`Not taken within ${refused.length} attempts, the last with ${refused.at(-1)}.`);
}
