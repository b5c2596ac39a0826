import type { StoredTokens, TokenStore } from '../client/token-store.js';
import type { ContractCheck } from './dedupe-contract.js';
import { type ProcessName, RecordedTokenStores } from './recorded-token-stores.js';

/**
 * Returns checks for the rules that every {@link TokenStore} must keep. They work with any test runner: make each check
 * a test. All checks together take about a second, plus the time that the store takes.
 *
 * @param open a function that returns a store for the tokens with this name. Each check calls it twice with the same
 *   random name: the two stores simulate two processes that share their tokens. If your store needs a connection, open
 *   a new connection for each call
 * @example
 * for (const { title, check } of tokenStoreContract((name) => redisTokenStore(new Redis(), name))) test(title, check);
 */
export function tokenStoreContract(
  open: (name: string) => TokenStore | Promise<TokenStore>,
): ContractCheck[] {
  return rules.map(([title, rule]) => ({
    title,
    async check() {
      const name = `tokens-${crypto.randomUUID()}`;
      await rule(new RecordedTokenStores(await open(name), await open(name)));
    },
  }));
}

/** How long a change takes in a check, in ms. During this time, another change must not start. */
const turn = 200;

/** The maximum time for a read, in ms. */
const longest = 2000;

/** All visible ASCII characters. A token can contain each of them, because all of them can be in a header. */
const visible = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');

const numbered = (number: number): StoredTokens => ({ refreshToken: `refresh-${number}` });

const complete: StoredTokens = {
  refreshToken: 'refresh-1',
  accessToken: 'access-1',
  endpointUrl: 'https://kms.kaiza.la',
  renewAt: 1_577_836_799_999,
};

const rules: readonly [title: string, rule: (stores: RecordedTokenStores) => Promise<void>][] = [
  [
    'nothing is stored at first',
    async (stores) => {
      const seen = [await stores.read('first')];
      await stores.update('first', async (given) => {
        seen.push(given);
        return numbered(1);
      });
      stores.expect(
        seen.every((tokens) => tokens === undefined),
        'Expected undefined or null twice, because nothing was stored under this name',
      );
    },
  ],
  [
    'tokens are stored with every property',
    async (stores) => {
      await stores.store('first', complete);
      await readsAll(stores, complete);
    },
  ],
  [
    'new tokens replace the old ones, with every property',
    async (stores) => {
      await stores.store('first', complete);
      await stores.store('first', numbered(2));
      await readsAll(stores, numbered(2));
    },
  ],
  [
    'tokens of 4,000 characters are stored, with every visible ASCII character',
    async (stores) => {
      const long = visible.repeat(43).slice(0, 4000);
      const tokens = { refreshToken: long, accessToken: long };
      await stores.store('first', tokens);
      await readsAll(stores, tokens);
    },
  ],
  [
    'a process reads the tokens that another process has stored',
    async (stores) => {
      await stores.store('first', numbered(1));
      await stores.reads('second', 'refresh-1', 'the first process has stored it');
      await stores.store('second', numbered(2));
      await stores.reads('first', 'refresh-2', 'the second process has stored it');
    },
  ],
  [
    'a change gets the tokens that another process has stored',
    async (stores) => {
      const given: unknown[] = [];
      const change = async (tokens: StoredTokens | undefined) => {
        given.push(tokens?.refreshToken);
        return numbered(2 + given.length);
      };
      await stores.store('first', numbered(1));
      await stores.reads('second', 'refresh-1', 'the first process has stored it');
      await stores.store('first', numbered(2));
      await stores.update('second', change);
      await stores.update('first', change);
      stores.expect(
        given[0] === 'refresh-2' && given[1] === 'refresh-3',
        'Expected each change to get the tokens that were stored last',
      );
    },
  ],
  ['a process runs one change at a time', (stores) => runsOneAtATime(stores, 'first')],
  ['two processes run one change at a time', (stores) => runsOneAtATime(stores, 'second')],
  [
    'if two processes start 10 changes at once, every change runs, and none is lost',
    async (stores) => {
      const increment = async (tokens: StoredTokens | undefined) => {
        await sleep(5);
        return numbered(Number(tokens?.refreshToken.slice('refresh-'.length) ?? 0) + 1);
      };
      const names = Array.from({ length: 10 }, (_, index) => (index % 2 ? 'first' : 'second'));
      await Promise.all(names.map((name) => stores.update(name, increment)));
      await stores.reads('first', 'refresh-10', 'each of 10 changes has added 1');
    },
  ],
  [
    'a change that rejects stores nothing',
    async (stores) => {
      await stores.store('first', numbered(1));
      await stores.reject('first', new Error('refused'));
      await stores.reads('first', 'refresh-1', 'the change after it has rejected');
    },
  ],
  [
    'an update rejects with the error of its change',
    async (stores) => {
      const error = new Error('refused');
      const thrown = await stores.reject('first', error);
      stores.expect(thrown === error, 'Expected the error that the change has rejected with');
    },
  ],
  [
    'after a change that rejects, the next change runs',
    async (stores) => {
      for (const name of ['first', 'second'] as const) {
        await stores.reject('first', new Error('refused'));
        await stores.update(name, async () => numbered(1));
      }
    },
  ],
  [
    'a read does not wait for a running change, and returns the tokens before the change',
    async (stores) => {
      await stores.store('first', numbered(1));
      const seen: unknown[] = [];
      await stores.update('first', async () => {
        const reads = (['first', 'second'] as const).map(async (name) => {
          // Ignore the error of a read that takes too long, because the change must still finish.
          const tokens = await stores.read(name).catch(() => undefined);
          seen.push(tokens?.refreshToken);
        });
        await Promise.race([Promise.all(reads), sleep(longest)]);
        return numbered(2);
      });
      stores.expect(
        seen.length === 2 && seen.every((refreshToken) => refreshToken === 'refresh-1'),
        `Expected two reads to return refresh-1 within ${longest} ms, because the change had not finished`,
      );
    },
  ],
];

/**
 * Starts a second update while the change of the first update is running, and expects that the second change starts
 * only after the first one has ended.
 */
async function runsOneAtATime(stores: RecordedTokenStores, other: ProcessName): Promise<void> {
  let isRunning = false;
  let wasEarly = false;
  let begin!: (nothing?: undefined) => void;
  const begun = new Promise((resolve) => (begin = resolve));
  const first = stores.update('first', async () => {
    isRunning = true;
    begin();
    await sleep(turn);
    isRunning = false;
    return numbered(1);
  });
  await Promise.race([begun, first]);
  const second = stores.update(other, async () => {
    wasEarly = isRunning;
    return numbered(2);
  });
  await Promise.all([first, second]);
  stores.expect(!wasEarly, 'Expected the second change to start after the end of the first one');
}

/**
 * Reads the tokens, and expects the properties of `expected` and no others. A property that is absent in `expected` may
 * be null.
 */
async function readsAll(stores: RecordedTokenStores, expected: StoredTokens): Promise<void> {
  const tokens = await stores.read('first');
  for (const name of ['refreshToken', 'accessToken', 'endpointUrl', 'renewAt'] as const)
    stores.expect(
      (tokens?.[name] ?? undefined) === expected[name],
      `Expected the same ${name} as in the tokens that were stored last`,
    );
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
