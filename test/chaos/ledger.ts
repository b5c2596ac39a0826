import { basename } from 'node:path';
import { readJournal, type Step } from './journal.js';
import type { Life } from './workers.js';

/** One run of a handler: the times of its steps, and its process. */
export type Run = { life: Life } & Partial<Record<Exclude<Step, 'stalled'>, number>>;

/** A period of a disturbance. */
export interface Period {
  from: number;
  until: number;
}

/** The periods in which processes were blocked. */
export type Stalls = ReadonlyMap<Life, readonly Period[]>;

/** The maximum number of shown runs of a delivery. */
const mostShown = 4;

/** The state of each delivery, in typed arrays: a million deliveries take about 25 MB. */
export class Ledger {
  readonly deliveries: number;
  /** When each delivery was first acknowledged; 0 if never. */
  readonly acknowledgedAt: Float64Array;
  /** Whether the sender gave up a delivery or one of its copies. */
  readonly givenUp: Uint8Array;
  /** When the handler first had its effect; 0 if never. */
  readonly effectAt: Float64Array;
  /** How often the handler began. */
  readonly begun: Uint16Array;
  /** How often the handler had its effect. */
  readonly effects: Uint16Array;
  /** The runs of deliveries whose handler began more than once. */
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

  /** Reads the journals of the workers. Reads twice, to keep in memory only the runs of repeated deliveries. */
  read(lives: readonly Life[]): void {
    for (const life of lives)
      readJournal(life.journal, (...record) => this.#count(life, ...record));
    for (const life of lives) this.#collect(life);
  }

  /** The first runs of a delivery as text, to find the cause of an error. Times are in ms since the first run. */
  shown(delivery: number): string {
    const runs = this.runs.get(delivery)!.toSorted((a, b) => a.begun! - b.begun!);
    const [start, last] = [runs[0]!.begun!, runs.at(-1)!.begun!];
    const shown = runs.slice(0, mostShown).map(({ life, ...times }) => {
      // Omit a kill after the last run: it had no influence.
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
        // For this step, `run` is the duration.
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
