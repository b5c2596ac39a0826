/** The wait after a change, in ms: editors write a file in several steps, within milliseconds. */
const settling = 20;

/** Runs a task once for all changes that occur together, and never twice at the same time. */
export class Turns {
  #timer: NodeJS.Timeout | undefined;
  #isBusy = true;
  #again = false;
  #isEnded = false;

  /** @param work the task, which must not throw */
  constructor(private readonly work: () => Promise<void>) {}

  /** Starts. If changes occurred before, the task runs for them. */
  start(): void {
    this.#isBusy = false;
    if (this.#again) this.request();
  }

  /** Requests a run of the task, soon. */
  request(): void {
    if (this.#isEnded) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), settling);
  }

  /** Lets the current run finish, and does not start another. */
  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#isBusy) {
      this.#again = true;
      return;
    }
    this.#isBusy = true;
    this.#again = false;
    await this.work();
    this.start();
  }
}
