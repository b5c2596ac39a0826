/** The formats of files: how each is detected, and where its findings are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { run } from './command.js';
import { file } from './files.js';

/** A delivery with one error: `data` is missing. Its link must not appear in any finding. */
const wrong = { eventType: 'JobCreated', eventId: 'b"\n😀', objectId: 5, objectType: 'Group' };
const right = eventExamples.JobCreated;
const [wrongText, rightText] = [JSON.stringify(wrong), JSON.stringify(right)];

interface Report {
  files: { format?: string; documents: number; unrelated: number }[];
  findings: { line: number; column: number; pointer: string; message: string }[];
}

/** Validates a file. Returns how it was read, and the locations of the findings. */
async function read(content: string | object, name = 'file.json', ...options: string[]) {
  const path = file(content, name);
  const { out } = await run(['validate', path, '--format', 'json', ...options]);
  const { files, findings } = JSON.parse(out) as Report;
  const { format, documents, unrelated } = files[0]!;
  return {
    format,
    documents,
    unrelated,
    findings: findings.map(({ line, column, pointer }) => `${line}:${column} ${pointer}`),
    messages: findings.map(({ message }) => message),
  };
}

/** A recording in which all bodies of requests are strings. */
const recordings: [format: string, make: (bodies: readonly string[]) => unknown][] = [
  [
    'HAR',
    (bodies) => ({
      log: {
        version: '1.2',
        entries: bodies.map((text) => ({
          request: { method: 'POST', postData: { mimeType: 'application/json', text } },
          response: { status: 200, content: { size: 0, mimeType: 'text/plain', text: '' } },
        })),
      },
    }),
  ],
  [
    'webhook.site',
    (bodies) => ({
      data: bodies.map((content) => ({ uuid: 'a', token_id: 'b', method: 'POST', content })),
      total: bodies.length,
    }),
  ],
  ['webhook.site', (bodies) => bodies.map((content) => ({ token_id: 'b', content }))],
  [
    'RequestBin',
    (bodies) => bodies.map((body) => ({ remote_addr: '127.0.0.1', method: 'POST', body })),
  ],
  [
    'RequestBin',
    (bodies) => ({ interactions: bodies.map((body) => ({ method: 'POST', path: '/', body })) }),
  ],
];

