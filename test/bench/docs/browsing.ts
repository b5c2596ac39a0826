/** The comparisons of documentation pages in a browser: how fast they appear, and how large they are. */
import type { Browser } from 'playwright-core';
import type { Comparison } from '../harness/suite.js';
import { contestantNames, type ContestantName, type Targets } from './contestants.js';
import { coldly, paintsOf } from './visit.js';
import { weigh } from './weigh.js';

/** The browser, and the pages that the benchmark opens in it. */
export interface Stage {
  browser: Browser;
  targets: Record<ContestantName, Targets>;
}

export function painting(
  { browser, targets }: Stage,
  kind: 'event' | 'overview',
  title: string,
): Comparison {
  return {
    title,
    metrics: { 'heading visible': 'ms', 'first contentful paint': 'ms' },
    baseline: 'Redoc',
    contestants: contestantNames.map((name) => ({
      name,
      measure: () =>
        coldly(browser, async (page) => ({
          values: { ...(await paintsOf(page, targets[name][kind])) },
        })),
    })),
    rounds: 7,
    warmups: 1,
    // There is an aim only for the page of an event. There is none for the introduction, because the HTML of Redoc
    // already contains the heading of the introduction. That HTML does not contain the heading of an event.
    aims:
      kind === 'event'
        ? [{ contestant: 'ours', metric: 'heading visible', at: 'most', factor: 0.5 }]
        : [],
  };
}

export function pageSize(stage: Stage): Comparison {
  return sizesOf(stage, contestantNames, {
    title: 'The size of a cold visit to the page of an event',
    limit: { name: 'the limit, 12 KB in 4 requests', transferred: 12_000, requests: 4 },
  });
}

export function panelSize(stage: Stage): Comparison {
  return sizesOf(stage, ['ours'], {
    title: 'The size of a cold visit to the page of an event, with its panel "Try it" open',
    limit: { name: 'the limit, 20 KB', transferred: 20_000 },
    opened: 'button.try-it',
  });
}

/** @param opened a selector of an element to click after the page was loaded, such as a button that opens a panel */
function sizesOf(
  { browser, targets }: Stage,
  names: readonly ContestantName[],
  {
    title,
    limit: { name: limit, ...values },
    opened,
  }: {
    title: string;
    limit: { name: string; transferred: number; requests?: number };
    opened?: string;
  },
): Comparison {
  return {
    title,
    metrics: {
      transferred: 'bytes',
      ...(values.requests !== undefined && { requests: 'number' }),
    },
    baseline: limit,
    contestants: [
      ...names.map((name) => ({
        name: name as string,
        measure: () =>
          coldly(browser, async (page) => ({
            values: { ...(await weigh(page, targets[name].event, opened)) },
          })),
      })),
      { name: limit, measure: () => ({ values: { ...values } }) },
    ],
    rounds: 1,
    warmups: 0,
    aims: Object.keys(values).map((metric) => ({
      contestant: 'ours',
      metric,
      at: 'most',
      factor: 1,
    })),
  };
}
