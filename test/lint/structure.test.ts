/**
 * Checks the case that a description cannot be read: both the linter and the bundler must report the location of the
 * problem.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { type Problem, SpecError } from '../../scripts/lib/problem.js';
import { lintSources } from '../../scripts/lint/lint-sources.js';
import { listenOnLoopback } from '../../src/http/listen.js';
import { smallProject } from '../support/small-project.js';

/**
 * A function that changes the text of a file. It returns the new content: a string, or bytes if the content is not
 * UTF-8.
 */
type Change = (text: string) => string | Buffer;

/** Creates a small project in which one file is changed. Returns the path of the project. */
function changed(file: string, to: Change): string {
  const project = smallProject();
  change(project, file, to);
  return project;
}

function change(project: string, file: string, to: Change): void {
  const before = readFileSync(join(project, file), 'utf8');
  const after = to(before);
  expect(after).not.toBe(before);
  writeFileSync(join(project, file), after);
}

async function bundleProblems(project: string): Promise<Problem[]> {
  const error = await bundleDescriptions(new Sources(project)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SpecError);
  return (error as SpecError).problems;
}

const root = 'spec/v1/openapi.yaml';
const schema = 'spec/components/schemas/Created.yaml';

interface Fault {
  name: string;
  file: string;
  to: Change;
  at: string;
  rule: string;
  words: string;
}

const faults: Fault[] = [
  {
    name: 'a reference to its own file',
    file: schema,
    to: () => 'title: Created\n$ref: ./Created.yaml\n',
    at: '2:1',
    rule: 'circular-ref',
    words: 'back to itself: spec/components/schemas/Created.yaml → spec/',
  },
  {
    name: 'a path item that refers to itself',
    file: 'spec/v1/paths/thing.yaml',
    to: () => '$ref: ./thing.yaml\n',
    at: '1:1',
    rule: 'circular-ref',
    words: 'Fix: write the content itself',
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
    name: 'a description that contains only comments',
    file: root,
    to: () => '# Later.\n',
    at: '1:1',
    rule: 'empty-file',
    words: 'The file is empty. Fix: ',
  },
  {
    name: 'a description that is a string',
    file: root,
    to: () => 'Later.\n',
    at: '1:1',
    rule: 'openapi-version',
    words: 'not an OpenAPI description: it has no field "openapi". Fix: ',
  },
  {
    name: 'a future version',
    file: root,
    to: (text) => text.replace('3.1.1', '4.0.0'),
    at: '1:10',
    rule: 'openapi-version',
    words:
      'The version is 4.0.0; expected OpenAPI 3.1, which is the only version that the project reads. Fix: ',
  },
  {
    name: 'a version that is a number',
    file: root,
    to: (text) => text.replace('3.1.1', '3.1'),
    at: '1:10',
    rule: 'openapi-version',
    words: 'The version is 3.1; expected OpenAPI 3.1',
  },
  {
    name: 'a schema that is a string',
    file: 'spec/components/schemas/Thing.yaml',
    to: () => 'Later.\n',
    at: '1:1',
    rule: 'struct',
    words: 'Expected type `Schema` (object) but got `string`',
  },
  {
    name: 'an example that is a string',
    file: 'spec/examples/createThing.yaml',
    to: () => 'Later.\n',
    at: '1:1',
    rule: 'struct',
    words: 'Expected type `Example` (object)',
  },
  {
    name: 'a closed list that is a string',
    file: 'spec/components/schemas/Kind.yaml',
    to: (text) => text.replace(/enum:[\s\S]*/, 'enum: Lamp\n'),
    at: '5:7',
    rule: 'struct',
    words: 'Expected type `array`',
  },
  {
    name: 'an empty component',
    file: 'spec/components/schemas/Thing.yaml',
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
    name: 'an empty chapter',
    file: 'spec/v1/guide/managing-things.md',
    to: () => '\n',
    at: '1:1',
    rule: 'empty-file',
    words: 'The file is empty. Fix: ',
  },
  ...[
    root,
    schema,
    'spec/v1/info.md',
    'spec/v1/de.overlay.yaml',
    'spec/workflows/life.arazzo.yaml',
    'spec/sources.yaml',
  ].map((file) => ({
    name: `a byte order mark in ${file}`,
    file,
    to: (text: string) => `\uFEFF${text}`,
    at: '1:1',
    rule: 'encoding',
    words: 'begins with a byte order mark, which would reach the output. Fix: save the file as ',
  })),
  {
    name: 'a byte order mark inside a text',
    file: 'spec/v1/guide/managing-things.md',
    to: (text) => text.replace('Call `', 'Call \uFEFF`'),
    at: '5:6',
    rule: 'encoding',
    words: 'inside the text (U+FEFF). No editor shows it, and it would reach the output. Fix: ',
  },
  {
    name: 'UTF-16 (little endian), as some shells write it',
    file: schema,
    to: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    at: '1:1',
    rule: 'encoding',
    words: 'The file is UTF-16. Fix: save the file as UTF-8 ',
  },
  {
    name: 'UTF-16 (big endian)',
    file: 'spec/v1/info.md',
    to: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    at: '1:1',
    rule: 'encoding',
    words: 'The file is UTF-16. Fix: save the file as UTF-8 ',
  },
  {
    name: 'a text in Latin-1',
    file: 'spec/components/de.overlay.yaml',
    to: () => Buffer.from('info:\n  title: Körbe\n', 'latin1'),
    at: '2:11',
    rule: 'encoding',
    words: 'the file is not UTF-8. Fix: save the file as UTF-8 ',
  },
];

