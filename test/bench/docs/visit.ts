import type { Browser, Page } from 'playwright-core';

/** What was noted while a page loaded, in ms from the start of the navigation. */
export interface Paints {
  'first contentful paint': number;
  'heading visible': number;
}

/** How long a page may take for anything, in ms. */
const patience = 30_000;

/** Has a look at a page as somebody who has never been there, with nothing in the cache. */
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
 * @param heading what is part of it
 * @throws Error when it is not seen
 */
export async function paintsOf(page: Page, url: string, heading: string): Promise<Paints> {
  await page.addInitScript(noteHeading, heading);
  await page.goto(url, { waitUntil: 'commit' });
  const noted = await page.waitForFunction(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    const [seen] = performance.getEntriesByName('heading visible');
    return first && seen ? ([first.startTime, seen.startTime] as const) : false;
  });
  const [first, seen] = (await noted.jsonValue()) as [number, number];
  // The frame in which it is seen first begins before it is painted.
  return { 'first contentful paint': first, 'heading visible': Math.max(first, seen) };
}

/**
 * Looks in each frame whether the heading is there to be read: in the viewport, opaque, and with nothing before it.
 *
 * Runs in the page, where functions cannot have names: tsx would have them call one that is only here.
 */
async function noteHeading(text: string): Promise<void> {
  for (;;) {
    await new Promise(requestAnimationFrame);
    const seen = [...document.querySelectorAll('h1, h2')].some((element) => {
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
