/** Measures the Lighthouse scores of documentation pages. */
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

/** The Lighthouse result of a page. */
export interface Scoring {
  /** The score in each category, from 0 to 100. */
  scores: Record<Category, number>;
  /** The Lighthouse audits in which the page has lost points. */
  faults: string[];
}

/** How long Lighthouse waits until a page paints for the first time, and until the page has loaded, in ms. */
const [maxWaitForFcp, maxWaitForLoad] = [60_000, 90_000];

/**
 * Scores a page with Lighthouse, which simulates a phone. Starts a new Chromium for this.
 *
 * @throws Error if the page cannot be scored
 */
export async function score(url: string): Promise<Scoring> {
  // Try twice: on a busy machine, Chromium sometimes paints nothing, although the page is correct.
  return (
    (await scoreOnce(url)) ?? (await scoreOnce(url)) ?? failed(url, 'the page painted nothing')
  );
}

/** Scores a page once. @returns the scores, or undefined if the page painted nothing */
async function scoreOnce(url: string): Promise<Scoring | undefined> {
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
    const { runtimeError, categories: scored, audits } = result.lhr;
    if (runtimeError?.code === 'NO_FCP') return undefined;
    if (runtimeError) return failed(url, runtimeError.message);
    const scoreOf = (id: string) => Math.round((scored[id]?.score ?? NaN) * 100);
    const scores = Object.entries(categories).map(([id, name]) => [name, scoreOf(id)]);
    const faults = Object.values(scored)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
      .filter(({ id }) => (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id);
    return { scores: Object.fromEntries(scores) as Scoring['scores'], faults };
  } finally {
    await browser.close();
  }
}

function failed(url: string, reason: string): never {
  throw new Error(`Lighthouse could not score ${url}: ${reason}. Fix: open the page in a browser.`);
}

/**
 * @param ours the URLs of several pages of this project; the key is the name that the results show
 * @param others the URLs of the pages of the other documentation tools; the key is the name that the results show
 */
export function scoring(
  ours: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): Comparison {
  const least = 'the aim, 98';
  const metrics = Object.values(categories);
  return {
    title: 'Lighthouse scores, as on a phone',
    metrics: Object.fromEntries(metrics.map((name) => [name, 'of 100'])),
    baseline: least,
    contestants: [
      ...[...ours, ...others].map(([name, url]) => ({
        name,
        measure: async () => ({ values: { ...(await score(url)).scores } }),
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
