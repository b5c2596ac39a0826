/** Everything can be reached and done by the keyboard alone, and the focus is always seen. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { onServer } from './references.js';

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser, { reducedMotion: 'reduce' });
}, 900_000);

afterAll(() => browser?.close());

interface Focus {
  /** What it is on, or nothing where it has left the page. */
  name: string | undefined;
  /** Whether it can be told from the same without it. */
  isSeen: boolean;
}

/** What the focus is on now. */
function focus(): Promise<Focus> {
  return visitor.page.evaluate(async () => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: undefined, isSeen: true };
    const look = () =>
      [element, element.parentElement!, ...element.querySelectorAll('*')]
        .slice(0, 20)
        .map((one) => {
          const style = getComputedStyle(one);
          return [style.outline, style.boxShadow, style.border, style.backgroundColor, style.color];
        })
        .join();
    const settled = () =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter((one) => one instanceof CSSTransition)
          .map(({ finished }) => finished),
      );
    await settled();
    const focused = look();
    const name = element.ariaLabel || element.innerText.trim() || element.outerHTML.slice(0, 80);
    element.blur();
    await settled();
    const isSeen = look() !== focused;
    element.focus({ preventScroll: true });
    return { name, isSeen };
  });
}

/** Goes on by Tab until the focus has left the page, or is on what is looked for. */
async function tab(limit: number, until?: (name: string) => boolean): Promise<Focus[]> {
  const seen: Focus[] = [];
  while (seen.length < limit) {
    await visitor.page.keyboard.press('Tab');
    const now = await focus();
    if (now.name === undefined) break;
    seen.push(now);
    if (until?.(now.name)) break;
  }
  return seen;
}

function unseen(stops: Focus[]): (string | undefined)[] {
  return stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name);
}

describe.for<[string, string]>([
  ['index.html', 'Skip to the content'],
  ['de/index.html', 'Zum Inhalt springen'],
])('%s', ([path, skip]) => {
  test('from its beginning to its end, nothing holds the focus, and it is seen', async () => {
    await visitor.visit(onServer(path));
    const links = await visitor.page.locator('a[href], [tabindex="0"]').count();
    const stops = await tab(200);
    expect(stops[0]!.name).toBe(skip);
    expect(unseen(stops)).toEqual([]);
    expect(stops).toHaveLength(links);
  });
});

test('on one page, the focus is seen, and the first link skips the header', async () => {
  await visitor.visit(onServer('v1/reference.html'));
  const stops = await tab(40);
  expect(stops[0]!.name).toBe('Skip to the content');
  expect(unseen(stops)).toEqual([]);
  await visitor.page.locator('.skip').focus();
  await visitor.page.keyboard.press('Enter');
  await visitor.page.keyboard.press('Tab');
  expect(await visitor.page.evaluate(() => document.activeElement!.closest('main')?.id)).toBe(
    'content',
  );
});

describe('rendered by Redoc', () => {
  test('the first link skips the menu, and the menu opens an operation', async () => {
    const { page, visit } = visitor;
    await visit(onServer('v1/index.html'));
    await page.locator('#content h1').waitFor();
    expect((await tab(1))[0]!.name).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    const inSection = () =>
      page.evaluate(() => document.activeElement!.matches('[data-section-id]'));
    await expect.poll(inSection).toBe(true);
    await page.locator('.skip').focus();
    const toTag = await tab(60, (name) => name === 'Managing webhooks');
    expect(toTag.at(-1)!.name).toBe('Managing webhooks');
    expect(unseen(toTag)).toEqual([]);
    await page.keyboard.press('Enter');
    // Until it has scrolled there: Redoc keeps the last of two addresses that it is given at once.
    await expect.poll(() => page.url()).toContain('#/managing-webhooks');
    const toOperation = await tab(10, (name) => name.startsWith('Create a webhook'));
    expect(unseen(toOperation)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('[id="managing-webhooks/createwebhook"] h2').waitFor();
    await expect.poll(() => page.url()).toContain('#/managing-webhooks/createwebhook');
  });

  test('the language of the samples is chosen', async () => {
    const { page, visit } = visitor;
    await visit(onServer('v1/index.html#/managing-webhooks/createwebhook'));
    const samples = page.locator('[id="managing-webhooks/createwebhook"] .panel-request-samples');
    await samples.getByRole('button', { name: 'curl', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Python', exact: true }).focus();
    await page.keyboard.press('Enter');
    await samples.locator('code').filter({ hasText: 'import json' }).waitFor();
  });

  test('the search opens, and leads to an event', async () => {
    const { page } = visitor;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('JobCreated');
    await page.getByTestId('search-dialog').getByRole('link').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/receiving-events-of-jobs\/receivejobcreated/);
  });
});

test('a focus that is not seen is found', async () => {
  await visitor.visit('about:blank');
  await visitor.page.setContent('<style>a{outline:none}</style><a href="#">Hidden</a>');
  expect(unseen(await tab(3))).toEqual(['Hidden']);
});
