import type { Claimed, DedupeStore } from '../receiver/dedupe-store.js';

/** The most time for a key to become free, in ms: less than the 5 s after which test runners give up. */
const patience = 4000;

/** One key of a store. It records all calls, so that the error of a check can list them. */
export class RecordedStore {
  readonly #store: DedupeStore;
  readonly #key: string;
  readonly #calls: string[];
  /** The random id of one check. It makes the owners of each check different. */
  readonly #run: string;

  constructor(
    store: DedupeStore,
    key = randomKey(),
    run: string = crypto.randomUUID(),
    calls: string[] = [],
  ) {
    this.#store = store;
    this.#key = key;
    this.#run = run;
    this.#calls = calls;
  }

  /** The same store with another key. */
  withLastDigitChanged(): RecordedStore {
    const last = this.#key.endsWith('0') ? '1' : '0';
    return new RecordedStore(this.#store, this.#key.slice(0, -1) + last, this.#run, this.#calls);
  }

  /** Claims the key, and returns the result of the store. */
  async claim(owner: string, lease: number): Promise<unknown> {
    return await this.#call('claim', owner, lease);
  }

  /** Claims the key, and expects one of the three strings. */
  async claims(
    owner: string,
    lease: number,
    expected: Claimed,
    why = 'the key is new',
  ): Promise<void> {
    const result = await this.claim(owner, lease);
    this.expect(result === expected, `Expected '${expected}', because ${why}`);
  }

  /** Repeats the claim until the key is free. */
  async claimsInTime(owner: string, lease: number, why: string): Promise<void> {
    const end = Date.now() + patience;
    const calls = this.#calls.length;
    while ((await this.claim(owner, lease)) !== 'claimed') {
      this.expect(Date.now() < end, `Expected 'claimed' within ${patience} ms, because ${why}`);
      // Record only the last attempt.
      this.#calls.length = calls;
      await sleep(10);
    }
  }

  /** Confirms the key. */
  async confirm(owner: string, retention: number): Promise<void> {
    await this.#call('confirm', owner, retention);
  }

  /** Releases the key. */
  async release(owner: string): Promise<void> {
    await this.#call('release', owner);
  }

  /** Waits until a lease of this time has certainly expired. */
  async pass(lease: number): Promise<void> {
    await sleep(3 * lease);
    this.#calls.push(`(${3 * lease} ms pass)`);
  }

  /** @throws Error with the calls so far */
  expect(holds: boolean, message: string): void {
    if (!holds) throw this.#failure(message);
  }

  async #call(method: keyof DedupeStore, owner: string, time = 0): Promise<unknown> {
    const call = `${method}(${[this.#key, owner, ...(method === 'release' ? [] : [time])].join(', ')})`;
    // The owner has 60 characters, the most that a receiver uses, so that a column that is too short fails.
    const fullOwner = `${this.#run}.${owner.padStart(23, '.')}`;
    try {
      const result: unknown = await this.#store[method](this.#key, fullOwner, time);
      this.#calls.push(method === 'claim' ? `${call} returned ${shown(result)}` : call);
      return result;
    } catch (error) {
      this.#calls.push(`${call} threw ${String(error)}`);
      throw this.#failure('Expected no error', { cause: error });
    }
  }

  #failure(message: string, options?: ErrorOptions): Error {
    return new Error(`${message}. The calls:\n  ${this.#calls.join('\n  ')}`, options);
  }
}

/** 64 hexadecimal digits, like the keys of a receiver. */
function randomKey(): string {
  return (crypto.randomUUID() + crypto.randomUUID()).replaceAll('-', '');
}

function shown(result: unknown): string {
  return typeof result === 'string' ? `'${result}'` : Object.prototype.toString.call(result);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
