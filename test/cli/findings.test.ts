/** The findings of `validate`: every error of a document, warnings and notices, and the reports for CI. */
// @module-tag python3
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { junitFaults } from '../support/junit.js';
import { parseXml } from '../support/parse-xml.js';
import { schemaErrors } from '../support/schemastore.js';
import { run } from './command.js';
import { file } from './files.js';

const job = eventExamples.JobCreated;

/** Returns the lines of the output without the name of the file. */
async function linesOf(content: string | object, ...options: string[]) {
  const { code, out, err } = await run(['validate', file(content), ...options]);
  const lines = out.trimEnd().split('\n').filter(Boolean);
  return { code, lines: lines.map((line) => line.replace(/^.*?\.json:/, '')), err };
}

describe('a document', () => {
  test('has every error reported in one run, in the order of the file', async () => {
    const { code, lines, err } = await linesOf(
      '{"callbackToken":"t","eventTypes":["JobCreatd",4],"objectType":"group",\n"validity":"soon","objectId":5,"x":1}',
    );
    expect(code).toBe(1);
    expect(lines.map((line) => line.replace(/must be one of .*; did/, 'must be …; did'))).toEqual([
      '1:1  error  /callBackUrl is missing. [CreateWebhookRequest]',
      '1:2  error  /callbackToken is not a field here; did you mean callBackToken? [CreateWebhookRequest]',
      '1:36  error  /eventTypes/0 must be …; did you mean "JobCreated"? [CreateWebhookRequest]',
      expect.stringMatching(/^1:48 {2}error {2}\/eventTypes\/1 must be one of /),
      '1:64  error  /objectType must be …; did you mean "Group"? [CreateWebhookRequest]',
      '2:12  error  /validity must be milliseconds since the epoch. [CreateWebhookRequest]',
      '2:30  error  /objectId must be a string, not a number. [CreateWebhookRequest]',
      expect.stringMatching(/^2:32 {2}error {2}\/x is not a field here; expected one of /),
    ]);
    expect(err).toBe('1 document, 8 errors\n');
  });

  test('shows at most 100 errors, and says that there are more', async () => {
    const webhooks = Array.from({ length: 60 }, () => ({ id: 1, objectId: 2 }));
    const { lines, err } = await linesOf({ webhooks });
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toMatch(
      / {2}error {2}the document has more errors than 100, the limit; the others are not shown. Fix: correct these, then validate again\. \[WebhookList\]$/,
    );
    expect(err).toBe('1 document, 101 errors\n');
  });
});

describe('the type of an event', () => {
  test.for([
    ['jobcreated', 'JobCreated'],
    ['JobCreatd', 'JobCreated'],
    ['SurveyResponses', 'SurveyResponse'],
  ])('is a warning at its location if it is %s', async ([eventType, meant]) => {
    const { code, lines, err } = await linesOf({ ...job, eventType });
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(
          `^\\d+:\\d+ {2}warning {2}/eventType .*; did you mean ${meant}\\? \\[Delivery\\]$`,
        ),
      ),
    ]);
    expect(err).toBe('1 document, 0 errors, 1 warning\n');
  });

  test('is a notice if no known type is similar', async () => {
    const { code, lines } = await linesOf({ ...job, eventType: 'PhotoWithLocationCreated' });
    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringContaining('  notice  /eventType is not an event type')]);
  });

  test.for(['jobcreated', 'PhotoWithLocationCreated'])(
    'is an error with --strict if it is %s',
    async (eventType) => {
      const { code, lines } = await linesOf({ ...job, eventType }, '--strict');
      expect(code).toBe(1);
      expect(lines).toContainEqual(expect.stringMatching(/^\d+:\d+ {2}error {2}\/eventType/));
    },
  );

  test.for([
    ['0', 1, ' (--max-warnings 0)'],
    ['1', 0, ''],
  ] as const)('ends with --max-warnings %s by %i', async ([most, code, more]) => {
    const event = { ...job, eventType: 'jobcreated' };
    const ended = await linesOf(event, '--max-warnings', most);
    expect(ended.code).toBe(code);
    expect(ended.err).toBe(`1 document, 0 errors, 1 warning${more}\n`);
  });

  test.for(['-1', 'x', '1.5', ''])('refuses --max-warnings %j', async (most) => {
    const { code, err } = await run(['validate', file(job), `--max-warnings=${most}`]);
    expect(code).toBe(2);
    expect(err).toContain('Expected a whole number, such as 0.');
  });
});

