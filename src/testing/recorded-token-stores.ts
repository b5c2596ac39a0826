import type { StoredTokens, TokenStore } from '../client/token-store.js';

/** The maximum time for a call of a store, in ms. It is less than 5 s, because test runners abort a test after 5 s. */
const patience = 4000;

/** The name of one of the two simulated processes that share tokens. */
export type ProcessName = 'first' | 'second';

/**
 * A function that is passed to `update`. It gets the stored tokens, or undefined if the store has no tokens, and
 * resolves to the new tokens.
 */
export type Change = (tokens: StoredTokens | undefined) => Promise<StoredTokens>;

/**
 * Two stores that simulate the stores of two processes. This class records all calls, so that the error of a check can
 * list them.
 */
export class RecordedTokenStores {
  readonly #stores: Record<ProcessName, TokenStore>;
  readonly #calls: string[] = [];

  constructor(first: TokenStore, second: TokenStore) {
    this.#stores = { first, second };
  }

  async read(name: ProcessName): Promise<StoredTokens | undefined> {
    const call = `${name}.read()`;
    const tokens = await this.#inTime(call, this.#stores[name].read());
    this.#calls.push(`${call} returned ${shown(tokens)}`);
    return tokens ?? undefined;
  }

  async update(name: ProcessName, change: Change): Promise<void> {
    await this.#inTime(`${name}.update(change)`, this.#update(name, change));
  }

  /** Stores tokens. They replace the tokens that the store has. */
  async store(name: ProcessName, tokens: StoredTokens): Promise<void> {
    await this.update(name, () => Promise.resolve(tokens));
    this.#calls.push(`${name}.update(change) stored ${shown(tokens)}`);
  }

  /**
   * Runs a change that rejects with `error`. Returns the error that the update rejects with, or undefined if the update
   * resolves.
   */
  async reject(name: ProcessName, error: Error): Promise<unknown> {
    let thrown: unknown;
    const update = this.#update(name, () => Promise.reject(error)).catch((caught: unknown) => {
      thrown = caught;
    });
    await this.#inTime(`${name}.update(change)`, update);
    this.#calls.push(`${name}.update(change), whose change rejected, threw ${String(thrown)}`);
    return thrown;
  }

  /** Reads the tokens, and expects that they have this refresh token. */
  async reads(name: ProcessName, refreshToken: string, why: string): Promise<void> {
    const tokens = await this.read(name);
    this.expect(tokens?.refreshToken === refreshToken, `Expected ${refreshToken}, because ${why}`);
  }

  /** @throws Error with the message and all calls so far, if `holds` is false */
  expect(holds: boolean, message: string): void {
    if (!holds) throw this.#failure(message);
  }

  async #update(name: ProcessName, change: Change): Promise<void> {
    await this.#stores[name].update((given) => {
      this.#calls.push(`${name}.update(change) called change(${shown(given)})`);
      return change(given ?? undefined);
    });
  }

  async #inTime<T>(call: string, promise: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`The call did not settle within ${patience} ms.`)),
        patience,
      );
    });
    try {
      return await Promise.race([promise, late]);
    } catch (error) {
      this.#calls.push(`${call} threw ${String(error)}`);
      throw this.#failure('Expected no error', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  #failure(message: string, options?: ErrorOptions): Error {
    return new Error(`${message}. The calls:\n  ${this.#calls.join('\n  ')}`, options);
  }
}

/**
 * Describes tokens by their refresh token, for the list of calls. A refresh token that the checks did not make is not
 * shown, because it is a secret.
 */
function shown(tokens: unknown): string {
  if (tokens === undefined || tokens === null) return String(tokens);
  const { refreshToken } = Object(tokens) as Partial<StoredTokens>;
  if (typeof refreshToken !== 'string') return `a ${typeof tokens} without a refreshToken`;
  return /^refresh-\w{1,8}$/.test(refreshToken)
    ? refreshToken
    : `a refreshToken of ${refreshToken.length} characters`;
}
