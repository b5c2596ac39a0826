import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bundle, type Bundles } from './bundle.js';
import { freshDeliveries, token } from './deliveries.js';
import { onlyJson, receiver, subjectOf } from './in-process.js';
import { listeners } from './listeners.js';
import { load } from '../harness/load.js';
import { servedSubject } from './over-http.js';
import { serve, type Served } from './serve.js';
import { verifySubject, type Subject } from './verify.js';

let folder: string;
let bundles: Bundles;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
  bundles = await bundle(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running: Served[] = [];
afterEach(() => Promise.all(running.splice(0).map((served) => served.close())));

async function start(name: string): Promise<Served> {
  const served = await serve(bundles.server, name);
  running.push(served);
  return served;
}

test('the compared handlers do the same work, also as they are bundled', async () => {
  const bundled = await bundles.inProcess('bundled');
  await verifySubject(subjectOf('bundled', bundled.receiver()), 'c000');
  await verifySubject(subjectOf('receiver', receiver()), 'c000');
  await verifySubject(subjectOf('without memory', receiver({ dedupe: false })), 'c000');
  await verifySubject(subjectOf('only JSON', onlyJson()), 'c000');
});

test.for(Object.entries(listeners))(
  'the server of %s does the same work',
  async ([name, { duties }]) => {
    const served = await start(name);
    await verifySubject(servedSubject(name, duties, served), 'c000');
  },
);

/** Ours, of which a test changes something. */
function odd(change: (ours: Subject) => Partial<Subject>): Subject {
  const ours = subjectOf('odd', receiver());
  return { ...ours, ...change(ours) };
}

const handledButNotRead = () => {
  let count = 0;
  return { post: async () => ((count += 1), 200), handled: async () => count };
};

test.for<[string, Subject, RegExp]>([
  [
    'does not read what it is given',
    odd(() => ({ duties: [], ...handledButNotRead() })),
    /odd answers half a body with 200/,
  ],
  [
    'refuses a delivery',
    odd(({ post }) => ({
      post: (body, given) => post(body.replace('"objectId"', '"object"'), given),
    })),
    /odd answers the delivery of .* with 400/,
  ],
  [
    'answers and handles nothing',
    odd(() => ({ post: async () => 200 })),
    /odd handles the delivery of .* 0 times/,
  ],
  [
    'handles a delivery twice',
    odd(({ handled }) => ({ handled: async () => 2 * (await handled()) })),
    /odd handles the delivery of .* 2 times/,
  ],
  [
    'lets copies through',
    { ...subjectOf('odd', receiver({ dedupe: false })), duties: ['handles each once'] },
    /odd handles a copy of .* 1 times/,
  ],
  [
    'takes every token',
    odd(({ post }) => ({ post: (body) => post(body, token) })),
    /odd answers a delivery without a token with 200/,
  ],
  [
    'takes whatever is there for a token',
    odd(({ post }) => ({ post: (body, given) => post(body, given && token) })),
    /odd answers a wrong token with 200/,
  ],
  [
    'validates nothing',
    { ...subjectOf('odd', onlyJson()), duties: ['validates'] },
    /odd handles an invalid .* 1 times/,
  ],
])('a contestant that %s is found', async ([, subject, fault]) => {
  await expect(verifySubject(subject, 'c000')).rejects.toThrow(fault);
});

test('no two deliveries are alike, also of two series', () => {
  const [one, other] = [freshDeliveries('0001'), freshDeliveries('0002')];
  const texts = Array.from({ length: 100 }, () => [one(), other()]).flat();
  const ids = texts.map((text) => (JSON.parse(text) as { eventId: string }).eventId);
  expect(new Set(ids).size).toBe(200);
  expect(ids[0]).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
});

test('as many are delivered as were asked for, each once, and a refusal ends the run', async () => {
  const served = await start('receiver');
  const before = await served.figures();
  const headers = { 'kz-callback-token': token };
  const send = (next: () => string) => load({ url: served.url, headers, amount: 100, next });
  await send(freshDeliveries('0001'));
  expect((await served.figures()).handled - before.handled).toBe(100);
  await expect(send(() => '{}')).rejects.toThrow(/0 were answered 200.*"400"/);
});

test('a server that cannot start says why', async () => {
  await expect(serve(bundles.server, 'nobody')).rejects.toThrow(
    /The server of nobody ended:[^]*nothing to serve/,
  );
});
