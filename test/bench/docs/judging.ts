/** The scores that Lighthouse gives the pages. */
import lighthouse from 'lighthouse';
import { launch } from '../../support/chromium.js';
import { freePort } from '../../support/free-port.js';
import type { Comparison } from '../harness/suite.js';

const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
} as const;

type Category = (typeof categories)[keyof typeof categories];

/** What Lighthouse says of a page. */
export interface Judgement {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** The audits that cost points. */
  faults: string[];
}

/** How long a page may take to paint, and to load, in ms. */
const [maxWaitForFcp, maxWaitForLoad] = [60_000, 90_000];

/**
 * Lets Lighthouse judge a page as a phone sees it, in a new Chromium.
 *
 * @throws Error when the page cannot be judged
 */
export async function judge(url: string): Promise<Judgement> {
  // On a busy machine, Chromium paints nothing now and then, which says nothing about the page.
  return (await judgeOnce(url)) ?? (await judgeOnce(url)) ?? failed(url, 'it painted nothing');
}

/** @returns nothing when the page painted nothing */
async function judgeOnce(url: string): Promise<Judgement | undefined> {
  const port = await freePort();
  const browser = await launch(port);
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(categories),
      formFactor: 'mobile',
      maxWaitForFcp,
      maxWaitForLoad,
    });
    if (!result) return failed(url, 'there was no result');
    const { runtimeError, categories: judged, audits } = result.lhr;
    if (runtimeError?.code === 'NO_FCP') return undefined;
    if (runtimeError) return failed(url, runtimeError.message);
    const scoreOf = (id: string) => Math.round((judged[id]?.score ?? NaN) * 100);
    const scores = Object.entries(categories).map(([id, name]) => [name, scoreOf(id)]);
    const faults = Object.values(judged)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
      .filter(({ id }) => (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id);
    return { scores: Object.fromEntries(scores) as Judgement['scores'], faults };
  } finally {
    await browser.close();
  }
}

function failed(url: string, reason: string): never {
  throw new Error(`Lighthouse could not judge ${url}: ${reason}. Fix: open the page in a browser.`);
}

/**
 * @param ours the URLs of several kinds of our pages, by the names of the contestants
 * @param others the same of other contestants
 */
export function judging(
  ours: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): Comparison {
  const least = 'the aim, 98';
  const metrics = Object.values(categories);
  return {
    title: 'The scores of Lighthouse, as on a phone',
    metrics: Object.fromEntries(metrics.map((name) => [name, 'of 100'])),
    baseline: least,
    contestants: [
      ...[...ours, ...others].map(([name, url]) => ({
        name,
        measure: async () => ({ values: { ...(await judge(url)).scores } }),
      })),
      {
        name: least,
        measure: () => ({ values: Object.fromEntries(metrics.map((name) => [name, 98])) }),
      },
    ],
    rounds: 3,
    warmups: 0,
    aims: [...ours.keys()].flatMap((contestant) =>
      metrics.map((metric) => ({ contestant, metric, at: 'least', factor: 1 }) as const),
    ),
  };
}
