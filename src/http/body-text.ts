import { tooLarge } from './call.js';

// Leaves out a byte order mark, which JSON.parse would stumble over.
const decoder = /* @__PURE__ */ new TextDecoder();

/** The bytes of a body as a text. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** A body that comes in pieces, as a text. */
export class BodyText {
  readonly #limit: number;
  #length = 0;
  // Most bodies are of one piece, and a decoder of their own would cost as much as to parse them.
  #first: Uint8Array | undefined;
  #rest: TextDecoder | undefined;
  #text = '';

  /** @param limit in bytes */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws Refusal when the body has more bytes than it may */
  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > this.#limit) throw tooLarge(this.#limit);
    if (!this.#first) {
      this.#first = piece;
    } else {
      this.#rest ??= this.#begin(this.#first);
      this.#text += this.#rest.decode(piece, { stream: true });
    }
  }

  end(): string {
    if (this.#rest) return this.#text + this.#rest.decode();
    return this.#first ? decodeText(this.#first) : '';
  }

  #begin(first: Uint8Array): TextDecoder {
    const streaming = new TextDecoder();
    this.#text = streaming.decode(first, { stream: true });
    return streaming;
  }
}
