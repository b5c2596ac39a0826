import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../generated/v1/events.js';
import { eventExamples } from '../../generated/v1/examples.js';
import { run } from './command.js';
import { file } from './files.js';
import { emulate, nowhere, receive, serve } from './servers.js';

/** An emulator with a receiver that is subscribed to everything. */
async function subscribed(status?: (count: number) => number) {
  const { emulator, url } = await emulate();
  const receiver = await receive(status);
  const env = { KAIZALA_CALLBACK_TOKEN: 'example-callback-token' };
  const args = ['subscribe', receiver.url, '--emulator', url];
  const { code, out } = await run(args, { env });
  expect(code).toBe(0);
  const trigger = (...more: string[]) => run(['trigger', '--emulator', url, ...more]);
  return { emulator, trigger, webhookId: out.trim(), ...receiver };
}

test('Every event and every example can happen', async () => {
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

test('Members are set, and the delivery is printed as JSON', async () => {
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

test('Any payload can be delivered, changed on the way, from a file and from the standard input', async () => {
  const { trigger, received } = await subscribed();
  const path = file({ eventType: 'PhotoCreated', data: { a: 1 } });
  expect((await trigger('--payload', path, '--set', 'data.b=2')).code).toBe(0);
  expect(JSON.parse(received[0]!.body)).toMatchObject({
    eventType: 'PhotoCreated',
    data: { a: 1, b: 2 },
  });
  const broken = await run(['trigger', '--payload', '-'], { input: '[1,' });
  expect(broken).toMatchObject({ code: 1, out: '' });
  expect(broken.err).toMatch(/^stdin:1:\d+: expected/);
});

test('A fault is asked for by name, with its value', async () => {
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
  expect(refused.err).toMatch(/^The emulator refused it: .*delay/);
});

describe('it fails', () => {
  test('when a delivery does, with the reason', async () => {
    const { trigger } = await subscribed((count) => (count === 1 ? 503 : 200));
    const { code, out } = await trigger('JobCreated', '--times', '2');
    expect(code).toBe(1);
    expect(out).toMatch(/503 in \d+ ms {2}retrying\n.*200 in \d+ ms {2}delivered\n$/);
  });

  test('when no webhook takes it, and says how to get one', async () => {
    const { url } = await emulate();
    for (const more of [[], ['--object', 'other'], ['--payload', '-']]) {
      const event = more.includes('--payload') ? [] : ['JobCreated'];
      const args = ['trigger', ...event, '--emulator', url, ...more];
      const { code, out, err } = await run(args, { input: '1' });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^No active webhook .*takes .*kaizala-webhooks listen/);
    }
  });

  test('when no emulator is there, or something else', async () => {
    const nobody = await run(['trigger', 'JobCreated', '--emulator', await nowhere()]);
    expect(nobody).toMatchObject({ code: 1, out: '' });
    expect(nobody.err).toMatch(/^No emulator answers at http.*\(ECONNREFUSED\): start it with/);
    for (const body of ['<p>Hello', '{}', 'null']) {
      const other = await serve((_, response) => void response.writeHead(404).end(body));
      const { code, err } = await run(['trigger', 'JobCreated', '--emulator', other]);
      expect(code).toBe(1);
      expect(err).toContain('is no emulator: it answers /_emulator/trigger with status 404');
    }
  });
});
