/** Measures the time from a change of spec/ until `npm run docs -- --watch` shows the change in the browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../scripts/lib/project.js';
import type { Comparison } from '../harness/suite.js';
import { start, type Started } from '../emulator/started.js';
import { coldly } from './visit.js';

/** The times at which the browser shows a change, in s since the file was written. */
interface Change {
  /** When the page shows the change. */
  'change seen': number;
  /** When the browser had loaded the changed page again. */
  'loaded again': number;
}

/** The changed file, and the page that shows the change. */
const source = 'spec/v1/webhooks/JobResponse.yaml';
const path = 'v1/events/JobResponse/';

/** How long a page may take to become idle, in ms. */
const settling = 2000;

/** Starts `docs --watch`. @param project a copy of the project, because the benchmark changes its spec/ */
export function startWatching(project: string): Promise<Started> {
  const script = join(project, 'scripts/docs.ts');
  return start(
    'docs --watch',
    ['--import', 'tsx', script, '--watch', '--port', '0'],
    (output) => /The documentation: (\S+)/.exec(output)?.[1],
  );
}

/** @param url the URL where the documentation of the copied project is served */
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
            values: { ...(await timedChange(page, url + path, project, `Change ${++count}`)) },
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
 * Opens the page of an event, changes the event's description, and waits until the page shows the new description.
 *
 * @param words the words that are added to the description; the page did not contain them before
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
      `The description in ${source} does not begin with a sentence on a separate line. Fix: choose another event in test/bench/docs/watching.ts.`,
    );
  const listens = page.waitForResponse('**/_changes');
  await page.goto(url);
  await listens;
  // Wait until the page is idle, because a real reader has had the page open for a while.
  await page.waitForTimeout(settling);
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const loaded = page
    .waitForResponse((response) => response.request().isNavigationRequest())
    .then((response) => response.finished())
    .then(seconds);
  // Look for the words in each frame. This continues in the new page after the reload.
  const seen = page
    .waitForFunction((sought) => document.body?.innerText.includes(sought), words)
    .then(seconds);
  writeFileSync(join(project, source), changed);
  const [first, second] = await Promise.all([loaded, seen]);
  return { 'loaded again': first, 'change seen': second };
}
