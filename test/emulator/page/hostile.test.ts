/** The page shows names, URLs, bodies and headers from attackers as text: they run no code and add no element. */
// @module-tag chromium
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { connect, echoing, wanted } from '../e2e/world.js';
import { serveListener } from '../../support/servers.js';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

const image = '<img src=x onerror="globalThis.intruder=1">';
const script = '<script>globalThis.intruder=2</script>';
const link = 'javascript:globalThis.intruder=3';
const rightToLeft = '\u202Egnp.exe\u202C';
const hostile = `${image}${script} ${link} ${rightToLeft}`;

test('shows hostile texts as text, and executes no part of them', async () => {
  const opened = await openPage();
  const { page, url, emulator, section, words } = opened;
  const receiver = await serveListener(
    echoing((_, response) =>
      response
        .writeHead(400, { 'content-type': 'text/html', 'x-hostile': `${image}${script}${link}` })
        .end(`<!doctype html>${hostile}`),
    ),
  );
  const path = '/<img/src=x/onerror=globalThis.intruder=4><script>globalThis.intruder=5</script>';
  const callBackUrl = `${receiver}${path}?next=${link}`;
  const client = connect(url);
  const context = { callBackToken: 'a-token', callBackContext: hostile };
  await client.createWebhook({ ...wanted(callBackUrl), objectId: hostile, ...context });
  const refused = await fetch(`${url}/_emulator/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted(link)),
  });
  expect(refused.status).toBe(400);
  const payload = { eventType: hostile, [image]: hostile, data: { title: hostile } };
  await emulator.deliver(payload, { complete: true });
  // Send this request without the client of this package, because the client would encode the path.
  await new Promise((resolve, reject) => {
    const headers = { accessToken: `${image}${script}` };
    request(`${url}/v1/`, { path: `/v1${path}`, headers }, (response) =>
      response.resume().on('end', resolve),
    )
      .on('error', reject)
      .end();
  });

  const webhooks = section('webhooks');
  await webhooks.getByRole('article').getByRole('button', { name: words.common.reveal }).click();
  await webhooks.getByText(callBackUrl, { exact: true }).waitFor();
  expect(await webhooks.locator('dd code').first().textContent()).toBe(hostile);

  const card = section('deliveries').getByRole('article');
  const type = card.locator('h3 button');
  expect(await type.textContent()).toBe(hostile);
  // A Unicode mark that reverses the direction of text must not affect the text after it.
  const [typeBox, stateBox] = [
    await type.boundingBox(),
    await card.locator('.state').boundingBox(),
  ];
  expect(stateBox!.x + stateBox!.y * 10).toBeGreaterThan(typeBox!.x + typeBox!.y * 10);
  await type.click();
  await card.getByRole('group', { name: words.deliveries.response }).waitFor();
  await card.getByRole('button', { name: words.common.reveal }).click();
  const response = () => card.getByRole('group', { name: words.deliveries.response }).textContent();
  await expect.poll(response).toContain(`<!doctype html>${hostile}`);
  expect(await response()).toContain(`x-hostile: ${image}${script}${link}`);
  const event = await card
    .getByRole('group', { name: words.deliveries.event, exact: true })
    .textContent();
  expect(JSON.parse(event!)).toMatchObject({
    eventType: hostile,
    [image]: hostile,
    objectId: hostile,
    context: hostile,
    data: { title: hostile },
  });

  const call = section('calls').getByRole('article').filter({ hasText: 'onerror' });
  const headline = call.locator('h3 button');
  expect(await headline.textContent()).toContain('<img/src=x/onerror=');
  await headline.click();
  await call.getByRole('button', { name: words.common.reveal }).click();
  const curl = () => call.getByRole('group', { name: words.calls.curl }).textContent();
  await expect.poll(curl).toContain(`${image}${script}`);

  // Text that the user types or pastes must not run code either.
  await section('inboxes').locator('[name=name]').fill(image);
  await section('inboxes').getByRole('button', { name: words.inboxes.add }).click();
  await section('inboxes').locator('.error').getByText('onerror').waitFor();
  await section('events')
    .locator('textarea')
    .fill(
      JSON.stringify({ eventType: 'JobCreated', [image]: 1, data: { [image]: { [script]: 1 } } }),
    );
  await section('events').locator('#event-verdict :is(.fine, .warning)').waitFor();
  const target = section('events').locator('[name=webhookId] option').nth(1);
  expect(await target.textContent()).toContain('<img/src=x/onerror=');

  const found = await page.evaluate(() => ({
    intruder: 'intruder' in globalThis,
    elements: document.querySelectorAll(
      'img, body script, iframe, object, [onerror], a[href^="javascript"]',
    ).length,
    scripts: document.scripts.length,
  }));
  expect(found).toEqual({ intruder: false, elements: 0, scripts: 1 });
  expect(await opened.complaints()).toEqual([]);
});

test('the test detects an injected script', async () => {
  const opened = await openPage();
  await opened.page.evaluate((html) => {
    try {
      document.body.innerHTML = html;
    } catch {
      // The assignment throws, because the content security policy requires trusted types.
    }
    const element = document.createElement('script');
    try {
      element.textContent = 'globalThis.intruder = 1';
    } catch {
      // As above.
    }
    document.body.append(element);
  }, image);
  await expect
    .poll(async () => (await opened.complaints()).join())
    .toContain('require-trusted-types-for');
  expect(await opened.page.evaluate(() => 'intruder' in globalThis)).toBe(false);
});
