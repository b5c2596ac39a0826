/** The comparisons of the pages in a browser. */
import type { Browser } from 'playwright-core';
import type { Comparison } from '../harness/suite.js';
import { contestantNames, type ContestantName, type Targets } from './contestants.js';
import { coldly, paintsOf } from './visit.js';
import { weigh } from './weigh.js';

/** The browser, and the pages in it. */
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
    // Redoc has the heading of its introduction in the HTML, but not that of an event.
    aims:
      kind === 'event'
        ? [{ contestant: 'ours', metric: 'heading visible', at: 'most', factor: 0.5 }]
        : [],
  };
}

export function weighing({ browser, targets }: Stage): Comparison {
  const limit = 'the limit, 12 KB in 4 requests';
  return {
    title: 'The weight of a cold visit to the page of an event',
    metrics: { transferred: 'bytes', requests: 'number' },
    baseline: limit,
    contestants: [
      ...contestantNames.map((name) => ({
        name,
        measure: () =>
          coldly(browser, async (page) => ({
            values: { ...(await weigh(page, targets[name].event)) },
          })),
      })),
      { name: limit, measure: () => ({ values: { transferred: 12_000, requests: 4 } }) },
    ],
    rounds: 1,
    warmups: 0,
    aims: ['transferred', 'requests'].map((metric) => ({
      contestant: 'ours',
      metric,
      at: 'most',
      factor: 1,
    })),
  };
}

export function weighingPanel({ browser, targets }: Stage): Comparison {
  const limit = 'the limit, 20 KB';
  return {
    title: 'The weight of a cold visit to the page of an event, with its panel "Try it" open',
    metrics: { transferred: 'bytes', requests: 'number' },
    baseline: limit,
    contestants: [
      {
        name: 'ours',
        measure: () =>
          coldly(browser, async (page) => ({
            values: { ...(await weigh(page, targets.ours.event, 'button.try-it')) },
          })),
      },
      // The number of requests is not limited.
      { name: limit, measure: () => ({ values: { transferred: 20_000, requests: 10 } }) },
    ],
    rounds: 1,
    warmups: 0,
    aims: [{ contestant: 'ours', metric: 'transferred', at: 'most', factor: 1 }],
  };
}
