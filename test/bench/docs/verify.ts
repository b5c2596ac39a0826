import type { Page } from 'playwright-core';
import { paintsOf, type Target } from './visit.js';

/**
 * Checks that a page shows all expected texts. Otherwise, a documentation tool could be fast because it shows less.
 *
 * @throws Error that names the documentation tool and the missing text
 */
export async function verifyPage(
  page: Page,
  name: string,
  target: Target,
  texts: readonly string[],
): Promise<void> {
  const lacks = (text: string) => (cause: unknown) => {
    throw new Error(
      `${name} does not show ${text} at ${target.url}: expected it on the page of every contestant. Fix: correct the path in test/bench/docs/contestants.ts.`,
      { cause },
    );
  };
  await paintsOf(page, target).catch(lacks(`the heading "${target.heading}"`));
  for (const text of texts)
    await page
      .waitForFunction((sought) => document.body.innerText.includes(sought), text)
      .catch(lacks(`"${text}"`));
}
