/** What axe finds wrong with a page by the rules of WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** A fault that is known, and that nothing of ours can mend. */
export interface KnownViolation {
  rule: string;
  /** Which elements have it. */
  selector: string;
  reason: string;
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose outcome depends on the colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const ofStandard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The violations, each as `rule: what is wrong, in which element`; the ones that are known are their index in the list.
 *
 * @param only to check the colours alone, where everything else has been checked already
 */
export async function violationsIn(
  page: Page,
  known: readonly KnownViolation[] = [],
  only?: 'colours',
): Promise<(string | number)[]> {
  // Not as a script of the page, which its policy would refuse.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source);
  const runOnly =
    only === undefined ? { type: 'tag', values: ofStandard } : { type: 'rule', values: ofColours };
  return page.evaluate(
    async ([options, list]) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => {
          const element = document.querySelector(String(target[0]))!;
          const index = list.findIndex(
            ({ rule, selector }) => rule === id && element.matches(selector),
          );
          return index < 0 ? `${id}: ${failureSummary} in ${html.slice(0, 300)}` : index;
        }),
      );
    },
    [{ runOnly, resultTypes: ['violations'] }, known] as const,
  );
}
