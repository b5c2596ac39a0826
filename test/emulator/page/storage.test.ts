/** Browsers whose storage is blocked, or contains unexpected values. */
// @module-tag chromium
import { expect, test } from 'vitest';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

test.for([
  '{',
  'null',
  '7',
  '{"step":"of-another-version","webhookId":"x"}',
  '{"step":"__proto__"}',
])('restarts a tour whose stored state is %s', async (text) => {
  const { page, section, words, visit, complaints } = await openPage();
  await page.addInitScript((value) => sessionStorage.setItem('emulator-tour', value), text);
  await visit();
  await section('tour').getByText(words.tour.steps.create.text).waitFor();
  expect(await complaints()).toEqual([]);
});

test('the page, its tour, both languages and both themes work in a browser without storage', async () => {
  const { page, section, words, visit, complaints } = await openPage();
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
  });
  await visit();
  const { create, trigger } = words.tour.steps;
  await section('tour').getByRole('button', { name: create.action }).click();
  await section('tour').getByRole('button', { name: trigger.action }).click();
  await section('tour').getByText(words.tour.steps.look.text).waitFor();
  await page.getByRole('button', { name: words.theme }).click();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { name: 'Zustellungen' }).waitFor();
  expect(await complaints()).toEqual([]);
});