describe('--strict', () => {
  test('refuses fields that the description does not have, at any depth', async () => {
    const event = structuredClone(job) as { data: Record<string, unknown> } & typeof job;
    event.data['duedate'] = '2019-01-04T17:30:00Z';
    const text = JSON.stringify({ extra: 1, ...event });
    expect((await linesOf(text)).code).toBe(0);
    const { code, lines } = await linesOf(text, '--strict');
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^1:2 {2}error {2}\/extra is not a field here; /),
      expect.stringMatching(
        / {2}error {2}\/data\/duedate is not a field here; did you mean dueDate\?/,
      ),
    ]);
  });

  test.for(Object.keys(eventExamples).filter((name) => !name.startsWith('UnknownEvent')))(
    'accepts the example %s',
    async (name) => {
      const { code, lines } = await linesOf(
        eventExamples[name as keyof typeof eventExamples],
        '--strict',
      );
      expect([code, lines]).toEqual([0, []]);
    },
  );
});

describe('reports', () => {
  const wrong = { ...job, eventType: 'jobcreated' };
  const hostile = '{"eventType":"a]]>&\\u0000\\ud800","<x y=\\"1\\">":1}';

  test('--format junit is XML with a suite for each file, and a failure for each error', async () => {
    const paths = [
      file({ ...job, eventId: 1 }),
      file(job),
      file(wrong),
      file(hostile, 'a&b"<.json'),
    ];
    const { code, out } = await run(['validate', ...paths, '--format', 'junit']);
    expect(code).toBe(1);
    expect(junitFaults(out)).toEqual([]);
    const [tag, attributes, , suites] = parseXml(out);
    expect([tag, attributes]).toEqual([
      'testsuites',
      { name: 'kaizala-webhooks validate', tests: '9', failures: '6' },
    ]);
    expect(suites.map(([, { name }]) => name)).toEqual(paths);
    const [first, second, third] = suites.map(([, , , cases]) => cases[0]!);
    expect(first).toMatchObject([
      'testcase',
      {
        classname: paths[0],
        file: paths[0],
        name: expect.stringMatching(/ wrong \/eventId$/) as string,
      },
      '',
      [
        [
          'failure',
          { type: 'wrong', message: '/eventId must be a string, not a number. [Delivery]' },
          expect.stringMatching(/^\/.*:\d+:\d+: \/eventId must be a string/) as string,
          [],
        ],
      ],
    ]);
    expect(second).toMatchObject(['testcase', { name: '1 document' }, '', []]);
    expect(third![3]).toEqual([['system-out', {}, expect.stringMatching(/^warning: /), []]]);
  });

  test.for(['v1', 'connector'])('have a valid form for all wrong payloads of %s', async (api) => {
    const directory = join(root, 'test/payloads', api, 'fail');
    const junit = await run(['validate', directory, '--format', 'junit']);
    expect(junitFaults(junit.out)).toEqual([]);
    const sarif = await run(['validate', directory, '--format', 'sarif']);
    expect(schemaErrors('sarif', JSON.parse(sarif.out))).toEqual([]);
    expect([junit.code, sarif.code]).toEqual([1, 1]);
  });

  test('--format sarif has a result for each finding, with its rule and its region', async () => {
    const path = file({ ...wrong, eventId: 1 });
    const { code, out } = await run(['validate', path, '--format', 'sarif']);
    expect(code).toBe(1);
    expect(schemaErrors('sarif', JSON.parse(out))).toEqual([]);
    const { version, runs } = JSON.parse(out) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: object[] }[];
    };
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs as [(typeof runs)[0]];
    expect(results).toMatchObject([
      { ruleId: 'event-type', level: 'warning' },
      {
        ruleId: 'wrong',
        level: 'error',
        message: { text: '/eventId must be a string, not a number. [Delivery]' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: pathToFileURL(path).href },
              region: { startLine: 6, startColumn: 14 },
            },
            logicalLocations: [{ fullyQualifiedName: '/eventId' }],
          },
        ],
      },
    ]);
    for (const { ruleId, ruleIndex } of results as { ruleId: string; ruleIndex: number }[])
      expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  });

  test('a run shows at most 10,000 findings, and counts the others', async () => {
    const path = file('{}\n'.repeat(10_050), 'many.ndjson');
    for (const format of ['text', 'json']) {
      const { out, err } = await run(['validate', path, '--format', format]);
      expect(out.match(/the fields do not show which schema/g)).toHaveLength(10_000);
      expect(err).toBe(
        `${format === 'text' ? `${path}: NDJSON, 10050 documents\n` : ''}50 more findings are not shown: a run shows 10000.\n10050 documents, 10050 errors\n`,
      );
    }
  });
});

