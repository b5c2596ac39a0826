import type { Claimed, DedupeStore } from '../receiver/dedupe-store.js';

/** How long a claim may take to come free, in ms: less than the 5 s after which test runners give up. */
const patience = 4000;

/** One key of a store, whose calls are recorded, so that a failure can tell them. */
export class RecordedStore {
  readonly #store: DedupeStore;
  readonly #key: string;
  readonly #calls: string[];
  /** Of one check, so that owners of earlier checks are others. */
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

  /** Claims the key, and returns what the store does. */
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

  /** Claims the key until it comes free. */
  async claimsInTime(owner: string, lease: number, why: string): Promise<void> {
    const end = Date.now() + patience;
    const calls = this.#calls.length;
    while ((await this.claim(owner, lease)) !== 'claimed') {
      this.expect(Date.now() < end, `Expected 'claimed' within ${patience} ms, because ${why}`);
      // Only the last attempt is worth telling.
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

  /** Lets more than a lease of so many ms pass. */
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
    // Of 60 characters, the most that a receiver makes, which a column must have room for.
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
