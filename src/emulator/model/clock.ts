import { longestTimer } from '../../common/check-argument.js';

/** The last date of ECMAScript, in ms since the epoch. */
export const lastDate = 8_640_000_000_000_000;

interface Timer {
  at: number;
  work: () => void;
  /** The name of a queue. Timers of one lane fire one after another, and timers of different lanes may overlap. */
  lane: string;
  /** True if the work has started, so that the timer cannot be cancelled any more. */
  isDue: boolean;
}

/** The emulator's clock. It can run faster than real time, and can be advanced. */
export class EmulatorClock {
  readonly #speed: number;
  readonly #started = Date.now();
  #skipped: number;
  /** The timers, the next one first. */
  readonly #timers: Timer[] = [];
  #alarm: NodeJS.Timeout | undefined;
  #advancing: Promise<unknown> = Promise.resolve();

  /** @param start the time at the start, in ms since the epoch; by default, the real time */
  constructor(speed: number, start?: number) {
    this.#speed = speed;
    this.#skipped = start === undefined ? 0 : start - this.#started;
  }

  /** The current time, in ms since the epoch. */
  now(): number {
    const real = Date.now() - this.#started;
    return Math.min(lastDate, this.#started + Math.floor(real * this.#speed) + this.#skipped);
  }

  /**
   * Calls `work` at a time, in ms since the epoch. Timers for the same time fire in the order of calls.
   *
   * @param lane the queue of the work, such as a webhook's id; see {@link EmulatorClock.advance}
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

  /** The time of the next timer, in ms since the epoch; undefined without timers. */
  get nextDue(): number | undefined {
    return this.#timers[0]?.at;
  }

  /**
   * Advances the clock, from one due time to the next. Timers that are due within `overlap` of the first one fire without
   * a wait between them, because their work would also overlap in real time. Each fires at its own time, and each lane
   * fires once.
   *
   * @param ms whole milliseconds: fractions would add up to times that a field of the API cannot have
   * @param settled resolves when the started work has ended, so that its follow-up timers get the right time, too
   * @param overlap the maximum duration of the work of a timer, in ms
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

  /** Fires the timers that are due between two times. It stops before a lane would fire at a second time. */
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

  /** @param due the first timers of the list */
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
    // `unref`: a retry that is due tomorrow must not keep a program running.
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
