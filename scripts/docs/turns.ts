/**
 * The time to wait for further changes, in ms. When an editor saves a file, it makes several changes within
 * milliseconds.
 */
const settling = 20;

/**
 * Runs a task after changes. The task runs only once for changes that occur together, and never twice at the same time.
 */
export class Turns {
  #timer: NodeJS.Timeout | undefined;
  #isBusy = true;
  #again = false;
  #isEnded = false;

  /** @param work the task, which must not throw */
  constructor(private readonly work: () => Promise<void>) {}

  /** Allows the task to run. If a run was requested before, the task runs soon. */
  start(): void {
    this.#isBusy = false;
    if (this.#again) this.request();
  }

  /** Requests a run of the task. The task runs after a short wait for further requests. */
  request(): void {
    if (this.#isEnded) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), settling);
  }

  /** Stops running the task. A run that has already started can finish. */
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
