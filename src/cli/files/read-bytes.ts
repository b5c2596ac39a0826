import { open } from 'node:fs/promises';
import { isSystemError, systemReason } from '../../common/system-error.js';
import { maskName } from '../output/mask-argument.js';
import { isSameFile } from '../output/file-output.js';
import type { Terminal } from '../output/terminal.js';
import { FileFailure } from './file-failure.js';

/** The maximum number of bytes in one read. */
const pieceSize = 64 * 1024;

/** How a file is divided into blocks. */
export interface BlockSizes {
  /** The maximum number of bytes of a block. */
  most: number;
  /** The usual number of bytes of the first block. Default: `most`. */
  first?: number;
  /** The usual number of bytes of the other blocks. Default: `most`. */
  next?: number;
}

/**
 * Reads a file, or the standard input for `-`, in blocks. The size of a pipe, a device or a growing file is not known in
 * advance, and its data may never end. Each block except the last has its usual size. If the block has no end at this
 * size, it has twice the size, and so on up to the maximum.
 *
 * @param endOf returns the offset at which a full block ends, or 0 if it has no end. The bytes after the end are
 *   repeated at the beginning of the next block
 * @throws Failure if the file cannot be read
 */
export async function* readBlocks(
  file: string,
  { most, first = most, next = most }: BlockSizes,
  terminal: Terminal,
  endOf: (block: Uint8Array) => number,
): AsyncGenerator<{ bytes: Uint8Array; hasMore: boolean }> {
  const block = new GrowingBytes(Math.min(first, most));
  // If the caller stops reading, this loop ends and closes the file. If the file is a pipe, the program that writes to
  // it then stops, too.
  for await (const piece of piecesFrom(file, terminal)) {
    let rest = block.add(piece);
    while (rest.length > 0) {
      const { length } = block.bytes;
      const end = endOf(block.bytes);
      if (end === 0 && length < most) {
        block.limit = Math.min(2 * length, most);
      } else {
        yield { bytes: block.bytes, hasMore: true };
        const kept = length - end;
        block.keepLast(kept);
        block.limit = Math.min(Math.max(next, 2 * kept), most);
      }
      rest = block.add(rest);
    }
  }
  yield { bytes: block.bytes, hasMore: false };
}

/**
 * Collects pieces of bytes in one array. If the class kept a list of all pieces and joined them at the end, they would
 * be in memory twice.
 */
class GrowingBytes {
  /** The maximum number of bytes. */
  limit: number;
  #array = new Uint8Array(pieceSize);
  #length = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get bytes(): Uint8Array {
    return this.#array.subarray(0, this.#length);
  }

  /**
   * Adds bytes up to the limit.
   *
   * @returns the bytes that exceed the limit
   */
  add(piece: Uint8Array): Uint8Array {
    const fitting = piece.subarray(0, this.limit - this.#length);
    const length = this.#length + fitting.length;
    if (length > this.#array.length) {
      const larger = new Uint8Array(Math.max(length, Math.min(this.#array.length * 2, this.limit)));
      larger.set(this.bytes);
      this.#array = larger;
    }
    this.#array.set(fitting, this.#length);
    this.#length = length;
    return piece.subarray(fitting.length);
  }

  keepLast(count: number): void {
    this.#array.copyWithin(0, this.#length - count, this.#length);
    this.#length = count;
  }
}

/** Reads a file in pieces. An error of the operating system becomes a failure with a message. */
async function* piecesFrom(file: string, terminal: Terminal): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of file === '-' ? terminal.input() : piecesOf(file, terminal))
      yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function* piecesOf(file: string, { outputFile }: Terminal): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  const buffer = Buffer.allocUnsafe(pieceSize);
  try {
    if (outputFile && isSameFile(outputFile, await handle.stat()))
      throw new FileFailure(
        maskName(file),
        'is also the file to which the output is written. Fix: write the output to another file.',
      );
    for (;;) {
      // All pieces use the same buffer. This is safe, because the caller copies each piece before the next read.
      const { bytesRead } = await handle.read(buffer, 0, pieceSize);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function unreadable(file: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const name = file === '-' ? 'stdin' : maskName(file);
  return new FileFailure(name, `cannot be read: ${systemReason(error)}`);
}
