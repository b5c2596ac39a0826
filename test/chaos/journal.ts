/** The steps of a worker, in a file that survives its process. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/**
 * The steps of a run: the handler has begun, has had its effect, and has ended or failed; the store has confirmed it.
 * A worker that was blocked for a while records `stalled`, with the duration in ms instead of the number of the run.
 */
export const steps = ['begun', 'effect', 'ended', 'failed', 'confirmed', 'stalled'] as const;
export type Step = (typeof steps)[number];

/** The size of a record: the delivery, the number of its run in this process, the time, and the step. */
const recordSize = 4 + 4 + 8 + 1;

/** Writes a journal. Each record is passed to the operating system at once, so that a kill does not lose it. */
export class Journal {
  readonly #file: number;
  readonly #record = Buffer.alloc(recordSize);

  constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  note(step: Step, delivery: number, run: number, time: number): void {
    this.#record.writeUInt32LE(delivery, 0);
    this.#record.writeUInt32LE(run, 4);
    this.#record.writeDoubleLE(time, 8);
    this.#record.writeUInt8(steps.indexOf(step), 16);
    writeSync(this.#file, this.#record);
  }
}

/** Reads a journal in pieces. Ignores an incomplete record at the end, which a kill has cut off. */
export function readJournal(
  path: string,
  take: (step: Step, delivery: number, run: number, time: number) => void,
): void {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(recordSize * 4096);
    for (let position = 0; ;) {
      const bytes = readSync(file, piece, 0, piece.length, position);
      const records = Math.floor(bytes / recordSize);
      if (records === 0) return;
      for (let start = 0; start < records * recordSize; start += recordSize) {
        take(
          steps[piece.readUInt8(start + 16)]!,
          piece.readUInt32LE(start),
          piece.readUInt32LE(start + 4),
          piece.readDoubleLE(start + 8),
        );
      }
      position += records * recordSize;
    }
  } finally {
    closeSync(file);
  }
}
