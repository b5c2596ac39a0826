/**
 * The stream that sends changes to the page, over real sockets. A slow or closed stream must not disturb the emulator.
 */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../../src/emulator.js';
import { mostStreams } from '../../../src/emulator/live/changes.js';
import { mostShown, type Patch, type View } from '../../../src/emulator/model/view.js';
import { applyPatch } from '../../../src/emulator/page/apply-patch.js';
import { serveListener, startEmulator } from '../../support/servers.js';
import {
  accessTokenOf,
  callBackToken,
  connect,
  credentials,
  echoing,
  wanted,
} from '../e2e/world.js';
import { openStream, type Stream } from './stream.js';

/**
 * Starts an emulator and a receiver that responds to each delivery with 200, and creates a webhook for the receiver.
 */
async function delivering(options: EmulatorOptions = {}) {
  const { emulator, url } = await startEmulator({ throttle: false, ...options });
  const sink = await serveListener(
    echoing((request, response) => request.resume().on('end', () => response.end('fine'))),
  );
  const client = connect(url);
  const { webhookId } = await client.createWebhook(wanted(sink));
  return { emulator, url, client, sink, webhookId };
}

const crowd = { faults: { duplicate: 100 } };

async function stateOf(url: string): Promise<View> {
  return (await (await fetch(`${url}/_emulator/state`)).json()) as View;
}

