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
  /** The page has come again, with the change in it. */
  'loaded again': number;
  /** It shows the change. */
  'change seen': number;
}

/** How long a page may take until it is at rest, in ms. */
const settling = 2000;

/** @param project a copy of it, in which spec/ can be changed */
export function startWatching(project: string): Promise<Started> {
  const script = join(project, 'scripts/docs.ts');
  return start(
    'docs --watch',
    ['--import', 'tsx', script, '--watch', '--port', '0'],
    (output) => /The documentation: (\S+)/.exec(output)?.[1],
  );
}

/**
 * What a reader waits for, beside what is thought of as at once.
 *
 * @param url where the copy of the project is watched
 */
export function watching(browser: Browser, project: string, url: string): Comparison {
  const limit = 'the limit, 1 s';
  let count = 0;
  return {
    title: 'From a change of spec/ to the page, with `npm run docs -- --watch`',
    metrics: { 'loaded again': 's', 'change seen': 's' },
    baseline: limit,
    contestants: [
      {
        name: 'npm run docs -- --watch',
        measure: () =>
          coldly(browser, async (page) => ({
            values: {
              ...(await timedChange(page, `${url}v1/index.html`, project, `Change ${++count}`)),
            },
          })),
      },
      { name: limit, measure: () => ({ values: { 'loaded again': 1, 'change seen': 1 } }) },
    ],
    rounds: 7,
    warmups: 2,
    aims: [
      { contestant: 'npm run docs -- --watch', metric: 'loaded again', at: 'most', factor: 1 },
    ],
  };
}

/**
 * Has a page open, changes the introduction of v1, and waits for the page to show it.
 *
 * @param url where its reference is
 * @param words are in it then, and were not before
 */
async function timedChange(
  page: Page,
  url: string,
  project: string,
  words: string,
): Promise<Change> {
  const listens = page.waitForResponse('**/_changes');
  await page.goto(url);
  await listens;
  // A reader has the page open for a while; one that has just come still makes its index for the search.
  await page.waitForTimeout(settling);
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const loaded = page
    .waitForResponse((response) => response.request().isNavigationRequest())
    .then((response) => response.finished())
    .then(seconds);
  const seen = page
    .waitForFunction(
      (sought) => document.getElementById('content')?.innerText.includes(sought),
      words,
    )
    .then(seconds);
  const introduction = readFileSync(join(root, 'spec/v1/info.md'), 'utf8');
  writeFileSync(join(project, 'spec/v1/info.md'), introduction.replace(/\.$/m, `. ${words}.`));
  const [first, second] = await Promise.all([loaded, seen]);
  return { 'loaded again': first, 'change seen': second };
}
