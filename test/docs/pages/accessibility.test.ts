/** The pages keep WCAG 2.2 AA in light and in dark colours, as far as a program can tell. */
// @module-tag chromium
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { violationsIn, type KnownViolation } from './axe.js';
import { addressesOf, goTo, shownIn } from './redoc.js';
import { onServer, pathIn, references } from './references.js';
import { ofRedoc, ofScalar } from './violations.js';

const found = new Set<KnownViolation>();
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
}, 900_000);

afterAll(() => browser?.close());

/** In dark, everything but the colours is the same, and these are the same in every language. */
async function expectNoFault(
  known: readonly KnownViolation[] = [],
  { id, dark = true }: { id?: string; dark?: boolean } = {},
): Promise<void> {
  const { page } = visitor;
  const violations = await violationsIn(page, 'all', known, id);
  if (dark) {
    await paint(page, 'dark');
    violations.push(...(await violationsIn(page, 'colours', known, id)));
    await paint(page, 'light');
  }
  expectNoOthers(violations, known);
}

function expectNoOthers(violations: (string | number)[], known: readonly KnownViolation[]): void {
  expect(violations.filter((one) => typeof one === 'string')).toEqual([]);
  for (const number of violations) found.add(known[number as number]!);
}

/** As the system does, and as Redoc does, which asks it only when it starts; colours change at once. */
async function paint(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((dark) => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '*{transition:none!important}';
    const { classList } = document.documentElement;
    if (!classList.contains('light') && !classList.contains('dark')) return;
    classList.toggle('dark', dark);
    classList.toggle('light', !dark);
  }, scheme === 'dark');
}

test.for(['index.html', 'de/index.html', '404.html'])('%s has no fault', async (path) => {
  await visitor.visit(onServer(path));
  await expectNoFault();
});

describe.for(references)('$name', (one) => {
  test('on one page, it has no fault', async () => {
    await visitor.visit(onServer(pathIn(one, 'reference.html')));
    await expectNoFault();
  });

  test('where calls are tried, it has none but those of Scalar', async () => {
    await visitor.visit(onServer(pathIn(one, 'try.html')));
    await visitor.page.locator('#content h1').waitFor();
    await expectNoFault(ofScalar, { dark: false });
  });

  describe('rendered by Redoc, it has none but those of Redoc', () => {
    const addresses = addressesOf(one.document);
    const [event] = addresses.filter(({ kind }) => kind === 'webhook');
    const operations = addresses.filter(({ kind }) => kind !== 'webhook');

    test('at its beginning', async () => {
      await visitor.visit(onServer(pathIn(one, 'index.html')));
      await visitor.page.locator('#content h1').waitFor();
      await expectNoFault(ofRedoc);
    });

    test('at a chapter with a table', async () => {
      await goTo(visitor.page, 'receiving-events-of-actions');
      await visitor.page.locator('#content table').first().waitFor();
      await expectNoFault(ofRedoc, { dark: one.language === 'en' });
    });

    test.for([...operations, event!])('at $name', async ({ id }) => {
      const section = await goTo(visitor.page, id);
      await expect.poll(async () => (await shownIn(section)).statuses).not.toEqual([]);
      await expectNoFault(ofRedoc, { id, dark: one.language === 'en' });
    });
  });
});

test.for<[string, KnownViolation[]]>([
  ['v1/index.html', ofRedoc],
  ['v1/try.html', ofScalar],
])('%s begins dark where the system is, without a fault', async ([path, known]) => {
  const { page, visit } = await newVisitor(browser, { colorScheme: 'dark' });
  await visit(onServer(path));
  await page.locator('html.dark, body.dark-mode').waitFor();
  await page.locator('#content h1').waitFor();
  expectNoOthers(await violationsIn(page, 'colours', known), known);
});

test.for([...ofRedoc, ...ofScalar])('$rule is still found at $selector', (known) => {
  expect(found).toContain(known);
});

test('a page that cares for nobody has faults', async () => {
  await visitor.visit('about:blank');
  const { page } = visitor;
  await page.setContent('<img src="data:,"><p style="color:#999">Pale</p><a href="#"></a>');
  const rulesOf = async (which: 'all' | 'colours') =>
    (await violationsIn(page, which)).map((one) => String(one).split(':')[0]);
  expect(await rulesOf('all')).toEqual(
    expect.arrayContaining(['color-contrast', 'html-has-lang', 'image-alt', 'link-name']),
  );
  expect(await rulesOf('colours')).toEqual(['color-contrast']);
});
