import { open } from 'node:fs/promises';
import { type Failure, misuse } from '../../common/failure.js';
import { isSystemError, systemReason } from '../../common/system-error.js';
import type { Terminal } from '../output/terminal.js';

/** What was read of a file. */
interface ReadBytes {
  /** Its bytes, or as many as were asked for. */
  bytes: Uint8Array;
  /** Whether it has more. */
  hasMore: boolean;
}

/** How much is read at a time, in bytes. */
const pieceSize = 64 * 1024;

/**
 * Reads a file, or the standard input for `-`, but never more than a number of bytes: the size of a pipe, a device or a
 * file that grows is not known before, and may have no end.
 *
 * @throws Failure when it cannot be read
 */
export async function readBytes(
  file: string,
  most: number,
  terminal: Terminal,
): Promise<ReadBytes> {
  const read = new GrowingBytes(most);
  try {
    for await (const piece of file === '-' ? terminal.input() : piecesOf(file)) {
      // Leaving the loop closes the file, so that whoever writes into a pipe stops, too.
      if (!read.add(typeof piece === 'string' ? Buffer.from(piece) : piece))
        return { bytes: read.bytes, hasMore: true };
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return { bytes: read.bytes, hasMore: false };
}

/** Bytes that come in pieces, in one array: pieces that are joined at the end would be in memory twice. */
class GrowingBytes {
  readonly #most: number;
  #array = new Uint8Array(pieceSize);
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): Uint8Array {
    return this.#array.subarray(0, this.#length);
  }

  /** @returns whether there was place for all of them */
  add(piece: Uint8Array): boolean {
    const fitting = piece.subarray(0, this.#most - this.#length);
    const length = this.#length + fitting.length;
    if (length > this.#array.length) {
      const larger = new Uint8Array(Math.max(length, Math.min(this.#array.length * 2, this.#most)));
      larger.set(this.bytes);
      this.#array = larger;
    }
    this.#array.set(fitting, this.#length);
    this.#length = length;
    return fitting.length === piece.length;
  }
}

async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  const buffer = Buffer.allocUnsafe(pieceSize);
  try {
    for (;;) {
      // The same memory for each piece, which is copied before the next is read.
      const { bytesRead } = await handle.read(buffer, 0, pieceSize);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function unreadable(file: string, error: unknown): Failure | unknown {
  if (!isSystemError(error)) return error;
  const name = file === '-' ? 'stdin' : file;
  return misuse(`${name} cannot be read: ${systemReason(error)}`);
}
