import type { DedupeStore } from '../receiver/dedupe-store.js';
import { RecordedStore } from './recorded-store.js';

/** One rule of the contract of a store. */
export interface ContractCheck {
  /** The rule, as the title of a test. */
  title: string;
  /**
   * Checks it, with a key of its own.
   *
   * @throws Error with every call that was made, what it returned, and what was expected
   */
  check(): Promise<void>;
}

/** A time whose end no check sees, in ms. */
const long = 600_000;
/** A time whose end is waited for, in ms. */
const short = 40;

/**
 * The contract of a {@link DedupeStore}, as checks for any test runner: each becomes a test. Together they take about a
 * second, plus the time that the store takes.
 *
 * @param open gives the store, once for each check. It can be the same store each time, and it need not be empty,
 *   because every check uses keys of its own
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
      await store.claims('second', long, 'running', 'the claim of another owner has not ended');
      await store.confirm('first', long);
      await store.claims('second', long, 'done', 'the key was confirmed');
      await store.claims('first', long, 'done', 'the key was confirmed');
    },
  ],
  ['of 50 owners that claim a key at once, one gets it', oneOfMany],
  [
    'of 50 owners that claim a key at once after its lease, one gets it',
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
      // A column that is too short would make them equal.
      const other = store.withLastDigitChanged();
      await other.claims('second', long, 'claimed', 'nobody has claimed this key');
      await store.confirm('first', long);
      await other.claims('third', long, 'running', 'only another key was confirmed');
      await other.release('second');
      await store.claims('third', long, 'done', 'only another key was released');
    },
  ],
  [
    'the owner can claim its key again, as after a lost reply',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.claims('first', long, 'claimed', 'the claim is its own');
      await store.claims('second', long, 'running', 'the claim of another owner has not ended');
    },
  ],
  [
    'a second claim by the owner renews the lease',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.claims('first', long, 'claimed', 'the claim is its own');
      await store.pass(short);
      await store.claims('second', long, 'running', 'the owner has renewed its lease');
    },
  ],
  [
    'a claim ends with its lease',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.claimsInTime('second', long, 'the lease of the first owner has ended');
    },
  ],
  [
    'an owner whose lease has ended cannot renew, release or confirm the claim of the next one',
    async (store) => {
      await store.claims('first', short, 'claimed');
      await store.claimsInTime('second', long, 'the lease of the first owner has ended');
      await store.claims('first', long, 'running', 'another owner has the claim now');
      await store.release('first');
      await store.claims('third', long, 'running', 'the claim was released by another owner');
      await store.confirm('first', long);
      await store.claims('third', long, 'running', 'the claim was confirmed by another owner');
      await store.confirm('second', long);
      await store.claims('third', long, 'done', 'the owner has confirmed the key');
    },
  ],
  [
    'a confirmation after the lease counts if nobody has claimed the key since',
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
      await store.claims('second', long, 'done', 'the retention has not ended');
    },
  ],
  [
    'a confirmed key is forgotten after its retention',
    async (store) => {
      await store.claims('first', long, 'claimed');
      await store.confirm('first', short);
      await store.claimsInTime('second', long, 'the retention has ended');
    },
  ],
  [
    'the owner can release its claim, and the next one gets it',
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
