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

test('the compared handlers do the same work, also in bundled form', async () => {
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

/** Returns the receiver of this package, with some functions replaced by faulty functions. */
function odd(change: (subject: Subject) => Partial<Subject>): Subject {
  const subject = subjectOf('odd', receiver());
  return { ...subject, ...change(subject) };
}

const handledButNotRead = () => {
  let count = 0;
  return { post: async () => ((count += 1), 200), handled: async () => count };
};

test.for<[string, Subject, RegExp]>([
  [
    'does not read the body',
    odd(() => ({ duties: [], ...handledButNotRead() })),
    /odd responds to half a body with 200/,
  ],
  [
    'refuses a delivery',
    odd(({ post }) => ({
      post: (body, given) => post(body.replace('"objectId"', '"object"'), given),
    })),
    /odd responds to the delivery of .* with 400/,
  ],
  [
    'responds, but handles nothing',
    odd(() => ({ post: async () => 200 })),
    /odd handles the delivery of .* 0 times/,
  ],
  [
    'handles a delivery twice',
    odd(({ handled }) => ({ handled: async () => 2 * (await handled()) })),
    /odd handles the delivery of .* 2 times/,
  ],
  [
    'handles copies',
    { ...subjectOf('odd', receiver({ dedupe: false })), duties: ['handles each once'] },
    /odd handles a copy of .* 1 times/,
  ],
  [
    'accepts a missing token',
    odd(({ post }) => ({ post: (body) => post(body, token) })),
    /odd responds to a delivery without a token with 200/,
  ],
  [
    'accepts any token',
    odd(({ post }) => ({ post: (body, given) => post(body, given && token) })),
    /odd responds to a wrong token with 200/,
  ],
  [
    'validates nothing',
    { ...subjectOf('odd', onlyJson()), duties: ['validates'] },
    /odd handles an invalid .* 1 times/,
  ],
])('finds a contestant that %s', async ([, subject, fault]) => {
  await expect(verifySubject(subject, 'c000')).rejects.toThrow(fault);
});

test('no two deliveries have the same eventId, even in two series', () => {
  const [one, other] = [freshDeliveries('0001'), freshDeliveries('0002')];
  const texts = Array.from({ length: 100 }, () => [one(), other()]).flat();
  const ids = texts.map((text) => (JSON.parse(text) as { eventId: string }).eventId);
  expect(new Set(ids).size).toBe(200);
  expect(ids[0]).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
});

test('makes the requested number of deliveries, each once, and fails at a refusal', async () => {
  const served = await start('receiver');
  const before = await served.figures();
  const headers = { 'kz-callback-token': token };
  const send = (next: () => string) => load({ url: served.url, headers, amount: 100, next });
  await send(freshDeliveries('0001'));
  expect((await served.figures()).handled - before.handled).toBe(100);
  await expect(send(() => '{}')).rejects.toThrow(/0 had the status 200.*"400"/);
});

test('reports why a server cannot start', async () => {
  await expect(serve(bundles.server, 'nobody')).rejects.toThrow(
    /The server of nobody ended:[^]*contestant is unknown/,
  );
});
