/** A user creates, changes and deletes webhooks and reads calls; secrets are hidden until the user shows them. */
// @module-tag chromium
// @module-tag curl
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { connect, echoing, objectId, wanted } from '../e2e/world.js';
import { serveListener } from '../../support/servers.js';
import { focused, openPage, unfold, useBrowser } from './open-page.js';

useBrowser();

const token = 's3cr3t-of-the-webhook';
const key = 's3cr3t-of-the-query';

describe('the form', () => {
  test('creates a webhook at an inbox, without an event that was deselected', async () => {
    const { section, words, emulator, url } = await openPage();
    const webhooks = section('webhooks');
    const { form, create, created } = words.webhooks;
    await unfold(webhooks, create);
    await webhooks.locator('[name=callBackToken]').fill(token);
    await webhooks.locator('[name=callBackContext]').fill('depot-north');
    await webhooks.getByLabel('JobResponse').uncheck();
    await webhooks.getByRole('button', { name: form.submit, exact: true }).click();
    await webhooks.getByText(created).waitFor();
    const [webhook] = emulator.webhooks();
    expect(webhook).toMatchObject({
      objectId,
      objectType: 'Group',
      callBackUrl: `${url}/_emulator/inbox/default`,
      callBackToken: token,
      callBackContext: 'depot-north',
      active: true,
    });
    expect(webhook!.eventTypes).toContain('JobCreated');
    expect(webhook!.eventTypes).not.toContain('JobResponse');
    await expect
      .poll(() => section('inboxes').getByRole('article').innerText())
      .toContain('Handshakes: 1, deliveries: 0');
  });

  test.for([
    ['nonsense', /callBackUrl.*Fix: /],
    ['http://192.0.2.1/', /192\.0\.2\.1|this machine/],
    ['{nobody}', /did not pass the handshake.*Fix: /],
    ['', /callBackUrl.*Fix: /],
  ] as const)(
    'shows the message of the emulator for the callback URL %j',
    async ([given, message]) => {
      const { section, words, emulator } = await openPage();
      const callBackUrl = given.replace(
        '{nobody}',
        await serveListener((_, response) => response.end('no')),
      );
      const webhooks = section('webhooks');
      await unfold(webhooks, words.webhooks.create);
      await webhooks.locator('[name=callBackUrl]').fill(callBackUrl);
      await webhooks.locator('[name=callBackUrl]').press('Enter');
      const error = webhooks.locator('form').getByRole('alert');
      await expect.poll(() => error.innerText()).toMatch(message);
      expect(emulator.webhooks()).toEqual([]);
      // Correct the callback URL: the next attempt succeeds, and the error message disappears.
      await webhooks
        .locator('[name=callBackUrl]')
        .fill(await serveListener(echoing((_, response) => response.end())));
      await webhooks.locator('[name=callBackUrl]').press('Enter');
      await webhooks.getByText(words.webhooks.created).waitFor();
      expect(await error.innerText()).toBe('');
      expect(emulator.webhooks()).toHaveLength(1);
    },
  );
});

test('the buttons disable, enable and delete a webhook', async () => {
  const { section, words, emulator, url, page } = await openPage();
  await connect(url).createWebhook(wanted(`${url}/_emulator/inbox/default`));
  const webhooks = section('webhooks');
  const card = webhooks.getByRole('article');
  const { disable, disabled, enable, active, because, deleted, none } = words.webhooks;
  const state = () => card.locator('.state').innerText();
  await card.getByRole('button', { name: disable }).click();
  await expect.poll(state).toBe(disabled);
  expect(await card.innerText()).toContain(because.update.split('{time}')[1]!.replaceAll('`', ''));
  expect(emulator.webhooks()).toMatchObject([{ active: false }]);
  await card.getByRole('button', { name: enable }).click();
  await expect.poll(state).toBe(active);
  expect(emulator.webhooks()).toMatchObject([{ active: true }]);
  await card.getByRole('button', { name: words.webhooks.delete }).click();
  await webhooks.getByText(deleted).waitFor();
  await card.waitFor({ state: 'detached' });
  expect(await webhooks.innerText()).toContain(none);
  expect(emulator.webhooks()).toEqual([]);
  // The focused button has disappeared. The focus must stay in the same section.
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(
    'webhooks',
  );
});

