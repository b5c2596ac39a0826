/** Types and checks that the decompression functions of both platforms (Node and web) need. */

/** A content coding of HTTP (RFC 9110, section 8.4.1). */
export type Coding = 'gzip' | 'deflate' | 'br';

/** Thrown if the decompressed body is longer than the limit. */
export class TooLongError extends Error {}

/** Returns whether a body in the coding `deflate` lacks the required zlib header: some senders omit it. */
export function isRawDeflate(bytes: Uint8Array): boolean {
  return (bytes[0]! & 0x0f) !== 8;
}
