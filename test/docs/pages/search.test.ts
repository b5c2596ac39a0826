/** The search finds each event by its name on the wire, and leads to it. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { isInView, newVisitor } from '../visitor.js';
import { addressesOf, say } from './redoc.js';
import { onServer, pathIn, references } from './references.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 900_000);

afterAll(() => browser?.close());

// At the same time: a search waits for the reader to stop typing.
test.concurrent.for(references)('in $name', async (one, { expect }) => {
  const events = addressesOf(one.document).filter(({ kind }) => kind === 'webhook');
  const { page, visit } = await newVisitor(browser);
  await visit(onServer(pathIn(one, 'index.html')));
  await page.locator('#content h1').waitFor();
  await page.keyboard.press('Control+k');
  const dialog = page.getByTestId('search-dialog');
  const input = dialog.getByPlaceholder(say(one.language, 'Search docs...'));
  const results = dialog.getByRole('link');

  for (const { id, name } of events) {
    await input.fill(name);
    await dialog.locator(`a[href="#/${id}"]`).waitFor();
    expect([name, await results.first().getAttribute('href')]).toEqual([name, `#/${id}`]);
    expect(await results.first().innerText()).toContain(name);
  }

  await input.fill('PaymentReceived');
  await dialog.getByText(say(one.language, 'No results')).waitFor();
  expect(await results.count()).toBe(0);

  const { id, name, summary } = events.at(-1)!;
  await input.fill(name);
  await results.first().click();
  const heading = page.locator(`[id="${id}"]`).getByRole('heading', { name: summary });
  await expect.poll(() => isInView(heading.first()), { timeout: 20_000 }).toBe(true);
  await expect.poll(() => page.url()).toContain(`#/${id}`);
});
