import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../../src/common/failure.js';
import { timeCommand } from '../harness/steps.js';
import type { Comparison, Sample } from '../harness/suite.js';
import { buildRedocPage, configureRedocly } from './redocly.js';
import { buildStarlight, writeStarlight } from './starlight.js';

/**
 * The site of both descriptions in both languages, beside the pages of Redoc and the site of Starlight for the same.
 *
 * @param project a copy of the project, whose documentation is replaced
 * @param folder an empty one, or a new one, for the others
 * @param bundles the JSON of each bundle, by its place on a site: `v1`, `de/v1`
 */
export function buildingSite(
  project: string,
  folder: string,
  bundles: ReadonlyMap<string, string>,
): Comparison {
  const limit = 'the limit, 2.5 s';
  for (const [place, json] of bundles) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    writeFileSync(join(folder, `${place}.json`), json);
  }
  configureRedocly(folder);
  const starlight = writeStarlight(bundles);
  return {
    title: 'Making the site of both descriptions in both languages',
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
 * The whole build, beside that of another state of the project.
 *
 * @param now a copy of the project, and
 * @param then one of the other state: each is built from nothing
 */
export function buildingAll(now: string, then: string, commit: string): Comparison {
  const baseline = `npm run build at ${commit}`;
  return {
    title: `The whole build, beside that at ${commit}`,
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
 * The commit of another state of the project.
 *
 * @throws Failure where the folder is not a clone that can be built
 */
export function commitOf(folder: string): string {
  try {
    if (!existsSync(join(folder, 'node_modules'))) throw new Error('It has no node_modules/.');
    const args = ['-C', folder, 'rev-parse', '--short', 'HEAD'];
    return execFileSync('git', args, { encoding: 'utf8' }).trim();
  } catch (cause) {
    throw new Failure(
      `BENCH_BEFORE names a folder that cannot be built, expected a clone of the project at an earlier commit with its packages installed. Fix: git worktree add ../before <commit> && npm ci --prefix ../before, or unset it to leave that comparison out.`,
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

async function buildRedocPages(folder: string, places: readonly string[]): Promise<Sample> {
  let time = 0;
  for (const place of places) {
    const page = `${place}.html`;
    rmSync(join(folder, page), { force: true });
    time += await buildRedocPage(folder, `${place}.json`, page);
  }
  return { values: { time } };
}
