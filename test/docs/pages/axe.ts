/** The violations of WCAG 2.2 AA and of best practices that axe finds in a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose outcome depends on the colours. They take most of the time. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const rules: Record<'all' | 'colours' | 'others', RunOptions['runOnly'] & object> = {
  all: { type: 'tag', values: tags },
  colours: { type: 'rule', values: ofColours },
  others: { type: 'tag', values: tags },
};

/**
 * The violations, each as `rule: problem, in which element`.
 *
 * @param part the selector of the element to check; by default, the whole page
 */
export async function violationsIn(
  page: Page,
  which: keyof typeof rules,
  part?: string,
): Promise<string[]> {
  // Evaluate the script instead of adding it to the page, because the policy would refuse it.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: rules[which],
    rules:
      which === 'others'
        ? Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]))
        : {},
    resultTypes: ['violations'],
    // Skip the selectors, which take time; the element is enough.
    selectors: false,
    // Skip preloading, because there is nothing to load.
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
