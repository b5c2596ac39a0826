/** Tests the search dialog: by keyboard, by pointer, with a screen reader, and with failures. */
// @module-tag chromium
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { violationsIn } from './axe.js';
import { kinds, onDisk, onServer } from './pages.js';

const wide = { width: 1400, height: 900 };
const dialog = '.search-dialog';
let browser: Browser;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  browser = await launch();
}, 900_000);

// Use a new tab for each test, because a tab remembers the last query.
beforeEach(async () => {
  visitor = await newVisitor(browser, { reducedMotion: 'reduce', viewport: wide });
  page = visitor.page;
  return () => page.context().close();
});

afterAll(() => browser?.close());

const input = () => page.locator(`${dialog} input`);
const options = () => page.locator(`${dialog} [role="option"]`);
const active = () => page.locator(`${dialog} [aria-selected="true"]`);
const status = () => page.locator(`${dialog} [role="status"]`);
const isOpen = () => page.locator(dialog).isVisible();

async function open(path: string = kinds.operation): Promise<void> {
  await visitor.visit(onServer(path));
  await page.keyboard.press('Control+k');
  await page.locator(`${dialog}[data-ready]`).waitFor();
}

async function look(query: string): Promise<void> {
  await input().fill(query);
  await expect.poll(() => status().textContent()).toMatch(/found|gefunden/);
}

describe('by keyboard', () => {
  test.for(['Control+k', 'Meta+k', '/'])('opens with %s, and closes with Escape', async (key) => {
    await visitor.visit(onServer(kinds.operation));
    const link = page.locator('article a').first();
    await link.focus();
    await page.keyboard.press(key);
    await page.locator(dialog).waitFor();
    expect(await input().evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await input().inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(visitor.complaints).toEqual([]);
    expect(visitor.requests).toEqual([]);
  });

  test('types a slash in a field', async () => {
    await open();
    await page.keyboard.type('a/b');
    expect(await input().inputValue()).toBe('a/b');
  });

  test('chooses with the arrow keys, also from the last to the first, and opens with Enter', async () => {
    await open();
    await look('isAnonymous');
    const last = (await options().count()) - 1;
    const ids = async () => [
      await active().getAttribute('id'),
      await input().getAttribute('aria-activedescendant'),
    ];
    // Option 0 is the page, and option 1 is the field. The field is selected, because only the field contains the word.
    expect(await ids()).toEqual(['search-option-1', 'search-option-1']);
    await page.keyboard.press('ArrowUp');
    expect(await ids()).toEqual(['search-option-0', 'search-option-0']);
    await page.keyboard.press('ArrowUp');
    expect(await ids()).toEqual([`search-option-${last}`, `search-option-${last}`]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await ids()).toEqual(['search-option-1', 'search-option-1']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/v1\/\w+\/\w+\/#(data\.)?isAnonymous$/);
    expect(await page.locator(':target').innerText()).toContain('isAnonymous');
  });

  test('opens a result of the query if Enter follows at once', async () => {
    await open();
    await look('duplicates');
    await page.context().route('**/search/fragment/*', async (route) => {
      await page.waitForTimeout(500);
      await route.continue();
    });
    await input().fill('rate limit');
    await page.keyboard.press('Enter');
    await page.waitForURL(/errors-and-limits/);
  });

  test('drops an Enter that waits for results when it is closed', async () => {
    await open();
    const held: Route[] = [];
    await page.context().route('**/search/fragment/*', (route) => void held.push(route));
    await input().fill('rate limit');
    await page.keyboard.press('Enter');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    const before = page.url();
    await Promise.all(held.map((route) => route.continue()));
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    expect(await isOpen()).toBe(false);
  });

  test('is not a stop of Tab, and the arrow keys reach everything in the list', async () => {
    await open();
    await look('webhook');
    const list = page.locator('#search-list');
    expect(await list.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true);
    const stops: string[] = [];
    for (let count = 0; count < 4; count++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement!.localName));
    }
    expect(stops).toContain('button');
    expect(stops).not.toContain('div');
    await input().focus();
    const last = options().last();
    for (
      let count = 0;
      count < 30 && (await last.getAttribute('aria-selected')) !== 'true';
      count++
    )
      await page.keyboard.press('ArrowUp');
    const [frame, box] = [(await list.boundingBox())!, (await last.boundingBox())!];
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height + 0.5);
  });

  test('keeps the query for a reader who goes back', async () => {
    await open();
    await look('rate limit');
    await page.keyboard.press('Enter');
    await page.waitForURL(/errors-and-limits/);
    await page.goBack();
    await page.keyboard.press('/');
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    expect(await input().inputValue()).toBe('rate limit');
    // The query in the field is selected, so that typed words replace it.
    await page.keyboard.type('emulator');
    expect(await input().inputValue()).toBe('emulator');
  });

  test('goes to a part of the same page', async () => {
    await open(kinds.chapter);
    await look('use another language');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#use-another-language$/);
    expect(await isOpen()).toBe(false);
  });
});

