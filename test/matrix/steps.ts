/** The steps of the matrix, in their order. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { root } from '../../scripts/lib/project.js';

/** Runs a command, and returns its output. Throws a `CommandFailure` if the command fails. */
export type Runner = (cwd: string, command: string, ...args: string[]) => Promise<string>;

export interface Place {
  /** The clean copy of the project. */
  project: string;
  /** An empty folder, in which the packed package is installed. */
  consumer: string;
  /** The version of Node that must run. */
  version: string;
}

type Step = (place: Place, run: Runner) => Promise<unknown>;

export const steps = {
  install: async ({ project, version }, run) => {
    const found = (await run(project, 'node', '--version')).trim();
    if (found !== `v${version}`)
      throw new Failure(`node is ${found}; expected v${version}. Fix: run npm run test:setup.`);
    await run(project, 'npm', 'ci', '--no-audit', '--no-fund');
  },
  build: ({ project }, run) => run(project, 'npm', 'run', 'build'),
  check: ({ project }, run) => run(project, 'npm', 'run', 'check'),
  test: ({ project }, run) => run(project, 'npm', 'test'),
  package: usePackage,
} satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
export const stepNames = Object.keys(steps) as StepName[];

/** Returns the named steps in their order. `install` is always one of them, because all others need its packages. */
export function selectSteps(names: readonly string[] | undefined): readonly StepName[] {
  for (const name of names ?? [])
    if (!stepNames.some((one) => one === name))
      throw new Failure(`--step ${name} is not a step. Fix: use one of ${stepNames.join(', ')}.`);
  return stepNames.filter((name) => name === 'install' || (names?.includes(name) ?? true));
}

/** Packs the package, installs it with its dependencies in an empty folder, and uses it as users do. */
async function usePackage({ project, consumer }: Place, run: Runner): Promise<void> {
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }\n');
  await run(project, 'npm', 'pack', '--pack-destination', consumer);
  const tarball = readdirSync(consumer).find((name) => name.endsWith('.tgz'))!;
  // With --engine-strict, npm fails if a dependency does not support this version of Node.
  const options = ['--engine-strict', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run(consumer, 'npm', 'install', ...options, `./${tarball}`);
  for (const name of ['use.mjs', 'use.cjs']) {
    cpSync(join(root, 'test/matrix/programs', name), join(consumer, name));
    expectOutput(name, await run(consumer, 'node', name));
  }
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    version: string;
  };
  const shown = await run(consumer, 'npx', '--no-install', 'kaizala-webhooks', '--version');
  if (!shown.startsWith(version))
    throw new Failure(`kaizala-webhooks --version printed ${shown}; expected ${version}.`);
  await run(consumer, 'npx', '--no-install', 'kaizala-webhooks', 'validate', 'event.json');
}

function expectOutput(name: string, output: string): void {
  if (output.trim().endsWith('delivered JobCreated')) return;
  throw new Failure(
    `${name} printed "${output.trim()}"; expected "delivered JobCreated" at the end.`,
  );
}
