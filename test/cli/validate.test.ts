import fc from 'fast-check';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isEventType } from '../../generated/v1/events.js';
import { eventExamples, requestExamples, responseExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { schemaOf, schemas } from '../../src/cli/files/schemas.js';
import { rulesOfCreateWebhookRequest } from '../../generated/v1/request-rules.js';
import { nowhere } from '../support/servers.js';
import { run } from './command.js';
import { file } from './files.js';

const payloads = ['v1', 'connector'].flatMap((api) =>
  ['pass', 'fail'].flatMap((kind) =>
    readdirSync(join(root, 'test/payloads', api, kind)).map((name) => ({
      // The output contains the path, so the path must be relative to the current folder.
      path: relative(process.cwd(), join(root, 'test/payloads', api, kind, name)),
      schema: (api === 'v1' ? '' : 'connector/') + name.split('.')[0]!,
      code: kind === 'pass' ? 0 : 1,
    })),
  ),
);

/** The payloads that are not a list. `validate` would read a list as several documents, not as one. */
const documents = payloads.filter(
  ({ path }) => !Array.isArray(JSON.parse(readFileSync(path, 'utf8'))),
);

/** Returns every string in a value, except the names of fields. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Returns the names and values in the shipped schema as JSON, without the descriptions. */
function namesIn(schema: string): string {
  const [name = '', api = 'v1'] = schema.split('/').toReversed();
  const path = join(root, 'generated', api, 'schemas', `${name}.schema.json`);
  const isDescription = (key: string, value: unknown) =>
    key === 'description' && typeof value === 'string';
  return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value: unknown) =>
    isDescription(key, value) ? undefined : value,
  );
}

test.for(documents)('$path as $schema ends with $code', async ({ path, schema, code }) => {
  const { code: ended, out, err } = await run(['validate', path, '--as', schema]);
  expect(ended).toBe(code);
  if (code === 0) {
    const value = JSON.parse(readFileSync(path, 'utf8')) as { eventType: string };
    const isUnknown = schema === 'Delivery' && !isEventType(value.eventType);
    expect(err).toBe(`1 document, 0 errors${isUnknown ? ', 1 notice' : ''}\n`);
    return expect(out).not.toContain('  error  ');
  }
  const lines = out.trimEnd().split('\n');
  expect(err).toBe(`1 document, ${lines.length} ${lines.length === 1 ? 'error' : 'errors'}\n`);
  const said = lines.map((line) => {
    const [, where, message = ''] = /^(.*?):\d+:\d+ {2}error {2}(.*)$/.exec(line)!;
    expect(where).toBe(path);
    expect(message).toMatch(new RegExp(`^(/\\S*|the document) .*[.?] \\[${schema}\\]$`));
    return message;
  });
  // A message may repeat strings of the schema, but must not repeat strings of the document.
  const described = `${schema} ${namesIn(schema)}`;
  for (const text of stringsIn(JSON.parse(readFileSync(path, 'utf8'))))
    if (text.length > 3 && !described.includes(text)) expect(said.join('\n')).not.toContain(text);
});

describe('the fields of a document determine its schema:', () => {
  test.for<readonly [string, unknown, string | undefined]>([
    ...Object.entries(eventExamples).map(([name, event]) => [name, event, 'Delivery'] as const),
    ...Object.entries(requestExamples).map(
      ([name, request]) =>
        [
          name,
          request,
          `${name.startsWith('create') ? 'Create' : 'Update'}WebhookRequest`,
        ] as const,
    ),
    ...Object.entries(responseExamples)
      .filter(([name]) => name !== 'deleteWebhook.200')
      .map(([name, response]) => {
        const kinds = { list: 'WebhookList', create: 'CreatedWebhook', get: 'AccessToken' };
        const kind = Object.entries(kinds).find(([start]) => name.startsWith(start));
        return [name, response, 'message' in response ? 'KaizalaErrorBody' : kind?.[1]] as const;
      }),
    [
      'a create request without the id of its object',
      { eventTypes: [], callBackUrl: '', objectType: 'Group' },
      'CreateWebhookRequest',
    ],
    [
      'the spelling in the list of webhooks',
      { callbackUrl: 'x', objectId: 'a' },
      'CreateWebhookRequest',
    ],
    ['an event without a type', { eventId: 'a', data: {} }, 'Delivery'],
    ['active in lower case', { active: true }, 'UpdateWebhookRequest'],
    ['one setting', { validity: '1' }, 'UpdateWebhookRequest'],
    ...Object.keys(rulesOfCreateWebhookRequest.properties).map(
      (name) => [name, { [name.toUpperCase()]: '' }, 'UpdateWebhookRequest'] as const,
    ),
    ['nothing', {}, undefined],
    ['null', null, undefined],
    ['a list', [], undefined],
    ['a string', 'eventType', undefined],
  ])('%s', ([, document, schema]) => {
    expect(schemaOf(document)).toBe(schema);
  });

  test('reports a document whose schema is unknown without --as', async () => {
    const path = file('\n  {}');
    const { code, out } = await run(['validate', path]);
    expect(code).toBe(1);
    expect(out).toBe(
      `${path}:2:3  error  the fields do not show which schema the document has. Fix: name the schema with --as.\n`,
    );
    expect((await run(['validate', path, '--as', 'DeletionResult'])).code).toBe(0);
  });
});

