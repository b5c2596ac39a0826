import { hash } from 'node:crypto';

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Synchronous, and some 20 times faster than Web Crypto. */
export function sha256(text: string): string | Promise<string> {
  return hash('sha256', text, 'hex');
}