test('hides secrets until the user shows them, and can hide them again', async () => {
  const { section, words, url, page, emulator } = await openPage();
  const receiver = await serveListener(
    echoing((_, response) => response.end(`{"accessToken":"${key}-3"}`)),
  );
  const callBackUrl = `${receiver}/kaizala?code=${key}`;
  await connect(url).createWebhook({ ...wanted(callBackUrl), callBackToken: token });
  const media = `https://media.example/${key}-2.jpg`;
  await emulator.deliver({
    eventType: 'AttachmentCreated',
    mediaUrl: media,
    data: { url: media, count: 1 },
  });

  const { reveal, hide } = words.common;
  const card = section('deliveries').getByRole('article');
  await card.getByRole('button', { name: 'AttachmentCreated' }).click();
  await card.getByRole('group', { name: words.deliveries.response }).waitFor();
  const call = section('calls').getByRole('article').filter({ hasText: '/v1/webhook' });
  await call.locator('h3 button').click();
  await call.getByRole('group', { name: words.calls.curl }).waitFor();
  const tokenCall = section('calls').getByRole('article').filter({ hasText: '/v1/accessToken' });
  await tokenCall.locator('h3 button').click();
  await tokenCall.getByRole('group', { name: words.calls.curl }).waitFor();

  const webhook = section('webhooks').getByRole('article');
  const parts = { webhook, card, call, tokenCall };
  // Search the HTML of the whole page, because a secret must not be in a hidden part either.
  const everything = () => page.evaluate(() => document.documentElement.outerHTML);
  const secrets = [token, key, 's3cr3t'];
  const before = await everything();
  expect(secrets.filter((secret) => before.includes(secret))).toEqual([]);
  expect(await call.innerText()).not.toMatch(/accessToken: [\w-]{8}/);

  for (const part of Object.values(parts)) await part.getByRole('button', { name: reveal }).click();
  await webhook.getByText(token).waitFor();
  expect(await webhook.innerText()).toContain(callBackUrl);
  const shown = await card.innerText();
  expect(shown).toContain(`kz-callback-token: ${token}`);
  expect(shown).toContain(`POST ${callBackUrl}`);
  expect(shown).toContain(`"mediaUrl": "${media}"`);
  expect(shown).toContain(`"accessToken":"${key}-3"`);
  expect(await call.innerText()).toMatch(/-H 'accessToken: [\w.-]{8,}'/);
  expect(await call.innerText()).toContain(`"callBackToken":"${token}"`);
  expect(await tokenCall.innerText()).toContain("-H 'applicationSecret: s3cr3t-of-the-connector'");

  for (const part of Object.values(parts)) await part.getByRole('button', { name: hide }).click();
  await webhook.getByText(token).waitFor({ state: 'detached' });
  const after = await everything();
  expect(secrets.filter((secret) => after.includes(secret))).toEqual([]);
});

test('lists a call with its status and error, and its curl command repeats the call', async () => {
  const { section, words, url, page, emulator } = await openPage();
  const client = connect(url);
  await client.createWebhook(wanted(`${url}/_emulator/inbox/default`));
  await client.createWebhook(wanted(`${url}/_emulator/nothing`)).catch(() => undefined);
  const calls = section('calls').getByRole('article');
  await expect
    .poll(() => calls.locator('h3').allInnerTexts())
    .toEqual([
      expect.stringMatching(/^POST \/v1\/webhook\s+400$/),
      expect.stringMatching(/^POST \/v1\/webhook\s+200$/),
      expect.stringMatching(/^GET \/v1\/accessToken\s+200$/),
    ]);
  expect(await calls.first().innerText()).toMatch(/handshake: its status is 404.*Fix: /);
  const created = calls.nth(1);
  await created.locator('h3 button').click();
  const region = created.getByRole('group', { name: words.calls.curl });
  expect(await region.innerText()).toContain(`curl -X POST '${url}/v1/webhook'`);
  await created.getByRole('button', { name: words.calls.copyCurl }).click();
  await created.getByText(words.common.copied).waitFor();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  const { stdout } = await promisify(execFile)('bash', ['-c', command]);
  expect(JSON.parse(stdout)).toEqual({ webhookId: expect.any(String) });
  expect(emulator.webhooks()).toHaveLength(2);
  const [first, second] = emulator.webhooks();
  const own = {
    webhookId: expect.any(String),
    ts: expect.any(Number),
    validity: expect.any(Number),
  };
  expect(second).toEqual({ ...first, ...own });
});

test('a webhook can be created with the keys Tab, Space and Enter', async () => {
  const { section, words, emulator, page } = await openPage();
  await section('webhooks').locator('summary').focus();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 60 && (await focused(page)) !== words.webhooks.form.submit; step++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await section('webhooks').getByText(words.webhooks.created).waitFor();
  expect(emulator.webhooks()).toHaveLength(1);
  expect(await focused(page)).toBe(words.webhooks.form.submit);
});

test('an inbox can be added, its behaviour set, and its URL copied', async () => {
  const { section, words, url, page } = await openPage();
  const inboxes = section('inboxes');
  await inboxes.locator('[name=name]').fill('inbox-2');
  await inboxes.locator('[name=name]').press('Enter');
  const card = inboxes.getByRole('article').nth(1);
  await card.waitFor();
  expect(await inboxes.locator('[name=name]').inputValue()).toBe('');
  await card.getByRole('combobox').selectOption('status-500');
  const stateOf = async () =>
    (
      (await (await fetch(`${url}/_emulator/inboxes`)).json()) as {
        inboxes: { name: string; behaviour: string }[];
      }
    ).inboxes;
  await expect.poll(stateOf).toMatchObject([
    { name: 'default', behaviour: 'correct' },
    { name: 'inbox-2', behaviour: 'status-500' },
  ]);
  await card.getByRole('button', { name: words.common.copy }).click();
  await card.getByText(words.common.copied).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${url}/_emulator/inbox/inbox-2`,
  );
});
