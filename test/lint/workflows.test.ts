/** Workflows are linted with Redocly's rules for Arazzo, with those of the house, and against the descriptions. */
import { parseYaml, Source } from '@redocly/openapi-core';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Sources } from '../../scripts/description/sources.js';
import { sortProblems } from '../../scripts/lib/problem.js';
import { lintSources } from '../../scripts/lint/lint-sources.js';
import { lintWorkflows } from '../../scripts/lint/lint-workflows.js';
import { workflowProblems } from '../../scripts/lint/workflow-rules.js';
import { descriptions } from '../support/descriptions.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';
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

describe('The workflows', () => {
  const file = `${folder}lifecycle.arazzo.yaml`;
  let copy: ProjectCopy;
  let text: string;

  beforeEach(async () => {
    copy = copyProject();
    text = await readFile(join(copy.path, file), 'utf8');
  });
  afterEach(() => copy.remove());

  const lint = () => lintWorkflows(new Sources(copy.path), descriptions);

  /** Changes the workflow, and returns the place of the change. */
  async function edit(from: string, to: string): Promise<{ file: string; line: number }> {
    expect(text).toContain(from);
    const line = text.slice(0, text.indexOf(from)).split('\n').length;
    await writeFile(join(copy.path, file), text.replace(from, to));
    return { file, line };
  }

  test('are clean', async () => {
    expect(await lint()).toEqual([]);
  });

  test.each([
    ['operationId: createWebhook', 'operationId: makeWebhook', 'workflow-operation'],
    ['operationId: createWebhook', 'operationId: receiveJobCreated', 'workflow-operation'],
    ['url: ../v1/openapi.yaml', 'url: ../v2/openapi.yaml', 'workflow-source'],
    ['value: $inputs.refreshToken', 'value: $inputs.token', 'workflow-reference'],
    [
      '- reference: $components.parameters.objectId',
      '- reference: $components.parameters.id',
      'workflow-reference',
    ],
    ['stepId: listUpdated', 'stepId: listCreated', 'stepId-unique'],
    ['summary: Manage a webhook', 'title: Manage a webhook', 'struct'],
    ['arazzo: 1.0.1', 'arazzo: 1.1.0', 'arazzo-version'],
    ['arazzo: 1.0.1', 'openapi: 3.1.1', 'arazzo-version'],
    ['type: object', '$ref: https://example.com/inputs.yaml', 'remote-ref'],
  ])('%s → %s is reported where it stands, by %s', async (from, to, rule) => {
    const place = await edit(from, to);
    const [problem, ...more] = await lint();
    expect(problem).toMatchObject({ ...place, rule, severity: 'error' });
    expect(new Set(more.map((one) => one.rule))).toEqual(new Set(more.map(() => rule)));
  });

  test('A step that does not exist is reported wherever it is referred to', async () => {
    await writeFile(
      join(copy.path, file),
      text.replaceAll('$steps.createWebhook.', '$steps.makeWebhook.'),
    );
    const problems = await lint();
    expect(problems.length).toBeGreaterThan(4);
    expect(new Set(problems.map((one) => one.rule))).toEqual(new Set(['outputs-defined']));
    expect(problems[0]?.message).toContain('"makeWebhook"');
  });

  test('An empty workflow is reported', async () => {
    await writeFile(join(copy.path, file), '');
    expect(await lint()).toMatchObject([{ file, line: 1, rule: 'empty-file' }]);
  });

  test('A workflow that does not bear the ending is reported, and a project without workflows is none', async () => {
    await writeFile(join(copy.path, folder, 'lifecycle.yaml'), text);
    await rm(join(copy.path, file));
    expect(await lint()).toEqual([]);
    expect(await lintSources(new Sources(copy.path))).toMatchObject([
      { file: `${folder}lifecycle.yaml`, rule: 'unused-file' },
    ]);
  });

  test('Their prose keeps the rules of the house', async () => {
    const place = await edit('What is left out stays', 'It changes. What is left out stays');
    expect(await lintSources(new Sources(copy.path))).toMatchObject([
      { ...place, rule: 'one-sentence-per-line' },
    ]);
  });

  test('The command reports them', async () => {
    const { line } = await edit('operationId: updateWebhook', 'operationId: changeWebhook');
    const { code, output } = await copy.run('lint');
    expect(output).toContain(`${file}:${line}:22  error  No description of this workflow has`);
    expect(code).toBe(1);
  });
});