describe.for(recordings)('a recording of %s', ([format, make]) => {
  test('has its bodies checked, and its other requests counted', async () => {
    const bodies = [rightText, '', wrongText, 'a=b', '{"user":1}', '{"eventType":"JobCreated",'];
    const { documents, unrelated, messages, ...report } = await read(make(bodies) as object);
    expect({ format: report.format, documents, unrelated }).toEqual({
      format,
      documents: 3,
      unrelated: 2,
    });
    expect(messages).toEqual([
      'is missing.',
      'must be a string, not a number.',
      expect.stringMatching(/^the body is cut off: .* Fix: record it again, or delete it\.$/),
    ]);
  });

  test('has every finding at its character, whatever is escaped before it', async () => {
    const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
    const bodies = fc.record({ name: names, indented: fc.boolean(), isPretty: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(bodies, async ({ name, indented, isPretty }) => {
        const body = JSON.stringify(
          { eventType: 'JobCreated', eventId: name, objectId: 'MARK', objectType: 7 },
          undefined,
          indented ? 2 : 0,
        );
        const content = JSON.stringify(make([body]), undefined, isPretty ? 2 : 0);
        const { findings } = await read(content);
        // Nothing between this mark and the number is escaped more than once, so the number is the next digit 7.
        const at = content.indexOf('7', content.indexOf('MARK'));
        const line = content.slice(0, at).split('\n').length;
        const column = at - content.lastIndexOf('\n', at - 1);
        expect(findings).toContain(`${line}:${column} /objectType`);
      }),
      { numRuns: 30 },
    );
  });
});

test('reads a response in base64, and a body that is a JSON value', async () => {
  const content = { encoding: 'base64', text: Buffer.from(wrongText).toString('base64') };
  const har = { log: { entries: [{ request: {}, response: { content } }] } };
  expect((await read(JSON.stringify(har))).findings).toEqual(['1:85 /data', '1:85 /objectId']);
  const pipedream = { data: [{ event: { client_ip: '::1', bodyRaw: wrongText, body: wrong } }] };
  expect(await read(pipedream)).toMatchObject({ format: 'RequestBin', documents: 1 });
  const { event } = pipedream.data[0]!;
  const parsed = await read(JSON.stringify([{ client_ip: event.client_ip, body: event.body }]));
  expect(parsed).toMatchObject({ documents: 1, findings: ['1:28 /data', '1:85 /objectId'] });
});

test('a recording without a body of this API is an error', async () => {
  const { messages } = await read({ log: { entries: [] } });
  expect(messages).toEqual([expect.stringMatching(/^the file has no document; expected /)]);
  const other = await read([{ token_id: 'a', content: 'a=b' }]);
  expect(other.messages).toEqual([
    'no recorded body is an event, a request or a response of this API.',
  ]);
});

describe('a CSV file of webhook.site', () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const header = 'uuid,method,content,query\r\n';

  test.for(['export.csv', 'export.txt'])('is detected in %s', async (name) => {
    const rows = `${header}1,GET,,\r\n2,POST,${quoted(rightText)},\r\n3,POST,${quoted(wrongText)}\r\n`;
    expect(await read(rows, name)).toMatchObject({
      format: 'webhook.site CSV',
      documents: 2,
      findings: ['4:9 /data', `4:${9 + quoted(wrongText).indexOf('5') - 1} /objectId`],
    });
  });

  test('says what is wrong with a row, after the rows before it', async () => {
    const cut = `${header}3,POST,${quoted(wrongText)}\r\n4,POST,"{""event`;
    const { documents, findings, messages } = await read(cut, 'export.csv');
    expect([documents, findings?.at(-1)]).toEqual([2, '3:1 ']);
    expect(messages?.at(-1)).toMatch(
      /^this row is cut off: a quotation mark is not closed; no row after it was read\. Fix: /,
    );
    expect((await read('id,body\r\n1,2\r\n', 'export.csv')).messages?.[0]).toMatch(
      /^the file is CSV without the column content, .* Fix: export it again with commas /,
    );
  });
});

describe('concatenated JSON', () => {
  test('is read without a separator, and after a faulty document', async () => {
    expect(await read(`${wrongText}${rightText}`)).toMatchObject({
      format: 'concatenated JSON',
      documents: 2,
      findings: ['1:1 /data', '1:58 /objectId'],
    });
    const pretty = JSON.stringify(wrong, undefined, 2);
    expect(await read(`${pretty}\n{\n "eventType": x,\n}\n${pretty}\n`)).toMatchObject({
      documents: 3,
      findings: ['1:1 ', '4:15 ', '8:15 ', '10:1 ', '13:15 '].map((at) =>
        expect.stringContaining(at.trim()),
      ),
    });
  });

  test.for(['{} 1', '{}, {}', '[] x', '{} }'])('%j is one faulty document', async (content) => {
    expect(await read(content)).toMatchObject({ format: 'JSON', documents: 1 });
  });
});

