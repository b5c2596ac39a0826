/** What axe finds wrong with a page by the rules of WCAG 2.2 AA, and by what it calls best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Those whose outcome depends on the colours, which take most of the time. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const rules: Record<'all' | 'colours' | 'others', RunOptions['runOnly'] & object> = {
  all: { type: 'tag', values: tags },
  colours: { type: 'rule', values: ofColours },
  others: { type: 'tag', values: tags },
};

/**
 * The violations, each as `rule: what is wrong, in which element`.
 *
 * @param part selector of the element to look in; by default it is the whole page
 */
export async function violationsIn(
  page: Page,
  which: keyof typeof rules,
  part?: string,
): Promise<string[]> {
  // Not as a script of the page, which its policy would refuse.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: rules[which],
    rules:
      which === 'others'
        ? Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]))
        : {},
    resultTypes: ['violations'],
    // Takes time, and the element says enough.
    selectors: false,
    // There is nothing to load.
    preload: false,
  };
  return page.evaluate(
    async ([selector, run]) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(selector ?? document, run);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) => `${id}: ${failureSummary} in ${html.slice(0, 300)}`,
        ),
      );
    },
    [part, options] as const,
  );
}
