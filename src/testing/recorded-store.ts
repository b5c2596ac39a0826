import type { Claimed, DedupeStore } from '../receiver/dedupe-store.js';

/**
 * A check waits at most this long until a key is free, in ms. It is less than 5 s, because test runners abort a test
 * after 5 s.
 */
const patience = 4000;

/** A store in which a check uses only one key. It records all calls, so that the error of a check can list them. */
export class RecordedStore {
  readonly #store: DedupeStore;
  readonly #key: string;
  readonly #calls: string[];
  /** A random id. It is part of the id of each owner, so that different checks do not use the same owners. */
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

  /** Returns the same store with another key, which differs only in the last digit. */
  withLastDigitChanged(): RecordedStore {
    const last = this.#key.endsWith('0') ? '1' : '0';
    return new RecordedStore(this.#store, this.#key.slice(0, -1) + last, this.#run, this.#calls);
  }

  /** Claims the key, and returns the result of the store. */
  async claim(owner: string, lease: number): Promise<unknown> {
    return await this.#call('claim', owner, lease);
  }

  /** Claims the key, and expects the given result (`claimed`, `running` or `done`). */
  async claims(
    owner: string,
    lease: number,
    expected: Claimed,
    why = 'the key is new',
  ): Promise<void> {
    const result = await this.claim(owner, lease);
    this.expect(result === expected, `Expected '${expected}', because ${why}`);
  }

  /** Repeats the claim until it succeeds. It fails if the key is not free within `patience`. */
  async claimsInTime(owner: string, lease: number, why: string): Promise<void> {
    const end = Date.now() + patience;
    const calls = this.#calls.length;
    while ((await this.claim(owner, lease)) !== 'claimed') {
      this.expect(Date.now() < end, `Expected 'claimed' within ${patience} ms, because ${why}`);
      // Remove the failed attempts from the record, so that an error lists only the last attempt.
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

  /** Waits for three times the lease, so that it has certainly expired. */
  async pass(lease: number): Promise<void> {
    await sleep(3 * lease);
    this.#calls.push(`(${3 * lease} ms pass)`);
  }

  /** @throws Error with the message and all calls so far, if `holds` is false */
  expect(holds: boolean, message: string): void {
    if (!holds) throw this.#failure(message);
  }

  async #call(method: keyof DedupeStore, owner: string, time = 0): Promise<unknown> {
    const call = `${method}(${[this.#key, owner, ...(method === 'release' ? [] : [time])].join(', ')})`;
    // The id of the owner has 60 characters, the maximum that a receiver uses. So the check fails if the column for the
    // owner in a database is too short.
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

/** Returns a random key of 64 hexadecimal digits, like the keys that a receiver uses. */
function randomKey(): string {
  return (crypto.randomUUID() + crypto.randomUUID()).replaceAll('-', '');
}

function shown(result: unknown): string {
  return typeof result === 'string' ? `'${result}'` : Object.prototype.toString.call(result);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
