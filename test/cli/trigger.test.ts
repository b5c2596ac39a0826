import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../generated/v1/events.js';
import { eventExamples } from '../../generated/v1/examples.js';
import { triggerAt } from '../../src/cli/service/trigger-event.js';
import { nowhere, portOf, serveListener, startEmulator } from '../support/servers.js';
import { run } from './command.js';
import { file } from './files.js';
import { receive } from './servers.js';

/** Starts an emulator, and a receiver that is subscribed to all events. */
async function subscribed(status?: (count: number) => number) {
  const { emulator, url } = await startEmulator();
  const receiver = await receive(status);
  const env = { KAIZALA_CALLBACK_TOKEN: 'example-callback-token' };
  const args = ['subscribe', receiver.url, '--emulator', url];
  const { code, out } = await run(args, { env });
  expect(code).toBe(0);
  const trigger = (...more: string[]) => run(['trigger', '--emulator', url, ...more]);
  return { emulator, trigger, webhookId: out.trim(), ...receiver };
}

test('triggers every event and every example', async () => {
  const { trigger, received } = await subscribed();
  for (const name of Object.keys(eventExamples)) {
    const { code, out, err } = await trigger(name);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\w+ {2}webhook \S+ {2}200 in \d+ ms {2}delivered\n$/);
  }
  const types = new Set(
    received.map(({ body }) => (JSON.parse(body) as { eventType: string }).eventType),
  );
  expect([...types]).toEqual(expect.arrayContaining([...eventTypes]));
  expect(new Set(received.map(({ token }) => token))).toEqual(new Set(['example-callback-token']));
});

test('sets fields, and prints the delivery as JSON', async () => {
  const { trigger, received, webhookId } = await subscribed();
  const settings = ['data.caption=Count = 4', '/data/media/0/mediaFileName="b.jpg"'];
  const { code, out } = await trigger(
    'AttachmentCreated',
    '--json',
    '--times=2',
    `--webhook=${webhookId}`,
    ...settings.map((setting) => `--set=${setting}`),
  );
  expect(code).toBe(0);
  expect(received).toHaveLength(2);
  expect(JSON.parse(received[0]!.body)).toMatchObject({
    subscriptionId: webhookId,
    data: {
      caption: 'Count = 4',
      media: [{ mediaUrl: expect.stringContaining('sig='), mediaFileName: 'b.jpg' }],
    },
  });
  const records = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(records).toHaveLength(2);
  expect(records[0]).toMatchObject({ webhookId, state: 'delivered', attempts: [{ status: 200 }] });
  expect(out).not.toContain('sig=');
});

test('replaces the value of a field that is set, and keeps other fields', async () => {
  const { trigger, received, webhookId } = await subscribed();
  const sent = async (...settings: string[]) => {
    const event = settings[0]!.startsWith('eventId') ? 'ActionResponse' : 'AttachmentCreated';
    const { code, err } = await trigger(event, ...settings.map((setting) => `--set=${setting}`));
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(received.at(-1)!.body) as Record<string, unknown> & { data: object };
  };
  const { data, objectId, fromUserName } = eventExamples.AttachmentCreated;
  const empty = await sent('data={}');
  expect(empty).toMatchObject({ data: {}, subscriptionId: webhookId, objectId, fromUserName });
  expect(empty.data).toEqual({});
  expect(empty['eventId']).not.toBe(eventExamples.AttachmentCreated.eventId);
  expect((await sent('data={"caption":"only"}')).data).toEqual({ caption: 'only' });
  expect((await sent('data={}', 'data.caption=later')).data).toEqual({ caption: 'later' });
  expect((await sent('/data/media/0={"mediaUrl":""}')).data).toEqual({
    ...data,
    media: [{ mediaUrl: '' }],
  });
  expect((await sent('/data/media/-={}', 'data.more.deep=1')).data).toEqual({
    ...data,
    media: [...data.media, {}],
    more: { deep: 1 },
  });
  // An event has its id in two fields, `eventId` and `data.responseId`. Fields that depend on the webhook can be set,
  // too.
  expect(await sent('eventId=mine', 'objectId=other', 'context={}')).toMatchObject({
    eventId: 'mine',
    objectId: 'other',
    context: {},
    data: { responseId: 'mine' },
  });
});

test('refuses a setting whose path does not exist before it sends anything', async () => {
  const args = ['trigger', 'JobCreated', '--set', 'data.title.x=1', '--emulator', await nowhere()];
  const { code, err } = await run(args);
  expect([code, err]).toEqual([
    2,
    '--set data.title.x: /data/title is a string: expected an object or an array there. Fix: shorten the path, or replace the value by an object first.\n',
  ]);
});

