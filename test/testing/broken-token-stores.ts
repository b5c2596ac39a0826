/**
 * Token stores of two simulated processes. The stores keep all rules of `tokenStoreContract`. They consist of small
 * functions and settings, so that a test can replace one of them and make a store that breaks one rule.
 */
import type { StoredTokens, TokenStore } from '../../src/index.js';

type Tokens = StoredTokens | undefined;
/** The tokens that one process remembers: the tokens that it read last, and the tokens that it stored last. */
interface Memory {
  read?: Tokens;
  stored?: Tokens;
}
type Run = (name: string, task: () => Promise<void>) => Promise<void>;

/** Settings that determine how an update waits for the update before it. */
const waiting = {
  /** Returns how long an update waits for the update before it, in ms. */
  patience: (_isSameProcess: boolean): number => 10_000,
  /** True if all waiting updates start at once when the running update ends. */
  wakesAll: false,
  endsWithRejection: true,
};

/** Makes a function that runs only one task at a time. Some settings break this rule. */
export function turns(broken: Partial<typeof waiting> = {}): Run {
  const { patience, wakesAll, endsWithRejection } = { ...waiting, ...broken };
  let last = { name: '', end: Promise.resolve() };
  let unfinished = 0;
  return async (name, task) => {
    const before = last;
    const run = (async () => {
      await Promise.race([before.end, sleep(patience(name === before.name))]);
      await task();
    })();
    const end = run.catch(() =>
      endsWithRejection ? undefined : new Promise<void>(() => undefined),
    );
    if (!wakesAll || unfinished === 0) last = { name, end };
    unfinished += 1;
    return run.finally(() => (unfinished -= 1));
  };
}

/** The functions and settings of which the stores consist. Each test replaces some of them. */
export const parts = {
  atFirst: (): Tokens => undefined,
  /** Converts tokens to the form in which they are stored. */
  stored: (_old: Tokens, tokens: StoredTokens): StoredTokens => tokens,
  read: (stored: Tokens, _memory: Memory): Tokens => stored,
  given: (stored: Tokens, _memory: Memory): Tokens => stored,
  /** Returns the tokens that are stored after a change that rejects. */
  afterRejection: (stored: Tokens): Tokens => stored,
  rejection: (error: unknown): unknown => error,
  /** Makes the function that runs the updates of both processes. The function gets the name of the process. */
  runner: (): Run => turns(),
  /** True if a read waits until earlier updates have ended. */
  readsInTurn: false,
};

/**
 * Makes a function that opens a store for the next process. The stores consist of the functions and settings above;
 * `broken` replaces some of them.
 */
export function storesWith(broken: Partial<typeof parts>): () => TokenStore {
  const part = { ...parts, ...broken };
  const run = part.runner();
  let stored = part.atFirst();
  let processes = 0;
  return () => {
    const name = `process ${(processes += 1)}`;
    const memory: Memory = {};
    return {
      async read() {
        if (part.readsInTurn) await run(name, async () => undefined);
        return part.read(stored, memory);
      },
      update: (change) =>
        run(name, async () => {
          // Wait, because a real store gets the reply of a server only after some time.
          await sleep(0);
          try {
            const tokens = await change(part.given(stored, memory));
            memory.stored = tokens;
            stored = part.stored(stored, tokens);
          } catch (error) {
            stored = part.afterRejection(stored);
            throw part.rejection(error);
          }
        }),
    };
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
