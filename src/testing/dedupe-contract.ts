import type { DedupeStore } from '../receiver/dedupe-store.js';
import { RecordedStore } from './recorded-store.js';

/** A test of one rule that every store must keep. All rules together are the contract of a store. */
export interface ContractCheck {
  /** The rule in words, which you can use as the title of a test. */
  title: string;
  /**
   * Tests whether the store keeps the rule. It uses new random keys.
   *
   * @throws Error that lists every call and its result, and says what was expected
   */
  check(): Promise<void>;
}

/** A lease or retention that is so long that it does not expire during a check, in ms. */
const long = 600_000;
/** A lease or retention that is so short that a check can wait until it has expired, in ms. */
const short = 40;

/**
 * Returns checks for the rules that every {@link DedupeStore} must keep. They work with any test runner: make each
 * check a test. All checks together take about a second, plus the time that the store takes.
 *
 * @param open a function that returns the store to test. It is called once for each check. It can return the same store
 *   each time. The store need not be empty, because each check uses random keys
 * @example
 * for (const { title, check } of dedupeContract(() => postgresDedupe(pool))) test(title, check);
 */
export function dedupeContract(open: () => DedupeStore | Promise<DedupeStore>): ContractCheck[] {
  return rules.map(([title, rule]) => ({
    title,
    check: async () => rule(new RecordedStore(await open())),
  }));
}

const rules: readonly [title: string, rule: (store: RecordedStore) => Promise<void>][] = [
  [
    'a key is claimed, then running, then done',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.claims('second', long, 'running', 'the claim of another owner has not expired');
      await store.confirm('first', long);
      await store.claims('second', long, 'done', 'the key was confirmed');
      await store.claims('first', long, 'done', 'the key was confirmed');
    },
  ],
  ['if 50 owners claim a key at once, only one gets it', oneOfMany],
  [
    'if 50 owners claim a key at once after its lease, only one gets it',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.pass(short);
      await oneOfMany(store);
    },
  ],
  [
    'keys are independent of each other',
    async (store) => {
      await store.claims('first', long, 'claimed');
      // The two keys differ only in the last digit. So the check fails if the column for the key in a database is too
      // short.
      const other = store.withLastDigitChanged();
      await other.claims('second', long, 'claimed', 'nobody has claimed this key');
      await store.confirm('first', long);
      await other.claims('third', long, 'running', 'only another key was confirmed');
      await other.release('second');
      await store.claims('third', long, 'done', 'only another key was released');
    },
  ],
  [
    'the owner can claim its key again, for example after a lost reply',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.claims('first', long, 'claimed', 'the owner has the claim');
      await store.claims('second', long, 'running', 'the claim of another owner has not expired');
    },
  ],
  [
    'a second claim by the owner renews the lease',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.claims('first', long, 'claimed', 'the owner has the claim');
      await store.pass(short);
      await store.claims('second', long, 'running', 'the owner has renewed its lease');
    },
  ],
  [
    'a claim expires with its lease',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.claimsInTime('second', long, 'the lease of the first owner has expired');
    },
  ],
  [
    'an owner whose lease has expired cannot renew, release or confirm the claim of the next owner',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.claimsInTime('second', long, 'the lease of the first owner has expired');
      await store.claims('first', long, 'running', 'another owner now has the claim');
      await store.release('first');
      await store.claims('third', long, 'running', 'the claim was released by another owner');
      await store.confirm('first', long);
      await store.claims('third', long, 'running', 'the claim was confirmed by another owner');
      await store.confirm('second', long);
      await store.claims('third', long, 'done', 'the owner has confirmed the key');
    },
  ],
  [
    'a confirmation after the lease counts if no other owner has claimed the key since',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.pass(short);
      await store.confirm('first', long);
      await store.claims('second', long, 'done', 'the key was confirmed before another claim');
    },
  ],
  [
    'a confirmation can be repeated',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.confirm('first', long);
      await store.confirm('first', long);
      await store.claims('second', long, 'done', 'the key was confirmed');
    },
  ],
  [
    'a confirmation by another owner is ignored',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.confirm('second', long);
      await store.claims('third', long, 'running', 'the claim was confirmed by another owner');
    },
  ],
  [
    'a confirmed key is remembered for its retention, not for the lease of its claim',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.confirm('first', long);
      await store.pass(short);
      await store.claims('second', long, 'done', 'the retention has not expired');
    },
  ],
  [
    'a confirmed key is forgotten after its retention',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.confirm('first', short);
      await store.claimsInTime('second', long, 'the retention has expired');
    },
  ],
  [
    'the owner can release its claim, and then the next owner gets it',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.release('first');
      await store.claims('second', long, 'claimed', 'the owner has released its claim');
    },
  ],
  [
    'a release can be repeated, also after the next claim',
    async (store) => {
      await store.release('first');
      await store.claims('first', long, 'claimed', 'nobody has claimed the key');
      await store.release('first');
      await store.release('first');
      await store.claims('second', long, 'claimed', 'the owner has released its claim');
      await store.release('first');
      await store.claims('third', long, 'running', 'the claim was released by another owner');
    },
  ],
  [
    'a confirmed key cannot be released',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.confirm('first', long);
      await store.release('first');
      await store.claims('second', long, 'done', 'the key was confirmed');
    },
  ],
];

async function oneOfMany(store: RecordedStore): Promise<void> {
  const owners = Array.from({ length: 50 }, (_, index) => `owner ${index}`);
  const results = await Promise.all(owners.map((owner) => store.claim(owner, long)));
  const winners = results.filter((result) => result === 'claimed').length;
  store.expect(winners === 1, `${winners} of 50 owners got the claim: expected 1`);
  const others = results.filter((result) => result === 'running').length;
  store.expect(others === 49, `${others} claims were 'running': expected 49`);
}
