/** The tour of the page: a visitor only clicks. At the end, a webhook has been disabled and enabled again. */
// @module-tag chromium
import { describe, expect, test } from 'vitest';
import {
  before,
  focused,
  languages,
  type OpenPage,
  openPage,
  tabTo,
  useBrowser,
} from './open-page.js';

useBrowser();

/** Activates the button of the tour with the given name, with a mouse or with the keyboard. */
type Activate = (opened: OpenPage, name: string) => Promise<void>;

const inputs: Record<string, Activate> = {
  mouse: ({ section }, name) => section('tour').getByRole('button', { name, exact: true }).click(),
  async keyboard({ page }, name) {
    // After the tour has opened a delivery, the focus is on that delivery, below the tour. Then go back with Shift+Tab.
    const isBelow = await page.evaluate(
      () => document.activeElement?.closest('main section:not(#tour)') != null,
    );
    await tabTo(page, name, isBelow ? 'Shift+Tab' : 'Tab');
    await page.keyboard.press('Enter');
  },
};

const cases = (['en', 'de'] as const).flatMap((language) =>
  Object.entries(inputs).map(([input, activate]) => ({ language, input, activate })),
);

describe.for(cases)('in $language, by $input', ({ language, activate }) => {
  const { tour, webhooks, deliveries, clock } = languages[language];
  const { steps } = tour;

  test('the second click makes a delivery, and the third one opens it', async () => {
    const opened = await openPage(language);
    const { section } = opened;
    await activate(opened, steps.create.action);
    await activate(opened, steps.trigger.action);
    const card = section('deliveries').getByRole('article');
    await expect
      .poll(() => card.locator('.state').allInnerTexts())
      .toEqual([deliveries.state.delivered]);
    expect(await card.locator('button').innerText()).toBe('JobCreated');
    expect(await card.isVisible()).toBe(true);
    await activate(opened, steps.look.action);
    const request = card.getByRole('group', { name: deliveries.request });
    await expect
      .poll(() => request.innerText())
      .toMatch(/^POST http.*\n(.*\n)*kz-callback-token: •+$/im);
    expect(await focused(opened.page)).toBe('JobCreated');
    expect(await opened.complaints()).toEqual([]);
  });

  test('a webhook fails, is retried, disabled, enabled, and delivers again', async () => {
    const opened = await openPage(language);
    const { section, emulator } = opened;
    const newest = section('deliveries').getByRole('article').first();
    const state = () => newest.locator('.state').innerText();
    const attempts = () => newest.locator('.timeline > li.failed').count();
    const webhook = section('webhooks').getByRole('article');
    const next = async (step: keyof typeof steps, following: keyof typeof steps) => {
      await activate(opened, steps[step].action);
      await section('tour').getByText(steps[following].text).waitFor();
    };

    await next('create', 'trigger');
    expect(await webhook.locator('.state').innerText()).toBe(webhooks.active);
    await next('trigger', 'look');
    await next('look', 'fail');
    await next('fail', 'retry');
    await expect.poll(state).toBe(deliveries.state.retrying);
    expect(await attempts()).toBe(1);
    expect(await newest.locator('.timeline b').innerText()).toBe('500');
    expect(await newest.innerText()).toContain(deliveries.next);
    expect(await section('clock').innerText()).toContain(before(clock.nextIn));

    await next('retry', 'disable');
    await expect.poll(attempts).toBe(2);
    expect(await state()).toBe(deliveries.state.retrying);

    await next('disable', 'enable');
    await expect.poll(state).toBe(deliveries.state.failed);
    expect(await attempts()).toBe(7);
    await expect.poll(() => webhook.locator('.state').innerText()).toBe(webhooks.disabled);
    const [beginning, end] = webhooks.because.retries.split('{time}') as [string, string];
    expect(await webhook.locator('p').first().innerText()).toMatch(
      new RegExp(`^${beginning}.*2\\d\\d\\d.*${end}$`),
    );
    expect(emulator.webhooks()).toMatchObject([{ active: false }]);

    await next('enable', 'again');
    await expect.poll(() => webhook.locator('.state').innerText()).toBe(webhooks.active);
    expect(await webhook.innerText()).not.toContain(end);
    await next('again', 'done');
    await expect.poll(state).toBe(deliveries.state.delivered);
    expect(emulator.deliveries().map((delivery) => delivery.state)).toEqual([
      'delivered',
      'failed',
      'delivered',
    ]);

    await activate(opened, steps.done.action);
    await section('tour').waitFor({ state: 'detached' });
    // The focused button disappears, so the focus must move to the start button.
    await expect.poll(() => focused(opened.page)).toBe(tour.start);
    expect(await opened.complaints()).toEqual([]);
  });
});

test('the tour continues after a reload, and can be closed and started again', async () => {
  const opened = await openPage();
  const { section, page, words } = opened;
  const { steps, close, start } = words.tour;
  await inputs['mouse']!(opened, steps.create.action);
  await section('tour').getByText(steps.trigger.text).waitFor();
  await opened.visit();
  await section('tour').getByText(steps.trigger.text).waitFor();
  await inputs['mouse']!(opened, close);
  await expect.poll(() => focused(page)).toBe(start);
  await opened.visit();
  await page.getByRole('button', { name: start }).click();
  await section('tour').getByText(steps.create.text).waitFor();
  await expect.poll(() => focused(page)).toBe(steps.create.action);
});

test('the tour stays closed for a visitor who already has a webhook', async () => {
  const opened = await openPage();
  const { section, page, emulator, words } = opened;
  await inputs['mouse']!(opened, words.tour.steps.create.action);
  await expect.poll(() => emulator.webhooks().length).toBe(1);
  await page.evaluate(() => sessionStorage.clear());
  await opened.visit();
  await page.getByRole('button', { name: words.tour.start }).waitFor();
  expect(await section('tour').count()).toBe(0);
});
