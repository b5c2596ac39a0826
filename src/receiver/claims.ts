import type { Claimed, DedupeStore } from './dedupe-store.js';

/** How long the store may take for one step, in ms. A client of Redis that lost its connection waits for ever. */
const storeTimeout = 5000;

/** The claims of one receiver on a store that may be slow, gone, or back again. */
export class Claims {
  readonly #store: DedupeStore;
  readonly #lease: number;
  readonly #retention: number;
  readonly #report: (error: unknown, key: string) => void;
  readonly #claimTimeout: number;
  // Unique among processes by its first part, and within this one by its second. Not made before it is needed, because
  // some edge runtimes have no random numbers while a program starts.
  #process: string | undefined;
  #count = 0;

  constructor(
    store: DedupeStore,
    times: { lease: number; retention: number; handlerTimeout: number },
    /** Told of failures that change nothing for the delivery. */
    report: (error: unknown, key: string) => void,
  ) {
    this.#store = store;
    this.#lease = times.lease;
    // The lease may have begun when the store was asked: a handler that starts later would outlive it.
    this.#claimTimeout = Math.min(storeTimeout, times.lease - times.handlerTimeout);
    this.#retention = times.retention;
    this.#report = report;
  }

  /**
   * Claims a key.
   *
   * @returns the claim, or how the key stands
   * @throws what the store throws, or that it did not answer in time, or with no answer that it may give; nothing is
   *   claimed then
   */
  async claim(key: string): Promise<Claim | Exclude<Claimed, 'claimed'>> {
    this.#process ??= crypto.randomUUID();
    const owner = `${this.#process}.${++this.#count}`;
    const claim: Claim = {
      confirm: () => this.#settle(key, () => this.#store.confirm(key, owner, this.#retention)),
      release: () => this.#settle(key, () => this.#store.release(key, owner)),
    };
    const answer = this.#store.claim(key, owner, this.#lease);
    const claimed = await inTime(answer, 'claim', this.#claimTimeout, () => {
      // It may come to be claimed after all, with nobody to run the handler.
      void Promise.resolve(answer).then(
        (late) => (late === 'claimed' ? claim.release() : undefined),
        () => undefined,
      );
    });
    if (claimed === 'claimed') return claim;
    if (claimed === 'running' || claimed === 'done') return claimed;
    throw new TypeError(
      `The store of dedupe answered a claim with ${typeof claimed}: expected 'claimed', 'running' or 'done'.`,
    );
  }

  async #settle(key: string, step: () => unknown): Promise<void> {
    try {
      await inTime(step(), 'settle a claim', storeTimeout);
    } catch (error) {
      this.#report(error, key);
    }
  }
}

/** A key that is ours to settle. Neither throws: the handler has run, whatever the store says. */
export interface Claim {
  /** The handler is done: copies are acknowledged from now on. */
  confirm(): Promise<void>;
  /** The handler failed: the next copy runs it again. */
  release(): Promise<void>;
}

/** What the store gives, if it does in time. A store that answers at once costs no timer. */
function inTime<T>(
  answer: T | Promise<T>,
  step: string,
  ms: number,
  late?: () => void,
): T | Promise<T> {
  return typeof (answer as PromiseLike<T> | null)?.then === 'function'
    ? raced(answer as Promise<T>, step, ms, late)
    : answer;
}

async function raced<T>(
  answer: Promise<T>,
  step: string,
  ms: number,
  late?: () => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late?.();
      reject(new Error(`The store of dedupe did not ${step} within ${ms} ms.`));
    }, ms);
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
