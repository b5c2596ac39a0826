/** The command compat: what it compares, its formats, and its exit codes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { findRedocly } from '../../src/cli/compat/run-redocly.js';
import { schemaErrors } from '../support/schemastore.js';
import { run } from '../cli/command.js';
import { description, folderWith, repositoryWith, writeInto } from './files.js';

/** Runs compat with two files. */
function compare(base: string, head: string, ...options: string[]) {
  const folder = folderWith({ 'old.json': base, 'new.json': head });
  return run(['compat', join(folder, 'old.json'), join(folder, 'new.json'), ...options]);
}

const removed = [
  description({ events: ['Paid', 'Sent'] }),
  description({ events: ['Paid'] }),
] as const;

describe('the exit code', () => {
  test.for([
    ['2.0.0', 0, 'info.version of'],
    ['1.1.0', 1, 'is too low for a major change; expected 2.0.0 or higher. Fix: set it to 2.0.0.'],
    ['next', 1, 'cannot be compared, because it is not three numbers'],
  ] as const)('a removed event and the version %s end with %d', async ([version, code, text]) => {
    const ended = await compare(removed[0], description({ version }));
    expect([ended.code, ended.out]).toEqual([code, expect.stringContaining(text)]);
  });

  test('without a change, the version can stay', async () => {
    const { code, out, err } = await compare(description(), description());
    expect([code, out, err]).toEqual([
      0,
      expect.stringContaining('no change'),
      expect.stringContaining('no change ('),
    ]);
  });
});

