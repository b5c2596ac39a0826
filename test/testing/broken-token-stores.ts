/** Stores that two processes share, and that keep the contract, in parts that a test can break one by one. */
import type { StoredTokens, TokenStore } from '../../src/index.js';

type Tokens = StoredTokens | undefined;
/** What a process has read and stored last. */
interface Memory {
  read?: Tokens;
  stored?: Tokens;
}
type Run = (name: string, task: () => Promise<void>) => Promise<void>;

/** How one update waits for another. */
const waiting = {
  /** How long the update of a process waits for the one before it, in ms. */
  patience: (_isSameProcess: boolean): number => 10_000,
  /** Whether all that wait for an update begin at its end. */
  wakesAll: false,
  endsWithRejection: true,
};

/** Runs one task at a time, unless how it waits is broken. */
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

/** The parts. Each test replaces some of them. */
export const parts = {
  atFirst: (): Tokens => undefined,
  /** The tokens as they are stored. */
  stored: (_old: Tokens, tokens: StoredTokens): StoredTokens => tokens,
  read: (stored: Tokens, _memory: Memory): Tokens => stored,
  given: (stored: Tokens, _memory: Memory): Tokens => stored,
  /** What is stored after a change that rejects. */
  afterRejection: (stored: Tokens): Tokens => stored,
  rejection: (error: unknown): unknown => error,
  /** Makes what runs the updates of both processes, each with its name. */
  runner: (): Run => turns(),
  /** Whether a read waits for the updates before it. */
  readsInTurn: false,
};

/** The stores of two processes, whose parts are those above, but for some. */
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
          // As of a server, whose response takes a moment.
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
