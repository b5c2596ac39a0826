import { describe, expect, test } from 'vitest';
import { memoryDedupe, type DedupeStore } from '../../src/receiver.js';
import { dedupeContract } from '../../src/testing.js';
import { parts, storeWith } from './broken-stores.js';

/** Runs all checks, or only the check with the title `only`. Returns the titles of the checks that the store fails. */
async function failuresOf(open: () => DedupeStore | Promise<DedupeStore>, only?: string) {
  const failures = await Promise.all(
    dedupeContract(open)
      .filter(({ title }) => only === undefined || title === only)
      .map(async ({ title, check }) => {
        try {
          await check();
          return [];
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).message).toMatch(/^Expected|^\d+ /);
          return [title];
        }
      }),
  );
  return failures.flat();
}

const rules = dedupeContract(() => memoryDedupe()).map(({ title }) => title);

/** For each rule of the contract, a function that replaces a part of the store, so that the store breaks this rule. */
const broken: Record<string, Partial<typeof parts>> = {
  'a key is claimed, then running, then done': {
    refusal: () => 'running',
  },
  'if 50 owners claim a key at once, only one gets it': {
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  },
  'if 50 owners claim a key at once after its lease, only one gets it': {
    pause: (isTakeover) => (isTakeover ? new Promise((resolve) => setTimeout(resolve)) : undefined),
  },
  'keys are independent of each other': {
    nameOf: (key) => key.slice(0, 50),
  },
  'the owner can claim its key again, for example after a lost reply': {
    mayClaim: (entry) => !entry,
  },
  'a second claim by the owner renews the lease': {
    claimed: (old, owner, end) => ({ owner, end: old?.end ?? end }),
  },
  'a claim expires with its lease': {
    hasEnded: ({ owner, end }) => owner === undefined && parts.hasEnded({ owner, end }),
  },
  'an owner whose lease has expired cannot renew, release or confirm the claim of the next owner': {
    mayClaim: (entry) => !entry || entry.owner !== undefined,
  },
  'a confirmation after the lease counts if no other owner has claimed the key since': {
    mayConfirm: (entry, owner) => entry?.owner === owner,
  },
  'a confirmation can be repeated': {
    again: () => {
      throw new Error('The key was confirmed before.');
    },
  },
  'a confirmation by another owner is ignored': {
    mayConfirm: () => true,
  },
  'a confirmed key is remembered for its retention, not for the lease of its claim': {
    confirmed: (old, end) => ({ owner: undefined, end: old?.end ?? end }),
  },
  'a confirmed key is forgotten after its retention': {
    hasEnded: ({ owner, end }) => owner !== undefined && parts.hasEnded({ owner, end }),
  },
  'the owner can release its claim, and then the next owner gets it': {
    release: () => undefined,
  },
  'a release can be repeated, also after the next claim': {
    mayRelease: (entry) => entry?.owner !== undefined,
  },
  'a confirmed key cannot be released': {
    mayRelease: (entry, owner) => !entry?.owner || entry.owner === owner,
  },
};

// The tests run at the same time, because three of them wait for 4 s.
describe('the contract of a store', { concurrent: true }, () => {
  test('holds for a store that keeps it', async () => {
    expect(await failuresOf(() => storeWith({}))).toEqual([]);
  });

  test('holds if every check uses the same store', async () => {
    const store = storeWith({});
    expect(await failuresOf(async () => store)).toEqual([]);
  });

  test('has a broken store for each rule', () => {
    expect(Object.keys(broken)).toEqual(rules);
  });

  test.for(Object.entries(broken))(
    'detects a store that breaks this rule: %s',
    async ([rule, part]) => {
      expect(await failuresOf(() => storeWith(part), rule)).toEqual([rule]);
    },
  );

  test.for<[string, () => unknown]>([
    ['bytes', () => Buffer.from('claimed')],
    ['a String object', () => Object('claimed') as unknown],
    ['true', () => true],
    ['another case', () => 'Claimed'],
  ])('detects a store that returns %s', async ([, success]) => {
    expect(await failuresOf(() => storeWith({ success }), rules[0])).toEqual([rules[0]]);
  });
});

describe('a failure', { concurrent: true }, () => {
  const checkOf = (store: Partial<DedupeStore>, title: string) =>
    dedupeContract(() => ({ ...storeWith({}), ...store }))
      .find((one) => one.title === title)!
      .check();

  test('lists the calls with their results, and says what was expected', async () => {
    const failure = checkOf(storeWith({ refusal: () => 'running' }), rules[0]!);
    await expect(failure).rejects.toThrow(
      /^Expected 'done', because the key was confirmed\. The calls:\n {2}claim\([0-9a-f]{64}, first, 600000\) returned 'claimed'\n {2}claim\([0-9a-f]{64}, second, 600000\) returned 'running'\n {2}confirm\([0-9a-f]{64}, first, 600000\)\n {2}claim\([0-9a-f]{64}, second, 600000\) returned 'running'$/,
    );
  });

  test('names a result that is not a string by its kind', async () => {
    await expect(checkOf({ claim: () => undefined as never }, rules[0]!)).rejects.toThrow(
      /first, 600000\) returned \[object Undefined\]$/,
    );
  });

  test('has the error of the store as its cause', async () => {
    const cause = new Error('no connection');
    const store = {
      release: () => {
        throw cause;
      },
    };
    const failure = checkOf(store, 'a release can be repeated, also after the next claim');
    await expect(failure).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Expected no error\. The calls:\n {2}release\([0-9a-f]{64}, first\) threw Error: no connection$/,
      ) as string,
      cause,
    });
  });

  test('of 50 claims counts both kinds', async () => {
    const title = 'if 50 owners claim a key at once, only one gets it';
    await expect(checkOf({ claim: () => 'claimed' }, title)).rejects.toThrow(
      /^50 of 50 owners got the claim: expected 1\. /,
    );
    let calls = 0;
    const claim = () => (calls++ === 0 ? 'claimed' : 'done');
    await expect(checkOf({ claim }, title)).rejects.toThrow(
      /^0 claims were 'running': expected 49/,
    );
  });

  test('waits 4 s for the end of a lease, and lists only the last attempt', async () => {
    const failure = checkOf(
      { claim: (_, owner) => (owner.endsWith('first') ? 'claimed' : 'running') },
      'a claim expires with its lease',
    );
    await expect(failure).rejects.toThrow(
      /^Expected 'claimed' within 4000 ms, because the lease of the first owner has expired\. The calls:\n.*first, 40\) returned 'claimed'\n.*second, 600000\) returned 'running'$/,
    );
  });
});
