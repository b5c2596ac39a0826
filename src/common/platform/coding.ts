/** Shared by the decompression of both platforms. */

/** A content coding of HTTP (RFC 9110, section 8.4.1). */
export type Coding = 'gzip' | 'deflate' | 'br';

/** The decompressed body is longer than it may be. */
export class TooLongError extends Error {}

/** Whether a body in the coding `deflate` lacks the header of zlib that it should have: some senders leave it out. */
export function isRawDeflate(bytes: Uint8Array): boolean {
  return (bytes[0]! & 0x0f) !== 8;
}
