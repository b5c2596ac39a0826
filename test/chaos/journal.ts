/** A journal is a file in which a worker records its steps. The records are still there after the worker was killed. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/**
 * The steps of a handler's run: the handler has `begun`, has had its `effect`, and has `ended` or `failed`. `confirmed`
 * means that the store has confirmed the delivery. `stalled` is not a step of a run: it records that the process of the
 * worker was blocked for a while. Instead of the number of the run, it contains the duration in ms.
 */
export const steps = ['begun', 'effect', 'ended', 'failed', 'confirmed', 'stalled'] as const;
export type Step = (typeof steps)[number];

/**
 * The size of a record, in bytes: the number of the delivery, the number of the run in this process, the time, and the
 * step.
 */
const recordSize = 4 + 4 + 8 + 1;

/**
 * Writes a journal. Passes each record to the operating system at once, so that the record is not lost if the process
 * is killed.
 */
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

/**
 * Reads a journal, and calls `take` with each record. Ignores an incomplete record at the end, which a killed process
 * leaves.
 */
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
