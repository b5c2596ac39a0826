import type { Page } from 'playwright-core';
import { paintsOf, type Target } from './visit.js';

/**
 * Makes sure that a page shows what the others show, so that none is fast because it has less to show.
 *
 * @throws Error that names the contestant and the text that its page does not show
 */
export async function verifyPage(
  page: Page,
  name: string,
  target: Target,
  texts: readonly string[],
): Promise<void> {
  const lacks = (text: string) => (cause: unknown) => {
    throw new Error(
      `${name} does not show ${text} at ${target.url}, expected it on the page of every contestant. Fix: the address in test/bench/docs/pages.ts.`,
      { cause },
    );
  };
  await paintsOf(page, target).catch(lacks(`the heading "${target.heading}"`));
  for (const text of texts)
    await page
      .waitForFunction((sought) => document.body.innerText.includes(sought), text)
      .catch(lacks(`"${text}"`));
}
