import { describe, expect, test } from 'vitest';
import { memoryTokenStore } from '../../src/client/token-store.js';
import type { StoredTokens, TokenStore } from '../../src/index.js';
import { tokenStoreContract } from '../../src/testing.js';
import { parts, storesWith, turns } from './broken-token-stores.js';

/**
 * Makes a function that opens the stores of a check. Different checks use different names, so they do not share stores.
 */
function opened(make: () => () => TokenStore): (name: string) => TokenStore {
  const byName = new Map<string, () => TokenStore>();
  return (name) => {
    if (!byName.has(name)) byName.set(name, make());
    return byName.get(name)!();
  };
}

/** Runs all checks, and returns the titles of the checks that the store fails. */
async function failuresOf(make: () => () => TokenStore): Promise<string[]> {
  const failures = await Promise.all(
    tokenStoreContract(opened(make)).map(async ({ title, check }) => {
      try {
        await check();
        return [];
      } catch (error) {
        expect((error as Error).message).toMatch(/^Expected .*\. The calls:\n/);
        return [title];
      }
    }),
  );
  return failures.flat();
}

const rules = tokenStoreContract(() => memoryTokenStore()).map(({ title }) => title);

/**
 * For each rule of the contract, a function or setting that replaces a part of the stores, so that they break this
 * rule.
 */
const broken: Record<string, Partial<typeof parts>> = {
  'nothing is stored at first': {
    atFirst: () => ({ refreshToken: 'refresh-0' }),
  },
  'tokens are stored with every property': {
    stored: (_old, { endpointUrl: _lost, ...tokens }) => tokens,
  },
  'new tokens replace the old ones, with every property': {
    stored: (old, tokens) => ({ ...old, ...tokens }),
  },
  'tokens of 4,000 characters are stored, with every visible ASCII character': {
    stored: (_old, tokens) => ({ ...tokens, refreshToken: tokens.refreshToken.slice(0, 255) }),
  },
  'a process reads the tokens that another process has stored': {
    read: (stored, memory) => memory.stored ?? stored,
  },
  'a change gets the tokens that another process has stored': {
    read: (stored, memory) => (memory.read = stored),
    given: (stored, memory) => memory.read ?? stored,
  },
  // This store does not make an update wait for another update of the same process. A lock whose owner is a process
  // instead of an update has this fault.
  'a process runs one change at a time': {
    runner: () => turns({ patience: (isSameProcess) => (isSameProcess ? 100 : 10_000) }),
  },
  // This store does not wait long enough for an update of the other process. A lock whose lease expires too early has
  // this fault.
  'two processes run one change at a time': {
    runner: () => turns({ patience: (isSameProcess) => (isSameProcess ? 10_000 : 100) }),
  },
  'if two processes start 10 changes at once, every change runs, and none is lost': {
    runner: () => turns({ wakesAll: true }),
  },
  'a change that rejects stores nothing': {
    afterRejection: () => undefined,
  },
  'an update rejects with the error of its change': {
    rejection: (error) => new Error('The update failed.', { cause: error }),
  },
  'after a change that rejects, the next change runs': {
    runner: () => turns({ endsWithRejection: false }),
  },
  'a read does not wait for a running change, and returns the tokens before the change': {
    readsInTurn: true,
  },
};

// The tests run at the same time, because two of them wait for 4 s.
describe('the contract of a token store', { concurrent: true }, () => {
  test('holds for a store that keeps it', async () => {
    expect(await failuresOf(() => storesWith({}))).toEqual([]);
  });

  test('holds for the default store of a client', async () => {
    const make = () => {
      const store = memoryTokenStore();
      return () => store;
    };
    expect(await failuresOf(make)).toEqual([]);
  });

  test('holds for a store that returns null for absent values', async () => {
    const columns = (tokens: StoredTokens | undefined) =>
      tokens &&
      ({ accessToken: null, endpointUrl: null, renewAt: null, ...tokens } as StoredTokens);
    const make = () => {
      const open = storesWith({ read: columns, given: columns });
      return (): TokenStore => {
        const store = open();
        return { ...store, read: async () => (await store.read()) ?? null };
      };
    };
    expect(await failuresOf(make)).toEqual([]);
  });

  test('has a broken store for each rule', () => {
    expect(Object.keys(broken)).toEqual(rules);
  });

  test.for(Object.entries(broken))(
    'detects a store that breaks this rule, and reports no other rule: %s',
    async ([rule, part]) => {
      const failures = await failuresOf(() => storesWith(part));
      // One of the broken stores waits only 100 ms for an update of the other process. On a busy machine, ten changes
      // take longer, so this store can also fail the check with 10 changes. Ignore that failure.
      const isSlow = rule === 'two processes run one change at a time';
      expect(
        failures.filter((one) => !(isSlow && one.startsWith('if two processes start 10 changes'))),
      ).toEqual([rule]);
    },
  );
});

describe('a failure', { concurrent: true }, () => {
  const failureOf = async (part: Partial<typeof parts>, rule: string) =>
    tokenStoreContract(storesWith(part))
      .find(({ title }) => title === rule)!
      .check()
      .catch((error: unknown) => error as Error);

  test('lists the calls with their arguments, and says what was expected', async () => {
    const rule = 'a process reads the tokens that another process has stored';
    expect(await failureOf(broken[rule]!, rule)).toMatchObject({
      message: `Expected refresh-2, because the second process has stored it. The calls:
  first.update(change) called change(undefined)
  first.update(change) stored refresh-1
  second.read() returned refresh-1
  second.update(change) called change(refresh-1)
  second.update(change) stored refresh-2
  first.read() returned refresh-1`,
    });
  });

  test('does not repeat the tokens of another program', async () => {
    const atFirst = () => ({ refreshToken: 's3cr3t-refresh-token' });
    expect(await failureOf({ atFirst }, 'nothing is stored at first')).toMatchObject({
      message: `Expected undefined or null twice, because nothing was stored under this name. The calls:
  first.read() returned a refreshToken of 20 characters
  first.update(change) called change(a refreshToken of 20 characters)`,
    });
  });

  test('has the error of the store as its cause', async () => {
    const cause = new Error('no connection');
    const read = () => {
      throw cause;
    };
    expect(await failureOf({ read }, 'nothing is stored at first')).toMatchObject({
      message: 'Expected no error. The calls:\n  first.read() threw Error: no connection',
      cause,
    });
  });

  test('names a call that does not settle', async () => {
    const runner = () => () => new Promise<void>(() => undefined);
    expect(await failureOf({ runner }, 'tokens are stored with every property')).toMatchObject({
      message:
        'Expected no error. The calls:\n  first.update(change) threw Error: The call did not settle within 4000 ms.',
    });
  });
});