test('delivers any payload from a file, with settings applied, and refuses a broken standard input', async () => {
  const { trigger, received } = await subscribed();
  const path = file({ eventType: 'SomethingNew', data: { a: 1 } });
  expect((await trigger('--payload', path, '--set', 'data.b=2')).code).toBe(0);
  expect(JSON.parse(received[0]!.body)).toMatchObject({
    eventType: 'SomethingNew',
    data: { a: 1, b: 2 },
  });
  const broken = await run(['trigger', '--payload', '-'], { input: '[1,' });
  expect(broken).toMatchObject({ code: 1, out: '' });
  expect(broken.err).toMatch(
    /^stdin:1:4: the document is cut off: expected a value\. Fix: .* Nothing was sent\.\n$/,
  );
});

test('prints "a payload" for a payload without a type', async () => {
  const { trigger } = await subscribed();
  for (const payload of [[1], {}, { eventType: 4 }]) {
    const { code, out } = await trigger('--payload', file(payload));
    expect(code).toBe(0);
    expect(out).toMatch(/^a payload {2}webhook \S+ {2}200/);
  }
});

test('simulates faults by name, with their values', async () => {
  const { trigger, received } = await subscribed();
  const { out } = await trigger(
    'JobCreated',
    '--fault',
    'duplicate=2',
    '--fault',
    'unknownType=Later',
  );
  expect(received).toHaveLength(3);
  expect(out).toMatch(/^Later {2}.*delivered {2}\((duplicate|unknownType), /);
  const refused = await trigger('JobCreated', '--fault', 'delay=soon');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toMatch(/^The emulator refused the request: .*delay/);
});

describe('trigger fails', () => {
  test('if a delivery fails, with the reason', async () => {
    const { trigger } = await subscribed((count) => (count === 1 ? 503 : 200));
    const { code, out } = await trigger('JobCreated', '--times', '2');
    expect(code).toBe(1);
    expect(out).toMatch(
      /503 in \d+ ms {2}retrying {2}next attempt \S+Z \(in 4[45] min.*\)\n.*200 in \d+ ms {2}delivered\n$/,
    );
  });

  test('if no webhook receives the event, with the fix', async () => {
    const { url } = await startEmulator();
    for (const more of [[], ['--object', 'other'], ['--payload', '-']]) {
      const event = more.includes('--payload') ? [] : ['JobCreated'];
      const args = ['trigger', ...event, '--emulator', url, ...more];
      const { code, out, err } = await run(args, { input: '1' });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^No active webhook .*receives .*kaizala-webhooks listen/);
    }
  });

  test('if nothing listens, or another program than an emulator', async () => {
    const nobody = await run(['trigger', 'JobCreated', '--emulator', await nowhere()]);
    expect(nobody).toMatchObject({ code: 1, out: '' });
    expect(nobody.err).toMatch(
      /^No emulator responds at http.*\(ECONNREFUSED\)\. Fix: start an emulator with/,
    );
    for (const body of ['<p>Hello', '{}', 'null']) {
      const other = await serveListener((_, response) => void response.writeHead(404).end(body));
      const { code, err } = await run(['trigger', 'JobCreated', '--emulator', other]);
      expect(code).toBe(1);
      expect(err).toContain(
        'is not an emulator: its response to /_emulator/trigger has status 404',
      );
    }
  });

  test.for([
    '{}',
    'null',
    '[]',
    '<p>Hello',
    '{"deliveries": {}}',
    '{"deliveries": [null]}',
    '{"deliveries": [{"eventType": "a", "webhookId": "b", "state": "delivered"}]}',
    '{"deliveries": [{"eventType": "a", "webhookId": "b", "state": "c", "faults": [], "attempts": [1]}]}',
  ])('if a server responds with 200 and %s', async (body) => {
    const other = await serveListener((_, response) => void response.end(body));
    const { code, out, err } = await run(['trigger', 'JobCreated', '--emulator', other]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `The program at ${other} is not an emulator: its response to /_emulator/trigger has status 200. Fix: correct --emulator.\n`,
    );
  });

  test.for<[string, Parameters<typeof serveListener>[0]]>([
    ['before the response', (request) => request.socket.destroy()],
    [
      'within the response',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{"deliveries"');
        setTimeout(() => response.destroy(), 20);
      },
    ],
  ])('if the connection is closed %s', async ([, listener]) => {
    const other = await serveListener(listener);
    const { code, err } = await run(['trigger', 'JobCreated', '--emulator', other]);
    expect(code).toBe(1);
    expect(err).toMatch(/^The connection to http\S+ was interrupted \(ECONNRESET\), so the result/);
    const { err: listed } = await run([
      'list',
      '--emulator',
      await serveListener((r) => r.socket.destroy()),
    ]);
    expect(listed).toMatch(/^The connection to http\S+ was interrupted/);
  });

  test('if the server speaks another protocol', async () => {
    const server = createServer((socket) => void socket.end('220 mail.example ESMTP\r\n'));
    const port = await portOf(server);
    const args = ['trigger', 'JobCreated', '--emulator', `http://127.0.0.1:${port}`];
    const { code, err } = await run(args);
    expect(code).toBe(1);
    expect(err).toContain('is not an emulator: it does not speak HTTP (HPE_INVALID_CONSTANT)');
  });

  test('if there is no response in time, with the URL of the log', async () => {
    const silent = await serveListener(() => undefined);
    await expect(triggerAt(silent, { event: 'JobCreated' }, { timeout: 50 })).rejects.toThrow(
      `The emulator at ${silent} did not respond within 0.05 s. The deliveries are in its log: ${silent}/_emulator/deliveries`,
    );
  });
});

