/**
 * All tabs of a browser share one stream of changes. If the tab with the stream closes, another tab opens a new stream.
 * A page that was offline gets the changes that it missed.
 */
// @module-tag chromium
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator } from '../../../src/emulator.js';
import { mostStreams } from '../../../src/emulator/live/changes.js';
import { serveListener } from '../../support/servers.js';
import { connect, echoing, wanted } from '../e2e/world.js';
import { openStream } from '../live/stream.js';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

/** The number of tabs. A browser opens only six connections to one host, so each tab cannot have a stream. */
const tabs = 12;

async function deliverTo(url: string) {
  const sink = await serveListener(
    echoing((request, response) => request.resume().on('end', () => response.end())),
  );
  await connect(url).createWebhook(wanted(sink));
}

/**
 * Returns the number of open streams. The emulator allows `mostStreams` streams. The function tries to open
 * `mostStreams` more, and the emulator refuses one of them for each stream that was already open.
 */
async function openStreams(url: string): Promise<number> {
  const streams = await Promise.all(Array.from({ length: mostStreams }, () => openStream(url)));
  const refused = streams.filter(({ response }) => response.statusCode === 429);
  for (const stream of streams) stream.close();
  return refused.length;
}

const rows = (page: Page) => page.locator('#deliveries article').count();

test(`${tabs} tabs show each delivery over one stream, which another tab takes over`, async () => {
  const { emulator, url, page } = await openPage();
  await deliverTo(url);
  const pages = [page];
  while (pages.length < tabs) {
    const tab = await page.context().newPage();
    await tab.goto(`${url}/_emulator/`);
    await tab.locator('.connection.live').waitFor();
    pages.push(tab);
  }
  expect(await openStreams(url)).toBe(1);
  await emulator.trigger('JobCreated');
  for (const tab of pages) await expect.poll(() => rows(tab)).toBe(1);
  await page.close();
  await emulator.trigger('JobCreated');
  for (const tab of pages.slice(1)) await expect.poll(() => rows(tab)).toBe(2);
  expect(await openStreams(url)).toBe(1);
});

test('a page that was offline catches up', async () => {
  const { emulator, url, page } = await openPage();
  await deliverTo(url);
  await page.context().setOffline(true);
  await emulator.trigger('JobCreated');
  await page.context().setOffline(false);
  await expect.poll(() => rows(page)).toBe(1);
  await emulator.trigger('JobCreated');
  await expect.poll(() => rows(page)).toBe(2);
});

test('a page shows the new emulator after its emulator was replaced', async () => {
  const { emulator, url, page } = await openPage();
  await deliverTo(url);
  for (let count = 0; count < 3; count++) await emulator.trigger('JobCreated');
  await expect.poll(() => rows(page)).toBe(3);
  await emulator.close();
  await page.locator('.connection.lost').waitFor();
  const other = createEmulator({ throttle: false });
  onTestFinished(() => other.close());
  await other.listen(Number(new URL(url).port));
  await page.locator('.connection.live').waitFor();
  await expect.poll(() => rows(page)).toBe(0);
  await deliverTo(url);
  await other.trigger('JobCreated');
  await expect.poll(() => rows(page)).toBe(1);
});