/** The token, the link and the control characters below must not be in any report. */
const secrets = {
  token: 'hush-token-0123456789',
  link: 'https://media.example/hush/photo.jpg?sig=hush',
  '\u001b[2Jhttps://u:hush@h/hush': '\u001b]0;x\u0007\u0000\u202e',
};

describe.for<[kind: string, content: string | Uint8Array, rule: string]>([
  ['an endless list', `[${'[],'.repeat(6_000_000)}`, 'file'],
  ['UTF-16', Buffer.from('{"eventType":"x"}', 'utf16le'), 'file'],
  ['a byte order mark', '\ufeff{}', 'file'],
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0]), 'file'],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'file'],
  ['a NUL character', '{"a":1}\n\0', 'file'],
  ['nothing', ' \n ', 'document'],
  ['a cut-off line', `${JSON.stringify(job)}\n{"eventType":"JobCre`, 'syntax'],
  ['a duplicate key', '{"callBackToken":"hush","callBackToken":"hush"}', 'syntax'],
  ['a lone surrogate', '{"callBackToken":"hush\\ud800"}', 'syntax'],
  ['control characters', '{"callBackToken":"hush\u001b"}', 'syntax'],
  ['many levels', '['.repeat(300), 'syntax'],
  ['a long document', `{"a":"${'x'.repeat(5_000_000)}"}`, 'syntax'],
  ['many values', `{"a":[${'1,'.repeat(1_000_000)}1]}`, 'syntax'],
  ['a token of a wrong type', JSON.stringify({ accessToken: [secrets] }), 'wrong'],
  [
    'names with secrets',
    JSON.stringify({ objectId: 'a', objectType: 'Group', ...secrets }),
    'unknown',
  ],
  [
    'values with secrets',
    JSON.stringify({ ...job, data: secrets, eventId: secrets.link.split('') }),
    'unknown',
  ],
  [
    'a type with a secret',
    JSON.stringify({ ...job, eventType: `JobCreated ${secrets.link}` }),
    'event-type',
  ],
  ['no known fields', JSON.stringify(secrets), 'schema'],
  ['a description', `{"openapi":"${secrets.link}"}`, 'schema'],
])('bad input: %s', ([, content, rule]) => {
  test('has a finding, without a secret and without a control character', async () => {
    const path = file(content);
    for (const format of ['json', 'text', 'github', 'junit', 'sarif']) {
      const { code, out, err } = await run(['validate', path, '--format', format, '--strict']);
      expect(code).toBe(1);
      if (format === 'json') {
        const { findings } = JSON.parse(out) as { findings: { rule: string; message: string }[] };
        expect(findings.map((finding) => finding.rule)).toContain(rule);
      }
      expect(out + err).not.toMatch(/hush/);
      // eslint-disable-next-line no-control-regex -- the characters must not be there
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});
