/** The platform functions for every platform except Node, which use web standards. */
import { joinBytes } from '../join-bytes.js';
import { isRawDeflate, type Coding, TooLongError } from './coding.js';

/**
 * Runs a task after the work that is already queued, such as returning a response to the platform. It does not use a
 * timer, because edge platforms stop the timers of a request after its response.
 */
export function later(task: () => void): void {
  void Promise.resolve().then(() => Promise.resolve().then(() => Promise.resolve().then(task)));
}

/** Returns the SHA-256 of a string in UTF-8, as 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Decompresses a body.
 *
 * @param limit the maximum length of the result, in bytes, because a small body can decompress to a very large one
 * @returns undefined if the platform does not support the coding
 * @throws TooLongError if the result is longer than `limit`
 * @throws Error if the bytes are not in this coding
 */
export async function decompress(
  bytes: Uint8Array,
  coding: Coding,
  limit: number,
): Promise<Uint8Array | undefined> {
  const stream = decompressionStream(bytes, coding);
  if (!stream) return undefined;
  const writer = stream.writable.getWriter();
  // Ignore errors here: an error in the bytes is also thrown when the result is read.
  writer.write(bytes as BufferSource).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joinBytes(pieces);
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => undefined);
      throw new TooLongError();
    }
    pieces.push(value);
  }
}

function decompressionStream(bytes: Uint8Array, coding: Coding): DecompressionStream | undefined {
  const names: Record<Coding, string> = {
    gzip: 'gzip',
    deflate: isRawDeflate(bytes) ? 'deflate-raw' : 'deflate',
    br: 'brotli',
  };
  try {
    return new DecompressionStream(names[coding] as CompressionFormat);
  } catch {
    // The platform does not support the coding. Few platforms support Brotli, and old platforms do not have
    // `DecompressionStream`.
    return undefined;
  }
}
