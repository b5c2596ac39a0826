import { longestTimer } from '../../common/check-argument.js';

/** The last date there is, in ms since the epoch (ECMAScript). */
export const lastDate = 8_640_000_000_000_000;

interface Timer {
  at: number;
  work: () => void;
  /** A queue: timers of one lane fire one after another, and those of two lanes may overlap. */
  lane: string;
  /** Whether its work has begun, so that there is nothing to take back. */
  isDue: boolean;
}

/** The emulator's clock: it can run faster than the real one, and be put forward. */
export class EmulatorClock {
  readonly #speed: number;
  readonly #started = Date.now();
  #skipped: number;
  /** What is due, the next first. */
  readonly #timers: Timer[] = [];
  #alarm: NodeJS.Timeout | undefined;
  #advancing: Promise<unknown> = Promise.resolve();

  /** @param start its time at the beginning, in ms since the epoch: the real one by default */
  constructor(speed: number, start?: number) {
    this.#speed = speed;
    this.#skipped = start === undefined ? 0 : start - this.#started;
  }

  /** In ms since the epoch. */
  now(): number {
    const real = Date.now() - this.#started;
    return Math.min(lastDate, this.#started + Math.floor(real * this.#speed) + this.#skipped);
  }

  /**
   * Does some work at its time, in ms since the epoch. What is due at the same time happens in the order of calls.
   *
   * @param lane the queue of the work, such as a webhook's id; see {@link EmulatorClock.advance}
   * @returns what takes it back; once it is done, that does nothing
   */
  at(time: number, work: () => void, lane = ''): () => void {
    const index = this.#timers.findLastIndex((timer) => timer.at <= time) + 1;
    const timer: Timer = { at: time, work, lane, isDue: false };
    this.#timers.splice(index, 0, timer);
    if (index === 0) this.#arm();
    return () => {
      if (timer.isDue) return;
      const place = this.#timers.indexOf(timer);
      if (place >= 0) this.#timers.splice(place, 1);
    };
  }

  /** When the next thing is due, in ms since the epoch; undefined where nothing is. */
  get nextDue(): number | undefined {
    return this.#timers[0]?.at;
  }

  /**
   * Puts the clock forward, from one due time to the next. What is due within `overlap` of the first happens without a
   * wait between, as it would overlap in real time too: each thing at its time, and once for each lane.
   *
   * @param ms whole milliseconds: fractions would add up to times that no field of the API can have
   * @param settled resolves when what has been begun is over, so that what it entails has its time, too
   * @param overlap how long a thing may take, in ms
   */
  advance(ms: number, settled: () => Promise<void>, overlap = 0): Promise<void> {
    const run = this.#advancing.then(() => this.#advanceTo(this.now() + ms, settled, overlap));
    this.#advancing = run;
    return run;
  }

  async #advanceTo(target: number, settled: () => Promise<void>, overlap: number): Promise<void> {
    await settled();
    while (this.#timers[0] && this.#timers[0].at <= target) {
      this.#fireFrom(this.#timers[0].at, Math.min(target, this.#timers[0].at + overlap));
      await settled();
    }
    this.#skipTo(target);
    this.#arm();
  }

  /** Does what is due from one time to another, up to the second time at which a lane has something to do. */
  #fireFrom(first: number, last: number): void {
    const times = new Map<string, number>();
    for (let at = first; at <= last; at = this.#timers[0]?.at ?? Infinity) {
      const due = this.#dueAt(Math.max(at, this.now()));
      if (due.some(({ lane }) => (times.get(lane) ?? at) !== at)) return;
      for (const { lane } of due) times.set(lane, at);
      this.#skipTo(at);
      this.#fire(due);
    }
  }

  #skipTo(time: number): void {
    this.#skipped += Math.max(0, time - this.now());
  }

  #dueAt(time: number): Timer[] {
    const end = this.#timers.findIndex((timer) => timer.at > time);
    return this.#timers.slice(0, end < 0 ? undefined : end);
  }

  /** @param due the first of the timers */
  #fire(due: readonly Timer[]): void {
    this.#timers.splice(0, due.length);
    for (const timer of due) timer.isDue = true;
    for (const { work } of due) work();
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#alarm);
    const [next] = this.#timers;
    if (!next) return;
    const wait = Math.max(0, Math.ceil((next.at - this.now()) / this.#speed));
    // A retry that is due tomorrow is no reason for a program not to end.
    this.#alarm = setTimeout(
      () => this.#fire(this.#dueAt(this.now())),
      Math.min(wait, longestTimer),
    ).unref();
  }

  /** Forgets what is due. */
  clear(): void {
    clearTimeout(this.#alarm);
    this.#timers.length = 0;
  }
}