describe('while it is loaded', () => {
  /**
   * Opens the search by keyboard, but delays the script of the search. @returns a function that lets the script load
   */
  async function beginToOpen(): Promise<() => Promise<void>> {
    const held: Route[] = [];
    await page.context().route('**/assets/search-*.js', (route) => void held.push(route));
    await visitor.visit(onServer(kinds.operation));
    await page.keyboard.press('/');
    await expect.poll(() => held.length).toBe(1);
    return () => held[0]!.continue();
  }

  test('puts typed letters into the field', async () => {
    const release = await beginToOpen();
    await page.keyboard.type('rate/limits');
    await page.keyboard.press('Backspace');
    expect(await isOpen()).toBe(false);
    await release();
    await page.locator(dialog).waitFor();
    await page.keyboard.type(' x');
    expect(await input().inputValue()).toBe('rate/limit x');
  });

  test('opens the first result if letters and Enter were typed', async () => {
    const release = await beginToOpen();
    await page.keyboard.type('rate limit');
    await page.keyboard.press('Enter');
    await release();
    await page.waitForURL(/errors-and-limits/);
  });

  test('is cancelled by Escape, and opens again by keyboard', async () => {
    const release = await beginToOpen();
    await page.keyboard.type('rate');
    await page.keyboard.press('Escape');
    const style = page.waitForResponse(/assets\/search-\w+\.css$/);
    await release();
    await style;
    await page.waitForTimeout(300);
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('/');
    await page.locator(dialog).waitFor();
    expect(await input().inputValue()).toBe('');
  });
});

describe('by pointer', () => {
  test('opens by a click, opens a result, and opens a tab with Control', async () => {
    await visitor.visit(onServer(kinds.operation));
    await page.locator('.bar .search').click();
    await look('duplicates');
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      options()
        .nth(1)
        .click({ modifiers: ['Control'] }),
    ]);
    await other.waitForURL(/receiving-callbacks\/#detect-duplicates$/);
    expect(await isOpen()).toBe(true);
    await options().nth(1).click();
    await page.waitForURL(/receiving-callbacks\/#detect-duplicates$/);
  });

  test('closes by a click outside, searches for an example, and closes by its button', async () => {
    await open();
    await page.locator(`${dialog} .examples button`).first().click();
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    await page.mouse.click(10, 500);
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('/');
    await page.locator(`${dialog} .head button`).click();
    expect(await isOpen()).toBe(false);
  });
});

describe('the results', () => {
  test('say where they are, and how many they are', async () => {
    await open();
    await look('JobCreated');
    expect(await options().first().innerText()).toMatch(/^JobCreated\s+Events · v1/);
    const pages = await page.locator(`${dialog} .page`).count();
    expect(await status().textContent()).toBe(`${pages} pages found`);
    expect(await page.locator(`${dialog} .label`).innerText()).toBe('Also in connector');
  });

  test('are from the description and the language of the page', async () => {
    await open('de/connector/events/JobCreated/');
    await look('Duplikate');
    const link = await options().first().getAttribute('href');
    expect(new URL(link!).pathname).toMatch(/^\/de\/(connector|receiver)\//);
    expect(await page.locator(`${dialog} .label`).innerText()).toBe('Auch in v1');
  });

  test('have marks around the matches', async () => {
    await open();
    await look('duplicates');
    expect(await page.locator(`${dialog} mark`).first().innerText()).toMatch(/^duplicates/i);
  });

  test('say what to try if there are none', async () => {
    await open();
    await input().fill('xyzzy');
    await expect.poll(() => status().textContent()).toBe('Nothing found for “xyzzy”.');
    expect(await page.locator(`${dialog} .note`).innerText()).toMatch(/“xyzzy”. Try fewer/);
    expect(await input().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
  });

  test('are text, whatever their content is', async () => {
    await visitor.visit(onServer(kinds.operation));
    const source = readFileSync(join(root, 'scripts/docs/assets/search-list.js'), 'utf8');
    const list = onServer('assets/search-list.js');
    await page.route(list, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: source }),
    );
    // Pass the function as a string, because the test runner would replace the `import` in a real function.
    const texts = await page.evaluate<{ images: number; intruder: boolean; text: string }>(`
      import('${list}').then(({ groupOf }) => {
        const evil = '<img src="x" onerror="globalThis.intruder = true">';
        const excerpt = [{ text: evil, isMatch: true }];
        const part = { title: evil, hash: '#"><img>', isName: true, excerpt };
        const found = { title: evil, path: 'v1/', where: evil, excerpt, parts: [part] };
        const group = groupOf([found], new URL('/', location.href), evil, true);
        document.body.append(group);
        const images = group.querySelectorAll('img').length;
        return { images, intruder: 'intruder' in globalThis, text: group.textContent };
      })`);
    expect(texts).toMatchObject({ images: 0, intruder: false });
    expect(texts.text).toContain('<img src="x"');
  });
});

