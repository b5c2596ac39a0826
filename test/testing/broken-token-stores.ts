/** Stores that two processes share, and that keep the contract. They are made of parts, and a test can break each of them. */
import type { StoredTokens, TokenStore } from '../../src/index.js';

type Tokens = StoredTokens | undefined;
/** The tokens that a process has read and stored last. */
interface Memory {
  read?: Tokens;
  stored?: Tokens;
}
type Run = (name: string, task: () => Promise<void>) => Promise<void>;

/** Settings for how an update waits for another. */
const waiting = {
  /** How long the update of a process waits for the update before it, in ms. */
  patience: (_isSameProcess: boolean): number => 10_000,
  /** True if all waiting updates start when the running one ends. */
  wakesAll: false,
  endsWithRejection: true,
};

/** Runs one task at a time, unless the settings break this. */
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

/** The parts of the stores. Each test replaces some of them. */
export const parts = {
  atFirst: (): Tokens => undefined,
  /** Converts tokens to the form in which they are stored. */
  stored: (_old: Tokens, tokens: StoredTokens): StoredTokens => tokens,
  read: (stored: Tokens, _memory: Memory): Tokens => stored,
  given: (stored: Tokens, _memory: Memory): Tokens => stored,
  /** The tokens that are stored after a change that rejects. */
  afterRejection: (stored: Tokens): Tokens => stored,
  rejection: (error: unknown): unknown => error,
  /** Makes the function that runs the updates of both processes, each with its name. */
  runner: (): Run => turns(),
  /** True if a read waits for earlier updates. */
  readsInTurn: false,
};

/** Makes the stores of two processes of the parts above, with replacements for some. */
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
          // Wait, because the response of a server takes some time.
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
