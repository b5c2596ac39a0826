/**
 * Tests that the reader's choice of a theme or a tab also applies to the next page, and that the copy buttons copy the
 * visible content.
 */
// @module-tag chromium
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { kinds, onServer, textOfFile } from './pages.js';

const patience = { timeout: 20_000 };
const dark = 'rgb(15, 23, 32)';
const light = 'rgb(255, 255, 255)';
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 900_000);

afterAll(() => browser?.close());

/**
 * Opens a tab for a reader who has not chosen anything yet. With `storage: false`, the storage of the browser is
 * disabled.
 */
async function newReader(options: BrowserContextOptions & { storage?: boolean } = {}) {
  const { storage = true, ...others } = options;
  const visitor = await newVisitor(browser, others);
  if (!storage)
    await visitor.page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('The storage is turned off.', 'SecurityError');
        },
      });
    });
  return visitor;
}

function background({ page }: Visitor): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

describe('the theme', () => {
  test.for([
    ['light', light],
    ['dark', dark],
  ] as const)(
    "is %s like the system's theme, and follows its changes",
    async ([scheme, colour]) => {
      const reader = await newReader({ colorScheme: scheme });
      for (const path of [kinds.operation, kinds['reference on one page'], '404.html']) {
        await reader.visit(onServer(path));
        expect([path, await background(reader)]).toEqual([path, colour]);
      }
      await reader.visit(onServer(kinds.operation));
      await reader.page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
      expect(await background(reader)).toBe(scheme === 'dark' ? light : dark);
      await reader.page.context().close();
    },
  );

  test.for(['light', 'dark'] as const)(
    'applies a choice to every page before the page is painted, if the system is %s',
    async (scheme) => {
      const [chosen, name] = scheme === 'dark' ? [light, 'light'] : [dark, 'dark'];
      const reader = await newReader({ colorScheme: scheme });
      const { page, visit } = reader;
      await visit(onServer(kinds.operation));
      await page.locator('.theme').click();
      expect(await background(reader)).toBe(chosen);
      await page.reload();
      expect(await background(reader)).toBe(chosen);
      // Record the theme as soon as the parser reaches the body. At this time, the browser has not painted anything of
      // the body.
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          document.documentElement.dataset['early'] =
            document.documentElement.dataset['theme'] ?? 'none';
        }).observe(document, { childList: true, subtree: true });
      });
      for (const path of [kinds.landing, `de/${kinds.chapter}`, kinds.tool, '404.html']) {
        await visit(onServer(path));
        expect([path, await background(reader)]).toEqual([path, chosen]);
        expect(await page.locator('html').getAttribute('data-early')).toBe(name);
      }
      await page.context().close();
    },
  );

  test('can be changed without an error if storage is disabled', async () => {
    const reader = await newReader({ colorScheme: 'light', storage: false });
    await reader.visit(onServer(kinds['event with several examples']));
    await reader.page.locator('.theme').click();
    expect(await background(reader)).toBe(dark);
    await reader.page.getByText('Python', { exact: true }).click();
    expect(reader.complaints).toEqual([]);
    await reader.page.context().close();
  });

  test('is light in print', async () => {
    const reader = await newReader({ colorScheme: 'dark' });
    await reader.visit(onServer(kinds.operation));
    await reader.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colour = await reader.page.evaluate(() => getComputedStyle(document.body).color);
    expect(colour).toBe('rgb(23, 33, 43)');
    await reader.page.context().close();
  });
});

test('keeps the language of the code on the next page', async () => {
  const { page, visit } = await newReader();
  const shown = (id: string) => page.locator(`[aria-labelledby="${id}"] > :checked + label`);
  await visit(onServer(kinds['event with one example']));
  await page.locator('[aria-labelledby="handle"]').getByText('Python', { exact: true }).click();
  await page.locator('a[rel="next"]').click();
  await page.waitForURL(/LetsMeetCreated/);
  expect(await shown('handle').innerText()).toBe('Python');
  await page.getByRole('link', { name: 'Deutsch', exact: true }).click();
  await page.waitForURL(/\/de\//);
  expect(await shown('handle').innerText()).toBe('Python');
  await page.context().close();
});

test('applies the language that is chosen in one box of the guide to all boxes, and to the operations', async () => {
  const { page, visit } = await newReader();
  const shown = '.tabs[data-choice="samples"] > :checked + label';
  await visit(onServer(kinds.chapter));
  const boxes = await page.locator('.tabs[data-choice="samples"]').count();
  expect(boxes).toBeGreaterThan(5);
  expect(await page.locator(shown).allInnerTexts()).toEqual(Array(boxes).fill('TypeScript'));
  await page.locator('.tabs > input').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator(shown).allInnerTexts()).toEqual(Array(boxes).fill('Python'));
  expect(await page.locator('.tabs > .panel:visible').first().innerText()).toContain('python3');
  await visit(onServer(kinds.operation));
  const sample = page.locator('[aria-labelledby="samples"] > :checked + label');
  expect(await sample.innerText()).toBe('Python');
  await page.context().close();
});

test('keeps the fragment of the URL in the other language', async () => {
  const { page, visit } = await newReader();
  await visit(onServer(`${kinds['event with one example']}#data.title`));
  await page.getByRole('link', { name: 'Deutsch', exact: true }).click();
  await page.waitForURL(onServer(`de/${kinds['event with one example']}#data.title`));
  await page.context().close();
});

describe('copying', () => {
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

  test('copies the Markdown with "Copy as Markdown", and says so', async () => {
    const reader = await newReader(clipboard);
    const { page, visit } = reader;
    await visit(onServer(kinds.operation));
    const link = page.locator('.copy-markdown');
    expect(await link.innerText()).toBe('Copy as Markdown');
    await link.click();
    await page.getByRole('status').filter({ hasText: 'Copied as Markdown' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      textOfFile('v1/operations/createWebhook.md'),
    );
    await expect.poll(() => link.innerText(), patience).toBe('Copy as Markdown');
    expect(page.url()).toBe(onServer(kinds.operation));
    expect(reader.complaints).toEqual([]);
    await page.context().close();
  });

  test('opens the Markdown if "Copy as Markdown" cannot copy it', async () => {
    const { page, visit } = await newReader();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) },
      });
    });
    await visit(onServer(`de/${kinds.operation}`));
    await page.locator('.copy-markdown').click();
    await page.waitForURL(onServer('de/v1/operations/createWebhook.md'));
    await page.context().close();
  });

  test('copies the code of a button, and says so', async () => {
    const { page, visit } = await newReader(clipboard);
    await visit(onServer(`de/${kinds['event with several examples']}`));
    const panel = page.locator('[aria-labelledby="handle"] .panel:visible');
    const button = panel.getByRole('button', { name: 'Kopieren' });
    await button.click();
    await panel.getByRole('button', { name: 'Kopiert' }).waitFor();
    // A separate element announces the copying, because screen readers do not notice the changed text of a button.
    expect(await page.getByRole('status').textContent()).toBe('Kopiert');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await panel.locator('code').first().textContent(),
    );
    await page.context().close();
  });

  test('selects the code if a button cannot copy it', async () => {
    const reader = await newReader();
    const { page, visit } = reader;
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await visit(onServer(kinds.operation));
    await page.locator('.panel:visible .copy').first().click();
    const selected = () => page.evaluate(() => getSelection()!.toString());
    await expect.poll(selected, patience).toContain('curl');
    expect(reader.complaints).toEqual([]);
    await page.context().close();
  });
});
