/** What is compared of the pages in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Document } from '../../../scripts/description/openapi.js';
import type { Comparison } from '../harness/suite.js';
import { pages, secondPages, type PageName } from './pages.js';
import { searchTimes } from './search.js';
import { coldly, paintsOf } from './visit.js';
import { weigh } from './weigh.js';

/** Where the pages are. */
export interface Stage {
  browser: Browser;
  folder: string;
  /** Of the folder. */
  url: string;
  /** The title of the API. */
  heading: string;
}

const paints = { 'heading visible': 'ms', 'first contentful paint': 'ms' };

export function painting(
  { browser, url, heading }: Stage,
  baseline: PageName,
  names: readonly PageName[],
  factor: number,
): Comparison {
  return {
    title: `A cold visit, beside ${baseline}`,
    metrics: paints,
    baseline,
    contestants: names.map((name) => ({
      name,
      measure: () =>
        coldly(browser, async (page) => ({
          values: { ...(await paintsOf(page, url + pages[name], heading)) },
        })),
    })),
    rounds: 7,
    warmups: 1,
    aims: [{ contestant: 'ours', metric: 'heading visible', at: 'most', factor }],
  };
}

export function searching({ browser, url }: Stage): Comparison {
  const names: PageName[] = ['ours', 'Redoc', 'Scalar'];
  const sought = {
    word: 'LetsMeetResponse',
    // Redoc shows the name of the event, and Scalar that of its schema or the summary.
    result: /LetsMeetResponse|Receive a meeting response/,
  };
  return {
    title: 'Ready for search, on a cold visit',
    metrics: { 'ready for search': 'ms' },
    baseline: 'Redoc',
    contestants: names.map((name) => ({
      name,
      measure: () =>
        coldly(browser, async (page) => {
          const { opens, finds } = await searchTimes(page, url + pages[name], sought);
          return {
            values: { 'ready for search': finds },
            parts: { 'until it opens': opens, 'until it finds': finds - opens },
          };
        }),
    })),
    rounds: 5,
    warmups: 1,
    aims: [],
  };
}

export function weighing({ browser, url, heading }: Stage): Comparison {
  return {
    title: 'What a cold visit loads',
    metrics: { transferred: 'bytes', requests: 'number' },
    baseline: 'Redoc',
    contestants: Object.entries(pages).map(([name, path]) => ({
      name,
      measure: () =>
        coldly(browser, async (page) => ({
          values: { ...(await weigh(page, url + path, heading)) },
        })),
    })),
    rounds: 1,
    warmups: 0,
    aims: [],
  };
}

export function weighingSecond({ browser, url, folder, heading }: Stage): Comparison {
  const limit = 'the limit, 50 KB';
  return {
    title: 'What a second page loads, beyond its gzipped definition',
    metrics: { 'beyond the definition': 'bytes', transferred: 'bytes' },
    baseline: limit,
    contestants: [
      ...Object.entries(secondPages).map(([name, { first, second, definition }]) => ({
        name,
        measure: () =>
          coldly(browser, async (page) => {
            const json = readFileSync(join(folder, definition), 'utf8');
            const { info } = JSON.parse(json) as Document;
            await weigh(page, url + first, heading);
            const { transferred } = await weigh(page, url + second, info.title);
            const known = gzipSync(json).length;
            return { values: { transferred, 'beyond the definition': transferred - known } };
          }),
      })),
      {
        name: limit,
        measure: () => ({ values: { transferred: 50_000, 'beyond the definition': 50_000 } }),
      },
    ],
    rounds: 1,
    warmups: 0,
    aims: Object.keys(secondPages)
      .filter((contestant) => !contestant.startsWith('Redoc'))
      .map((contestant) => ({
        contestant,
        metric: 'beyond the definition',
        at: 'most',
        factor: 1,
      })),
  };
}
