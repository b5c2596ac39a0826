import type { Browser, Page } from 'playwright-core';

/** A page, and the heading that must be visible when the page is ready. */
export interface Target {
  url: string;
  /** A part of the heading's text. */
  heading: string;
  /** A selector that matches all elements that may be the heading. */
  headings: string;
}

/** The times at which a page shows something, in ms since the navigation started. */
export interface Paints {
  'heading visible': number;
  'first contentful paint': number;
}

/** The timeout for every step in a page, in ms. */
const patience = 30_000;

/** Opens a tab with an empty cache, and calls `look` with it. */
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
 * Loads a page, waits until its heading is visible, and returns the measured times.
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
  // `seen` is the start of the first frame with the heading, so it can be earlier than the first paint.
  return { 'first contentful paint': first, 'heading visible': Math.max(first, seen) };
}

/**
 * Checks in each frame whether the heading is readable: in the viewport, opaque and not covered. Records the first
 * time.
 *
 * This function runs in the page. Functions in it must not have names, because tsx would add calls of a helper that is
 * missing in the page.
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
