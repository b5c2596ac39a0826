/** The recipe for Postgres, with a real server. */
// @module-tag postgres
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { createReceiver, type DedupeStore } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { toolPath } from '../support/tools.js';
import { createTable, deleteExpired, postgresDedupe } from './samples/postgres.js';
import { type PostgresServer, startPostgres } from './support/postgres-server.js';
import { testContract } from './support/store-contract.js';

const minute = 60_000;
let postgres: PostgresServer;
/** Two connection pools, which simulate two processes. */
let pools: [Pool, Pool];

beforeAll(async () => {
  postgres = await startPostgres(toolPath('postgres'));
  pools = [postgres.connect(), postgres.connect()];
  await pools[0].query(createTable);
  return async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await postgres.stop();
  };
});

testContract('with pg', () => postgresDedupe(pools[0]));

test('creating the table again keeps its rows', async () => {
  const store = postgresDedupe(pools[0]);
  expect(await store.claim('kept', 'owner', minute)).toBe('claimed');
  await pools[1].query(createTable);
  expect(await store.claim('kept', 'another', minute)).toBe('running');
});

test('grants each of 20 keys once, for 200 claims by two processes', async () => {
  const stores = pools.map((pool) => postgresDedupe(pool));
  const claims = Array.from({ length: 200 }, async (_, index) => {
    const key = `contested ${index % 20}`;
    return { key, result: await stores[index % 2]!.claim(key, `owner ${index}`, minute) };
  });
  const results = await Promise.all(claims);
  const granted = results.filter(({ result }) => result === 'claimed').map(({ key }) => key);
  expect(granted.toSorted()).toEqual([...new Set(results.map(({ key }) => key))].toSorted());
});

test('deletes only expired rows', async () => {
  const store = postgresDedupe(pools[0]);
  await pools[0].query('delete from kaizala_deliveries');
  await store.claim('expired claim', 'owner', 1);
  await store.confirm('expired', 'owner', 1);
  await store.claim('claim', 'owner', minute);
  await store.confirm('handled', 'owner', minute);
  await sleep(20);
  await pools[0].query(deleteExpired);
  const { rows } = await pools[0].query('select key from kaizala_deliveries order by key');
  expect(rows).toEqual([{ key: 'claim' }, { key: 'handled' }]);
});

test('handles a delivery once that arrives twice', async () => {
  const token = 'example-callback-token';
  const titles: unknown[] = [];
  const receivers = pools.map((pool) =>
    createReceiver({
      name: 'orders',
      token,
      on: { JobCreated: (event) => titles.push(event.data.title) },
      fallback: ({ eventType }) => expect.unreachable(eventType),
      dedupe: postgresDedupe(pool),
    }),
  );
  const event = exampleEvent('JobCreated', { data: { title: 'Count the boxes' } });
  for (const receiver of receivers)
    expect((await deliver(receiver, event, { token })).status).toBe(200);
  expect(titles).toEqual(['Count the boxes']);
});

test('keeps all granted claims after a crash of the database', async () => {
  const stores = pools.map((pool) => postgresDedupe(pool));
  const granted = new Map<string, number>();
  const twice: string[] = [];
  let failures = 0;
  /**
   * Claims new keys with one of the two stores until the database is killed. Both stores do this at the same time, so
   * that the kill interrupts claims.
   */
  const claimUntilGone = async (index: number) => {
    const store = stores[index]!;
    for (let count = 0; ; count++) {
      const key = `crash ${count}`;
      try {
        if ((await store.claim(key, `owner ${index}`, 10 * minute)) !== 'claimed') continue;
        if (granted.has(key)) twice.push(key);
        granted.set(key, index);
        if (count % 2 === 0) await store.confirm(key, `owner ${index}`, 10 * minute);
      } catch {
        failures++;
        return;
      }
    }
  };
  const running = Promise.all([0, 1].map((index) => claimUntilGone(index)));
  await expect.poll(() => granted.size).toBeGreaterThan(200);
  await postgres.kill();
  await running;
  expect(twice).toEqual([]);
  expect(failures).toBe(2);
  await expect(failureOf(stores[0]!)).resolves.toBeInstanceOf(Error);

  await postgres.start();
  const states = new Map<string, unknown>();
  for (const key of granted.keys())
    states.set(key, await stores[0]!.claim(key, 'a third owner', 10 * minute));
  // After the crash, the database must still know every granted key: none of them can be claimed again.
  expect([...states].filter(([, state]) => state === 'claimed')).toEqual([]);
  expect(new Set(states.values())).toEqual(new Set(['running', 'done']));
});

/** Claims a key while the database is unavailable, and returns the error. */
async function failureOf(store: DedupeStore): Promise<unknown> {
  try {
    return await store.claim('gone', 'owner', minute);
  } catch (error) {
    return error;
  }
}
