/** Editors write a file in several steps, within milliseconds. */
const settling = 20;

/** Does a piece of work once for all the changes that come together, and never twice at a time. */
export class Turns {
  #timer: NodeJS.Timeout | undefined;
  #isBusy = true;
  #again = false;
  #isEnded = false;

  /** @param work which never throws */
  constructor(private readonly work: () => Promise<void>) {}

  /** Begins, with a turn for the changes that came before. */
  start(): void {
    this.#isBusy = false;
    if (this.#again) this.take();
  }

  take(): void {
    if (this.#isEnded) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), settling);
  }

  /** Lets the present turn come to its end, and begins no other. */
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
