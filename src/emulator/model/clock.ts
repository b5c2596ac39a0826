import { longestTimer } from '../../common/check-argument.js';

/** The latest time that a JavaScript `Date` can have, in ms since the epoch. */
export const lastDate = 8_640_000_000_000_000;

interface Timer {
  at: number;
  work: () => void;
  /**
   * The lane of the timer, such as a webhook's id. The work of timers in the same lane does not overlap; the work of
   * timers in different lanes may overlap.
   */
  lane: string;
  /** True if the work has started; the timer can then no longer be cancelled. */
  isDue: boolean;
}

/** The emulator's clock. It can run faster than real time, and can be advanced. */
export class EmulatorClock {
  readonly #speed: number;
  readonly #started = Date.now();
  #skipped: number;
  /** The timers, sorted by time; the next timer to fire comes first. */
  readonly #timers: Timer[] = [];
  #alarm: NodeJS.Timeout | undefined;
  #advancing: Promise<unknown> = Promise.resolve();

  /**
   * @param speed the speed of the clock, as a multiple of real time
   * @param start the initial time of the clock, in ms since the epoch; by default, the current real time
   */
  constructor(speed: number, start?: number) {
    this.#speed = speed;
    this.#skipped = start === undefined ? 0 : start - this.#started;
  }

  /** Returns the current time on this clock, in ms since the epoch. */
  now(): number {
    const real = Date.now() - this.#started;
    return Math.min(lastDate, this.#started + Math.floor(real * this.#speed) + this.#skipped);
  }

  /**
   * Calls `work` when the clock reaches `time`, in ms since the epoch. Timers for the same time fire in the order in
   * which they were set.
   *
   * @param lane the lane of the timer, such as a webhook's id: the work of timers in the same lane does not overlap;
   * see {@link EmulatorClock.advance}
   * @returns a function that cancels the timer; after the timer has fired, it does nothing
   */
  at(time: number, work: () => void, lane = ''): () => void {
    const index = this.#timers.findLastIndex((timer) => timer.at <= time) + 1;
    const timer: Timer = { at: time, work, lane, isDue: false };
    this.#timers.splice(index, 0, timer);
    if (index === 0) this.#arm();
    return () => {
      if (timer.isDue) return;
      const position = this.#timers.indexOf(timer);
      if (position >= 0) this.#timers.splice(position, 1);
    };
  }

  /** The time at which the next timer fires, in ms since the epoch; undefined if there are no timers. */
  get nextDue(): number | undefined {
    return this.#timers[0]?.at;
  }

  /**
   * Advances the clock step by step, from the time of one timer to the time of the next. After a step, it waits for
   * `settled`. Timers that are due within `overlap` after the first timer of a step fire in the same step, because
   * their work would also overlap in real time. Each timer fires at its own time. If timers in the same lane are due at
   * different times, they fire in different steps.
   *
   * @param ms the time to advance, in whole ms; with fractions, the clock could reach times that the API cannot
   * represent
   * @param settled returns a promise that resolves when the started work has ended. The clock is not advanced further
   * until then, so that timers which this work sets get the right time
   * @param overlap how long the work of a timer can take, in ms
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

  /**
   * Fires the timers that are due from `first` to `last`. It stops early, before it would fire timers in the same lane
   * for two different times.
   */
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

  /** @param due the timers to fire, which must be the first timers in `#timers` */
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
    // Call `unref`, so that a timer that is due tomorrow, such as a retry, does not keep the program running.
    this.#alarm = setTimeout(
      () => this.#fire(this.#dueAt(this.now())),
      Math.min(wait, longestTimer),
    ).unref();
  }

  /** Cancels all timers. */
  clear(): void {
    clearTimeout(this.#alarm);
    this.#timers.length = 0;
  }
}
