/** The functions that differ by platform, for every platform but Node: with the interfaces of the web. */
import { joinBytes } from '../join-bytes.js';
import { isRawDeflate, type Coding, TooLongError } from './coding.js';

/**
 * Does something after what is due now, such as to give a response to the platform. Not by a timer: at the edge, those
 * of a request end with its response.
 */
export function later(task: () => void): void {
  void Promise.resolve().then(() => Promise.resolve().then(() => Promise.resolve().then(task)));
}

/** The SHA-256 of a string in UTF-8, as 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Decompresses a body.
 *
 * @param limit the longest result, in bytes: a small body can become a very long one
 * @returns undefined where the platform does not know the coding
 * @throws TooLongError when the result is longer
 * @throws Error when the bytes are not in this coding
 */
export async function decompress(
  bytes: Uint8Array,
  coding: Coding,
  limit: number,
): Promise<Uint8Array | undefined> {
  const stream = decompressionStream(bytes, coding);
  if (!stream) return undefined;
  const writer = stream.writable.getWriter();
  // A fault in the bytes shows where the result is read.
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
    // Few platforms know Brotli, and old ones have no such class.
    return undefined;
  }
}
