/** Runs axe, which finds violations of WCAG 2.2 AA and of best practices in a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe whose result depends on the colours. These rules take most of the time. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const rules: Record<'all' | 'colours' | 'others', RunOptions['runOnly'] & object> = {
  all: { type: 'tag', values: tags },
  colours: { type: 'rule', values: ofColours },
  others: { type: 'tag', values: tags },
};

/**
 * Returns the violations, each in the form `rule: problem, element`.
 *
 * @param part the selector of the element to check; by default, the whole page
 */
export async function violationsIn(
  page: Page,
  which: keyof typeof rules,
  part?: string,
): Promise<string[]> {
  // Evaluate the script of axe instead of adding a script element, because the Content-Security-Policy would block the
  // element.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: rules[which],
    rules:
      which === 'others'
        ? Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]))
        : {},
    resultTypes: ['violations'],
    // Do not compute selectors, because this takes time and the result shows the HTML of the element.
    selectors: false,
    // Do not preload media, because the pages contain none.
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
