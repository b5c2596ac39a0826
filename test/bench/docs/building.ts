import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../../src/common/failure.js';
import { timeCommand } from '../harness/steps.js';
import type { Comparison, Sample } from '../harness/suite.js';
import { buildRedocPage, configureRedocly } from './redocly.js';
import { buildStarlight, writeStarlight } from './starlight.js';

/**
 * Compares how long this project needs to build its documentation of both APIs in both languages, and how long Redoc
 * and Starlight need for their pages.
 *
 * @param project a copy of the project; the benchmark replaces the documentation in it
 * @param folder an empty or new folder for the output of the other tools
 * @param bundles the JSON of each bundle; the key is its path on a site: `v1`, `de/v1`
 */
export function buildingSite(
  project: string,
  folder: string,
  bundles: ReadonlyMap<string, string>,
): Comparison {
  const limit = 'the limit, 2.5 s';
  for (const [path, json] of bundles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, `${path}.json`), json);
  }
  configureRedocly(folder);
  const starlight = writeStarlight(bundles);
  return {
    title: 'Generating the site of both descriptions in both languages',
    metrics: { time: 's' },
    baseline: limit,
    contestants: [
      { name: 'npm run docs', measure: () => buildSite(project) },
      {
        name: `redocly build-docs, ${bundles.size} pages`,
        measure: () => buildRedocPages(folder, [...bundles.keys()]),
      },
      {
        name: 'Starlight',
        measure: async () => ({ values: { time: await buildStarlight(starlight) } }),
      },
      { name: limit, measure: () => ({ values: { time: 2.5 } }) },
    ],
    rounds: 5,
    warmups: 1,
    aims: [{ contestant: 'npm run docs', metric: 'time', at: 'most', factor: 1 }],
  };
}

/**
 * Compares the duration of the whole build with the duration at another commit of the project.
 *
 * @param now a copy of the project
 * @param then a copy of the project at the other commit; both builds start without generated files
 */
export function buildingAll(now: string, then: string, commit: string): Comparison {
  const baseline = `npm run build at ${commit}`;
  return {
    title: `The whole build, compared with the build at ${commit}`,
    metrics: { time: 's' },
    baseline,
    contestants: [
      { name: 'npm run build', measure: () => buildAll(now) },
      { name: baseline, measure: () => buildAll(then) },
    ],
    rounds: 3,
    warmups: 0,
    aims: [{ contestant: 'npm run build', metric: 'time', at: 'most', factor: 0.8 }],
  };
}

/**
 * Returns the current commit of another clone of the project.
 *
 * @throws Failure if the folder is not a clone that can be built
 */
export function commitOf(folder: string): string {
  try {
    if (!existsSync(join(folder, 'node_modules')))
      throw new Error('The folder has no node_modules/.');
    const args = ['-C', folder, 'rev-parse', '--short', 'HEAD'];
    return execFileSync('git', args, { encoding: 'utf8' }).trim();
  } catch (cause) {
    throw new Failure(
      `BENCH_BEFORE names a folder that cannot be built: expected a clone of the project at an earlier commit with its packages installed. Fix: run git worktree add ../before <commit> && npm ci --prefix ../before, or unset BENCH_BEFORE to omit that comparison.`,
      { cause },
    );
  }
}

function buildAll(project: string): Promise<Sample> {
  for (const made of ['generated', 'dist'])
    rmSync(join(project, made), { recursive: true, force: true });
  return timeCommand(['--import', 'tsx', 'scripts/build.ts'], project);
}

async function buildSite(project: string): Promise<Sample> {
  rmSync(join(project, 'generated/docs'), { recursive: true, force: true });
  const sample = await timeCommand(['--import', 'tsx', 'scripts/docs.ts'], project);
  if (!existsSync(join(project, 'generated/docs/de/v1/events/JobResponse/index.html')))
    throw new Error('npm run docs did not write the German page of JobResponse.');
  return sample;
}

async function buildRedocPages(folder: string, paths: readonly string[]): Promise<Sample> {
  let time = 0;
  for (const path of paths) {
    const page = `${path}.html`;
    rmSync(join(folder, page), { force: true });
    time += await buildRedocPage(folder, `${path}.json`, page);
  }
  return { values: { time } };
}
