import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../harness/process.js';
import { stepsOf } from '../harness/steps.js';
import type { Comparison, Sample } from '../harness/suite.js';
import { buildRedocPage } from './redocly.js';

/**
 * The whole site, beside the default pages of Redoc for the same references.
 *
 * @param project a copy of it, whose documentation is replaced
 * @param folder has the bundles where the site has them, in `ours/`
 */
export function building(project: string, folder: string): Comparison {
  const baseline = 'redocly build-docs, 4 pages';
  const bundles = ['v1', 'connector', 'de/v1', 'de/connector'].map(
    (place) => `ours/${place}/openapi.yaml`,
  );
  return {
    title: 'Making it',
    metrics: { time: 's' },
    baseline,
    contestants: [
      { name: 'npm run docs', measure: () => buildSite(project) },
      { name: baseline, measure: () => buildRedocPages(folder, bundles) },
    ],
    rounds: 5,
    warmups: 1,
    aims: [{ contestant: 'npm run docs', metric: 'time', at: 'most', factor: 1.2 }],
  };
}

async function buildSite(project: string): Promise<Sample> {
  rmSync(join(project, 'generated/docs'), { recursive: true, force: true });
  const { seconds, output } = await runNode(['--import', 'tsx', 'scripts/docs.ts'], project);
  const steps = stepsOf(output);
  const inSteps = Object.values(steps).reduce((sum, step) => sum + step, 0);
  return {
    values: { time: seconds },
    parts: { ...steps, 'start, end and writing': seconds - inSteps },
  };
}

async function buildRedocPages(folder: string, bundles: readonly string[]): Promise<Sample> {
  let time = 0;
  for (const bundle of bundles) {
    const page = bundle.replaceAll('/', '-').replace('.yaml', '.html');
    rmSync(join(folder, page), { force: true });
    time += await buildRedocPage(folder, bundle, page);
  }
  return { values: { time } };
}
