import { describe, expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { nowhere, serveListener } from '../support/servers.js';
import { run } from './command.js';
import { file } from './files.js';
import { receive } from './servers.js';

const env = { KAIZALA_CALLBACK_TOKEN: 'example-callback-token' };
const { JobCreated, JobResponse, Announcement } = eventExamples;

test('sends deliveries in order and unchanged, with the token', async () => {
  const { url, received } = await receive();
  const lines = [JobCreated, JobResponse].map((event) => JSON.stringify(event)).join('\n');
  const files = [
    file(Announcement),
    file(`[${JSON.stringify(JobCreated)}, {"eventType": "Big", "id": 12345678901234567890}]`),
    file(`${lines}\n`, 'events.ndjson'),
    '-',
  ];
  const { code, out, err } = await run(['replay', ...files, '--to', url], { env, input: '[[1]]' });
  expect([code, err]).toEqual([0, '']);
  expect(received.map(({ body }) => body)).toEqual([
    JSON.stringify(Announcement, undefined, 2),
    JSON.stringify(JobCreated),
    '{"eventType": "Big", "id": 12345678901234567890}',
    JSON.stringify(JobCreated),
    JSON.stringify(JobResponse),
    '[1]',
  ]);
  for (const { token, type } of received)
    expect([token, type]).toEqual(['example-callback-token', 'application/json']);
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^1\/6 {2}Announcement {2}200 in \d+ ms$/),
    ...Array.from({ length: 4 }, () => expect.stringMatching(/^\d\/6 {2}\w+ {2}200/)),
    expect.stringMatching(/^6\/6 {2}stdin:1:2 \(not an event\) {2}200/),
    '',
  ]);
});

describe('replay fails', () => {
  test('if the receiver refuses a delivery, but sends the other deliveries', async () => {
    const { url, received } = await receive((count) => (count === 2 ? 401 : 200));
    const path = file([JobCreated, JobCreated, JobCreated]);
    const { code, out, err } = await run(['replay', path, '--to', url], { env });
    expect(code).toBe(1);
    expect(received).toHaveLength(3);
    expect(out).toMatch(/200 .*\n.*401 .*\n.*200 /);
    expect(err).toBe(
      '1 of 3 deliveries failed (the status is not 2xx). Fix: set KAIZALA_CALLBACK_TOKEN to the token of the receiver.\n',
    );
  });

  test('if the response is a redirect, which is not followed', async () => {
    const { url, received } = await receive();
    const away = await serveListener(
      (_, response) => void response.writeHead(307, { location: url }).end(),
    );
    const { code, out } = await run(['replay', file(JobCreated), '--to', away], { env });
    expect(code).toBe(1);
    expect(out).toContain('307 in');
    expect(received).toEqual([]);
  });

  test('if nothing listens', async () => {
    const { code, out } = await run(['replay', file(JobCreated), '--to', await nowhere()], { env });
    expect(code).toBe(1);
    expect(out).toContain('1/1  JobCreated  no response: nothing listens there (ECONNREFUSED)');
  });

  test('if there is no response within 10 s', async () => {
    const silent = await serveListener(() => undefined);
    const { code, out } = await run(['replay', file(JobCreated), '--to', silent], { env });
    expect(code).toBe(1);
    expect(out).toContain('no response within 10 s');
  });
});

test('prints a note if there is no token', async () => {
  const { url, received } = await receive();
  const { err } = await run(['replay', file(JobCreated), '--to', url]);
  expect(err).toContain('KAIZALA_CALLBACK_TOKEN is not set');
  expect(received[0]!.token).toBeUndefined();
});

test.for<[string, string[], number, RegExp]>([
  [
    'a broken line',
    [`${JSON.stringify(JobCreated)}\n{"hush":`],
    1,
    /:2:9: the last line is cut off: expected a value\. Fix: .*\. Nothing was sent/,
  ],
  ['an empty file', [' '], 1, /has no delivery/],
])('sends nothing if a later file is %s', async ([, contents, expected, message]) => {
  const { url, received } = await receive();
  const files = [file(JobCreated), ...contents.map((content) => file(content))];
  const { code, out, err } = await run(['replay', ...files, '--to', url], { env });
  expect([code, out]).toEqual([expected, '']);
  expect(err).toMatch(message);
  expect(err).not.toContain('hush');
  expect(received).toEqual([]);
});

test.for([
  ['replay', '-', '--to', 'http://127.0.0.1:8080'],
  ['listen'],
  ['listen', '--no-subscribe'],
  ['subscribe', 'http://127.0.0.1:8080'],
  ['update', 'a', '--new-token'],
])('a token that no header can carry is refused by %s, without repeating it', async (args) => {
  const world = { env: { KAIZALA_CALLBACK_TOKEN: 'hush\nhush' } };
  const { code, out, err } = await run(args, world);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('KAIZALA_CALLBACK_TOKEN is not a token');
  expect(err).not.toContain('hush');
});
