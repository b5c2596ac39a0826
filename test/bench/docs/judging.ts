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

/**
 * Lets Lighthouse judge a page as a phone sees it, in a Chromium of its own.
 *
 * @throws Error when the page cannot be judged
 */
export async function judge(url: string): Promise<Judgement> {
  const port = await freePort();
  const browser = await launch(port);
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(categories),
      formFactor: 'mobile',
    });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { runtimeError, categories: judged, audits } = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse failed at ${url}: ${runtimeError.message}`);
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
