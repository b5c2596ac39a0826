/** Checks that the workflows give nobody else's code more rights than it needs. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { workflowFaults } from './workflow-faults.js';

const folder = '.github/workflows';
const files = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
const textOf = (file: string) => readText(join(root, file));

test.for(files)('%s follows the rules', (file) => {
  expect(workflowFaults(file, textOf(file))).toEqual([]);
});

test('pins each action to the same commit in all workflows', () => {
  const pins = new Map<string, Set<string>>();
  for (const file of files)
    for (const [, action = '', pin = ''] of textOf(file).matchAll(
      /uses: ([\w.-]+\/[\w.-]+)\S*@(.*)$/gm,
    ))
      pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  expect(pins.size).toBeGreaterThan(5);
  expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([]);
});

type Jobs = Record<string, { permissions: object; steps: { uses?: string; run?: string }[] }>;

test('builds the pages without the right to publish them', () => {
  const { jobs } = parse(textOf(`${folder}/pages.yml`)) as { jobs: Jobs };
  expect(jobs['build']!.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(jobs['build']!.steps).toContainEqual({ run: 'npm ci' });
  expect(jobs['deploy']!.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(jobs['deploy']!.steps.map(({ uses }) => uses?.replace(/@.*/, ''))).toEqual([
    'actions/deploy-pages',
  ]);
});

describe('a workflow is refused', () => {
  const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd';
  const right = `
on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: ${checkout} # v6.0.2
        with:
          persist-credentials: false
      - run: npm ci
`;

  test('for none of these reasons if it is right', () => {
    expect(workflowFaults('a.yml', right)).toEqual([]);
  });

  test.for([
    ['a tag instead of a commit', `${checkout} # v6.0.2`, 'actions/checkout@v6', /is not pinned/],
    ['a commit without its version', ' # v6.0.2', '', /is not pinned/],
    ['a short commit', '47ce83dd', '', /is not pinned/],
    ['permissions of the workflow', 'permissions: {}', 'permissions: write-all', /are not \{\}/],
    ['no permissions of the workflow', 'permissions: {}', '', /are not \{\}/],
    [
      'no permissions of a job',
      '    permissions:\n      contents: read\n',
      '',
      /test has no permissions/,
    ],
    ['no timeout', 'timeout-minutes: 5', 'name: a', /test has no timeout-minutes/],
    ['a token in the clone', 'persist-credentials: false', 'fetch-depth: 0', /leaves the token/],
    ['a trigger with secrets', 'on: push', 'on: [pull_request_target]', /runs pull requests/],
    [
      'a title in a script',
      'run: npm ci',
      'run: echo "${{ github.event.pull_request.title }}"',
      /has an expression in a script/,
    ],
    ['packages next to a right', 'contents: read', 'id-token: write', /runs foreign code: npm ci/],
  ] as const)('for %s', ([, correct, wrong, fault]) => {
    expect(right).toContain(correct);
    const faults = workflowFaults('a.yml', right.replace(correct, wrong));
    expect(faults).toContainEqual(expect.stringMatching(fault));
  });
});
