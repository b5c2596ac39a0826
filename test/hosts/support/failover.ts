/** Claims before, during and after a failover to another server. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { DedupeStore } from '../../../src/receiver.js';

const minute = 60_000;

/**
 * Expects that a failover keeps everything that the replica had, and that no key is granted twice after the primary died.
 *
 * @param stores two stores of the same database
 * @param failOver kills the primary when its replica has everything, and returns when the replica has taken over
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

  // Two stores claim the same new keys all the time. They get errors during the failover, but no key is granted twice.
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
  // Only keys that the dead primary had granted, but not replicated, can be granted again.
  const again = [...winners].filter(([, owners]) => owners.length > 1);
  expect(again.length).toBeLessThanOrEqual(parallel);
}

/** How many keys are claimed at the same time, which is also the maximum number of unreplicated claims. */
const parallel = 4;

/** Claims new keys with all stores until `signal` is aborted. @returns the owners that got each key */
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

/** Repeats a step that fails or hangs, like the receiver. */
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