describe.for(faults)('$name', ({ file, to, at, rule, words }) => {
  test.for([
    ['linter', (project: string) => lintSources(new Sources(project))],
    ['bundler', bundleProblems],
  ] as const)('is reported by the %s, once and at its location', async ([, run]) => {
    const [problem, ...more] = await run(changed(file, to));
    expect(`${problem?.file}:${problem?.line}:${problem?.column}`).toBe(`${file}:${at}`);
    expect(problem).toMatchObject({ rule, severity: 'error' });
    expect(problem?.message).toContain(words);
    expect(new Set(more.map((one) => one.rule))).toEqual(new Set(more.map(() => rule)));
  });
});

test('reports a byte order mark in every file, including files that only the documentation reads', async () => {
  const project = smallProject();
  const files = ['spec/samples/createThing/python.py', 'spec/samples/receiver/data.json'];
  for (const file of files) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), '\uFEFF{}');
  }
  writeFileSync(join(project, 'spec/.DS_Store'), Buffer.from([0xff, 0xfe]));
  const expected = files.map((file) => ({ file, line: 1, column: 1, rule: 'encoding' }));
  expect(await lintSources(new Sources(project))).toMatchObject(expected);
  expect(await bundleProblems(project)).toMatchObject(expected);
});

test('reports a circular reference through several files once, with the whole path', async () => {
  const item = 'spec/components/schemas/Created.yaml';
  const project = changed(item, () => '$ref: ./Kind.yaml\n');
  change(project, 'spec/components/schemas/Kind.yaml', () => '$ref: ./Created.yaml\n');
  const expected = [expect.objectContaining({ file: item, line: 1, rule: 'circular-ref' })];
  const problems = await lintSources(new Sources(project));
  expect(problems).toEqual(expected);
  expect(problems[0]?.message).toMatch(/Created\.yaml → .*Kind\.yaml → .*Created\.yaml/);
  expect(await bundleProblems(project)).toEqual(expected);
});

describe('a reference to another host', () => {
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

  test.for([
    ['a schema', schema, 'type: string', () => `$ref: ${origin}/x.yaml`],
    ['a part of a schema', schema, 'type: string', () => `$ref: ${origin}/x.yaml#/type`],
    [
      'the value of an example',
      'spec/examples/createThing.yaml',
      'value:',
      () => `externalValue: ${origin}/x.yaml\nvalue:`,
    ],
    [
      'a mapping',
      schema,
      'type: object',
      () => `discriminator:\n  propertyName: id\n  mapping:\n    a: ${origin}/x.yaml\ntype: object`,
    ],
    ['a chapter', root, './guide/managing-things.md', () => `${origin}/managing-things.md`],
  ] as const)(
    'is refused at its location instead of %s, and nothing is fetched',
    async ([, file, from, to]) => {
      const project = changed(file, (text) => text.replace(from, to()));
      const line =
        readFileSync(join(project, file), 'utf8')
          .split('\n')
          .findIndex((text) => text.includes(origin)) + 1;
      const expected = [
        expect.objectContaining({ file, line, severity: 'error', rule: 'remote-ref' }),
      ];
      const problems = await lintSources(new Sources(project));
      expect(problems).toEqual(expected);
      expect(problems[0]?.message).toMatch(/ must not depend on other hosts.* Fix: copy .+\.$/);
      expect(await bundleProblems(project)).toEqual(expected);
      expect(requests).toEqual([]);
    },
  );
});
