/** Types and checks that the decompression of both platforms shares. */

/** A content coding of HTTP (RFC 9110, section 8.4.1). */
export type Coding = 'gzip' | 'deflate' | 'br';

/** The decompressed body is longer than the limit. */
export class TooLongError extends Error {}

/** Returns whether a body in the coding `deflate` lacks the required zlib header: some senders omit it. */
export function isRawDeflate(bytes: Uint8Array): boolean {
  return (bytes[0]! & 0x0f) !== 8;
}
