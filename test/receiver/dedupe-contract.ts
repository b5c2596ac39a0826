/** What every store of deliveries has to do, as tests that run for each of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { DedupeStore } from '../../src/receiver.js';

/** A time that no test sees the end of, in ms. */
const long = 600_000;
/** A time whose end is waited for. */
const short = 40;
const key = '5f0c2d81'.repeat(8);

/** @param open gives an empty store, which ends with its test */
export function dedupeContract(name: string, open: () => DedupeStore | Promise<DedupeStore>): void {
  describe(`${name}:`, () => {
    test('a key is claimed, then running, then done', async () => {
      const store = await open();
      expect(await store.claim(key, 'first', long)).toBe('claimed');
      expect(await store.claim(key, 'second', long)).toBe('running');
      await store.confirm(key, 'first', long);
      expect(await store.claim(key, 'second', long)).toBe('done');
    });

    test('a claim that is asked for again, as after a lost connection, is the same', async () => {
      const store = await open();
      expect(await store.claim(key, 'first', long)).toBe('claimed');
      expect(await store.claim(key, 'first', long)).toBe('claimed');
      expect(await store.claim(key, 'second', long)).toBe('running');
      await store.confirm(key, 'first', long);
      expect(await store.claim(key, 'first', long)).toBe('done');
    });

    test('a key is nothing to another', async () => {
      const store = await open();
      await store.claim(key, 'first', long);
      await store.confirm(key, 'first', long);
      expect(await store.claim(`${key}0`, 'first', long)).toBe('claimed');
      expect(await store.claim(`${key}1`, 'second', long)).toBe('claimed');
    });

    test('of 50 who claim a key at once, one gets it', async () => {
      const store = await open();
      const owners = Array.from({ length: 50 }, (_, index) => `owner ${index}`);
      const answers = await Promise.all(owners.map((owner) => store.claim(key, owner, long)));
      expect(answers.filter((answer) => answer === 'claimed')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'running')).toHaveLength(49);
    });

    test('the owner releases its claim, and the next one gets it', async () => {
      const store = await open();
      await store.claim(key, 'first', long);
      await store.release(key, 'first');
      expect(await store.claim(key, 'second', long)).toBe('claimed');
    });

    test('nobody else releases a claim', async () => {
      const store = await open();
      await store.claim(key, 'first', long);
      await store.release(key, 'second');
      expect(await store.claim(key, 'second', long)).toBe('running');
    });

    test('nobody else confirms a claim', async () => {
      const store = await open();
      await store.claim(key, 'first', long);
      await store.confirm(key, 'second', long);
      expect(await store.claim(key, 'third', long)).toBe('running');
      await store.confirm(key, 'first', long);
      expect(await store.claim(key, 'third', long)).toBe('done');
    });

    test('what is done cannot be released, and may be confirmed again', async () => {
      const store = await open();
      await store.claim(key, 'first', long);
      await store.confirm(key, 'first', long);
      await store.release(key, 'first');
      expect(await store.claim(key, 'second', long)).toBe('done');
      await store.confirm(key, 'first', long);
      expect(await store.claim(key, 'second', long)).toBe('done');
    });

    test('releasing what nobody claimed changes nothing', async () => {
      const store = await open();
      await store.release(key, 'first');
      expect(await store.claim(key, 'second', long)).toBe('claimed');
    });

    test('a claim ends with its lease, and its owner can then take nothing from the next one', async () => {
      const store = await open();
      await store.claim(key, 'first', short);
      await claimAtLast(store, 'second');
      await store.release(key, 'first');
      expect(await store.claim(key, 'third', long)).toBe('running');
      await store.confirm(key, 'first', long);
      expect(await store.claim(key, 'third', long)).toBe('running');
      await store.confirm(key, 'second', long);
      expect(await store.claim(key, 'third', long)).toBe('done');
    });

    test('a confirmation after the lease counts if nobody has claimed the key since', async () => {
      const store = await open();
      await store.claim(key, 'first', short);
      // However long it takes in truth, it is longer than the lease.
      await sleep(3 * short);
      await store.confirm(key, 'first', long);
      expect(await store.claim(key, 'second', long)).toBe('done');
    });

    test('what is done is forgotten after its retention', async () => {
      const store = await open();
      await store.claim(key, 'first', long);
      await store.confirm(key, 'first', short);
      await claimAtLast(store, 'second');
    });
  });
}

/** Claims the key when it comes free. */
async function claimAtLast(store: DedupeStore, owner: string): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    if ((await store.claim(key, owner, long)) === 'claimed') return;
    await sleep(10);
  }
  throw new Error('The key did not come free within 10 s.');
}