describe('locations:', () => {
  const wrong = { ...eventExamples.JobCreated, data: { title: 4 } };
  const text = JSON.stringify(wrong);
  const column = text.indexOf(':4}') + 2;

  test.for<[string, string, string, number, number]>([
    ['a document', file.name, text, 1, column],
    ['an item of a list', '', `[{},\n ${text}]`, 2, column + 1],
    ['a line', '', `${JSON.stringify(eventExamples.JobCreated)}\n\n${text}\n`, 3, column],
    [
      'a line with a Windows line break',
      '',
      `${text.replace(':4', ':""')}\r\n${text}\r\n`,
      2,
      column,
    ],
    ['the only line of an NDJSON file', 'a.ndjson', text, 1, column],
  ])('%s', async ([, name, content, line, at]) => {
    const path = file(content, name || undefined);
    const { code, out } = await run(['validate', path]);
    expect(code).toBe(1);
    expect(out).toContain(
      `${path}:${line}:${at}  error  /data/title must be a string, not a number. [Delivery]`,
    );
  });

  test('a missing field is reported at its parent, and an unknown field at its name', async () => {
    const path = file(
      '{\n  "objectId": "a",\n  "objectType": "Group",\n  "eventTypes": ["JobCreated"]}',
    );
    expect((await run(['validate', path])).out).toContain(
      `${path}:1:1  error  /callBackUrl is missing.`,
    );
    const more = file('{\n  "Active": true,\n  "a/b~": 1}');
    expect((await run(['validate', more])).out).toContain(
      `${more}:3:3  error  /a~1b~0 is not a field here; expected one of objectId, `,
    );
  });

  test.for<[string, number, number, string]>([
    ['{"a": 1,}', 1, 9, 'expected the name of a field, in double quotes'],
    ['{"a": 1\n "b": 2}', 2, 2, 'expected a comma'],
    ['{a: 1}', 1, 2, 'expected the name of a field, in double quotes'],
    ['{"a": hush}', 1, 7, 'this is not a JSON value'],
    ['{"a": "hush', 1, 7, 'this string is not closed'],
    ['{"a": "\n"}', 1, 8, 'a JSON string cannot contain control characters'],
    ['[1,,2]', 1, 4, 'expected a value'],
    ['{"a" 1}', 1, 6, 'expected a colon'],
    ['[01]', 1, 2, 'this is not a JSON number'],
    ['[1] \ufeff[2]', 1, 5, 'this is a byte order mark (U+FEFF)'],
    ['{"a": 1', 1, 8, 'expected a comma or a closing brace'],
    ['[1, 2', 1, 6, 'expected a comma or a closing bracket'],
    ['{} 1', 1, 4, 'expected the end of the document'],
    ['{} // hush', 1, 4, 'JSON has no comments'],
    ["{'a': 'hush'}", 1, 2, 'expected the name of a field, in double quotes'],
    ['{"a": "\\x"}', 1, 8, 'this is not a JSON escape'],
    ['\u00a0{}', 1, 1, 'this is not a JSON value'],
    ['['.repeat(300) + ']'.repeat(300), 1, 201, 'nested deeper than 200 levels'],
    ['['.repeat(100_000), 1, 201, 'nested deeper than 200 levels'],
  ])('the syntax error of %.40j is at %d:%d', async ([content, line, at, reason]) => {
    const path = file(content);
    const { code, out } = await run(['validate', path]);
    expect(code).toBe(1);
    expect(out).toContain(`${path}:${line}:${at}  error  `);
    expect(out).toContain(reason);
    expect(out.replace(path, '')).not.toContain('hush');
  });

  test('a broken line does not hide the errors of other lines', async () => {
    const good = JSON.stringify(eventExamples.JobCreated);
    const path = file(`${good}\n{"eventType":\n${text}\n${good}\n`);
    const { code, out, err } = await run(['validate', path]);
    expect([code, err]).toEqual([1, `${path}: NDJSON, 4 documents\n4 documents, 2 errors\n`]);
    expect(out).toMatch(/:2:14 {2}error.*\n.*:3:\d+ {2}error {2}\/data\/title/);
  });
});

