import { longestTimer } from '../../common/check-argument.js';

/** The last date there is, in ms since the epoch (ECMAScript). */
export const lastDate = 8_640_000_000_000_000;

interface Timer {
  at: number;
  work: () => void;
  /** Whether its work has begun, so that there is nothing to take back. */
  isDue: boolean;
}

/** The emulator's clock: it can run faster than the real one, and be put forward. */
export class EmulatorClock {
  readonly #speed: number;
  readonly #started = Date.now();
  #skipped = 0;
  /** What is due, the next first. */
  readonly #timers: Timer[] = [];
  #alarm: NodeJS.Timeout | undefined;
  #advancing: Promise<unknown> = Promise.resolve();

  constructor(speed: number) {
    this.#speed = speed;
  }

  /** In ms since the epoch. */
  now(): number {
    const real = Date.now() - this.#started;
    return Math.min(lastDate, this.#started + Math.floor(real * this.#speed) + this.#skipped);
  }

  /**
   * Does some work at its time, in ms since the epoch. What is due at the same time happens in the order of calls.
   *
   * @returns what takes it back; once it is done, that does nothing
   */
  at(time: number, work: () => void): () => void {
    const index = this.#timers.findLastIndex((timer) => timer.at <= time) + 1;
    const timer: Timer = { at: time, work, isDue: false };
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
   * Puts the clock forward, from one due time to the next.
   *
   * @param ms whole milliseconds: fractions would add up to times that no field of the API can have
   * @param settled resolves when what has been begun is over, so that what it entails has its time, too
   */
  advance(ms: number, settled: () => Promise<void>): Promise<void> {
    const run = this.#advancing.then(() => this.#advanceTo(this.now() + ms, settled));
    this.#advancing = run;
    return run;
  }

  async #advanceTo(target: number, settled: () => Promise<void>): Promise<void> {
    await settled();
    for (;;) {
      const next = this.#timers[0];
      if (!next || next.at > target) break;
      this.#skipTo(next.at);
      this.#fire();
      await settled();
    }
    this.#skipTo(target);
    this.#arm();
  }

  #skipTo(time: number): void {
    this.#skipped += Math.max(0, time - this.now());
  }

  #fire(): void {
    const now = this.now();
    const due = this.#timers.findIndex((timer) => timer.at > now);
    const begun = this.#timers.splice(0, due < 0 ? this.#timers.length : due);
    for (const timer of begun) timer.isDue = true;
    for (const { work } of begun) work();
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#alarm);
    const [next] = this.#timers;
    if (!next) return;
    const wait = Math.max(0, Math.ceil((next.at - this.now()) / this.#speed));
    // A retry that is due tomorrow is no reason for a program not to end.
    this.#alarm = setTimeout(() => this.#fire(), Math.min(wait, longestTimer)).unref();
  }

  /** Forgets what is due. */
  clear(): void {
    clearTimeout(this.#alarm);
    this.#timers.length = 0;
  }
}
