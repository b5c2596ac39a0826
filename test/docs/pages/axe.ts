/** What axe finds wrong with a page by the rules of WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** A fault that is known, and that nothing of ours can mend. */
export interface KnownViolation {
  rule: string;
  /** Which elements have it. */
  selector: string;
  reason: string;
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules, or those whose outcome depends on the colours. */
const rules: Record<'all' | 'colours', RunOptions['runOnly'] & object> = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/**
 * The violations, each as `rule: what is wrong, in which element`; of one that is known, its number in the list.
 *
 * @param id of the element to look at; by default it is the whole page
 */
export async function violationsIn(
  page: Page,
  which: keyof typeof rules,
  known: readonly KnownViolation[] = [],
  id?: string,
): Promise<(string | number)[]> {
  // Not as a script of the page, which its policy would refuse.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: rules[which],
    resultTypes: ['violations'],
    elementRef: true,
    // Takes time, and finds selectors that are other ones in the next version of a renderer.
    selectors: false,
    // There is nothing to load.
    preload: false,
  };
  return page.evaluate(
    async ([part, run, list]) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document.getElementById(part ?? '') ?? document, run);
      return violations.flatMap(({ id: violated, nodes }) =>
        nodes.map(({ element, html, failureSummary }) => {
          const number = list.findIndex(
            ({ rule, selector }) => rule === violated && element!.matches(selector),
          );
          return number < 0 ? `${violated}: ${failureSummary} in ${html.slice(0, 300)}` : number;
        }),
      );
    },
    [id, options, known] as const,
  );
}
