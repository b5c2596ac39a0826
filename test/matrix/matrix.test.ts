import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { readManifest } from '../../scripts/release/preconditions.js';
import { cleanCopy } from './clean-copy.js';
import { matrixTable } from './matrix-table.js';
import { nodeVersions, selectVersions } from './node-versions.js';
import { selectSteps, stepNames, steps } from './steps.js';

describe('the versions', () => {
  test('begin with the oldest that package.json allows', () => {
    const { engines } = readManifest(root) as unknown as { engines: { node: string } };
    expect(engines.node).toBe(`>=${nodeVersions[0]!.version.replace(/\.0$/, '')}`);
  });

  test('are those of the job in CI', () => {
    const { jobs } = parse(readText(join(root, '.github/workflows/ci.yml'))) as {
      jobs: { matrix: { strategy: { matrix: { node: string[] } } } };
    };
    const majors = nodeVersions.map(({ major }) => major);
    expect(majors).toEqual(['20', '22', '24', '26']);
    expect(jobs.matrix.strategy.matrix.node).toEqual(majors);
  });

  test('can be selected by their major version', () => {
    expect(selectVersions(undefined)).toBe(nodeVersions);
    expect(selectVersions(['24', '20'])).toEqual([nodeVersions[2], nodeVersions[0]]);
    expect(() => selectVersions(['18'])).toThrow(
      '--node 18 is not a version of the matrix. Fix: use one of 20, 22, 24, 26.',
    );
  });
});

describe('the steps', () => {
  test('can be selected, and always begin with the installation', () => {
    expect(selectSteps(undefined)).toEqual(stepNames);
    expect(selectSteps(['package', 'build'])).toEqual(['install', 'build', 'package']);
    expect(() => selectSteps(['lint'])).toThrow(
      '--step lint is not a step. Fix: use one of install, ',
    );
  });

  test('refuse another version of Node than the expected one', async () => {
    const place = { project: root, consumer: '', version: '22.0.0' };
    await expect(steps.install(place, async () => 'v20.19.0\n')).rejects.toThrow(
      'node is v20.19.0; expected v22.0.0.',
    );
  });
});

test('prints a table of the steps and the versions', () => {
  const [first, second] = [
    { major: '20', version: '20.19.0' },
    { major: '26', version: '26.1.0' },
  ];
  const table = matrixTable(
    ['install', 'test'],
    new Map([
      [
        first,
        new Map([
          ['install', { outcome: 'passed', time: 61_400 }],
          ['test', { outcome: 'failed', time: 3000 }],
        ]),
      ],
      [second, new Map([['install', { outcome: 'failed', time: 900 }]])],
    ]),
  );
  expect(`\n${table}\n`).toBe(`
         Node 20.19.0  Node 26.1.0
install  passed 61 s   failed 1 s
test     failed 3 s    not run
`);
});

test('copies the files that git knows or would add, with their changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala matrix '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...args],
      {
        cwd: folder,
      },
    );
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write('.gitignore', 'dist\n');
  for (const file of ['same.js', 'changed.js', 'removed.js']) write(file, 'old');
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'test');
  write('changed.js', 'new');
  write('added.js', 'new');
  write('dist', 'built');
  rmSync(join(folder, 'removed.js'));
  const { path, remove } = cleanCopy(folder);
  onTestFinished(remove);
  expect(readdirSync(path).toSorted()).toEqual([
    '.git',
    '.gitignore',
    'added.js',
    'changed.js',
    'same.js',
  ]);
  expect(readFileSync(join(path, 'changed.js'), 'utf8')).toBe('new');
  remove();
  expect(existsSync(path)).toBe(false);
});
