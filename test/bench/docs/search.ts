import type { Page } from 'playwright-core';

/** In ms from the start of the navigation. */
export interface Search {
  opens: number;
  finds: number;
}

/** Scalar's has the role, Redoc's none. */
const dialog = '[role="dialog"], [data-testid="search-dialog"]';
const field = 'input:not([type="hidden"])';

export interface Sought {
  /** What is put in. */
  word: string;
  /** What is shown then, outside of the field. */
  result: RegExp;
}

/**
 * Loads a page and searches as soon as that is possible: by Ctrl+K until a field for it is there, and then by a word.
 *
 * @param patience how long the search may take to open, in ms
 * @throws Error when it does not, or when nothing is found
 */
export async function searchTimes(
  page: Page,
  url: string,
  { word, result }: Sought,
  patience = 30_000,
): Promise<Search> {
  await page.goto(url, { waitUntil: 'commit' });
  const opens = await openSearch(page, patience);
  await page.locator(dialog).locator(field).first().fill(word);
  const finds = await page.waitForFunction(
    ([where, what = '']) =>
      [...document.querySelectorAll<HTMLElement>(where!)].some((element) =>
        new RegExp(what).test(element.innerText),
      ) && performance.now(),
    [dialog, result.source],
  );
  return { opens, finds: Number(await finds.jsonValue()) };
}

async function openSearch(page: Page, patience: number): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < patience) {
    await page.keyboard.press('Control+k');
    const opens = await page.evaluate(timeOfOpening, [dialog, field] as const);
    if (opens !== undefined) return opens;
  }
  throw new Error(`${page.url()} has no search.`);
}

/**
 * Looks for it in a few frames: a time-out would end before a busy page comes to it, and the key closes what is open.
 *
 * Runs in the page.
 */
async function timeOfOpening([where, what]: readonly [string, string]): Promise<
  number | undefined
> {
  for (let frame = 0; frame < 6; frame += 1) {
    await new Promise(requestAnimationFrame);
    for (const element of document.querySelectorAll(where))
      if (element.querySelector(what)?.checkVisibility()) return performance.now();
  }
  return undefined;
}