/** Opens one more stream, closes it at once, and returns the response. */
async function nextStream(url: string): Promise<IncomingMessage> {
  const request = get(`${url}/_emulator/changes`, { agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  request.on('error', () => undefined).destroy();
  return response;
}

const namesOf = ({ events }: Stream) => events.map(({ name }) => name);

test('a stream begins with the whole state, and patches follow one another', async () => {
  const { emulator, url, client, webhookId } = await delivering();
  await emulator.trigger('JobCreated');
  const stream = await openStream(url);
  await expect.poll(() => namesOf(stream)).toEqual(['view']);
  const first = stream.events[0]!.data;
  expect(first).toMatchObject({ webhooks: [{ webhookId }], deliveries: [{ state: 'delivered' }] });
  expect(stream.response.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  });
  const [delivery] = await emulator.trigger('ActionCreated');
  const { deliveryId } = delivery!;
  // Apply all patches to the first state, and compare only the result. Do not count the patches: on a busy machine, the
  // emulator may send one change as two patches.
  const sum = (): View =>
    stream.events
      .slice(1)
      .reduce((view, { data }) => applyPatch(view, data as Patch)!, first as View);
  await expect
    .poll(sum)
    .toMatchObject({ deliveries: [{}, { deliveryId, state: 'delivered', attempts: [{}] }] });
  await client.deleteWebhook(webhookId);
  await expect.poll(sum).toMatchObject({ webhooks: [], totals: { webhooks: 0 } });
  await expect.poll(() => sum().calls.at(-1)).toMatchObject({ method: 'DELETE' });
  expect(stream.text()).toContain(`"gone":["${webhookId}"]`);
  const patches = stream.events.slice(1).map(({ data }) => data as Patch);
  for (const [index, { from, revision }] of patches.entries())
    expect([from, revision]).toEqual([first.revision + index, first.revision + index + 1]);
  expect(patches.length).toBeGreaterThan(1);
});

test('a new stream begins with the current time, even if nothing has changed since another stream began', async () => {
  const { emulator, url } = await startEmulator({ throttle: false, speed: 1000 });
  const stream = await openStream(url);
  await expect.poll(() => namesOf(stream)).toEqual(['view']);
  const then = emulator.now();
  await expect.poll(() => emulator.now()).toBeGreaterThan(then + 100_000);
  const other = await openStream(url);
  await expect.poll(() => namesOf(other)).toEqual(['view']);
  expect(other.events[0]!.data.now).toBeGreaterThan(then + 100_000);
});

test('a state that was fetched without a socket does not count as the start of a stream', async () => {
  const { emulator, url } = await delivering();
  await (await emulator.fetch(new Request(`${url}/_emulator/changes`))).text();
  const { revision } = await stateOf(url);
  await emulator.trigger('JobCreated');
  const stream = await openStream(url);
  await expect.poll(() => namesOf(stream)).toEqual(['view']);
  expect(stream.events[0]!.data.deliveries).toHaveLength(1);
  // The change was not sent, because no stream was open. Its revision must still be greater, so that the page knows
  // that this state is newer.
  expect(stream.events[0]!.data.revision).toBeGreaterThan(revision);
});

test('a restarted emulator continues with greater revisions', async () => {
  const first = await startEmulator();
  const second = await startEmulator();
  const { revision } = await stateOf(first.url);
  await wait(5);
  const third = await startEmulator();
  expect((await stateOf(second.url)).revision).toBeGreaterThanOrEqual(revision);
  expect((await stateOf(third.url)).revision).toBeGreaterThan(revision);
});

test('sends a whole state, at most once a second, if there are more changes than a page shows', async () => {
  const { emulator, url } = await delivering();
  const stream = await openStream(url);
  await expect.poll(() => namesOf(stream)).toEqual(['view']);
  const end = performance.now() + 3500;
  while (performance.now() < end) {
    await Promise.all([1, 2, 3].map(() => emulator.trigger('JobCreated', {}, crowd)));
  }
  const shown = namesOf(stream).length;
  expect(namesOf(stream)).toContain('view');
  expect(namesOf(stream).filter((name) => name === 'view').length).toBeLessThanOrEqual(6);
  expect(shown).toBeGreaterThanOrEqual(3);
  await expect
    .poll(() => stream.events.at(-1)!.data.totals.deliveries)
    .toBe(emulator.deliveries().length);
  await wait(500);
  const settled = stream.events.length;
  await wait(1500);
  expect(stream.events.length).toBe(settled);
  const last = stream.events.findLast(({ name }) => name === 'view')!;
  expect(last.data.deliveries).toHaveLength(mostShown);
});

test('sends nothing to a client that does not read, and the whole state when it reads again', async () => {
  const { emulator, url, client, sink } = await delivering();
  // A long URL fills the buffers of the sockets quickly.
  const long = `${sink}/${'q'.repeat(12_000)}`;
  const ids: string[] = [];
  for (let count = 0; count < 100; count++) {
    const request = wanted(long, 'JobCreated');
    ids.push((await client.createWebhook({ ...request, objectId: 'other' })).webhookId);
  }
  const sleeper = await openStream(url, { paused: true });
  const reader = await openStream(url);
  for (let round = 0; reader.bytes() < 15_000_000; round++) {
    const change = { callBackContext: String(round) };
    await Promise.all(ids.map((webhookId) => client.updateWebhook(webhookId, change)));
    // Wait, so that the emulator sends each round as one patch. If there were more changes at once, it would send the
    // whole state instead of patches, and only once a second.
    await wait(110);
  }
  const [delivery] = await emulator.trigger('ActionCreated');
  await expect.poll(() => reader.text()).toContain(delivery!.deliveryId);
  sleeper.response.resume();
  await expect
    .poll(() => sleeper.events.at(-1))
    .toMatchObject({
      name: 'view',
      data: { deliveries: [{ deliveryId: delivery!.deliveryId, state: 'delivered' }] },
    });
  // The paused client must have got much less. It did get some megabytes, because the buffers of the operating system
  // hold them.
  expect(sleeper.bytes()).toBeLessThan(reader.bytes() / 2);
  // After the whole state, the stream continues with patches.
  await emulator.trigger('ActionCreated');
  await expect.poll(() => sleeper.events.at(-1)!.name).toBe('patch');
  const [before, patch] = sleeper.events.slice(-2);
  expect((patch!.data as Patch).from).toBe(before!.data.revision);
});

test(`at most ${mostStreams} streams can be open, and closing one allows another`, async () => {
  const { url } = await startEmulator();
  const streams = await Promise.all(Array.from({ length: mostStreams }, () => openStream(url)));
  const refused = await nextStream(url);
  expect(refused.statusCode).toBe(429);
  expect(refused.headers).toMatchObject({ 'retry-after': '5' });
  expect((await fetch(`${url}/_emulator/state`)).status).toBe(200);
  streams[0]!.close();
  await expect.poll(async () => (await nextStream(url)).statusCode).toBe(200);
  for (const stream of streams) stream.close();
  // After all streams are closed, `mostStreams` streams can be opened again.
  await expect
    .poll(async () => {
      const again = await Promise.all(Array.from({ length: mostStreams }, () => openStream(url)));
      const count = again.filter(({ response }) => response.statusCode === 200).length;
      for (const stream of again) stream.close();
      return count;
    })
    .toBe(mostStreams);
});

test('closing a connection closes all the streams that were requested on it', async () => {
  const { url } = await startEmulator();
  const { port } = new URL(url);
  const call = `GET /_emulator/changes HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
  const socket = connectSocket(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(call.repeat(mostStreams));
  await once(socket, 'data');
  await expect.poll(async () => (await nextStream(url)).statusCode).toBe(429);
  socket.destroy();
  await expect.poll(async () => (await nextStream(url)).statusCode, { timeout: 3000 }).toBe(200);
});

test('closing the emulator ends its streams', async () => {
  const { emulator, url } = await startEmulator();
  const streams = await Promise.all([openStream(url), openStream(url, { paused: true })]);
  const ended = once(streams[0].response.socket, 'close');
  await emulator.close();
  await ended;
  streams[1].response.resume();
  await expect.poll(() => streams[1].response.socket.destroyed).toBe(true);
});

test('no timer runs without a stream', async () => {
  const { emulator, url, client, sink } = await delivering();
  const timeouts = vi.spyOn(globalThis, 'setTimeout');
  const intervals = vi.spyOn(globalThis, 'setInterval');
  onTestFinished(() => void vi.restoreAllMocks());
  const started = () => [
    timeouts.mock.calls.filter(([, ms]) => ms === 100).length,
    intervals.mock.calls.filter(([, ms]) => ms === 15_000).length,
  ];
  await emulator.trigger('JobCreated');
  await client.createWebhook(wanted(sink, 'JobCreated'));
  await emulator.advance(1000);
  expect(started()).toEqual([0, 0]);
  const stopped = vi.spyOn(globalThis, 'clearInterval');
  const stream = await openStream(url);
  await emulator.trigger('JobCreated');
  expect(started()).toEqual([1, 1]);
  const { value: timer } = intervals.mock.results.at(-1)!;
  stream.close();
  await expect.poll(() => stopped.mock.calls.some(([one]) => one === timer)).toBe(true);
  await emulator.trigger('JobCreated');
  expect(started()).toEqual([1, 1]);
});

test('nothing is retained after the last stream has ended', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { emulator, url } = await delivering({ logSize: 0 });
  const stream = await openStream(url);
  await expect.poll(() => namesOf(stream)).toEqual(['view']);
  const triggered = async () => new WeakRef((await emulator.trigger('JobCreated'))[0]!);
  const isCollected = async (record: WeakRef<object>) => {
    await wait(10);
    collect();
    return record.deref() === undefined;
  };
  const record = await triggered();
  // The record is not collected yet, because the patch that will be sent next still refers to it.
  expect(await isCollected(record)).toBe(false);
  stream.close();
  await expect.poll(() => isCollected(record)).toBe(true);
  const unseen = await triggered();
  await expect.poll(() => isCollected(unseen)).toBe(true);
});

test('no secret is in a stream or in the state', async () => {
  const { emulator, url, client, sink } = await delivering();
  const stream = await openStream(url);
  const failing = await serveListener(
    echoing((_, response) => response.writeHead(500).end('body-of-the-receiver')),
  );
  const accessToken = await accessTokenOf(url);
  await client.createWebhook({
    ...wanted(`${failing}?key=query-of-the-callback`),
    callBackContext: 'context-of-the-webhook',
  });
  const post = (body: string, headers = {}) =>
    fetch(`${url}/v1/webhook?secret=of-the-query`, {
      method: 'POST',
      headers: { accessToken, 'content-type': 'application/json', ...headers },
      body,
    });
  // The error messages for these invalid calls must not repeat the secret values.
  for (const [body, headers] of [
    [JSON.stringify({ ...wanted(sink), callBackToken: { text: callBackToken } })],
    [JSON.stringify({ ...wanted(sink), callBackContext: 'context-of-the-webhook'.repeat(5000) })],
    [JSON.stringify({ ...wanted(sink), objectType: 'Nothing' })],
    [`{"callBackToken":"${callBackToken}",`],
    [JSON.stringify(wanted(sink)), { accessToken: `${accessToken}-wrong` }],
  ] as [string, object?][]) {
    expect((await post(body, headers)).status).toBeGreaterThanOrEqual(400);
  }
  await emulator.deliver(
    { eventType: 'JobCreated', data: { title: 'title-of-the-event' } },
    { complete: true },
  );
  await emulator.trigger('AttachmentCreated');
  await emulator.trigger('JobCreated', {}, { faults: { wrongToken: true } });
  await expect.poll(() => stream.text()).toMatch(/AttachmentCreated/);
  await expect.poll(() => stream.events.at(-1)!.data.totals.deliveries).toBe(6);
  await wait(200);
  const events = emulator.deliveries().map(({ event }) => JSON.stringify(event));
  const media = events.flatMap((event) => event.match(/https?:\/\/[^"]+/g) ?? []);
  expect(media.length).toBeGreaterThan(0);
  expect(events.join()).toContain('title-of-the-event');
  const { applicationId: _, ...secrets } = credentials;
  const state = await (await fetch(`${url}/_emulator/state`)).text();
  for (const text of [stream.text(), state])
    for (const secret of [
      callBackToken,
      accessToken,
      ...Object.values(secrets),
      ...media,
      'context-of-the-webhook',
      'title-of-the-event',
      'body-of-the-receiver',
      'of-the-query',
      'query-of-the-callback',
      'wrong-',
    ])
      expect(text).not.toContain(secret);
});

test('an emulator without a page has no stream', async () => {
  const emulator = createEmulator({ page: false });
  onTestFinished(() => emulator.close());
  const response = await emulator.fetch(new Request('http://127.0.0.1:4010/_emulator/changes'));
  expect(response.status).toBe(404);
});