test('waits for the response longer than fetch does, because all receivers may need time', async () => {
  const slow = await serveListener(
    (_, response) => void setTimeout(() => response.end('{"deliveries": []}'), 2500),
  );
  // Shorten the timeout of `fetch`, because a test cannot wait for its default of 5 minutes.
  const shared = globalThis as unknown as Record<symbol, { constructor: unknown }>;
  await fetch('data:,');
  // `fetch` uses a global dispatcher, whose name depends on the version. Skip a dispatcher that only wraps another,
  // because no new agent can be created from its class.
  const usual = ['1', '2']
    .map((version) => Symbol.for(`undici.globalDispatcher.${version}`))
    .map((name) => [name, shared[name]] as const)
    .filter(([, agent]) => (agent?.constructor as { name: string } | undefined)?.name === 'Agent');
  expect(usual).not.toEqual([]);
  for (const [name, agent] of usual) {
    const Agent = agent!.constructor as new (options: object) => object;
    shared[name] = new Agent({ headersTimeout: 500 });
  }
  try {
    await expect(fetch(slow)).rejects.toThrow('fetch failed');
    expect(await triggerAt(slow, { event: 'JobCreated' })).toEqual([]);
  } finally {
    for (const [name, agent] of usual) shared[name] = agent!;
  }
});

test('names a disabled webhook that would receive the event, with a fix that works', async () => {
  const { emulator, url } = await startEmulator({ retryDelays: [] });
  const receiver = await receive((count) => (count === 1 ? 500 : 200));
  const env = {
    KAIZALA_APPLICATION_ID: 'another-connector',
    KAIZALA_APPLICATION_SECRET: 'b',
    KAIZALA_REFRESH_TOKEN: 'c',
  };
  const subscription = ['subscribe', receiver.url, '--events', 'JobCreated', '--emulator', url];
  const id = (await run(subscription, { env })).out.trim();
  const trigger = (...more: string[]) => run(['trigger', ...more, '--emulator', url]);
  const failed = await trigger('JobCreated');
  expect(failed.code).toBe(1);
  expect(failed.out).toMatch(
    / {2}500 in \d+ ms {2}failed\nWebhook \S+ is disabled, because its last/,
  );

  const refused = await trigger('JobCreated');
  const fix = `update ${id} --enable --emulator ${url}`;
  expect([refused.code, refused.err]).toEqual([
    1,
    `No active webhook receives JobCreated: ${id} is disabled, because its last retry failed. Fix: run kaizala-webhooks ${fix}\n`,
  ]);
  for (const other of [['PollCreated'], ['JobCreated', '--object', 'other']])
    expect((await trigger(...other)).err).toContain('Fix: subscribe a webhook with');
  for (const same of [
    ['PollCreated', '--webhook', id],
    ['--payload', file({ data: 1 })],
  ])
    expect((await trigger(...same)).err).toContain(`Fix: run kaizala-webhooks ${fix}\n`);

  // The suggested command also works if the command's credentials are those of one connector, and the webhook belongs
  // to another.
  expect(await run(fix.split(' '))).toMatchObject({ code: 0, err: `Updated ${id}.\n` });
  expect(emulator.webhooks()).toMatchObject([{ active: true }]);
  expect((await trigger('JobCreated')).code).toBe(0);
  expect((await run(['update', 'none', '--enable', '--emulator', url])).err).toContain('404');
});
