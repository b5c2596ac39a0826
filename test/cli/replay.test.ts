import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  const input = '[{"eventType":"A"}]';
  const { code, out, err } = await run(['replay', ...files, '--to', url], { env, input });
  expect([code, err]).toEqual([0, '']);
  expect(received.map(({ body }) => body)).toEqual([
    JSON.stringify(Announcement, undefined, 2),
    JSON.stringify(JobCreated),
    '{"eventType": "Big", "id": 12345678901234567890}',
    JSON.stringify(JobCreated),
    JSON.stringify(JobResponse),
    '{"eventType":"A"}',
  ]);
  for (const { token, type } of received)
    expect([token, type]).toEqual(['example-callback-token', 'application/json']);
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^1\/6 {2}Announcement {2}200 in \d+ ms$/),
    ...Array.from({ length: 5 }, () => expect.stringMatching(/^\d\/6 {2}\w+ {2}200/)),
    '',
  ]);
});

// On Windows, no connection to 0.0.0.0 is possible.
test.skipIf(process.platform === 'win32')(
  'replay sends over plain http to another host only with --allow-insecure',
  async () => {
    const { url, received } = await receive();
    const args = ['replay', file(JobCreated), '--to', url.replace('127.0.0.1', '0.0.0.0')];
    const refused = await run([...args, '--allow-host', '0.0.0.0'], { env });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('expected https')]);
    expect(received).toEqual([]);
    expect((await run([...args, '--allow-insecure', '0.0.0.0'], { env })).code).toBe(0);
    expect(received).toHaveLength(1);
  },
);

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
  [
    'a request',
    [JSON.stringify([JobCreated, { objectId: 'hush' }])],
    1,
    /:1:\d+: this is not an event; expected an object with the field eventType\. Nothing was sent\. Fix: leave it out, as kaizala-webhooks import does\.\n$/,
  ],
  [
    'a recording with other requests',
    [JSON.stringify([{ token_id: 'a', content: 'hush' }])],
    1,
    /:1:\d+: this is not a JSON value\. Nothing was sent\./,
  ],
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

describe('replay --speed', () => {
  const timed = (times: readonly number[]) =>
    times
      .map((time) => {
        const event = { ...JobCreated, eventId: String(time) };
        return JSON.stringify({ receivedAt: new Date(time).toISOString(), event });
      })
      .join('\n');

  test('waits as recorded, divided by the factor', async () => {
    const times: number[] = [];
    const { url, received } = await receive(() => {
      times.push(performance.now());
      return 200;
    });
    const path = file(timed([0, 60_000, 90_000, 30_000]), 'events.ndjson');
    const start = performance.now();
    const { code, err } = await run(['replay', path, '--to', url, '--speed', '300'], { env });
    expect([code, err]).toEqual([0, '']);
    const waits = times.map((time) => time - start);
    // A delivery is never early. The order is that of the times.
    for (const [index, least] of [0, 99, 199, 299].entries())
      expect(waits[index]).toBeGreaterThanOrEqual(least);
    const ids = received.map(({ body }) => (JSON.parse(body) as { eventId: string }).eventId);
    expect(ids).toEqual(['0', '30000', '60000', '90000']);
  });

  test('needs the time of each event', async () => {
    const { url, received } = await receive();
    const { code, err } = await run(['replay', file(JobCreated), '--to', url, '--speed', '1']);
    expect([code, received]).toEqual([1, []]);
    expect(err).toMatch(
      /file\.json:1:1: the time of this event is unknown, but --speed needs it\. Nothing was sent\. Fix: record with listen --json --with-times, /,
    );
  });

  test.for(['0', '-1', 'x', '', 'Infinity'])('refuses the factor %j', async (factor) => {
    const { code, err } = await run([
      'replay',
      '-',
      '--to',
      'http://127.0.0.1:8080',
      '--speed',
      factor,
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('Expected a number greater than 0')]);
  });
});

test('replay --repeat sends all deliveries several times, unchanged', async () => {
  const { url, received } = await receive();
  const path = file([JobCreated, JobResponse]);
  const { code, out } = await run(['replay', path, '--to', url, '--repeat', '3'], { env });
  expect(code).toBe(0);
  const types = received.map(({ body }) => (JSON.parse(body) as { eventType: string }).eventType);
  expect(types).toEqual(Array.from({ length: 3 }, () => ['JobCreated', 'JobResponse']).flat());
  expect(out).toMatch(/^1\/6 {2}JobCreated/);
});

