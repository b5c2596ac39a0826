import { basename } from 'node:path';
import { readJournal, type Step } from './journal.js';
import type { Life } from './workers.js';

/** One run of a handler: the times of its steps, and the process that it was in. */
export type Run = { life: Life } & Partial<Record<Exclude<Step, 'stalled'>, number>>;

/** A time during which something was not as it should be. */
export interface Period {
  from: number;
  until: number;
}

/** When processes did not get on. */
export type Stalls = ReadonlyMap<Life, readonly Period[]>;

/** How many runs of a delivery are shown. */
const mostShown = 4;

/** The state of each delivery, in typed arrays: a million of them take some 25 MB. */
export class Ledger {
  readonly deliveries: number;
  /** When each was first acknowledged; 0 where it was not. */
  readonly acknowledgedAt: Float64Array;
  /** Whether the sender, or one of its copies, gave up. */
  readonly givenUp: Uint8Array;
  /** When its handler first had its effect; 0 where it had none. */
  readonly effectAt: Float64Array;
  /** How often its handler began. */
  readonly begun: Uint16Array;
  /** How often its handler had its effect. */
  readonly effects: Uint16Array;
  /** The runs of those whose handler began more than once. */
  readonly runs = new Map<number, Run[]>();
  get stalls(): Stalls {
    return this.#stalls;
  }
  readonly #stalls = new Map<Life, Period[]>();

  constructor(deliveries: number) {
    this.deliveries = deliveries;
    this.acknowledgedAt = new Float64Array(deliveries);
    this.givenUp = new Uint8Array(deliveries);
    this.effectAt = new Float64Array(deliveries);
    this.begun = new Uint16Array(deliveries);
    this.effects = new Uint16Array(deliveries);
  }

  acknowledge(delivery: number, time: number): void {
    this.acknowledgedAt[delivery] ||= time;
  }

  giveUp(delivery: number): void {
    this.givenUp[delivery] = 1;
  }

  /** Reads what the workers did; twice, because only some runs are worth their memory. */
  read(lives: readonly Life[]): void {
    for (const life of lives)
      readJournal(life.journal, (...record) => this.#count(life, ...record));
    for (const life of lives) this.#collect(life);
  }

  /** The first runs of a delivery in words, for whoever looks for what went wrong. Times are in ms since the first. */
  shown(delivery: number): string {
    const runs = this.runs.get(delivery)!.toSorted((a, b) => a.begun! - b.begun!);
    const [start, last] = [runs[0]!.begun!, runs.at(-1)!.begun!];
    const shown = runs.slice(0, mostShown).map(({ life, ...times }) => {
      // A process that was killed later did not matter.
      const { killedAt = Infinity } = life;
      const steps = Object.entries(killedAt < last ? { ...times, killed: killedAt } : times);
      return [
        basename(life.journal, '.journal'),
        ...steps.map(([step, time]) => `${step} ${(time - start).toFixed(1)}`),
      ].join(' ');
    });
    const more = runs.length - mostShown;
    return [...shown, ...(more > 0 ? [`and ${more} more runs`] : [])].join('; ');
  }

  #count(life: Life, step: Step, delivery: number, run: number, time: number): void {
    if (step === 'begun') this.begun[delivery]! += 1;
    if (step === 'effect') {
      this.effects[delivery]! += 1;
      const first = this.effectAt[delivery]!;
      this.effectAt[delivery] = first === 0 ? time : Math.min(first, time);
    }
    if (step === 'stalled')
      this.#stalls.set(life, [
        ...(this.#stalls.get(life) ?? []),
        // Here the run is how long it took.
        { from: time - run, until: time },
      ]);
  }

  #collect(life: Life): void {
    const runs = new Map<number, Run>();
    readJournal(life.journal, (step, delivery, number, time) => {
      if (step === 'stalled' || this.begun[delivery]! < 2) return;
      const run = runs.get(number) ?? { life };
      run[step] = time;
      if (step !== 'begun') return;
      runs.set(number, run);
      this.runs.set(delivery, [...(this.runs.get(delivery) ?? []), run]);
    });
  }
}
