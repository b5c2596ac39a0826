import { closeSync, openSync, read, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

const readAsync = promisify(read);

/** The number of bytes that are written or read at once, at most. */
const mostBytes = 2 ** 20;

/**
 * A file that only this process can read, to which data is added first, and which is read afterwards. The name of the
 * file is removed at once, so that the system frees its space when the process ends, even if the process is killed.
 */
export class TemporaryFile {
  readonly #file: number;
  #pending: string[] = [];
  #pendingLength = 0;
  readonly #encoding: 'utf8' | 'latin1';

  constructor(path: string, encoding: 'utf8' | 'latin1') {
    this.#file = openSync(path, 'wx+', 0o600);
    rmSync(path);
    this.#encoding = encoding;
  }

  add(text: string): void {
    this.#pending.push(text);
    this.#pendingLength += text.length;
    if (this.#pendingLength >= mostBytes) this.#write();
  }

  #write(): void {
    // If the argument is a file descriptor, the function writes at the current position.
    writeFileSync(this.#file, Buffer.from(this.#pending.join(''), this.#encoding));
    this.#pending = [];
    this.#pendingLength = 0;
  }

  /**
   * Reads the file from its beginning. Each block except the last is full. The next block replaces the bytes of the block
   * before it.
   *
   * @param recordSize the number of bytes of a record. A block has only whole records
   */
  async *blocks(recordSize = 1): AsyncGenerator<Buffer> {
    this.#write();
    const blockSize = mostBytes - (mostBytes % recordSize);
    const block = Buffer.allocUnsafe(blockSize);
    for (let position = 0; ; position += blockSize) {
      const length = await this.#fill(block, position);
      if (length > 0) yield block.subarray(0, length);
      if (length < blockSize) return;
    }
  }

  /** Fills a block with the bytes at a position. Returns the number of bytes, which is smaller at the end of the file. */
  async #fill(block: Buffer, position: number): Promise<number> {
    let length = 0;
    while (length < block.length) {
      const { bytesRead } = await readAsync(
        this.#file,
        block,
        length,
        block.length - length,
        position + length,
      );
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return length;
  }

  close(): void {
    closeSync(this.#file);
  }
}
