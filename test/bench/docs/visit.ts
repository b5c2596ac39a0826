import type { Browser, Page } from 'playwright-core';

/** A page, and the heading that identifies it. */
export interface Target {
  url: string;
  /** A part of the heading's text. */
  heading: string;
  /** A selector of the elements that may be the heading. */
  headings: string;
}

/** Times in ms from the start of the navigation. */
export interface Paints {
  'heading visible': number;
  'first contentful paint': number;
}

/** The timeout for every step in a page, in ms. */
const patience = 30_000;

/** Opens a page in a new context, with an empty cache. */
export async function coldly<Seen>(
  browser: Browser,
  look: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  try {
    context.setDefaultTimeout(patience);
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * Loads a page, and waits for its heading.
 *
 * @throws Error if the heading does not become visible
 */
export async function paintsOf(page: Page, { url, heading, headings }: Target): Promise<Paints> {
  await page.addInitScript(noteHeading, [heading, headings] as const);
  await page.goto(url, { waitUntil: 'commit' });
  const noted = await page.waitForFunction(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    const [seen] = performance.getEntriesByName('heading visible');
    return first && seen ? ([first.startTime, seen.startTime] as const) : false;
  });
  const [first, seen] = (await noted.jsonValue()) as [number, number];
  // The first frame with the heading starts before the heading is painted.
  return { 'first contentful paint': first, 'heading visible': Math.max(first, seen) };
}

/**
 * Checks in each frame whether the heading is readable: in the viewport, opaque and not covered.
 *
 * Runs in the page, where functions must not have names: tsx would make them call a helper that is missing in the page.
 */
async function noteHeading([text, headings]: readonly [string, string]): Promise<void> {
  for (;;) {
    await new Promise(requestAnimationFrame);
    const seen = [...document.querySelectorAll(headings)].some((element) => {
      if (!element.textContent.includes(text)) return false;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const front = document.elementFromPoint(left + width / 2, top + height / 2);
      return front !== null && element.contains(front);
    });
    if (seen) return void performance.mark('heading visible');
  }
}
