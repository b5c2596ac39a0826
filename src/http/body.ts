import { decompress } from '#platform';
import { joinBytes } from '../common/join-bytes.js';
import { type Coding, TooLongError } from '../common/platform/coding.js';
import { Refusal, tooLarge } from './call.js';

/** How long a body may take to arrive, in ms: the service is assumed to wait as long for the response. */
export const bodyTimeout = 10_000;

/** The bytes of a body that comes in pieces. */
export class BodyBytes {
  readonly #limit: number;
  readonly #take: ((bytes: number) => void) | undefined;
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  /**
   * @param limit in bytes
   * @param take told of the bytes of each piece before it is kept
   */
  constructor(limit: number, take?: (bytes: number) => void) {
    this.#limit = limit;
    this.#take = take;
  }

  /** @throws Refusal when the body has more bytes than it may, or `take` refuses them */
  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > this.#limit) throw tooLarge(this.#limit);
    this.#take?.(piece.length);
    this.#pieces.push(piece);
  }

  /** The whole body. */
  end(): Uint8Array {
    return joinBytes(this.#pieces);
  }
}

/**
 * The coding that `Content-Encoding` names; undefined where the body is as it is.
 *
 * @throws Refusal when it is not one that we can decode
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
 * The string that the bytes of a body are.
 *
 * @param limit the longest body after it is decompressed, in bytes
 * @throws Refusal when it is longer, is not in its coding, or is not UTF-8
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
      `The body is not in the coding ${coding} that its Content-Encoding names.`,
    );
  }
  if (!decoded) throw unsupported(`The Content-Encoding ${coding}`);
  return decodeText(decoded);
}

function unsupported(what: string): Refusal {
  const known = 'gzip, deflate, br';
  return new Refusal(
    415,
    `${what} is not supported: expected none, or one of ${known} where the platform can decode it.`,
    { 'accept-encoding': known },
  );
}

// Fatal, because a replaced byte is a lost one. Leaves out a byte order mark, which JSON.parse would stumble over.
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true });

function decodeText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    // This decoder replaces the first byte that the other one refused. The body seldom has that character itself.
    const at = new TextDecoder().decode(bytes).indexOf('\uFFFD');
    throw new Refusal(
      400,
      `The body is not UTF-8 from character ${at} on. Fix: encode the JSON as UTF-8.`,
    );
  }
}
