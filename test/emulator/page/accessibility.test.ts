/** The page conforms to WCAG 2.2 AA in each language, in light and dark colours, as far as a program can check. */
// @module-tag chromium
import { describe, expect, test } from 'vitest';
import { violationsIn } from '../../docs/pages/axe.js';
import { fillPage } from './busy-page.js';
import { focused, languages, openPage, unfold, useBrowser } from './open-page.js';

useBrowser();

const cases = (['en', 'de'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme })),
);

describe.for(cases)('in $language and $colorScheme', ({ language, colorScheme }) => {
  test('a page without webhooks has no violation', async () => {
    const { page, section, words } = await openPage(language, {}, { colorScheme });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await violationsIn(page, 'all')).toEqual([]);
    const textarea = section('events').locator('textarea');
    await textarea.fill('{"eventType": }');
    await section('events').locator('#event-verdict .error').waitFor();
    await page.getByRole('button', { name: words.tour.close }).click();
    await unfold(section('webhooks'), words.webhooks.create);
    expect(await violationsIn(page, 'all')).toEqual([]);
  });

  test('a page with all details, forms and errors has no violation, on a wide screen and on a phone', async () => {
    const opened = await openPage(language, {}, { colorScheme });
    const { page } = opened;
    await fillPage(opened);
    const wide = await violationsIn(page, 'all');
    await page.setViewportSize({ width: 360, height: 640 });
    // Elsewhere, the bar at the top of the window can cover a part of a control.
    await page.evaluate(() => window.scrollTo(0, 0));
    expect({ wide, phone: await violationsIn(page, 'all') }).toEqual({ wide: [], phone: [] });
  });

  test('a page that has lost its emulator says so, and has no violation', async () => {
    const { page, emulator, words, section } = await openPage(language, {}, { colorScheme });
    await emulator.close();
    await page.getByText(words.connection.lost).waitFor();
    await section('tour').getByRole('button', { name: words.tour.steps.create.action }).click();
    await section('tour').getByText(words.common.failed).waitFor();
    expect(await violationsIn(page, 'all')).toEqual([]);
  });
});

test('the buttons change the theme and the language, and the page remembers both', async () => {
  const { page, visit } = await openPage('en', {}, { colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: languages.en.theme }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  expect(await violationsIn(page, 'colours')).toEqual([]);
  await page.getByRole('button', { name: languages.de.name }).click();
  await page.getByRole('heading', { name: languages.de.deliveries.title }).waitFor();
  expect(await page.title()).toBe(`${languages.de.title} · ${languages.de.project}`);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await visit();
  expect(await background()).toBe(dark);
  await page.getByRole('heading', { name: languages.de.deliveries.title }).waitFor();
  await page.getByRole('button', { name: languages.de.theme }).click();
  expect(await background()).toBe(light);
});

test('each element that Tab reaches is visible and named, and none traps the focus', async () => {
  const opened = await openPage();
  const { page } = opened;
  await fillPage(opened);
  const count = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, input, select, textarea, [tabindex="0"]',
        ),
      ].filter((element) => element.checkVisibility()).length,
  );
  expect(count).toBeGreaterThan(60);
  const faults: string[] = [];
  const seen = new Set<string>();
  await page.locator('.skip').focus();
  // Press two keys first, because the page marks the focused element only after keyboard input.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  for (let stop = 0; stop < count; stop++) {
    const { id, isSeen, name } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const all = [...document.querySelectorAll('*')];
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        id: String(all.indexOf(element)),
        isSeen: isInside && outlineStyle !== 'none' && outlineWidth !== '0px',
        name: element.outerHTML.slice(0, 80),
      };
    });
    seen.add(id);
    if (!isSeen) faults.push(`not seen: ${name}`);
    if ((await focused(page)) === '') faults.push(`without a name: ${name}`);
    await page.keyboard.press('Tab');
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBe(count);
});