describe('formats:', () => {
  const wrong = { webhooks: [{ id: 'a', objectId: 'b', objectType: 'Group', active: 'yes' }] };

  test('--format github escapes the name of the file', async () => {
    const path = file(wrong, '100%, a:b.json');
    const { out } = await run(['validate', path, '--format', 'github']);
    const shown = path.replace('%', '%25').replace(':', '%3A').replace(',', '%2C');
    expect(out).toBe(
      `::error file=${shown},line=3,col=5::/webhooks/0/events is missing. [WebhookList]\n` +
        `::error file=${shown},line=7,col=17::/webhooks/0/active must be a boolean, not a string. [WebhookList]\n`,
    );
  });

  test('text has colours only in a terminal', async () => {
    const path = file(wrong);
    const red = '\u001b[31merror\u001b[39m';
    expect((await run(['validate', path], { colours: true })).out).toContain(red);
    expect((await run(['validate', path])).out).not.toContain('\u001b');
  });

  test('--format json prints all fields of a finding', async () => {
    const path = file(wrong);
    const { code, out, err } = await run(['validate', path, '--format', 'json']);
    expect([code, err]).toEqual([1, '1 document, 2 errors\n']);
    expect(JSON.parse(out)).toEqual({
      valid: false,
      documents: 1,
      errors: 2,
      warnings: 0,
      notices: 0,
      files: [{ file: path, format: 'JSON', documents: 1, unrelated: 0 }],
      findings: [
        {
          kind: 'error',
          rule: 'missing',
          file: path,
          line: 3,
          column: 5,
          pointer: '/webhooks/0/events',
          message: 'is missing.',
          schema: 'WebhookList',
        },
        expect.objectContaining({ rule: 'wrong', line: 7, column: 17 }),
      ],
    });
  });

  test.for([
    [eventExamples.JobCreated, 'UnknownEvent'],
    [{ ...eventExamples.JobCreated, data: {} }, 'connector/ConnectorUnknownEvent'],
  ] as const)(
    'reports an event of a known type that is validated as an unknown event',
    async ([event, schema]) => {
      const { code, out } = await run(['validate', file(event), '--as', schema]);
      expect(code).toBe(1);
      expect(out).toContain(`/eventType must not be an event type of the description. [${schema}]`);
    },
  );

  test('reports an event of an unknown type as a notice', async () => {
    const path = file(eventExamples['UnknownEvent.photoWithLocation']);
    const { code, out } = await run(['validate', path]);
    expect(code).toBe(0);
    expect(out).toMatch(/ {2}notice {2}\/eventType is not an event type in the API description/);
    expect((await run(['validate', path, '--format', 'github'])).out).toMatch(/^::notice file=/);
  });
});

describe('input:', () => {
  test('several files, and the standard input', async () => {
    const [one, two] = [file(eventExamples.JobCreated), file({ message: 1 })];
    const input = '{"webhookId": ""}';
    const { code, out, err } = await run(['validate', one, two, '-'], { input });
    expect([code, err]).toEqual([1, '3 documents, 2 errors\n']);
    expect(out).toContain(
      `${two}:2:14  error  /message must be a string, not a number. [KaizalaErrorBody]`,
    );
    expect(out).toContain('stdin:1:15  error  /webhookId must not be empty.');
  });

  test.for(['', ' \n\n', '[]'])('reports that %j has no document', async (content) => {
    const path = file(content);
    const { code, out } = await run(['validate', path]);
    expect(code).toBe(1);
    expect(out).toContain(`${path}:1:1  error  the file has no document`);
  });

  test.for<[string, () => string, string]>([
    [
      'a missing file',
      () => join(root, 'no such file.json'),
      'cannot be read: it does not exist (ENOENT). Fix: check the path.',
    ],
    [
      'a file of 3 GiB',
      () => sparse(3 * 2 ** 30),
      'has more than 16777216 bytes (16 MiB), the limit of a file that does not have a document on each line. Fix',
    ],
  ])('%s is an error', async ([, path, message]) => {
    const { code, out, err } = await run(['validate', path()]);
    expect([code, err]).toEqual([1, '0 documents, 1 error\n']);
    expect(out).toContain(`:1:1  error  the file ${message}`);
  });

  // On Windows, the name of a file cannot contain a colon or a line break.
  const isFree = process.platform !== 'win32';

  test.runIf(isFree)('the name of a file is never printed as a workflow command', async () => {
    const names = ['x\n::warning::injected', '::warning::injected', '##[warning]injected.ndjson'];
    const contents = ['{"eventType": 1}', '{', '', Buffer.from('\ufeff{}', 'utf16le')];
    for (const name of names) {
      for (const content of contents) {
        for (const format of ['text', 'github']) {
          const { code, out, err } = await run([
            'validate',
            file(content, name),
            '--format',
            format,
          ]);
          expect(code).not.toBe(0);
          expect(out + err).toContain('injected');
          expect((out + err).replaceAll(/^::error file=/gm, '')).not.toMatch(/^\s*::|##\[/m);
        }
        const { err } = await run(['replay', file(content, name), '--to', await nowhere()]);
        expect(err).not.toMatch(/^\s*::|##\[/m);
      }
    }
  });

  function sparse(size: number): string {
    const path = file('');
    truncateSync(path, size);
    return path;
  }
});

test('no message repeats a value of the document', () => {
  const names = [...schemas.keys()];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), (schema, which, where) => {
      const all: object[] = Object.values({
        ...eventExamples,
        ...requestExamples,
        ...responseExamples,
      });
      const document = structuredClone(all[which % all.length]!) as Record<string, unknown>;
      const fields = Object.keys(document);
      if (fields.length > 0) document[fields[where % fields.length]!] = 's3cr3t';
      const issues = schemas.get(schema)!.issues(document);
      expect(JSON.stringify(issues)).not.toContain('s3cr3t');
    }),
  );
});
