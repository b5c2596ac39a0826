import { decompress } from '#platform';
import { joinBytes } from '../common/join-bytes.js';
import { type Coding, TooLongError } from '../common/platform/coding.js';
import { Refusal, tooLarge } from './call.js';

/**
 * The whole body of a request must arrive within this time, in ms. We chose 10 s because we assume that the service
 * waits 10 s for a response.
 */
export const bodyTimeout = 10_000;

/** Collects the bytes of a body that arrives in pieces. */
export class BodyBytes {
  readonly #limit: number;
  readonly #take: ((bytes: number) => void) | undefined;
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  /**
   * @param limit the maximum number of bytes of the body
   * @param take called for each piece of the body, before the piece is kept; the argument is the number of bytes of the
   *   piece
   */
  constructor(limit: number, take?: (bytes: number) => void) {
    this.#limit = limit;
    this.#take = take;
  }

  /** @throws Refusal when the body has more bytes than `limit`, or when `take` refuses them */
  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > this.#limit) throw tooLarge(this.#limit);
    this.#take?.(piece.length);
    this.#pieces.push(piece);
  }

  /** Returns the whole body, when all pieces were added. */
  end(): Uint8Array {
    return joinBytes(this.#pieces);
  }
}

/**
 * Returns the coding (such as gzip) that the header `Content-Encoding` names, or undefined if the body is not encoded.
 *
 * @throws Refusal when the coding is not supported
 */
export function codingOf(header: string | null | undefined): Coding | undefined {
  const name = header?.trim().toLowerCase() ?? '';
  switch (name) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return 'gzip';
    case 'deflate':
    case 'br':
      return name;
    default:
      throw unsupported('The Content-Encoding of the body');
  }
}

/**
 * Decompresses the bytes of a body, and decodes them from UTF-8.
 *
 * @param limit the maximum number of bytes of the decompressed body
 * @throws Refusal when the body has more than `limit` bytes, when it is not encoded with `coding`, or when it is not
 *   UTF-8
 */
export function bodyText(
  bytes: Uint8Array,
  coding: Coding | undefined,
  limit: number,
): string | Promise<string> {
  return coding === undefined ? decodeText(bytes) : decompressedText(bytes, coding, limit);
}

async function decompressedText(bytes: Uint8Array, coding: Coding, limit: number): Promise<string> {
  let decoded;
  try {
    decoded = await decompress(bytes, coding, limit);
  } catch (error) {
    if (error instanceof TooLongError) throw tooLarge(limit);
    throw new Refusal(
      400,
      `The body is not valid ${coding}, but its Content-Encoding is ${coding}. Fix: encode the body as ${coding}, or leave out the header.`,
    );
  }
  if (!decoded) throw unsupported(`The Content-Encoding ${coding}`);
  return decodeText(decoded);
}

function unsupported(subject: string): Refusal {
  const known = 'gzip, deflate, br';
  return new Refusal(
    415,
    `${subject} is not supported: expected none, or one of ${known} if the platform can decode it.`,
    { 'accept-encoding': known },
  );
}

// `fatal` means that an invalid byte causes an error. Without it, the decoder would replace the byte, and its value
// would be lost. The decoder also removes a byte order mark, which JSON.parse does not accept.
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true });

function decodeText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    // Find the position of the invalid byte: this decoder replaces it by the character U+FFFD. A body rarely contains
    // this character for another reason.
    const at = new TextDecoder().decode(bytes).indexOf('\uFFFD');
    throw new Refusal(
      400,
      `The body is not valid UTF-8 from character ${at} on. Fix: encode the JSON as UTF-8.`,
    );
  }
}
