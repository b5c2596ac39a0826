import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Journal, type Step } from './journal.js';
import { Ledger } from './ledger.js';
import type { Life } from './workers.js';

/** The records of a process in order: the step, the delivery, the number of the run, the time. */
export interface Story {
  killedAt?: number;
  notes: [step: Step, delivery: number, run: number, time: number][];
}

/** The ledger of ten deliveries, read from the journals of processes. Each delivery is acknowledged at 10 s. */
export function ledgerOf(stories: readonly Story[]): Ledger {
  const directory = mkdtempSync(join(tmpdir(), 'chaos-ledger-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const ledger = new Ledger(10);
  for (let delivery = 0; delivery < 10; delivery++) ledger.acknowledge(delivery, 10_000);
  const lives = stories.map(({ notes, killedAt }, index): Life => {
    const life = { journal: join(directory, `worker-${index + 1}.journal`) };
    const journal = new Journal(life.journal);
    for (const note of notes) journal.note(...note);
    return killedAt === undefined ? life : { ...life, killedAt };
  });
  ledger.read(lives);
  return ledger;
}

/** The records of a successful run. */
export function goodRun(delivery: number, run = 1, begun = 100): Story['notes'] {
  return [
    ['begun', delivery, run, begun],
    ['effect', delivery, run, begun + 1],
    ['ended', delivery, run, begun + 2],
    ['confirmed', delivery, run, begun + 3],
  ];
}

/** Successful runs of all ten deliveries except some. */
export function goodRunsExcept(...deliveries: number[]): Story['notes'] {
  return Array.from({ length: 10 }, (_, delivery) => delivery)
    .filter((delivery) => !deliveries.includes(delivery))
    .flatMap((delivery) => goodRun(delivery, 100 + delivery));
}
