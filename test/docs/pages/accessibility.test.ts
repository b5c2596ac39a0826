/**
 * Tests that the pages conform to WCAG 2.2 AA in light and dark colours, as far as a program can check. There are no
 * exceptions.
 */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { violationsIn } from './axe.js';
import { onServer, type Sample, samples, samplesWithMenu } from './pages.js';

const wide = { width: 1440, height: 900 };
const phone = { width: 360, height: 640 };
let browser: Browser;
let withScript: Visitor;
let withoutScript: Visitor;

beforeAll(async () => {
  browser = await launch();
  const options = { colorScheme: 'light', reducedMotion: 'reduce' } as const;
  withScript = await newVisitor(browser, options);
  // Block only the scripts of the pages. JavaScript must stay enabled, because axe needs it.
  withoutScript = await newVisitor(browser, options);
  await withoutScript.page.route('**/assets/*.js', (route) => route.abort());
}, 900_000);

afterAll(() => browser?.close());

/**
 * Returns the violations in a page. Checks the colours only in English, because all languages have the same colours. In
 * dark mode, checks only the colours, because everything else is the same as in light mode.
 */
async function faultsIn({ page }: Visitor, { language }: Sample, part?: string): Promise<string[]> {
  if (language !== 'en') return violationsIn(page, 'others', part);
  const light = await violationsIn(page, 'all', part);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsIn(page, 'colours', part);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}

// The script and the width have the same effects in both languages. So each combination of script and width is tested
// in one language only.
test.for(samples)('has no violation in $name, on a wide screen or on a phone', async (sample) => {
  const { language } = sample;
  const [wideOne, phoneOne] =
    language === 'en' ? [withScript, withoutScript] : [withoutScript, withScript];
  const [onWide, onPhone] = await Promise.all([
    faultsAt(wide, wideOne, sample),
    faultsAt(phone, phoneOne, sample),
  ]);
  expect({ onWide, onPhone }).toEqual({ onWide: [], onPhone: [] });
  if (!samplesWithMenu.includes(sample)) return;
  await phoneOne.page.locator('.open-menu').click();
  await phoneOne.page.locator('#menu').waitFor();
  expect(await faultsIn(phoneOne, sample, '#menu')).toEqual([]);
});

async function faultsAt(
  size: { width: number; height: number },
  visitor: Visitor,
  sample: Sample,
): Promise<string[]> {
  await visitor.page.setViewportSize(size);
  await visitor.visit(onServer(sample.path));
  return faultsIn(visitor, sample);
}

test('finds the violations of an inaccessible page', async () => {
  const { page, visit } = withScript;
  await visit('about:blank');
  await page.setContent('<img src="data:,"><p style="color:#999">Pale</p><a href="#"></a>');
  const rulesOf = async (which: 'all' | 'colours' | 'others') =>
    (await violationsIn(page, which)).map((one) => one.split(':')[0]);
  expect(await rulesOf('all')).toEqual(
    expect.arrayContaining(['color-contrast', 'html-has-lang', 'image-alt', 'link-name', 'region']),
  );
  expect(await rulesOf('colours')).toEqual(['color-contrast']);
  expect(await rulesOf('others')).toContain('image-alt');
  expect(await rulesOf('others')).not.toContain('color-contrast');
});
