import { appendFile, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { formatProblems, type Problem, SpecError } from '../../scripts/lib/problem.js';
import { root as project } from '../../scripts/lib/project.js';
import { lintSources } from '../../scripts/lint/lint-sources.js';
import { lintBundles } from '../../scripts/lint/spectral.js';
import { runScript } from '../support/project-copy.js';
import { smallProject } from '../support/small-project.js';

let root: string;

beforeEach(() => {
  root = smallProject();
});

/** Replaces the string `from` in a file of the project's copy. The test fails if the file does not contain `from`. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

async function lineOf(file: string, words: string): Promise<number> {
  const lines = (await readFile(join(root, file), 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}

describe('lintSources', () => {
  // This test uses a small project, because `npm run lint` already lints the sources of this project.
  test('finds no problems in the small project', async () => {
    expect(await lintSources(new Sources(root))).toEqual([]);
  });

  test('reports a syntax error at its location, and no other problems', async () => {
    const file = 'spec/components/schemas/Thing.yaml';
    await appendFile(join(root, file), 'x: [\n');
    const problems = await lintSources(new Sources(root));
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['yaml-syntax']));
    expect(problems[0]).toMatchObject({
      file,
      line: (await lineOf(file, 'x: [')) + 1,
      column: 1,
      severity: 'error',
    });
  });

  test('reports an unresolved reference at its location, and once for both descriptions', async () => {
    const file = 'spec/components/schemas/Created.yaml';
    await edit(file, 'type: string', '$ref: ./Gone.yaml');
    expect(await lintSources(new Sources(root))).toEqual([
      {
        file,
        line: await lineOf(file, 'Gone.yaml'),
        column: expect.any(Number),
        severity: 'error',
        rule: 'no-unresolved-refs',
        message: expect.stringMatching(/Can't resolve \$ref.*no such file.*schemas\/Gone\.yaml/),
      },
    ]);
  });

  test('reports a missing chapter at the reference to it', async () => {
    await rm(join(root, 'spec/v1/guide/managing-things.md'));
    const file = 'spec/v1/openapi.yaml';
    expect(await lintSources(new Sources(root))).toEqual([
      {
        file,
        line: await lineOf(file, './guide/managing-things.md'),
        column: expect.any(Number),
        severity: 'error',
        rule: 'no-unresolved-refs',
        message: expect.stringContaining('managing-things.md'),
      },
    ]);
  });

  test('reports a missing description', async () => {
    await rm(join(root, 'spec/connector/openapi.yaml'));
    expect(await lintSources(new Sources(root))).toContainEqual({
      file: 'spec/connector/openapi.yaml',
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'readable-file',
      message: expect.stringContaining('The file does not exist. Fix: ') as string,
    });
  });

  test('reports a syntax error in redocly.yaml', async () => {
    await appendFile(join(root, 'redocly.yaml'), 'rules: [\n');
    const [problem] = await lintSources(new Sources(root));
    expect(problem).toMatchObject({
      file: 'redocly.yaml',
      rule: 'yaml-syntax',
      line: expect.any(Number),
    });
  });

  test('reports a missing folder', async () => {
    await rm(join(root, 'spec'), { recursive: true });
    expect(await lintSources(new Sources(root))).toMatchObject([
      { file: 'spec', rule: 'readable-file' },
    ]);
  });

  test('reports a broken rule at the right line, and once for both descriptions', async () => {
    const file = 'spec/components/schemas/Created.yaml';
    await edit(file, 'properties:\n', 'properties:\n  secret:\n    type: string\n');
    const line = await lineOf(file, 'secret:');
    expect(
      (await lintSources(new Sources(root))).map((one) => [one.rule, one.file, one.line]),
    ).toEqual([['house/example-coverage', file, line]]);
  });

  test('reports an invalid example at its location', async () => {
    await edit('spec/examples/createThing.yaml', 'name: The lamp in the hall', 'name: 4');
    expect(await lintSources(new Sources(root))).toMatchObject([
      {
        file: 'spec/examples/createThing.yaml',
        line: 3,
        message: expect.stringContaining('string') as string,
      },
    ]);
  });

  test('reports a value that other parsers read as a number at its location', async () => {
    const file = 'spec/sources.yaml';
    await edit(file, 'book:\n', 'book:\n  commit: 37e9684\n');
    expect(await lintSources(new Sources(root))).toMatchObject([
      { file, line: await lineOf(file, 'commit:'), column: 11, rule: 'ambiguous-scalar' },
    ]);
  });

  test('reports unused files and unused sources', async () => {
    await writeFile(
      join(root, 'spec/components/schemas/Orphan.yaml'),
      'title: Orphan\ndescription: Alone.\nx-provenance: [book]\n',
    );
    await appendFile(join(root, 'spec/sources.yaml'), 'hearsay:\n  title: Nobody\n');
    expect(
      (await lintSources(new Sources(root))).map((one) => [one.file, one.line, one.rule]),
    ).toEqual([
      ['spec/components/schemas/Orphan.yaml', 1, 'unused-file'],
      ['spec/sources.yaml', await lineOf('spec/sources.yaml', 'hearsay:'), 'unused-source'],
    ]);
  });
});

describe('lintBundles', () => {
  async function lint(): Promise<Problem[]> {
    const sources = new Sources(root);
    return lintBundles(sources, await bundleDescriptions(sources));
  }

  test('finds no problems in the small project', async () => {
    expect(await lint()).toEqual([]);
  });

  test('reports a broken rule of Spectral at its location in the sources', async () => {
    const file = 'spec/v1/openapi.yaml';
    await edit(file, '    url: https://opensource.org/license/mit\n', '');
    expect(await lint()).toMatchObject([
      {
        file,
        line: await lineOf(file, 'license:'),
        rule: 'license-url',
        message: expect.stringMatching(/^info\/license: /) as string,
      },
    ]);
  });

  test('reports a problem in a shared file once, and names the component', async () => {
    const file = 'spec/components/schemas/Created.yaml';
    await edit(file, 'properties:\n', 'properties:\n  secret:\n    type: string\n');
    expect(await lint()).toEqual([
      {
        file,
        line: await lineOf(file, 'secret:'),
        column: 3,
        severity: 'error',
        rule: 'description-present',
        message:
          'schemas/Created, properties/secret: There is no description. Fix: write a description that explains the purpose, and anything surprising.',
      },
    ]);
  });

  test('reports a problem in a path in the file of the path', async () => {
    const file = 'spec/v1/paths/thing.yaml';
    await edit(file, 'Creates a thing, which', 'This endpoint creates a thing, which');
    const words = 'operation createThing, description: The text says "This endpoint".';
    expect(await lint()).toMatchObject([
      { file, line: 4, message: expect.stringContaining(words) as string },
    ]);
  });

  test('reports a problem in a chapter at its line', async () => {
    const file = 'spec/v1/guide/managing-things.md';
    await edit(file, 'Call `createThing`.', 'Call `createThing` by POST.');
    expect(await lint()).toMatchObject([{ file, line: 5, rule: 'no-http-method-in-prose' }]);
  });

  test('reports a syntax error in .spectral.yaml', async () => {
    await appendFile(join(root, '.spectral.yaml'), 'rules: [\n');
    const error = await lint().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SpecError);
    const [problem] = (error as SpecError).problems;
    expect(problem).toMatchObject({ file: '.spectral.yaml', rule: 'yaml-syntax' });
    expect(problem?.line).toBeGreaterThan(10);
  });
});

describe('the command', () => {
  beforeEach(async () => {
    // The scripts lint the project that contains the files of the scripts. Therefore copy the scripts into the small
    // project.
    await rm(join(root, 'scripts'));
    await cp(join(project, 'scripts'), join(root, 'scripts'), { recursive: true });
    await symlink(join(project, 'src'), join(root, 'src'), 'junction');
  });

  test('prints the problems and fails', async () => {
    await edit('spec/v1/paths/thing.yaml', 'Create a thing', 'Create a thing.');
    const { code, output } = await runScript(root, 'lint');
    expect(output).toContain(
      'spec/v1/paths/thing.yaml:3:12  error  operation createThing, summary: The summary',
    );
    expect(output).toMatch(/\n1 error, 0 warnings\n$/);
    expect(output).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
  });

  test('prints a report with the problems of all linters, alone on the standard output', async () => {
    await edit('spec/v1/paths/thing.yaml', 'Create a thing', 'Create a thing.');
    await writeFile(
      join(root, 'tsconfig.json'),
      '{ "include": ["code"], "compilerOptions": { "noEmit": true } }\n',
    );
    await writeFile(
      join(root, '.oxlintrc.json'),
      '{ "rules": { "no-debugger": "error" }, "ignorePatterns": ["/*", "!/code"] }\n',
    );
    await writeFile(join(root, '.oxfmtrc.json'), '{ "ignorePatterns": ["/*", "!/code"] }\n');
    await writeFile(
      join(root, 'package.json'),
      '{ "name": "small", "version": "1.0.0", "type": "module", "knip": { "project": ["code/*"] } }\n',
    );
    await mkdir(join(root, 'code'));
    await writeFile(
      join(root, 'code/bad.ts'),
      "// What was sent is kept.\nexport const x: number = '';\n  debugger\n",
    );
    const file = 'code/bad.ts';
    const { code, stdout, stderr } = await runScript(root, 'lint', '--code', '--format', 'json');
    const report = JSON.parse(stdout) as {
      source: string;
      code: string;
      range: { start: { line: number; character: number } };
    }[];
    const found = report.map(({ source, code: rule, range: { start } }) => [
      source,
      start.line + 1,
      start.character + 1,
      rule,
    ]);
    expect(found).toEqual([
      [file, 1, 1, 'knip/files'],
      [file, 1, 1, 'oxfmt'],
      [file, 1, 4, 'prose-subject'],
      [file, 2, 14, 'TS2322'],
      [file, 3, 3, 'eslint(no-debugger)'],
      ['spec/v1/paths/thing.yaml', 3, 12, 'summary-form'],
      ['spec/workflows/life.arazzo.yaml', 17, 7, 'prose-subject'],
    ]);
    expect(stderr).toMatch(/^Lint the [^]*\n7 errors, 0 warnings\n$/);
    expect(code).toBe(1);
  });

  test('refuses an unknown format', async () => {
    const { code, stdout, stderr } = await runScript(root, 'lint', '--format', 'xml');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--format xml is not a format. Fix: use one of text, github, json,');
  });
});

describe('formatProblems', () => {
  const late: Problem = {
    file: 'spec/b.yaml',
    line: 10,
    column: 2,
    severity: 'warn',
    rule: 'struct',
    message: 'Late.',
  };
  const early: Problem = {
    file: 'spec/b.yaml',
    line: 9,
    column: 1,
    severity: 'error',
    rule: 'house/x',
    message: '100 %: a, b\nCure.',
  };

  test('orders problems by file and line, and removes duplicates', () => {
    expect(formatProblems([late, early, { ...late }])).toBe(
      'spec/b.yaml:9:1  error  100 %: a, b\nCure.  [house/x]\nspec/b.yaml:10:2  warn  Late.  [struct]',
    );
  });

  test('escapes the annotations for a GitHub workflow', () => {
    const lines = new SpecError([late, { ...early, file: 'spec/a,b.yaml' }]).annotations();
    expect(lines).toEqual([
      '::error file=spec/a%2Cb.yaml,line=9,col=1,title=house/x::100 %25: a, b%0ACure.',
      '::warning file=spec/b.yaml,line=10,col=2,title=struct::Late.',
    ]);
  });
});
