/** Checks claims before, during and after a failover, in which a replica replaces the primary server. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { DedupeStore } from '../../../src/receiver.js';

const minute = 60_000;

/**
 * Expects that after a failover, everything that the replica had is still known, and that no key is granted twice after
 * the primary was killed.
 *
 * @param stores two stores of the same database
 * @param failOver kills the primary as soon as its replica is up to date, and returns when the replica has taken over
 */
export async function expectToSurvive(
  [north, south]: readonly [DedupeStore, DedupeStore],
  failOver: () => Promise<void>,
): Promise<void> {
  const names = ['handled', 'running', 'released'] as const;
  for (let index = 0; index < 50; index++) {
    for (const name of names)
      expect(await north.claim(`${name} ${index}`, 'north', 10 * minute)).toBe('claimed');
    await north.confirm(`handled ${index}`, 'north', 10 * minute);
    await north.release(`released ${index}`, 'north');
  }

  // Both stores try to claim the same new keys before, during and after the failover. During the failover, they get
  // errors.
  const stopped = new AbortController();
  const claims = claimNewKeys([north, south], stopped.signal);
  await failOver();
  await sleep(1000);
  stopped.abort();
  const winners = await claims;

  expect(winners.size).toBeGreaterThan(0);
  expect([...winners].filter(([, owners]) => owners.length === 0)).toEqual([]);
  for (let index = 0; index < 50; index++) {
    expect(await withRetries(() => south.claim(`handled ${index}`, 'south', minute))).toBe('done');
    expect(await withRetries(() => south.claim(`running ${index}`, 'south', minute))).toBe(
      'running',
    );
    expect(await north.claim(`running ${index}`, 'north', minute)).toBe('claimed');
    expect(await south.claim(`released ${index}`, 'south', minute)).toBe('claimed');
  }
  // A key can be granted twice only if the killed primary had granted it, but had not sent it to the replica.
  const again = [...winners].filter(([, owners]) => owners.length > 1);
  expect(again.length).toBeLessThanOrEqual(parallel);
}

/**
 * How many keys are claimed at the same time. Therefore, at most this number of claims can be missing in the replica.
 */
const parallel = 4;

/** Claims new keys with all stores until `signal` is aborted. @returns the owners to which each key was granted */
async function claimNewKeys(
  stores: readonly DedupeStore[],
  signal: AbortSignal,
): Promise<Map<string, string[]>> {
  const winners = new Map<string, string[]>();
  let count = 0;
  const claimOneAfterAnother = async () => {
    while (!signal.aborted) {
      const key = `new ${count++}`;
      const results = await Promise.all(
        stores.map(async (store, index) => {
          const owner = `owner ${index}`;
          return { owner, result: await withRetries(() => store.claim(key, owner, 10 * minute)) };
        }),
      );
      winners.set(
        key,
        results.filter(({ result }) => result === 'claimed').map(({ owner }) => owner),
      );
    }
  };
  await Promise.all(Array.from({ length: parallel }, claimOneAfterAnother));
  return winners;
}

/** Repeats a step until it succeeds, like the receiver. A step that hangs counts as failed. */
async function withRetries<T>(step: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + minute;
  for (;;) {
    try {
      const late = sleep(1500, undefined, { ref: false }).then(() => {
        throw new Error('The step did not finish within 1.5 s.');
      });
      return await Promise.race([step(), late]);
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(50);
    }
  }
}
