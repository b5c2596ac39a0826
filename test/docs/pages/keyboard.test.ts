/** Tests that readers can reach and use everything by keyboard alone, and that the focus is always visible. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { kinds, onServer, samples } from './pages.js';

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser, { reducedMotion: 'reduce' });
}, 900_000);

afterAll(() => browser?.close());

interface Focus {
  /** The name of the element with the focus; undefined if the focus has left the page. */
  name: string | undefined;
  /** True if the focus is visible, that is, if the element looks different when it does not have the focus. */
  isSeen: boolean;
}

/** Returns the element that has the focus now. */
function focus(): Promise<Focus> {
  return visitor.page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: undefined, isSeen: true };
    // The radio buttons of tabs are hidden, and their labels show the focus.
    const label = element.nextElementSibling?.matches('label') ? element.nextElementSibling : null;
    const look = () =>
      [element, ...(label ? [label] : []), element.parentElement!]
        .map((one) => {
          const style = getComputedStyle(one);
          return [style.outline, style.boxShadow, style.border, style.backgroundColor, style.color];
        })
        .join();
    const focused = look();
    const name =
      element.ariaLabel ||
      (label?.textContent ?? element.innerText.trim()) ||
      element.outerHTML.slice(0, 80);
    const { top, bottom, left, right } = (label ?? element).getBoundingClientRect();
    const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    element.blur();
    const isSeen = isInside && look() !== focused;
    element.focus({ preventScroll: true });
    return { name, isSeen };
  });
}

/** Presses Tab until the focus has left the page, or has reached the wanted element. */
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

/**
 * Returns the number of elements that Tab must focus. In a group of radio buttons, Tab focuses only the checked button.
 */
function stopsOf(): Promise<number> {
  return visitor.page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, [tabindex="0"], input:checked',
      ),
    ];
    return all.filter((one) => one.checkVisibility()).length;
  });
}

const shown = [kinds.landing, kinds['event with several examples'], kinds['chapter with a table']];

describe.for(samples.filter(({ path }) => shown.includes(path)))('$name', ({ path }) => {
  test('moves a visible focus from the beginning to the end of the page, without a trap', async () => {
    await visitor.page.setViewportSize({ width: 1400, height: 1000 });
    await visitor.visit(onServer(path));
    const count = await stopsOf();
    expect(count).toBeGreaterThan(40);
    const stops = await tab(count + 10);
    expect(unseen(stops)).toEqual([]);
    expect(stops).toHaveLength(count);
  });
});

test('has the links to the code and to the menu first, which are next to the text', async () => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 1400, height: 800 });
  await visit(onServer(kinds.operation));
  const [first] = await tab(1);
  expect(first).toEqual({ name: 'Skip to the code', isSeen: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inCode = () => page.evaluate(() => document.activeElement!.closest('aside') !== null);
  await expect.poll(inCode).toBe(true);
  await visit(onServer(kinds.operation));
  expect((await tab(2)).at(-1)).toEqual({ name: 'Skip to the menu', isSeen: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMenu = () => page.evaluate(() => document.activeElement!.closest('nav')?.id);
  await expect.poll(inMenu).toBe('menu');
});

test('opens the menu on a phone; Escape closes it and restores the focus', async () => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 360, height: 640 });
  await visit(onServer(kinds.operation));
  const menu = page.locator('#menu');
  expect(await menu.isVisible()).toBe(false);
  expect(await page.locator('.to-menu').isVisible()).toBe(false);
  await tab(20, (name) => name === 'Menu');
  await page.keyboard.press('Enter');
  await menu.waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('nav')?.id)).toBe('menu');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  expect((await focus()).name).toBe('Menu');
  await page.keyboard.press('Enter');
  await menu.waitFor();
  await tab(5, (name) => name === 'Close the menu');
  await page.keyboard.press('Space');
  await menu.waitFor({ state: 'hidden' });
  expect((await focus()).name).toBe('Menu');
});

test('chooses the language of the code and an example with the arrow keys', async () => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 1400, height: 1000 });
  await visit(onServer(kinds['event with several examples']));
  const code = (id: string) => page.locator(`[aria-labelledby="${id}"] pre:visible`).innerText();
  const payload = await code('payload');
  await page.locator('#payload-1').focus();
  await page.keyboard.press('ArrowRight');
  expect(await code('payload')).not.toBe(payload);
  expect(await page.locator('#payload-2').isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await tab(10, (name) => name === 'TypeScript');
  await page.keyboard.press('ArrowRight');
  expect((await focus()).name).toBe('Python');
  expect(await code('handle')).toContain('def handle(event):');
  await page.keyboard.press('ArrowLeft');
  expect(await code('handle')).toContain('createReceiver');
});

test('changes the theme by a key', async () => {
  const { page, visit } = visitor;
  await visit(onServer(kinds.operation));
  await tab(10, (name) => name === 'Switch between light and dark');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await background();
  await page.keyboard.press('Enter');
  expect(await background()).not.toBe(before);
  await page.keyboard.press('Enter');
  expect(await background()).toBe(before);
});

test('finds an invisible focus', async () => {
  await visitor.visit('about:blank');
  await visitor.page.setContent('<style>a{outline:none}</style><p><a href="#">Hidden</a>');
  expect(unseen(await tab(3))).toEqual(['Hidden']);
});
