import { hash } from 'node:crypto';

/** The number of bytes of a hash. By chance, two of a billion texts are equal with a probability of 1 in 10^20. */
export const hashSize = 16;

/** Returns the hash of a text. Each character of the result is a byte. */
export function hashOf(text: string): string {
  return hash('sha256', text, 'binary').slice(0, hashSize);
}
