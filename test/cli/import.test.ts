/** `import` converts every format into events, one on each line. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { run } from './command.js';
import { file } from './files.js';
import { receive } from './servers.js';

const { JobCreated, JobResponse } = eventExamples;
const [created, response] = [JSON.stringify(JobCreated), JSON.stringify(JobResponse)];

const har = {
  log: {
    entries: [
      {
        startedDateTime: '2019-01-04T17:30:00.000+01:00',
        request: { postData: { text: created } },
      },
      { startedDateTime: '2019-01-04T17:31:00Z', request: { postData: { text: 'a=hush' } } },
      { request: { postData: { text: response } }, response: { content: { text: '{"id":1}' } } },
    ],
  },
};

const at = '2019-01-04T16:30:00.000Z';

describe('each format', () => {
  test.for<[name: string, content: string, times: (string | undefined)[]]>([
    [
      'events.json',
      JSON.stringify([JobCreated, JobResponse], undefined, 2),
      [undefined, undefined],
    ],
    ['events.ndjson', `${created}\n\n${response}`, [undefined, undefined]],
    ['jq.json', `${JSON.stringify(JobCreated, undefined, 2)}\n${response}`, [undefined, undefined]],
    ['events.yaml', `- ${created}\n- ${response}\n`, [undefined, undefined]],
    ['a.har', JSON.stringify(har), [at, undefined]],
    [
      'webhook-site.json',
      JSON.stringify({
        data: [
          { token_id: 'a', content: created, created_at: '2019-01-04 16:30:00' },
          { token_id: 'a', content: response, created_at: 'soon' },
        ],
      }),
      [at, undefined],
    ],
    [
      'webhook-site.csv',
      `created_at,content\n2019-01-04 16:30:00,"${created.replaceAll('"', '""')}"\n,"${response.replaceAll('"', '""')}"\n`,
      [at, undefined],
    ],
    [
      'requestbin.json',
      JSON.stringify([
        { remote_addr: 'a', body: created, time: 1_546_619_400 },
        { remote_addr: 'a', body: response, time: 1_546_619_400_000 },
      ]),
      [at, at],
    ],
    [
      'pipedream.json',
      JSON.stringify({
        data: [
          { indexed_at_ms: 1_546_619_400_000, event: { client_ip: 'a', body: JobCreated } },
          { event: { client_ip: 'a', body: JobResponse } },
        ],
      }),
      [at, undefined],
    ],
  ])('%s has the same events, and times if it has them', async ([name, content, times]) => {
    const path = file(content, name);
    const { code, out } = await run(['import', path]);
    expect([code, out]).toEqual([0, `${created}\n${response}\n`]);
    const timed = await run(['import', path, '--with-times']);
    const lines = [created, response].map((event, index) =>
      times[index] === undefined ? event : `{"receivedAt":"${times[index]}","event":${event}}`,
    );
    expect(timed.out).toBe(`${lines.join('\n')}\n`);
    // The other commands read the lines.
    for (const text of [out, timed.out]) {
      expect((await run(['validate', file(text, 'out.ndjson')])).code).toBe(0);
      expect((await run(['import', file(text, 'out.ndjson')])).out).toBe(out);
    }
  });
});

test('names everything that is not an event, and leaves it out', async () => {
  const path = file(JSON.stringify(har, undefined, 1), 'a.har');
  const { code, out, err } = await run(['import', path, file('{"objectId":"hush"}'), file(' ')]);
  expect([code, out]).toEqual([0, `${created}\n${response}\n`]);
  expect(err.replaceAll(/^.*(?=\/(?:a\.har|file\.json))/gm, '').split('\n')).toEqual([
    expect.stringMatching(/^\/a\.har:\d+:\d+: this is not a JSON value\. Skipped\.$/),
    expect.stringMatching(
      /^\/a\.har:\d+:\d+: this is the body of a response; expected the body of a request, .* Skipped\.$/,
    ),
    '/file.json:1:1: this is not an event; expected an object with the field eventType. Skipped.',
    '/file.json has no document.',
    '2 events, 3 skipped',
    '',
  ]);
  expect(err).not.toContain('hush');
});

test('does not take a response for an event, although its body repeats the event', async () => {
  const entry = {
    request: { postData: { text: created } },
    response: { content: { text: created } },
  };
  const list = { request: { postData: { text: `[${created}]` } } };
  const path = file({ log: { entries: [entry, list] } }, 'echo.har');
  const { code, out, err } = await run(['import', path]);
  expect([code, out]).toEqual([0, `${created}\n`]);
  expect(err).toMatch(
    /: this is the body of a response; .*\n.*: this body is a list; expected one event in each request/,
  );
  const { url, received } = await receive();
  const sent = await run(['replay', path, '--to', url]);
  expect([sent.code, sent.err, received]).toEqual([
    1,
    expect.stringContaining('Nothing was sent.'),
    [],
  ]);
});

test('unwraps the event in a record of the emulator', async () => {
  const record = { webhookId: 'a', deliveryId: 'b', eventType: 'JobCreated', event: JobCreated };
  const path = file(JSON.stringify(record), 'deliveries.ndjson');
  expect((await run(['import', path])).out).toBe(`${created}\n`);
  expect((await run(['validate', path])).code).toBe(0);
  const { url, received } = await receive();
  await run(['replay', path, '--to', url]);
  expect(received.map(({ body }) => body)).toEqual([created]);
});

describe('a file that is input and output', () => {
  test('is left out if it is found in a directory, or by a pattern', async () => {
    const path = file(`${created}\n`, 'a.ndjson');
    const outputFile = join(dirname(path), 'out.ndjson');
    writeFileSync(outputFile, created);
    for (const input of [dirname(path), join(dirname(path), '*.ndjson')])
      expect(await run(['import', input], { outputFile })).toEqual({
        code: 0,
        out: `${created}\n`,
        err: `${outputFile} is the file to which the output is written. Skipped.\n1 event, 0 skipped\n`,
      });
  });

  const message =
    'is also the file to which the output is written. Fix: write the output to another file.';

  test('is refused if it is named', async () => {
    const path = file(`${created}\n`, 'a.ndjson');
    const { code, out, err } = await run(['import', path], { outputFile: path });
    expect([code, out, err]).toEqual([1, '', `${path} ${message}\n0 events, 0 skipped\n`]);
  });

  test.skipIf(process.platform === 'win32')('is refused as the standard input', async () => {
    const path = file(`${created}\n`, 'a.ndjson');
    const command = 'node --import tsx src/cli/main.ts import - < "$0" >> "$0"';
    await expect(promisify(execFile)('bash', ['-c', command, path])).rejects.toThrow(
      `stdin ${message}`,
    );
    expect(readFileSync(path, 'utf8')).toBe(`${created}\n`);
  });
});

test('keeps digits, the order of fields and ambiguous names as they were written', async () => {
  const text =
    '{ "2": 1.0, "eventType": "A b",\n "1": 12345678901234567890, "x": "a \\" : b", "x": 2 }';
  const { out, err } = await run(['import', file(text)]);
  expect(out).toBe('{"2":1.0,"eventType":"A b","1":12345678901234567890,"x":"a \\" : b","x":2}\n');
  expect(err).toMatch(
    / \/x is a duplicate key: .* The document is not changed\.\n1 event, 0 skipped\n$/,
  );
});

test('ends with 1 if there is no event, or if a file cannot be read, after the other files', async () => {
  expect(await run(['import', file('{}')])).toMatchObject({ code: 1, out: '' });
  const { code, out, err } = await run(['import', file('\ufeff{}'), file(JobCreated)]);
  expect([code, out]).toEqual([1, `${created}\n`]);
  expect(err).toMatch(/begins with a byte order mark .*\n1 event, 0 skipped\n$/);
});

test('events that listen records with their times can be replayed and validated', async () => {
  const { url, received } = await receive();
  const line = `{"receivedAt":"${at}","event":${created}}`;
  const path = file(`${line}\n${line.replace('17:30:00Z', '17:30:01Z')}\n`, 'events.ndjson');
  expect((await run(['validate', path])).err).toContain(
    'NDJSON, 2 documents\n2 documents, 0 errors',
  );
  await run(['replay', path, '--to', url, '--speed', '10']);
  expect(received[0]!.body).toBe(created);
  const wrong = file(`{"receivedAt":"${at}", "event": {"eventType":"JobCreated"}}\n`, 'w.ndjson');
  expect((await run(['validate', wrong])).out).toContain(':1:52  error  /data is missing.');
});

test.skipIf(process.platform === 'win32')(
  'a slow reader of the output does not fill the memory',
  async () => {
    const path = file(`${created}\n`.repeat(60_000), 'many.ndjson');
    const command = `node --max-old-space-size=100 --import tsx src/cli/main.ts import "$0" 2>/dev/null | (sleep 2; wc -l)`;
    const { stdout } = await promisify(execFile)('bash', ['-c', command, path]);
    expect(stdout.trim()).toBe('60000');
  },
);

test('the time of a single event, and of the items of a list, is read, too', async () => {
  const line = `{"receivedAt":"${at}","event":${created}}`;
  for (const content of [
    line,
    `${line}\n`,
    `[${line}, ${line}]`,
    JSON.stringify(JSON.parse(line), undefined, 2),
  ]) {
    const path = file(content);
    expect((await run(['validate', path])).code).toBe(0);
    const { out } = await run(['import', path, '--with-times']);
    expect(out.split('\n')[0]).toBe(line);
  }
});
