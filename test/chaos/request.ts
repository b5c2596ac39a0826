import { request } from 'node:http';
import { token } from '../receiver/receiver-of.js';
import type { Worker } from './workers.js';

/**
 * When the sender closes the connection too early: in the middle of its request, or while it waits for the response.
 */
export type HangUp = 'request' | 'response';

/**
 * Sends a delivery once.
 *
 * @returns the status; 0 if there was no response, or if the sender has closed the connection too early
 */
export function sendOnce(worker: Worker, text: string, hangUp?: HangUp): Promise<number> {
  return new Promise((resolve) => {
    const sending = request({
      host: '127.0.0.1',
      port: worker.port,
      agent: worker.agent,
      method: 'POST',
      path: '/kaizala',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'kz-callback-token': token,
      },
    });
    sending.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(hangUp ? 0 : response.statusCode!));
      response.on('close', () => resolve(0));
    });
    sending.on('timeout', () => sending.destroy());
    sending.on('error', () => resolve(0));
    sending.on('close', () => resolve(0));
    if (hangUp === 'request') sending.write(text.slice(0, text.length / 2));
    else sending.end(text);
    if (hangUp) setTimeout(() => sending.destroy(), Math.random() * 4);
  });
}
