/** How long it takes until a reader of `npm run docs -- --watch` sees a change of spec/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../scripts/lib/project.js';
import type { Comparison } from '../harness/suite.js';
import { start, type Started } from '../emulator/started.js';
import { coldly } from './visit.js';

/** In s from the moment at which the file is written. */
interface Change {
  /** The page shows the change. */
  'change seen': number;
  /** The page was loaded again, with the change in it. */
  'loaded again': number;
}

/** The file that is changed, and the page that shows the change. */
const source = 'spec/v1/webhooks/JobResponse.yaml';
const place = 'v1/events/JobResponse/';

/** How long a page may take until it is at rest, in ms. */
const settling = 2000;

/** @param project a copy of the project, in which spec/ can be changed */
export function startWatching(project: string): Promise<Started> {
  const script = join(project, 'scripts/docs.ts');
  return start(
    'docs --watch',
    ['--import', 'tsx', script, '--watch', '--port', '0'],
    (output) => /The documentation: (\S+)/.exec(output)?.[1],
  );
}

/** @param url where the documentation of the copy is served */
export function watching(browser: Browser, project: string, url: string): Comparison {
  const limit = 'the limit, 0.6 s';
  let count = 0;
  return {
    title: 'From a change of spec/ to the page, with `npm run docs -- --watch`',
    metrics: { 'change seen': 's', 'loaded again': 's' },
    baseline: limit,
    contestants: [
      {
        name: 'npm run docs -- --watch',
        measure: () =>
          coldly(browser, async (page) => ({
            values: { ...(await timedChange(page, url + place, project, `Change ${++count}`)) },
          })),
      },
      { name: limit, measure: () => ({ values: { 'change seen': 0.6, 'loaded again': 0.6 } }) },
    ],
    rounds: 7,
    warmups: 2,
    aims: [{ contestant: 'npm run docs -- --watch', metric: 'change seen', at: 'most', factor: 1 }],
  };
}

/**
 * Opens the page of an event, changes its description, and waits for the page to show it.
 *
 * @param words are in the description then, and were not before
 */
async function timedChange(
  page: Page,
  url: string,
  project: string,
  words: string,
): Promise<Change> {
  const text = readFileSync(join(root, source), 'utf8');
  const changed = text.replace(/(?<=description: \|-\n.*\.)$/m, ` ${words}.`);
  if (changed === text)
    throw new Error(
      `${source} does not begin its description with a sentence on a line of its own. Fix: choose another event in test/bench/docs/watching.ts.`,
    );
  const listens = page.waitForResponse('**/_changes');
  await page.goto(url);
  await listens;
  // A reader has the page open for a while.
  await page.waitForTimeout(settling);
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const loaded = page
    .waitForResponse((response) => response.request().isNavigationRequest())
    .then((response) => response.finished())
    .then(seconds);
  // Polled in each frame, and again in the page that is loaded meanwhile.
  const seen = page
    .waitForFunction((sought) => document.body?.innerText.includes(sought), words)
    .then(seconds);
  writeFileSync(join(project, source), changed);
  const [first, second] = await Promise.all([loaded, seen]);
  return { 'loaded again': first, 'change seen': second };
}
