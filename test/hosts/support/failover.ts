/** Claims before, while and after another server takes over. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { DedupeStore } from '../../../src/receiver.js';

const minute = 60_000;

/**
 * Expects that a failover forgets nothing that the replica had, and that nothing is claimed twice that was claimed
 * after the primary died.
 *
 * @param stores two that are one database
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

  // Two processes claim the same new keys all the time. They get errors for a while, and nothing is claimed twice.
  const stopped = new AbortController();
  const claims = claimNewKeys([north, south], stopped.signal);
  await failOver();
  await sleep(1000);
  stopped.abort();
  const winners = await claims;

  expect(winners.size).toBeGreaterThan(0);
  expect([...winners].filter(([, owners]) => owners.length === 0)).toEqual([]);
  for (let index = 0; index < 50; index++) {
    expect(await insisting(() => south.claim(`handled ${index}`, 'south', minute))).toBe('done');
    expect(await insisting(() => south.claim(`running ${index}`, 'south', minute))).toBe('running');
    expect(await north.claim(`running ${index}`, 'north', minute)).toBe('claimed');
    expect(await south.claim(`released ${index}`, 'south', minute)).toBe('claimed');
  }
  // What the dead primary had granted and not yet replicated could be claimed again, and nothing else.
  const again = [...winners].filter(([, owners]) => owners.length > 1);
  expect(again.length).toBeLessThanOrEqual(parallel);
}

/** How many keys are being claimed at any time, so at most so many claims were not replicated. */
const parallel = 4;

/** Lets all stores claim new keys until it is stopped. Returns who got each key. */
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
          return { owner, result: await insisting(() => store.claim(key, owner, 10 * minute)) };
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

/** Repeats a step that fails or hangs, as the receiver does. */
async function insisting<T>(step: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + minute;
  for (;;) {
    try {
      const late = sleep(1500, undefined, { ref: false }).then(() => {
        throw new Error('There was no reply within 1.5 s.');
      });
      return await Promise.race([step(), late]);
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(50);
    }
  }
}
