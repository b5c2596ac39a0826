import type { Page } from 'playwright-core';
import { paintsOf } from './visit.js';

/** What every page shows of a description at the start. */
export interface Shown {
  heading: string;
  /** The names of the tags. */
  tags: readonly string[];
}

/**
 * Makes sure that a page shows what the others show, so that none is fast because it has less to show.
 *
 * @throws Error that names the contestant and what it does not show
 */
export async function verifyPage(
  page: Page,
  name: string,
  url: string,
  { heading, tags }: Shown,
): Promise<void> {
  const lacks = (what: string) => (cause: unknown) => {
    throw new Error(`${name} does not show the ${what}.`, { cause });
  };
  await paintsOf(page, url, heading).catch(lacks(`heading ${heading}`));
  for (const tag of tags)
    await page
      .getByText(tag)
      .first()
      .waitFor()
      .catch(lacks(`tag ${tag}`));
}
