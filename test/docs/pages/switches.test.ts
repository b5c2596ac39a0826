/** Who changes the language or the description stays at the place that he has come to. */
// @module-tag chromium
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samePlaces } from '../../../scripts/docs/pages/places.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { goTo } from './redoc.js';
import { onServer, reference } from './references.js';

const patience = { timeout: 20_000 };
const event = 'receiving-events-of-jobs/receivejobcreated';
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(() => browser?.close());

/** Follows a link of the header by the keyboard or the pointer, and says where it led. */
async function follow(name: string, by: 'keyboard' | 'pointer' = 'pointer'): Promise<string> {
  const { page } = visitor;
  const link = page.locator('header.site').getByRole('link', { name, exact: true });
  if (by === 'pointer') await link.click();
  else {
    await link.focus();
    await page.keyboard.press('Enter');
  }
  await page.waitForURL((url) => url.pathname !== new URL(visited).pathname);
  return placeOf(page);
}

let visited = '';

async function visit(path: string): Promise<void> {
  visited = onServer(path);
  await visitor.visit(visited);
}

/** `/de/v1/index.html #/errors-and-limits/fehler` */
function placeOf(page: Page): string {
  const { pathname, hash } = new URL(page.url());
  return `${pathname} ${decodeURIComponent(hash)}`.trim();
}

async function shown(heading: string): Promise<void> {
  await visitor.page.locator('#content').getByRole('heading', { name: heading }).first().waitFor();
}

describe('in the reference that Redoc renders', () => {
  test.for(['pointer', 'keyboard'] as const)('an operation keeps, by the %s', async (by) => {
    await visit('v1/index.html#/managing-webhooks/createwebhook');
    await shown('Create a webhook');
    expect(await follow('Deutsch', by)).toBe('/de/v1/index.html #/managing-webhooks/createwebhook');
    await shown('Webhook erstellen');
  });

  test('an event keeps, to the other language and the other description', async () => {
    await visit(`de/v1/index.html#/${event}`);
    await shown('Neuen Auftrag empfangen');
    expect(await follow('English')).toBe(`/v1/index.html #/${event}`);
    await shown('Receive a new job');
    visited = visitor.page.url();
    expect(await follow('connector')).toBe(`/connector/index.html #/${event}`);
    await shown('Receive a new job');
  });

  test('a section of a chapter keeps, though its heading is another one', async () => {
    await visit('v1/index.html#/errors-and-limits/errors');
    await shown('Errors');
    expect(await follow('Deutsch')).toBe('/de/v1/index.html #/errors-and-limits/fehler');
    await shown('Fehler');
  });

  test('the place follows the reader who goes on within the page', async () => {
    await visit('v1/index.html');
    await shown('Kaizala Webhooks API');
    await goTo(visitor.page, event);
    expect(await follow('Deutsch')).toBe(`/de/v1/index.html #/${event}`);
  });

  test('the place follows the reader who scrolls', async () => {
    await visit('v1/index.html');
    await shown('Kaizala Webhooks API');
    await visitor.page.mouse.move(600, 500);
    await visitor.page.mouse.wheel(0, 1500);
    const hash = () => new URL(visitor.page.url()).hash;
    // Which chapter it is depends on how much of the page is rendered by then.
    await expect.poll(hash, patience).toMatch(/^#\/\w/);
    const places = samePlaces(
      reference('v1 in en').document,
      reference('v1 in de').document,
      'number',
    );
    const there = places[hash().slice(2)];
    expect(await follow('Deutsch')).toBe(`/de/v1/index.html #/${there}`);
  });

  test('what the other description does not have leads to its beginning', async () => {
    await visit('v1/index.html#/receiving-events-of-polls/receivepollcreated');
    await shown('Receive a new poll');
    expect(await follow('connector')).toBe('/connector/index.html');
    await shown('Kaizala Connector Webhooks API');
  });

  test('nothing of the place is lost when a page is loaded with it', async () => {
    await visit(`v1/index.html#/${event}`);
    await shown('Receive a new job');
    await expect.poll(() => placeOf(visitor.page), patience).toBe(`/v1/index.html #/${event}`);
  });
});

test('on one page, a place has the same name in both languages', async () => {
  await visit('v1/reference.html#JobCreated');
  expect(await follow('Deutsch')).toBe('/de/v1/reference.html #JobCreated');
  const heading = visitor.page.locator('[id="JobCreated"]');
  await expect.poll(() => heading.boundingBox().then((box) => box!.y), patience).toBeLessThan(200);
  visited = visitor.page.url();
  expect(await follow('connector')).toBe('/de/connector/reference.html #JobCreated');
});

test('the views of a description lead to each other', async () => {
  await visit('de/v1/index.html');
  expect(await follow('Auf einer Seite')).toBe('/de/v1/reference.html');
  visited = visitor.page.url();
  expect(await follow('Ausprobieren')).toMatch('/de/v1/try.html');
});