describe('the formats', () => {
  test('text has the location, the place, who breaks and what to do', async () => {
    const { out } = await compare(...removed);
    expect(out).toContain('major  the event `Sent` was removed [event-removed]');
    expect(out).toContain('new.json:7:15  major');
    expect(out).toMatch(/before at .*old\.json:30:13; found by/);
    expect(out).toContain('/webhooks/Sent in event Sent, before at ');
    expect(out).toContain(
      'Breaks: receiver of events, importer of types. Users: Delete the handler',
    );
    expect(out).toContain('Fix: restore it, or release a major version.');
  });

  test('json has each finding with all its fields', async () => {
    const { out } = await compare(...removed, '--format', 'json');
    const report = JSON.parse(out) as { descriptions: { findings: object[] }[] };
    expect(report).toMatchObject({ passed: false, level: 'major', notices: [] });
    expect(report.descriptions[0]!.findings).toEqual([
      {
        rule: 'event-removed',
        level: 'major',
        breaks: ['receiver', 'types'],
        message: 'the event `Sent` was removed',
        pointer: '/webhooks/Sent',
        side: 'base',
        where: 'event Sent',
        otherPlaces: 0,
        foundBy: ['compat', 'redocly'],
        file: expect.stringMatching(/new\.json$/),
        line: 7,
        column: 15,
        oldPlace: expect.stringMatching(/old\.json:30:13$/),
        users: expect.stringContaining('Delete the handler'),
        fix: 'restore it, or release a major version',
      },
    ]);
  });

  test('markdown is a table, in which a name cannot end a cell', async () => {
    const { out } = await compare(
      description({ events: ['Paid', 'a | <b>c</b>'] }),
      removed[1],
      '--format',
      'markdown',
    );
    const table = lexer(out).find((token): token is Tokens.Table => token.type === 'table');
    expect(table?.rows).toHaveLength(1);
    expect(table?.header).toHaveLength(4);
    expect(out).not.toMatch(/^[^`\n]*<b>/m);
  });

  test('sarif matches its schema, and only a low version is an error', async () => {
    const { out } = await compare(...removed, '--format', 'sarif');
    const log = JSON.parse(out) as { runs: { results: { ruleId: string; level: string }[] }[] };
    expect(schemaErrors('sarif', log)).toEqual([]);
    expect(log.runs[0]!.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['version', 'error'],
      ['event-removed', 'warning'],
    ]);
  });

  test('github prints one line for each annotation', async () => {
    const { out } = await compare(...removed, '--format', 'github');
    const lines = out.trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(
        /^::error file=.*new\.json,line=5,col=\d+::info\.version of .* is too low/,
      ),
      expect.stringMatching(
        /^::warning file=.*new\.json,line=7,col=15,title=event-removed::major: the event .*; before, it was at .*old\.json:30:13\./,
      ),
    ]);
  });
});

describe('the inputs', () => {
  test('directories, with the version of the package and the changelog', async () => {
    const manifest = (version: string) => JSON.stringify({ name: 'orders', version });
    const base = folderWith({ 'api/openapi.json': removed[0], 'package.json': manifest('0.1.0') });
    const head = folderWith({
      'api/openapi.json': description({ version: '2.0.0' }),
      'api/other.json': description(),
      'api/data.json': '{}',
      'package.json': manifest('0.1.1'),
      'CHANGELOG.md': '# Changelog\n\n## 0.1.1\n\n### Added\n\n- Something.\n',
    });
    const { code, out, err } = await run(['compat', base, head]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /package\.json \(0\.1\.0 → 0\.1\.1\) is too low for a major change; expected 0\.2\.0 or higher/,
    );
    expect(out).toMatch(
      /CHANGELOG\.md \(0\.1\.1\) has no text in a section Upgrading, Removed, Changed for 0\.1\.1/,
    );
    expect(err).toMatch(/other\.json is new, so there is nothing to compare it with\./);
  });

  describe('a git ref', () => {
    /** Returns a repository with one commit, after which its description was changed. */
    function repository(): string {
      const { folder } = repositoryWith({ 'api/openapi.json': removed[0] });
      writeInto(folder, { 'api/openapi.json': description({ version: '2.0.0' }) });
      return folder;
    }

    test.for(['api/openapi.json', 'api', '.'])('is compared with the current %s', async (path) => {
      const { code, out } = await run(['compat', 'v1', join(repository(), path)]);
      expect([code, out]).toEqual([0, expect.stringContaining('v1:api/openapi.json → ')]);
      expect(out).toContain('the event `Sent` was removed');
    });

    test('can name the old path', async () => {
      const folder = repository();
      const renamed = join(folder, 'api.json');
      writeFileSync(renamed, description({ version: '2.0.0' }));
      const { code, out } = await run(['compat', 'v1:api/openapi.json', renamed]);
      expect([code, out]).toEqual([0, expect.stringContaining('the event `Sent` was removed')]);
    });

    test.for([
      [['v2'], 'v2 is neither a file, a directory nor a git ref here.'],
      [['--', '--output=stolen'], 'is not a git ref, because it begins with a hyphen.'],
      [['--', '-x:api/openapi.json'], 'is not a git ref, because it begins with a hyphen.'],
    ] as const)('is refused with the arguments %j', async ([args, text]) => {
      const ended = await run(['compat', ...args, join(repository(), 'api/openapi.json')]);
      expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(text)]);
    });
  });

  test.for([
    [description({ openapi: '3.0.3' }), 'is in OpenAPI 3.0.3; expected OpenAPI 3.1.'],
    [description({ openapi: '3.2.0' }), 'is in OpenAPI 3.2.0; expected OpenAPI 3.1.'],
    ['{ "swagger": "2.0" }', 'is in Swagger 2.0; expected OpenAPI 3.1.'],
    ['asyncapi: 3.0.0\n', 'is in AsyncAPI 3.0.0; expected OpenAPI 3.1.'],
    ['{ "a": 1 }', 'is not an OpenAPI description; expected the field openapi.'],
    ['a: [1', 'Fix:'],
    [description({ schema: { $ref: 'order.yaml' } }), 'refers to order.yaml; expected a bundle'],
    [description({ schema: { $ref: 'https://example.org/o.json' } }), 'expected a bundle'],
    [description({ schema: { $ref: '#/components/schemas/Order' } }), 'which does not exist.'],
  ] as const)('%j is refused', async ([head, text]) => {
    const { code, err } = await compare(description(), head);
    expect([code, err]).toEqual([2, expect.stringContaining(text)]);
  });

  test('a description without events is compared, and the command says so', async () => {
    const none = description({ events: [] });
    const { code, err } = await compare(none, none);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('has no events: neither webhooks nor callbacks.'),
    ]);
  });

  test('a file needs a second file', async () => {
    const folder = folderWith({ 'old.json': description() });
    const { code, err } = await run(['compat', join(folder, 'old.json')]);
    expect([code, err]).toEqual([2, expect.stringContaining('Fix: name the new file, too')]);
  });
});

test('names the fix if Redocly is not installed', () => {
  expect(() => findRedocly([folderWith({})])).toThrow(
    'Fix: npm install --save-dev @redocly/cli@2.77.0',
  );
});
