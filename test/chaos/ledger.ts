import { basename } from 'node:path';
import { readJournal, type Step } from './journal.js';
import type { Life } from './workers.js';

/** One run of a handler: the times of its steps, and the process in which it ran. */
export type Run = { life: Life } & Partial<Record<Exclude<Step, 'stalled'>, number>>;

/** The period of a disturbance: Redis was down, or a process was blocked. The times are in ms. */
export interface Period {
  from: number;
  until: number;
}

/** The periods in which each process was blocked. */
export type Stalls = ReadonlyMap<Life, readonly Period[]>;

/** How many runs of a delivery an error message shows at most. */
const mostShown = 4;

/** Records what happened to each delivery. Uses typed arrays, so that a million deliveries take only about 25 MB. */
export class Ledger {
  readonly deliveries: number;
  /** The time at which each delivery was first acknowledged; 0 if it was never acknowledged. */
  readonly acknowledgedAt: Float64Array;
  /** 1 if the sender gave up the delivery, or one of its copies; otherwise 0. */
  readonly givenUp: Uint8Array;
  /** The time at which the handler of each delivery first had its effect; 0 if it never had its effect. */
  readonly effectAt: Float64Array;
  /** How often the handler of each delivery began. */
  readonly begun: Uint16Array;
  /** How often the handler of each delivery had its effect. */
  readonly effects: Uint16Array;
  /** All runs of the deliveries whose handler began more than once. The key is the number of the delivery. */
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

  /**
   * Reads the journals of the workers twice: first to find repeated deliveries, then to keep only their runs. This
   * saves memory.
   */
  read(lives: readonly Life[]): void {
    for (const life of lives)
      readJournal(life.journal, (...record) => this.#count(life, ...record));
    for (const life of lives) this.#collect(life);
  }

  /**
   * Returns the first runs of a delivery as text, for an error message. The times are in ms since the first run began.
   */
  shown(delivery: number): string {
    const runs = this.runs.get(delivery)!.toSorted((a, b) => a.begun! - b.begun!);
    const [start, last] = [runs[0]!.begun!, runs.at(-1)!.begun!];
    const shown = runs.slice(0, mostShown).map(({ life, ...times }) => {
      // Show a kill only if it came before the last run began. A later kill cannot have caused another run.
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
        // In a `stalled` record, `run` is the duration in ms.
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
