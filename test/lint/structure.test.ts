/** What keeps a description from being read is a problem with a place, for the linter and for the bundler. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { type Problem, SpecError } from '../../scripts/lib/problem.js';
import { lintSources } from '../../scripts/lint/lint-sources.js';
import { listenOnLoopback } from '../../src/http/listen.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

let copy: ProjectCopy;
const changed = new Map<string, string>();

beforeAll(() => {
  copy = copyProject();
});
afterEach(() => {
  for (const [file, text] of changed) writeFileSync(join(copy.path, file), text);
  changed.clear();
});
afterAll(() => copy.remove());

/** Changes one file of the copy until the end of the test. */
function change(file: string, to: (text: string) => string): void {
  const before = readFileSync(join(copy.path, file), 'utf8');
  changed.set(file, before);
  const after = to(before);
  expect(after).not.toBe(before);
  writeFileSync(join(copy.path, file), after);
}

async function bundleProblems(): Promise<Problem[]> {
  const error = await bundleDescriptions(new Sources(copy.path)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SpecError);
  return (error as SpecError).problems;
}

const root = 'spec/v1/openapi.yaml';
const schema = 'spec/components/schemas/CallBackContext.yaml';

interface Fault {
  name: string;
  file: string;
  to: (text: string) => string;
  at: string;
  rule: string;
  words: string;
}

const faults: Fault[] = [
  {
    name: 'a reference to its own file',
    file: schema,
    to: () => 'title: CallBackContext\n$ref: ./CallBackContext.yaml\n',
    at: '2:1',
    rule: 'circular-ref',
    words: 'back to itself: spec/components/schemas/CallBackContext.yaml → spec/',
  },
  {
    name: 'a path item that is itself',
    file: 'spec/v1/webhooks/JobCreated.yaml',
    to: () => '$ref: ./JobCreated.yaml\n',
    at: '1:1',
    rule: 'circular-ref',
    words: 'Fix: write out',
  },
  {
    name: 'an empty description',
    file: root,
    to: () => '',
    at: '1:1',
    rule: 'empty-file',
    words: 'The file is empty. Fix: ',
  },
  {
    name: 'a description of comments',
    file: root,
    to: () => '# Later.\n',
    at: '1:1',
    rule: 'empty-file',
    words: 'The file is empty. Fix: ',
  },
  {
    name: 'a description that is a text',
    file: root,
    to: () => 'Later.\n',
    at: '1:1',
    rule: 'openapi-version',
    words: 'no OpenAPI description. Fix: ',
  },
  {
    name: 'a version of the future',
    file: root,
    to: (text) => text.replace('3.1.1', '4.0.0'),
    at: '1:10',
    rule: 'openapi-version',
    words: 'this says 4.0.0. Fix: ',
  },
  {
    name: 'a version that is a number',
    file: root,
    to: (text) => text.replace('3.1.1', '3.1'),
    at: '1:10',
    rule: 'openapi-version',
    words: 'this says 3.1. Fix: ',
  },
  {
    name: 'a schema that is a text',
    file: 'spec/components/schemas/Media.yaml',
    to: () => 'Later.\n',
    at: '1:1',
    rule: 'struct',
    words: 'Expected type `Schema` (object) but got `string`',
  },
  {
    name: 'an example that is a text',
    file: 'spec/examples/events/JobCreated.yaml',
    to: () => 'Later.\n',
    at: '1:1',
    rule: 'struct',
    words: 'Expected type `Example` (object)',
  },
  {
    name: 'a closed list that is a text',
    file: 'spec/components/schemas/ObjectType.yaml',
    to: (text) => text.replace(/enum:[\s\S]*/, 'enum: Group\n'),
    at: '5:7',
    rule: 'struct',
    words: 'Expected type `array`',
  },
  {
    name: 'an empty component',
    file: 'spec/components/schemas/Media.yaml',
    to: () => '',
    at: '1:1',
    rule: 'empty-file',
    words: 'The file is empty. Fix: ',
  },
  {
    name: 'an empty register of sources',
    file: 'spec/sources.yaml',
    to: () => '\n',
    at: '1:1',
    rule: 'empty-file',
    words: 'The file is empty. Fix: ',
  },
  {
    name: 'an empty guide',
    file: 'spec/v1/info.md',
    to: () => '\n',
    at: '1:1',
    rule: 'empty-file',
    words: 'The file is empty. Fix: ',
  },
];

describe.each(faults)('$name', ({ file, to, at, rule, words }) => {
  test.each([
    ['linter', () => lintSources(new Sources(copy.path))],
    ['bundler', bundleProblems],
  ])('is reported by the %s, once and where it is', async (_tool, run) => {
    change(file, to);
    const [problem, ...more] = await run();
    expect(`${problem?.file}:${problem?.line}:${problem?.column}`).toBe(`${file}:${at}`);
    expect(problem).toMatchObject({ rule, severity: 'error' });
    expect(problem?.message).toContain(words);
    expect(new Set(more.map((one) => one.rule))).toEqual(new Set(more.map(() => rule)));
  });
});

test('A circle of several files is reported once, with the whole way', async () => {
  const item = 'spec/v1/webhooks/JobCreated.yaml';
  change(item, () => '$ref: ./JobResponse.yaml\n');
  change('spec/v1/webhooks/JobResponse.yaml', () => '$ref: ./JobCreated.yaml\n');
  const expected = [expect.objectContaining({ file: item, line: 1, rule: 'circular-ref' })];
  const problems = await lintSources(new Sources(copy.path));
  expect(problems).toEqual(expected);
  expect(problems[0]?.message).toMatch(
    /JobCreated\.yaml → .*JobResponse\.yaml → .*JobCreated\.yaml/,
  );
  expect(await bundleProblems()).toEqual(expected);
});

describe('A reference to another host', () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.setHeader('Content-Type', 'application/yaml');
    response.end('type: string\nvalue: {}\n');
  });
  let origin = '';
  beforeAll(async () => {
    origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  });
  afterAll(() => server.close());

  test.each([
    ['a schema', schema, 'type: string', () => `$ref: ${origin}/x.yaml`],
    ['a part of a schema', schema, 'type: string', () => `$ref: ${origin}/x.yaml#/type`],
    [
      'the value of an example',
      'spec/examples/events/JobCreated.yaml',
      'value:',
      () => `externalValue: ${origin}/x.yaml\nvalue:`,
    ],
    [
      'a mapping',
      'spec/components/schemas/Event.yaml',
      './events/JobCreatedEvent.yaml\n    JobResponse',
      () => `${origin}/x.yaml\n    JobResponse`,
    ],
    ['a guide', root, './info.md', () => `${origin}/info.md`],
  ])(
    'in place of %s is refused where it stands, and nothing is fetched',
    async (_, file, from, to) => {
      change(file, (text) => text.replace(from, to()));
      const line =
        readFileSync(join(copy.path, file), 'utf8')
          .split('\n')
          .findIndex((text) => text.includes(origin)) + 1;
      const expected = [
        expect.objectContaining({ file, line, severity: 'error', rule: 'remote-ref' }),
      ];
      const problems = await lintSources(new Sources(copy.path));
      expect(problems).toEqual(expected);
      expect(problems[0]?.message).toMatch(/ stand by themselves.* Fix: copy what is needed .+\.$/);
      expect(await bundleProblems()).toEqual(expected);
      expect(requests).toEqual([]);
    },
  );
});
