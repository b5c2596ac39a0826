import type { Page } from 'playwright-core';
import type { Target } from './visit.js';

/** The size of a page and of all files that it loads. */
export interface Weight {
  /** The number of bytes that went over the network: compressed, with headers, and without cached files. */
  transferred: number;
  requests: number;
}

/** A page counts as completely loaded after this time without a request, in ms. Some pages request their icon late. */
const quiet = 1000;

/**
 * Loads a page, and waits until it shows its heading and makes no more requests. A page can show this heading only
 * after it has loaded the description.
 *
 * @param opened a selector of an element to click as soon as possible
 * @throws Error if the heading does not become visible
 */
export async function weigh(
  page: Page,
  { url, heading, headings }: Target,
  opened?: string,
): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  const weight: Weight = { transferred: 0, requests: 0 };
  const pending = new Set<string>();
  let last = 0;
  const settle = (requestId: string): boolean => {
    last = performance.now();
    return pending.delete(requestId);
  };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) pending.add(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => settle(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!settle(requestId) || encodedDataLength === 0) return;
    weight.requests += 1;
    weight.transferred += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(headings).filter({ hasText: heading }).first().waitFor();
  if (opened) await page.locator(opened).click();
  while (pending.size > 0 || performance.now() - last < quiet) await page.waitForTimeout(100);
  await session.detach();
  return weight;
}