describe('a YAML file', () => {
  const yaml = [
    '# An event',
    'eventType: JobCreated',
    'eventId: b',
    'objectId: 5',
    'objectType: Group',
    'data:',
    '  assignees:',
    '    - phoneNumber: +919812345678',
  ];

  test.for(['event.yaml', 'event.YML', 'event.txt'])('is detected in %s', async (name) => {
    const { format, documents, findings } = await read(yaml.join('\n'), name);
    expect([format, documents]).toEqual(['YAML', 1]);
    expect(findings).toContain('4:11 /objectId');
  });

  test('has documents in lists and after ---', async () => {
    const list = `${yaml.map((line, at) => (at === 0 ? '-' : `  ${line}`)).join('\n')}\n- ${rightText}\n`;
    const { documents, findings } = await read(`---\n${list}---\n${rightText}\n`, 'e.yaml');
    expect(documents).toBe(3);
    expect(findings).toContain('5:13 /objectId');
  });

  test('has the name of an unknown field at its location', async () => {
    const { findings } = await read('active: maybe\nx:\n  y: 1\n', 'unknown.yaml');
    expect(findings).toEqual(['1:1 /active', '2:1 /x']);
  });

  test.for<[string, string, string]>([
    ['a:\n\t- 1\n', '2:1 ', 'YAML cannot be indented by tabs. Fix: use spaces.'],
    ['a: *b\n', '1:4 ', 'this alias has no anchor before it.'],
    ['a: !secret b\n', '1:4 ', 'this tag has no meaning in JSON. Fix: delete it.'],
    [
      `a: &a [1,1,1,1,1,1,1,1,1]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]\n`).join('')}`,
      '1:1 ',
      'the aliases of this document repeat more than 1000000 values, the limit.',
    ],
  ])('%.20j is a fault with its location', async ([content, at, message]) => {
    expect(await read(content, 'fault.yaml')).toMatchObject({
      findings: [at],
      messages: [message],
    });
  });

  test('must not be nested too deeply', async () => {
    // The parser stops when the stack of Node is full, so the column depends on the version of Node.
    expect(await read(`a: ${'['.repeat(100_000)}`, 'fault.yaml')).toMatchObject({
      findings: [expect.stringMatching(/^1:\d{3} $/)],
      messages: ['the document is nested too deeply.'],
    });
  });

  test('has a duplicate key at its location, and is checked nevertheless', async () => {
    expect(await read('a: 1\na: 2\n', 'fault.yaml')).toMatchObject({
      findings: ['1:1 ', '2:1 '],
      messages: [
        'the fields do not show which schema the document has. Fix: name the schema with --as.',
        'this is a duplicate key; expected each name only once in an object.',
      ],
    });
  });

  test('can have at most 1048576 characters', async () => {
    const { messages } = await read('- a\n'.repeat(300_000), 'long.yaml');
    expect(messages).toEqual([
      'the file has more than 1048576 characters, the limit of a YAML file. Fix: split the file, or write JSON.',
    ]);
  });
});

test.for([
  { 'body/eventType': 'JobCreated', 'body/data/actionId': 'a' },
  { eventtype: undefined, 'data/responseId': 'a' },
  { 'body.data.actionId': 'a' },
  { eventType: 'JobCreated', eventId: '1', objectId: 'o', objectType: 'Group', 'data/title': 'x' },
  { headers: { host: 'a' }, body: { eventType: 'JobCreated' } },
  { 'triggerBody/eventType': 'JobCreated' },
])('identifies the flattened body of a flow: %j', async (body) => {
  const { findings, messages } = await read(JSON.stringify(body));
  expect(findings).toEqual(['1:1 ']);
  expect(messages).toEqual([
    expect.stringMatching(
      /^the document is not the body of a delivery, but how a Power Automate flow shows it: .* Fix: record triggerBody\(\)/,
    ),
  ]);
});

test('text names the format of each file that is not one JSON document', async () => {
  const recorded = file({ data: [{ token_id: 'a', content: rightText }, { content: 'x' }] });
  const { out, err } = await run(['validate', recorded, file(rightText), file(`[${rightText}]`)]);
  expect(out).toBe('');
  expect(err.replaceAll(/^.*(?=\/file.json)/gm, '')).toBe(
    '/file.json: webhook.site, 1 document (1 body of other requests not checked)\n/file.json: JSON list, 1 document\n3 documents, 0 errors\n',
  );
});

test('no finding of a recording repeats a secret', async () => {
  const secret = {
    eventType: 'JobCreated',
    eventId: 5,
    data: 'https://cdn.example/secret?sig=hush',
  };
  for (const [, make] of recordings) {
    const path = file(make([JSON.stringify(secret)]) as object);
    for (const format of ['text', 'json', 'junit', 'sarif', 'github']) {
      const { out, err } = await run(['validate', path, '--format', format]);
      expect(`${out}${err}`).not.toMatch(/hush|sig=/);
    }
  }
});

test.for<[name: string, content: string, format: string, documents: number]>([
  ['a broken first line', `hush\n${rightText}\n${wrongText}\n`, 'NDJSON', 3],
  ['a cut-off first line', `{"eventType":"JobCr\n${rightText}\n${rightText}`, 'NDJSON', 3],
  ['a cut-off first value', `{\n "a": 1,\n{\n "eventType": "A"\n}\n`, 'concatenated JSON', 2],
  ['a first value on one line', `{}\n{\n "eventType": "A"\n}\n`, 'concatenated JSON', 2],
])('%s does not hide the documents after it', async ([, content, format, documents]) => {
  expect(await read(content)).toMatchObject({ format, documents });
});

describe('recorded requests', () => {
  const one = { token_id: 'a', content: wrongText };

  test.for([
    ['events.ndjson', `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`],
    ['jq.txt', `${JSON.stringify(one, undefined, 2)}\n${JSON.stringify(one, undefined, 2)}\n`],
  ] as const)('can be written one after another: %s', async ([name, content]) => {
    const { documents, messages, findings } = await read(content, name);
    expect([documents, messages]).toEqual([
      2,
      [1, 2].flatMap(() => ['is missing.', 'must be a string, not a number.']),
    ]);
    const marks = [...content.matchAll(/objectId\\":/g)].map(
      ({ index }) => index + 'objectId\\":'.length,
    );
    const places = marks.map((at) => {
      const before = content.slice(0, at).split('\n');
      return `${before.length}:${before.at(-1)!.length + 1} /objectId`;
    });
    expect(findings?.filter((finding) => finding.endsWith('/objectId'))).toEqual(places);
  });

  test('of other APIs are not checked, although they have usual names', async () => {
    const bodies = [
      '{"id":4,"active":true}',
      '{"message":"stored"}',
      '{"accessToken":"a"}',
      wrongText,
    ];
    const recording = bodies.map((content) => ({ token_id: 'a', content }));
    expect(await read(recording)).toMatchObject({ documents: 1, unrelated: 3 });
  });

  test('in base64 with bytes of another encoding are not changed silently', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"eventType":"Job'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]);
    const content = { encoding: 'base64', text: bytes.toString('base64') };
    const har = file({ log: { entries: [{ response: { content } }] } }, 'a.har');
    const { code, err } = await run(['import', har]);
    expect([code, err]).toEqual([1, expect.stringContaining('the body in base64 is not UTF-8')]);
  });
});

describe('values in YAML', () => {
  test('can repeat with any number of aliases, and can be merged', async () => {
    const items = Array.from(
      { length: 150 },
      () => '- { <<: *base, eventId: *id, objectType: Group }\n',
    );
    const yaml = `- &base { eventType: JobCreated, objectId: o, eventId: &id i, data: { title: a }, objectType: Group }\n${items.join('')}`;
    const { documents, findings } = await read(yaml, 'aliases.yaml');
    expect(documents).toBe(151);
    expect(
      (
        await read(
          `- ${rightText}\n${items[0]!.replace('<<: *base, eventId: *id,', 'a: 1,')}`,
          'a.yaml',
        )
      ).documents,
    ).toBe(2);
    expect(findings?.some((finding) => finding.includes('eventType'))).toBe(false);
  });

  test('with a duplicate key are reported, and the other items are read', async () => {
    const yaml = `- ${rightText}\n- eventType: JobCreated\n  eventId: a\n  eventId: b\n- ${rightText}\n`;
    const { documents, findings, messages } = await read(yaml, 'duplicate.yaml');
    expect(documents).toBe(3);
    expect(findings?.slice(-1)).toEqual(['4:3 ']);
    expect(messages?.at(-1)).toMatch(/^this is a duplicate key/);
    expect((await run(['import', file(yaml, 'duplicate.yaml')])).out.split('\n')).toHaveLength(4);
  });

  test.for(['12345678901234567890', '.nan', '-.inf', '1.00000000000000001'])(
    'are refused if JSON programs would change them: %s',
    async (number) => {
      const { messages } = await read(`eventType: A\nnumber: ${number}\n`, 'number.yaml');
      expect(messages).toEqual([
        expect.stringMatching(
          /^this number would be changed, .* Fix: put it in quotation marks\.$/,
        ),
      ]);
    },
  );

  test.for(['1.0', '0777', '0x1f', '+5', '-0.50', '1e3'])(
    'are read in other notations: %s',
    async (number) => {
      const { messages } = await read(`eventType: A\nnumber: ${number}\n`, 'number.yaml');
      expect(messages?.some((message) => message.includes('would be changed'))).toBe(false);
    },
  );

  test('can be a mapping with very many keys', async () => {
    const yaml = Array.from({ length: 60_000 }, (_, index) => `key${index}: 1\n`).join('');
    expect(await read(yaml, 'keys.yaml')).toMatchObject({ documents: 1 });
  });
});
