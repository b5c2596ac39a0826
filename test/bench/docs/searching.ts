/** Compares how fast the search of each documentation tool is. */
import type { Page } from 'playwright-core';
import type { Comparison } from '../harness/suite.js';
import type { Stage } from './browsing.js';
import type { ContestantName } from './contestants.js';
import { coldly } from './visit.js';

/**
 * The CSS selectors of the search results of each tool. Swagger UI is missing, because it has only a filter by tags.
 */
const results = {
  ours: '[role="option"]',
  Redoc: '.overlay p, .overlay div',
  Scalar: '[role="option"]',
  Starlight: '.pagefind-ui__result-link',
} satisfies Partial<Record<ContestantName, string>>;

type Searchable = keyof typeof results;

const searchable = Object.keys(results) as Searchable[];

/**
 * The key is the word to search for, which is an `eventType`. The value is the search result that must appear in the
 * other tools: the summary of the operation. The search of this project (`ours`) must show the `eventType` itself.
 */
const queries = {
  JobResponse: 'Receive a job report',
  SurveyCreated: 'Receive a new survey',
};

type Query = keyof typeof queries;

/** The interval at which a simulated impatient reader presses Ctrl-K, in ms. */
const impatience = 100;

/**
 * Measures the time from the start of a visit with an empty cache to the first search result. The simulated reader
 * presses Ctrl-K at once.
 */
export function firstSearch({ browser, targets }: Stage): Comparison {
  return {
    title: 'Ready for search: a cold visit to the introduction of v1 that begins with Ctrl-K',
    metrics: { 'first result': 'ms', 'search opened': 'ms' },
    baseline: 'Redoc',
    contestants: searchable.map((name) => ({
      name,
      measure: () =>
        coldly(browser, async (page) => {
          const opened = await openSearch(page, targets[name].overview.url);
          await page.keyboard.insertText('JobResponse');
          const first = await seen(page, name, 'JobResponse');
          return { values: { 'first result': first, 'search opened': opened } };
        }),
    })),
    rounds: 7,
    warmups: 1,
    aims: [{ contestant: 'ours', metric: 'first result', at: 'most', factor: 0.35 }],
  };
}

/** Measures the time from the keystroke to the first search result. An earlier search has already loaded everything. */
export function nextSearch({ browser, targets }: Stage): Comparison {
  const limit = 'the limit, 150 ms';
  return {
    title: 'A search for another word',
    metrics: { 'first result': 'ms' },
    baseline: limit,
    contestants: [
      ...searchable.map((name) => ({
        name: name as string,
        measure: () =>
          coldly(browser, async (page) => {
            await openSearch(page, targets[name].overview.url);
            await page.keyboard.insertText('JobResponse');
            await seen(page, name, 'JobResponse');
            await page.keyboard.press('Control+a');
            await page.evaluate(() =>
              addEventListener('input', ({ timeStamp }) => {
                performance.mark('typed', { startTime: timeStamp });
              }),
            );
            await page.keyboard.insertText('SurveyCreated');
            const shown = await seen(page, name, 'SurveyCreated');
            const typed = await page.evaluate(
              () => performance.getEntriesByName('typed').at(-1)!.startTime,
            );
            return { values: { 'first result': shown - typed } };
          }),
      })),
      { name: limit, measure: () => ({ values: { 'first result': 150 } }) },
    ],
    rounds: 7,
    warmups: 1,
    aims: [{ contestant: 'ours', metric: 'first result', at: 'most', factor: 1 }],
  };
}

/**
 * Opens a page, and presses Ctrl-K until a field has the focus.
 *
 * @returns the time of the focus, in ms since the navigation started
 */
async function openSearch(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  for (;;) {
    await page.keyboard.press('Control+k');
    try {
      const opened = await page.waitForFunction(
        () => document.activeElement?.matches('input') && performance.now(),
        undefined,
        { timeout: impatience },
      );
      return (await opened.jsonValue()) as number;
    } catch (error) {
      if ((error as Error).name !== 'TimeoutError') throw error;
    }
  }
}

/** Waits until the expected search result is visible. @returns the time, in ms since the navigation started */
async function seen(page: Page, name: Searchable, query: Query): Promise<number> {
  const shown = await page.waitForFunction(
    ([selector, text]) =>
      [...document.querySelectorAll(selector)].some(
        (one) => one.textContent.includes(text) && one.checkVisibility(),
      ) && performance.now(),
    [results[name], name === 'ours' ? query : queries[query]] as const,
  );
  return (await shown.jsonValue()) as number;
}
