/**
 * Checks that workflows are linted with Redocly's rules for Arazzo and with our own rules, and that they are compared
 * with the descriptions.
 */
import { parseYaml, Source } from '@redocly/openapi-core';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { sortProblems } from '../../scripts/lib/problem.js';
import { root } from '../../scripts/lib/project.js';
import { lintSources } from '../../scripts/lint/lint-sources.js';
import { lintWorkflows } from '../../scripts/lint/lint-workflows.js';
import { workflowProblems } from '../../scripts/lint/workflow-rules.js';
import { smallProject } from '../support/small-project.js';
import { type Case, readCases } from './cases.js';
import { runCases } from './runner.js';

const folder = 'spec/workflows/';
const rules = ['workflow-source', 'workflow-operation', 'workflow-reference'];
const operations = new Map([
  ['spec/v1/openapi.yaml', new Set(['getAccessToken', 'createWebhook', 'listWebhooks'])],
]);

async function problemsOf({ files }: Case) {
  const found = [...files].flatMap(([name, text]) => {
    const file = folder + name;
    const document = { source: new Source(file, text), parsed: parseYaml(text) };
    return workflowProblems(document, file, operations);
  });
  return sortProblems(found.map((one) => ({ ...one, file: one.file.slice(folder.length) })));
}

runCases(rules, readCases(resolve(import.meta.dirname, 'workflows')), problemsOf);

describe('the workflows', () => {
  const file = `${folder}life.arazzo.yaml`;
  let project: string;
  let text: string;

  beforeEach(async () => {
    project = smallProject();
    text = await readFile(join(project, file), 'utf8');
  });

  async function lint(path = project) {
    const sources = new Sources(path);
    return lintWorkflows(sources, await bundleDescriptions(sources));
  }

  /** Replaces a string in the workflow file, and returns the file and line of the change. */
  async function edit(from: string, to: string): Promise<{ file: string; line: number }> {
    expect(text).toContain(from);
    const line = text.slice(0, text.indexOf(from)).split('\n').length;
    await writeFile(join(project, file), text.replace(from, to));
    return { file, line };
  }

  test.for(['the project', 'the small project'])('have no problems in %s', async (which) => {
    expect(await lint(which === 'the project' ? root : project)).toEqual([]);
  });

  test.for([
    ['operationId: createThing', 'operationId: makeThing', 'workflow-operation'],
    ['url: ../v1/openapi.yaml', 'url: ../v2/openapi.yaml', 'workflow-source'],
    ['name: $inputs.name', 'name: $inputs.title', 'workflow-reference'],
    [
      '- reference: $components.parameters.color',
      '- reference: $components.parameters.size',
      'workflow-reference',
    ],
    ['stepId: createAnother', 'stepId: createThing', 'stepId-unique'],
    ['summary: Make a thing', 'title: Make a thing', 'struct'],
    ['arazzo: 1.0.1', 'arazzo: 1.1.0', 'arazzo-version'],
    ['arazzo: 1.0.1', 'openapi: 3.1.1', 'arazzo-version'],
    ['type: object', '$ref: https://example.com/inputs.yaml', 'remote-ref'],
  ] as const)(
    'are reported for the change from "%s" to "%s" at its location, by %s',
    async ([from, to, rule]) => {
      const location = await edit(from, to);
      const [problem, ...more] = await lint();
      expect(problem).toMatchObject({ ...location, rule, severity: 'error' });
      expect(new Set(more.map((one) => one.rule))).toEqual(new Set(more.map(() => rule)));
    },
  );

  test('are reported at every reference to a step that does not exist', async () => {
    await writeFile(
      join(project, file),
      text.replaceAll('$steps.createThing.', '$steps.makeThing.'),
    );
    const problems = await lint();
    expect(problems.length).toBeGreaterThan(1);
    expect(new Set(problems.map((one) => one.rule))).toEqual(new Set(['outputs-defined']));
    expect(problems[0]?.message).toContain('"makeThing"');
  });

  test('are reported if they are empty', async () => {
    await writeFile(join(project, file), '');
    expect(await lint()).toMatchObject([{ file, line: 1, rule: 'empty-file' }]);
  });

  test('are reported if they do not end in .arazzo.yaml, but may be absent', async () => {
    await writeFile(join(project, folder, 'life.yaml'), text);
    await rm(join(project, file));
    expect(await lint()).toEqual([]);
    expect(await lintSources(new Sources(project))).toMatchObject([
      { file: `${folder}life.yaml`, rule: 'unused-file' },
    ]);
  });

  test('must follow our own rules on prose', async () => {
    const location = await edit('How the calls belong', 'It is short. How the calls belong');
    expect(await lint()).toMatchObject([{ ...location, rule: 'one-sentence-per-line' }]);
  });
});