describe('a failure', () => {
  test('is explained on a page from a disk, which has no search', async () => {
    await page.goto(onDisk('v1/index.html'));
    await page.locator('.bar .search').click();
    await page.locator('dialog[open]').waitFor();
    expect(await page.locator('dialog[open]').innerText()).toMatch(
      /from a disk.* Fix: .*npm start/,
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
  });

  test.for(['**/assets/search-*.js', '**/search/en.json'])(
    'is shown without %s, and the search is tried again',
    async (files) => {
      await page.context().route(files, (route) => route.abort());
      await visitor.visit(onServer(kinds.operation));
      await page.keyboard.press('/');
      await page.locator('dialog.explanation').waitFor();
      expect(await page.locator('dialog').innerText()).toContain('cannot be loaded. Fix: ');
      await page.locator('dialog button').click();
      await page.context().unroute(files);
      await page.keyboard.press('/');
      await page.locator(`${dialog}[open]`).waitFor();
    },
  );

  test.for(['**/search/pagefind.js', '**/search/wasm.*', '**/search/fragment/*'])(
    'is shown without %s when a reader searches, and the search is tried again',
    async (files) => {
      await page.context().route(files, (route) => route.abort());
      await open();
      await input().fill('duplicates');
      await expect.poll(() => status().textContent()).toContain('cannot be loaded. Fix: ');
      expect(await options().count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.context().unroute(files);
      await page.keyboard.press('/');
      await expect.poll(() => options().count()).toBeGreaterThan(0);
    },
  );

  test.for([
    ['whose connection is gone', (route: Route) => route.abort()],
    ['that was replaced', (route: Route) => route.fulfill({ status: 200, body: '{}' })],
  ] as const)(
    'is an index %s, which is not shown as an index without results',
    async ([, respond]) => {
      await open();
      await page.context().route(/search\/(index\/|pagefind-entry)/, respond);
      await input().fill('validationToken');
      await expect.poll(() => status().textContent()).toContain('cannot be loaded. Fix: ');
    },
  );

  test.for(['index', 'fragment'])(
    'is a missing part of the %s, which a button loads again',
    async (part) => {
      await open();
      await page.context().route(`**/search/${part}/*`, (route) => route.fulfill({ status: 404 }));
      await input().fill('validationToken');
      await expect.poll(() => status().textContent()).toContain('cannot be loaded. Fix: ');
      // Wait longer than the 300 ms after which the search shows "Loading".
      await page.waitForTimeout(500);
      expect(await status().textContent()).toContain('cannot be loaded. Fix: ');
      await page.context().unroute(`**/search/${part}/*`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => options().count()).toBeGreaterThan(0);
      expect(await input().evaluate((field) => field === document.activeElement)).toBe(true);
    },
  );

  test.for(['**/search/index/*', '**/search/fragment/*', '**/search/wasm.*'])(
    'is a request for %s without a response, after some seconds',
    async (files) => {
      await page.clock.install();
      await page.context().route(files, () => {});
      await visitor.visit(onServer(kinds.operation));
      await page.keyboard.press('/');
      await input().fill('duplicates');
      await expect.poll(() => status().textContent()).toContain('Loading');
      // The clock of the test also advances with the real time, which may add several seconds on a busy machine. So the
      // first step is only 5 s, which is far below the timeout of 15 s.
      await page.clock.fastForward(5000);
      expect(await status().textContent()).toContain('Loading');
      await page.clock.fastForward(15_000);
      await expect.poll(() => status().textContent()).toContain('cannot be loaded. Fix: ');
      await page.context().unroute(files);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => options().count()).toBeGreaterThan(0);
    },
  );

  test('is a script without a response, after some seconds', async () => {
    await page.clock.install();
    await page.context().route('**/assets/search-*.js', () => {});
    await visitor.visit(onServer(kinds.operation));
    const asked = page.waitForRequest(/assets\/search-\w+\.js$/);
    await page.keyboard.press('/');
    await asked;
    await page.clock.fastForward(16_000);
    await page.locator('dialog.explanation').waitFor();
    expect(await page.locator('dialog').innerText()).toContain('cannot be loaded. Fix: ');
  });

  test('runs few queries of fast typing, one after another, and shows the last one', async () => {
    const fake = `
      globalThis.searched = [];
      let running = 0;
      globalThis.most = 0;
      export const createInstance = () => ({
        destroy: async () => {},
        preload: async () => {},
        async search(text) {
          if (text !== null && !text.startsWith('"')) {
            globalThis.searched.push(text);
            globalThis.most = Math.max(globalThis.most, ++running);
            await new Promise((resolve) => setTimeout(resolve, 300));
            running--;
          }
          return { results: [] };
        },
      });`;
    await page
      .context()
      .route('**/search/pagefind.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: fake }),
      );
    await open();
    await page.keyboard.type('duplicates', { delay: 40 });
    await expect.poll(() => status().textContent()).toBe('Nothing found for “duplicates”.');
    const { searched, most } = await page.evaluate<{ searched: string[]; most: number }>(
      '({ searched: globalThis.searched, most: globalThis.most })',
    );
    expect(most).toBe(1);
    expect(searched.length).toBeLessThan(6);
    expect(searched.at(-1)).toBe('duplicates');
  });

  test('ignores a late response to an earlier query', async () => {
    let held: Route | undefined;
    // Delay only one request. If all requests were delayed, they would occupy the connections that later requests need.
    await page.context().route('**/search/fragment/*', async (route) => {
      if (held) await route.continue();
      else held = route;
    });
    await open();
    await input().fill('isAnonymous');
    await expect.poll(() => held).toBeDefined();
    expect(await status().textContent()).not.toContain('found');
    await look('validationToken');
    const before = await page.locator(`${dialog} [role="listbox"]`).innerText();
    expect(before).toMatch(/^Answer the handshake/);
    const late = page.waitForResponse((response) => response.url() === held!.request().url());
    await held!.continue();
    await late;
    // Run another search. When it is finished, the page has handled the late response.
    await look('validationToken ');
    expect(await page.locator(`${dialog} [role="listbox"]`).innerText()).toBe(before);
  });
});

describe('the accessibility', () => {
  const states = { results: 'duplicates', nothing: 'xyzzy', start: '' };

  test.for(
    ['light', 'dark'].flatMap((theme) =>
      Object.keys(states).map((state) => [theme, state] as const),
    ),
  )('axe finds nothing in %s with %s, on a wide screen and at 320 px', async ([theme, state]) => {
    await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' });
    await open();
    const query = states[state as keyof typeof states];
    await input().fill(query);
    if (query) await expect.poll(() => status().textContent()).toMatch(/found/);
    expect(await violationsIn(page, 'all')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violationsIn(page, 'all')).toEqual([]);
    const isWithin = await page
      .locator(dialog)
      .evaluate((one) => one.scrollWidth <= one.clientWidth && one.clientWidth <= innerWidth);
    expect(isWithin).toBe(true);
  });

  test.for(['light', 'dark'] as const)(
    'shows marks with forced colours, in %s',
    async (colorScheme) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await open();
      await look('duplicates');
      const { color, backgroundColor } = await page
        .locator(`${dialog} mark`)
        .first()
        .evaluate((mark) => {
          const style = getComputedStyle(mark);
          return { color: style.color, backgroundColor: style.backgroundColor };
        });
      // The background is a visible system colour. A transparent background would begin with `rgba`.
      expect(backgroundColor).toMatch(/^rgb\(/);
      expect(backgroundColor).not.toBe(color);
    },
  );

  test('has space in the bar for a button with an accessible name at 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visitor.visit(onServer(kinds.operation));
    const button = page.getByRole('button', { name: 'Search' });
    expect(await button.isVisible()).toBe(true);
    expect(await button.getAttribute('aria-keyshortcuts')).toBe('Control+K Meta+K /');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('does not show a button without a script', async () => {
    const other = await newVisitor(browser, { javaScriptEnabled: false });
    await other.visit(onServer(kinds.operation));
    expect(await other.page.locator('.bar .search').isVisible()).toBe(false);
    await other.page.context().close();
  });

  test('loads nothing before a reader is about to search', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visitor.visit(onServer(kinds['event with one example']));
    expect(asked.filter((path) => path.includes('search'))).toEqual([]);
    await page.locator('.bar .search').hover();
    await expect.poll(() => asked.filter((path) => path.endsWith('.pf_filter')).length).toBe(1);
  });
});
