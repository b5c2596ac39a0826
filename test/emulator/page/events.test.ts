/**
 * A user writes an event on the page. The page validates the event during typing, delivers it unchanged, and can
 * deliver it again.
 */
// @module-tag chromium
import { describe, expect, test } from 'vitest';
import { callBackToken, connect, echoing, wanted } from '../e2e/world.js';
import { serveListener } from '../../support/servers.js';
import { type OpenPage, openPage, unfold, useBrowser } from './open-page.js';

useBrowser();

interface Received {
  token: string | undefined;
  body: string;
}

/** Starts a receiver, and creates a webhook for it. @returns the list of deliveries that the receiver gets */
async function receive({ url }: OpenPage): Promise<Received[]> {
  const received: Received[] = [];
  const receiver = await serveListener(
    echoing(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const token = request.headers['kz-callback-token'] as string | undefined;
      received.push({ token, body: Buffer.concat(chunks).toString() });
      response.writeHead(token === callBackToken ? 200 : 401).end();
    }),
  );
  await connect(url).createWebhook(wanted(`${receiver}/kaizala`));
  return received;
}

const editor = ({ section }: OpenPage) => section('events').locator('textarea');

async function trigger({ section, words }: OpenPage): Promise<void> {
  await section('events').getByRole('button', { name: words.events.trigger, exact: true }).click();
}

