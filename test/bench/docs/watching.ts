/** The time from a change of spec/ until `npm run docs -- --watch` shows the change in the browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../scripts/lib/project.js';
import type { Comparison } from '../harness/suite.js';
import { start, type Started } from '../emulator/started.js';
import { coldly } from './visit.js';

/** Times in s after the file is written. */
interface Change {
  /** When the page shows the change. */
  'change seen': number;
  /** When the page was loaded again, with the change. */
  'loaded again': number;
}

/** The changed file, and the page that shows the change. */
const source = 'spec/v1/webhooks/JobResponse.yaml';
const path = 'v1/events/JobResponse/';

/** How long a page may take to become idle, in ms. */
const settling = 2000;

/** @param project a copy of the project whose spec/ may be changed */
export function startWatching(project: string): Promise<Started> {
  const script = join(project, 'scripts/docs.ts');
  return start(
    'docs --watch',
    ['--import', 'tsx', script, '--watch', '--port', '0'],
    (output) => /The documentation: (\S+)/.exec(output)?.[1],
  );
}

/** @param url the URL of the copy's documentation */
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
 * Opens the page of an event, changes its description, and waits for the page to show it.
 *
 * @param words new words, which the description contains only after the change
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
  // Wait, because a reader has had the page open for a while.
  await page.waitForTimeout(settling);
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const loaded = page
    .waitForResponse((response) => response.request().isNavigationRequest())
    .then((response) => response.finished())
    .then(seconds);
  // Checks each frame, also in the page after it was loaded again.
  const seen = page
    .waitForFunction((sought) => document.body?.innerText.includes(sought), words)
    .then(seconds);
  writeFileSync(join(project, source), changed);
  const [first, second] = await Promise.all([loaded, seen]);
  return { 'loaded again': first, 'change seen': second };
}
