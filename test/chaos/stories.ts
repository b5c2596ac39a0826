import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Journal, type Step } from './journal.js';
import { Ledger } from './ledger.js';
import type { Life } from './workers.js';

/** The journal of a process in a test, and when the process was killed. `notes` are its records, in order. */
export interface Story {
  killedAt?: number;
  notes: [step: Step, delivery: number, run: number, time: number][];
}

/**
 * Returns the ledger of a run with ten deliveries. Writes the stories to journals, and reads them. Each delivery was
 * acknowledged at 10 s.
 */
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

/** Returns the journal records of a successful run of a handler. */
export function goodRun(delivery: number, run = 1, begun = 100): Story['notes'] {
  return [
    ['begun', delivery, run, begun],
    ['effect', delivery, run, begun + 1],
    ['ended', delivery, run, begun + 2],
    ['confirmed', delivery, run, begun + 3],
  ];
}

/** Returns the journal records of one successful run for each of the ten deliveries, except the given deliveries. */
export function goodRunsExcept(...deliveries: number[]): Story['notes'] {
  return Array.from({ length: 10 }, (_, delivery) => delivery)
    .filter((delivery) => !deliveries.includes(delivery))
    .flatMap((delivery) => goodRun(delivery, 100 + delivery));
}
