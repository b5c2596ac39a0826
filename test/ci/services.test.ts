/** The action and the snippets of the section "In CI" are what GitHub, GitLab and Azure Pipelines accept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { schemaErrors, type SchemaName } from '../support/schemastore.js';
import { languageFaults } from './actions-language.js';
import { documentedInputs, snippetText } from './snippets.js';

const action = readText(join(root, 'action.yml'));
const { inputs } = parse(action) as {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
};
const workflow = snippetText('.github/workflows/payloads.yml');

/** GitHub's validator asks for the inputs of the actions that a workflow uses. Those of other actions are not known. */
const actionsMetadataProvider = {
  fetchActionMetadata: ({ name }: { name: string }) =>
    Promise.resolve({
      name,
      description: '',
      ...(name === 'kaizala-webhooks' ? { inputs } : {}),
    }),
};

describe('action.yml', () => {
  test('follows the schema', () => {
    expect(schemaErrors('GitHub action', parse(action))).toEqual([]);
  });

  test('is accepted by the validator of GitHub', async () => {
    expect(await languageFaults('action.yml', action)).toEqual([]);
  });

  test.for([
    ['${{ inputs.files }}', '${{ input.files }}'],
    ['shell: bash', 'shel: bash'],
    ['using: composite', 'using: composit'],
  ] as const)('is not accepted with %s instead of %s', async ([right, wrong]) => {
    expect(action).toContain(right);
    expect(await languageFaults('action.yml', action.replace(right, wrong))).not.toEqual([]);
  });

  test('has the inputs that the table lists, in the same order', () => {
    expect(documentedInputs).toEqual(Object.keys(inputs));
  });

  test('passes each input to a step', () => {
    const passed = [...action.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name!);
    expect(passed.toSorted()).toEqual(Object.keys(inputs).toSorted());
  });

  test('has no expression in a script, because its value would become part of the code', () => {
    const { runs } = parse(action) as { runs: { steps: { run?: string; uses?: string }[] } };
    expect(runs.steps.length).toBeGreaterThan(1);
    for (const { run, uses } of runs.steps) {
      expect(uses).toBeUndefined();
      expect(run).not.toContain('${{');
    }
  });
});

const workflows = '.github/workflows';
const committed = readdirSync(join(root, workflows)).map((name) => `${workflows}/${name}`);

test.for([
  ['the snippet for GitHub', workflow] as const,
  ...committed.map((file) => [file, readText(join(root, file))] as const),
])('%s is accepted by the validator of GitHub', async ([, text]) => {
  const faults = await languageFaults(`${workflows}/a.yml`, text, { actionsMetadataProvider });
  expect(faults).toEqual([]);
});

test.for([
  ['files: |', 'file: |'],
  ['runs-on: ubuntu-24.04', 'runs_on: ubuntu-24.04'],
  ['contents: read', 'contents: red'],
] as const)('the snippet for GitHub is not accepted without %s', async ([right, wrong]) => {
  expect(workflow).toContain(right);
  const broken = workflow.replace(right, wrong);
  const faults = await languageFaults(`${workflows}/a.yml`, broken, { actionsMetadataProvider });
  expect(faults).not.toEqual([]);
});

test('the snippet for GitHub pins each action to a commit, except this one', () => {
  const uses = [...workflow.matchAll(/uses: (\S+)/g)].map(([, one]) => one);
  expect(uses).toEqual([
    expect.stringMatching(/^actions\/checkout@[\da-f]{40}$/),
    expect.stringMatching(/^owner\/kaizala-webhooks@v\d+\.\d+\.\d+$/),
  ]);
});

const pipelines: [SchemaName, string, [right: string, wrong: string]][] = [
  ['GitLab pipeline', '.gitlab-ci.yml', ['junit: payloads.xml', 'junit: 1']],
  [
    'Azure pipeline',
    'azure-pipelines.yml',
    ['testResultsFormat: JUnit', 'testResultsFormat: Junit5'],
  ],
];

test.for(pipelines)('the snippet for a %s follows the schema', ([schema, file, [right, wrong]]) => {
  const text = snippetText(file);
  expect(schemaErrors(schema, parse(text))).toEqual([]);
  expect(text).toContain(right);
  expect(schemaErrors(schema, parse(text.replace(right, wrong)))).not.toEqual([]);
});
