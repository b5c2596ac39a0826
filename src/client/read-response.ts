import { joinBytes } from '../common/join-bytes.js';
import type { FetchResponse } from './fetch.js';

/**
 * Reads the body of a response. If the decompressed body has more bytes than `limit`, the function stops reading and
 * returns undefined.
 */
export async function readBody(
  response: FetchResponse,
  limit: number,
): Promise<Uint8Array | undefined> {
  const { body } = response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const fits = (chunk: Uint8Array) => {
    chunks.push(chunk);
    size += chunk.length;
    return size <= limit;
  };
  if (isWebStream(body)) {
    const reader = body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (fits(read.value)) continue;
      // Cancel the stream, because an implementation of `fetch` that ignores its signal would continue to read.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
  } else if (isNodeStream(body)) {
    for await (const chunk of body) if (!fits(chunk)) return undefined;
  } else if (body !== null && !fits(new TextEncoder().encode(await response.text()))) {
    return undefined;
  }
  return joinBytes(chunks);
}

/**
 * Tells whether a body is a web stream. It checks for `getReader`, because some platforms have web streams that are not
 * iterable.
 */
function isWebStream(body: unknown): body is ReadableStream<Uint8Array> {
  return typeof (body as ReadableStream | undefined)?.getReader === 'function';
}

/** Tells whether a body is a Node stream, as the bodies of node-fetch are. */
function isNodeStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof Object(body)[Symbol.asyncIterator] === 'function';
}

const decoder = /* @__PURE__ */ new TextDecoder();

/** The status codes of responses that cannot have a body. */
const bodiless: readonly number[] = [204, 205, 304];

/**
 * A response whose body is already in memory, and can be read any number of times. A plain `Response` would put the
 * bytes into a stream, and its reader would take them out again. A call would then take one and a half times as long.
 */
export class ReadResponse extends Response {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #url: string;

  constructor(bytes: Uint8Array, url: string, init: ResponseInit) {
    super(null, init);
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    this.#url = url;
    // In Cloudflare Workers with a compatibility date before 2022-01-31, every `Response` object has its own properties
    // `url` and `body`. They would hide the getters of this class, so define the getters on the object, too.
    if (!('url' in Response.prototype)) {
      const { url: own, body } = Object.getOwnPropertyDescriptors(ReadResponse.prototype);
      Object.defineProperties(this, { url: own, body });
    }
  }

  override get url() {
    return this.#url;
  }

  override get body() {
    return bodiless.includes(this.status) ? null : this.#again().body;
  }

  override async text() {
    return decoder.decode(this.#bytes);
  }

  override async json(): Promise<unknown> {
    return JSON.parse(decoder.decode(this.#bytes)) as unknown;
  }

  // Do not use `slice` to copy the bytes: with node-fetch, they are a Buffer, and `slice` of a Buffer does not copy.
  override async bytes() {
    return new Uint8Array(this.#bytes);
  }

  override async arrayBuffer() {
    return new Uint8Array(this.#bytes).buffer;
  }

  override blob() {
    return this.#again().blob();
  }

  override formData() {
    return this.#again().formData();
  }

  override clone() {
    return new ReadResponse(this.#bytes, this.#url, this);
  }

  /**
   * Makes a plain response with the same body. It also has the same headers, because its methods `blob` and `formData`
   * read the media type from them.
   */
  #again(): Response {
    return new Response(this.#bytes, { headers: this.headers });
  }
}