describe('replay --media', () => {
  const link = 'https://media.depot.example/att/gate%202.jpg?sig=hush';
  const event = {
    ...eventExamples.AttachmentCreated,
    big: 'NUMBER',
    data: {
      media: [
        { mediaUrl: link, mediaFileName: 'other.jpg' },
        { mediaUrl: 'https://media.depot.example/0b9c', mediaFileName: 'gate 2.jpg' },
        { mediaUrl: 'https://media.depot.example/lost.jpg', mediaFileName: 'lost.jpg' },
      ],
      text: 'see https://media.depot.example/gate%202.jpg',
      pictures: [link, 'https://media.depot.example/gate%202.jpg/', ''],
    },
  };

  test('serves the files, and changes the links to them, while the receiver fetches', async () => {
    const picture = file(new Uint8Array([1, 2, 255]), 'gate 2.jpg');
    const fetched: { bytes: number[]; type: string | null }[] = [];
    let body = '';
    const url = await serveListener(async (request, response) => {
      for await (const piece of request) body += String(piece);
      response.end();
      // After the response, as most receivers do.
      const { data } = JSON.parse(body) as typeof event;
      for (const one of [data.media[0]!.mediaUrl, data.media[1]!.mediaUrl, data.pictures[0]!]) {
        const got = await fetch(one);
        const bytes = [...new Uint8Array(await got.arrayBuffer())];
        fetched.push({ bytes, type: got.headers.get('content-type') });
      }
    });
    const recording = file(JSON.stringify(event).replace('"NUMBER"', '12345678901234567890'));
    const { code, err } = await run(
      ['replay', recording, '--to', url, '--media', dirname(picture)],
      { env },
    );
    expect([code, err]).toEqual([
      0,
      // A link to a file, one to a folder, and the profile picture
      '3 links have no file in the directory of --media; not changed.\n',
    ]);
    expect(fetched).toEqual(
      Array.from({ length: 3 }, () => ({ bytes: [1, 2, 255], type: 'image/jpeg' })),
    );
    const { data } = JSON.parse(body) as typeof event;
    expect(body).toContain('"big":12345678901234567890');
    expect(data.media[2]!.mediaUrl).toBe('https://media.depot.example/lost.jpg');
    expect([data.text, data.pictures[1]]).toEqual([event.data.text, event.data.pictures[1]]);
  });

  test('compares the folders if several files have the same name', async () => {
    const first = file('first', 'photo.jpg');
    const folder = dirname(first);
    for (const name of ['a', 'b']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'photo.jpg'), name);
    }
    const fetched: string[] = [];
    const url = await serveListener(async (request, response) => {
      let text = '';
      for await (const piece of request) text += String(piece);
      const { data } = JSON.parse(text) as { data: { pictures: string[] } };
      for (const one of data.pictures)
        fetched.push(one.startsWith('http:') ? await (await fetch(one)).text() : one);
      response.end();
    });
    const links = ['a', 'b', 'x/b', 'c'].map((name) => `https://m.example/${name}/photo.jpg`);
    const recording = file({ eventType: 'A', data: { pictures: links } });
    const { err } = await run(['replay', recording, '--to', url, '--media', folder], { env });
    expect(fetched).toEqual(['a', 'b', 'b', links[3]]);
    expect(err).toBe(
      '1 link fits several files of --media, such as a/photo.jpg and b/photo.jpg; not changed. Fix: give the folders the names that the paths of the links have.\n',
    );
  });

  test('serves nothing else, and nothing without the secret part of the link', async () => {
    const picture = file('x', 'a.jpg');
    const links: string[] = [];
    const statuses: number[] = [];
    const url = await serveListener(async (request, response) => {
      let text = '';
      for await (const piece of request) text += String(piece);
      const { data } = JSON.parse(text) as typeof event;
      const at = new URL(data.media[0]!.mediaUrl);
      links.push(at.href);
      for (const path of [
        '/a.jpg',
        `${at.pathname}/..`,
        at.pathname.replace('a.jpg', '..%2fa.jpg'),
        '/',
      ])
        statuses.push((await fetch(new URL(path, at))).status);
      response.end();
    });
    const one = { ...event, data: { media: [{ mediaUrl: 'https://m.example/a.jpg' }] } };
    await run(['replay', file(one), '--to', url, '--media', dirname(picture)], { env });
    expect(links[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\da-f-]{36}\/a\.jpg$/);
    expect(statuses).toEqual([404, 404, 404, 404]);
    await expect(fetch(links[0]!)).rejects.toThrow('fetch failed');
  });

  test('refuses a missing folder, and a receiver on another machine', async () => {
    const to = 'http://127.0.0.1:8080';
    const missing = await run(['replay', file(JobCreated), '--to', to, '--media', '/no/such']);
    expect([missing.code, missing.err]).toEqual([
      2,
      expect.stringContaining('--media /no/such cannot be read: it does not exist (ENOENT).'),
    ]);
    const away = await run([
      'replay',
      '-',
      '--to',
      'https://a.example',
      '--allow-host',
      'a.example',
      '--media',
      '.',
    ]);
    expect([away.code, away.err]).toEqual([
      2,
      '--media serves files only on this machine, where a.example cannot fetch them. Fix: leave out --media.\n',
    ]);
  });
});