describe('the editor', () => {
  test('names the line and the column of a JSON error, and sends nothing', async () => {
    const opened = await openPage();
    const { section, requests, emulator, words } = opened;
    const received = await receive(opened);
    await editor(opened).fill('{\n  "eventType": "JobCreated",\n  "data": { "title": oops }\n}');
    const verdict = section('events').locator('#event-verdict');
    await expect.poll(() => verdict.innerText()).toMatch(/^Line 3, column 22: /);
    expect(await editor(opened).getAttribute('aria-invalid')).toBe('true');
    // The event is invalid. The button can still have the focus, but a click on it must do nothing.
    await section('events')
      .getByRole('button', { name: words.events.trigger, exact: true })
      .click({ force: true });
    // If the click had sent an event, that event would arrive before this event.
    await emulator.trigger('PollCreated');
    await expect.poll(() => received.length).toBe(1);
    expect(
      requests
        .filter(([, to]) => /\/(trigger|validate)$/.test(to))
        .map(([, to]) => new URL(to).pathname),
    ).toEqual([
      // The page made this request when it was loaded, to validate the example.
      '/_emulator/validate',
    ]);
    await section('events').getByRole('button', { name: words.events.reset }).click();
    await section('events').getByText(words.events.valid).waitFor();
    expect(await editor(opened).getAttribute('aria-invalid')).toBeNull();
    // The button that had the focus has disappeared, so the focus moves to the text.
    expect(await opened.page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  });

  test('shows the validation message while a value of a wrong type is typed', async () => {
    const opened = await openPage();
    const { section, page } = opened;
    const text = await editor(opened).inputValue();
    const at = text.indexOf('"title": ') + '"title": '.length;
    const end = text.indexOf('\n', at) - 1;
    await editor(opened).focus();
    await editor(opened).evaluate(
      (area: HTMLTextAreaElement, [from, to]) => area.setSelectionRange(from!, to!),
      [at, end],
    );
    await page.keyboard.type('7');
    const issue = section('events').locator('#event-verdict li');
    await expect
      .poll(() => issue.allInnerTexts())
      .toEqual([expect.stringMatching(/^\/data\/title .*string/)]);
    expect(JSON.parse(await editor(opened).inputValue())).toMatchObject({ data: { title: 7 } });
    expect(opened.emulator.deliveries()).toEqual([]);
  });

  test('delivers each byte unchanged, including numbers with 18 digits', async () => {
    const opened = await openPage();
    const { section, words } = opened;
    const received = await receive(opened);
    const fields = String.raw`"eventType":"JobCreated",  "long": 123456789012345678 ,"more":[1.10, 1e2,-0, "\u00e9é"],
  "data" : {"title":"Restock shelf 4" }`;
    await editor(opened).fill(`{${fields}}`);
    await section('events').locator('#event-verdict :is(.fine, .warning)').waitFor();
    await trigger(opened);
    await expect.poll(() => received.length).toBe(1);
    const { body } = received[0]!;
    expect(body).toContain('123456789012345678');
    for (const written of [
      '"long": 123456789012345678 ,',
      '[1.10, 1e2,-0, "\\u00e9é"]',
      '"data" : {"title":"Restock shelf 4" }',
    ])
      expect(Buffer.from(body).includes(Buffer.from(written)), written).toBe(true);
    expect(JSON.parse(body)).toMatchObject({ objectType: 'Group', eventId: expect.any(String) });
    // The page must show all digits of the long number.
    const card = section('deliveries').getByRole('article');
    await card.getByRole('button', { name: 'JobCreated' }).click();
    const event = card.getByRole('group', { name: words.deliveries.event, exact: true });
    await expect.poll(() => event.innerText()).toContain('"long": 123456789012345678');
  });

  test('delivers an example, and says how many deliveries were made, or that no webhook matches', async () => {
    const opened = await openPage();
    const { section, words } = opened;
    await trigger(opened);
    await section('events').getByText(words.events.nobody).waitFor();
    const received = await receive(opened);
    await section('events')
      .getByRole('combobox', { name: words.events.event, exact: true })
      .selectOption('PollCreated');
    await section('events').getByText(words.events.valid).waitFor();
    await trigger(opened);
    await section('events').getByText(words.events.triggered.replace('{count}', '1')).waitFor();
    expect(JSON.parse(received[0]!.body)).toMatchObject({ eventType: 'PollCreated' });
  });
});

describe('delivers with the fault that is selected in the form:', () => {
  const withFault = async (
    fault: 'wrongToken' | 'brokenPayload' | 'duplicate' | 'drop' | 'unknownType',
  ) => {
    const opened = await openPage();
    const received = await receive(opened);
    const events = opened.section('events');
    await unfold(events, opened.words.events.faults);
    await events.locator(`[name=${fault}]`).check();
    await trigger(opened);
    const card = opened.section('deliveries').getByRole('article');
    await card.first().getByText(`${opened.words.events.faults}: ${fault}`).waitFor();
    const states = async () => await card.locator('.state').allInnerTexts();
    return { opened, received, states, state: opened.words.deliveries.state, card };
  };

  test('wrongToken', async () => {
    const { received, states, state, card } = await withFault('wrongToken');
    await expect.poll(states).toEqual([state.retrying]);
    expect(await card.locator('.timeline b').allInnerTexts()).toEqual(['401']);
    expect(received).toHaveLength(1);
    expect(received[0]!.token).not.toBe(callBackToken);
    expect(JSON.parse(received[0]!.body)).toMatchObject({ eventType: 'JobCreated' });
  });

  test('brokenPayload', async () => {
    const { received, opened, card } = await withFault('brokenPayload');
    expect(received).toHaveLength(1);
    expect(() => JSON.parse(received[0]!.body) as unknown).toThrow(SyntaxError);
    await card.getByRole('button', { name: 'JobCreated' }).click();
    const bytes = Buffer.byteLength(received[0]!.body);
    await card.getByText(opened.words.deliveries.half.replace('{bytes}', String(bytes))).waitFor();
  });

  test('duplicate', async () => {
    const { received, states, state } = await withFault('duplicate');
    await expect.poll(states).toEqual([state.delivered, state.delivered]);
    expect(received).toHaveLength(2);
    expect(received[1]).toEqual(received[0]);
  });

  test('drop', async () => {
    const { received, states, state } = await withFault('drop');
    await expect.poll(states).toEqual([state.dropped]);
    expect(received).toEqual([]);
  });

  test('unknownType', async () => {
    const { received, states, state } = await withFault('unknownType');
    await expect.poll(states).toEqual([state.delivered]);
    expect(JSON.parse(received[0]!.body)).toMatchObject({ eventType: 'SomethingNew' });
  });
});

test('delays an event until the clock is advanced', async () => {
  const opened = await openPage();
  const { section, words } = opened;
  const received = await receive(opened);
  await unfold(section('events'), words.events.faults);
  await section('events').locator('[name=delay]').fill('60000');
  await trigger(opened);
  const state = section('deliveries').getByRole('article').locator('.state');
  await expect.poll(() => state.allInnerTexts()).toEqual([words.deliveries.state.held]);
  expect(received).toEqual([]);
  await section('clock')
    .getByRole('button', { name: /^Advance to the next attempt/ })
    .click();
  await expect.poll(() => state.allInnerTexts()).toEqual([words.deliveries.state.delivered]);
  expect(received).toHaveLength(1);
});

test('redelivers with the same bytes, and shows why a redelivery is refused', async () => {
  const opened = await openPage();
  const { section, words, emulator, url } = opened;
  const received = await receive(opened);
  await trigger(opened);
  const first = section('deliveries').getByRole('article').last();
  await first.getByRole('button', { name: 'JobCreated' }).click();
  const again = first.getByRole('button', { name: words.deliveries.redeliver });
  await again.click();
  await first.getByText(words.deliveries.redelivered).waitFor();
  expect(received).toHaveLength(2);
  expect(received[1]).toEqual(received[0]);
  await expect.poll(() => section('deliveries').getByRole('article').count()).toBe(2);
  await connect(url).updateWebhook(emulator.webhooks()[0]!.webhookId, { Active: false });
  await again.click();
  await expect
    .poll(() => first.getByRole('alert').innerText())
    .toMatch(/disabled.*Fix: enable the webhook/);
  expect(received).toHaveLength(2);
});
