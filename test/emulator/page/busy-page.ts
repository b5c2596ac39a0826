/** Fills the emulator's page: each list has an entry, and all collapsible parts are open. */
import type { ServerResponse } from 'node:http';
import { callBackToken, connect, echoing, objectId, wanted } from '../e2e/world.js';
import { serveListener } from '../../support/servers.js';
import { before, type OpenPage, unfold } from './open-page.js';

/** Strings that come from callers and receivers: as long as possible and without a space, so that they cannot wrap. */
export const long = {
  path: `/${'a-very-long-path/'.repeat(30)}`,
  objectId: 'object'.repeat(40),
  eventType: 'EventTypeOfLaterDays'.repeat(10),
  text: 'x'.repeat(3000),
};

/**
 * Fills the page:
 *
 * - creates two webhooks, one of which has a receiver that fails, and causes deliveries and calls
 * - opens the details of a delivery and of a call, and both forms
 * - provokes each error
 */
export async function fillPage({ page, url, emulator, section, words }: OpenPage): Promise<void> {
  const receiver = await serveListener(
    echoing((_, response: ServerResponse) =>
      response.writeHead(503, { 'x-reason': long.text.slice(0, 900) }).end(long.text),
    ),
  );
  const client = connect(url);
  await client.createWebhook(wanted(`${url}/_emulator/inbox/default`));
  const callBackUrl = `${receiver}${long.path}?key=secret`;
  await client.createWebhook({ ...wanted(callBackUrl), objectId: long.objectId, callBackToken });
  await client.updateWebhook(emulator.webhooks()[0]!.webhookId, { Active: false });
  await client.listWebhooks({ objectId, objectType: 'Group' }).catch(() => undefined);
  await client.createWebhook(wanted(`http://127.0.0.1:1${long.path}`)).catch(() => undefined);
  await emulator.trigger('JobCreated', {}, { faults: { duplicate: true, wrongToken: true } });
  await emulator.deliver({
    eventType: long.eventType,
    data: { [long.text.slice(0, 300)]: long.text },
  });

  const deliveries = section('deliveries');
  await deliveries.getByRole('button', { name: long.eventType, exact: true }).click();
  await deliveries.getByRole('group', { name: words.deliveries.response }).waitFor();
  const calls = section('calls');
  for (const name of ['POST /v1/webhook', 'GET /v1/accessToken']) {
    await calls.getByRole('button', { name }).first().click();
    await calls.getByRole('group', { name: words.calls.curl }).first().waitFor();
  }

  const webhooks = section('webhooks');
  await webhooks.locator('dd summary').first().click();
  await unfold(webhooks, words.webhooks.create);
  await webhooks.locator('[name=callBackUrl]').fill(`http://${'long-host.'.repeat(20)}example/`);
  await webhooks.getByRole('button', { name: words.webhooks.form.submit, exact: true }).click();
  await webhooks.locator('form .error').filter({ hasText: /./ }).waitFor();

  const events = section('events');
  await unfold(events, words.events.faults);
  await events
    .locator('textarea')
    .fill(JSON.stringify({ eventType: 'JobCreated', data: { title: 7 } }));
  await events.getByText(words.events.invalid).waitFor();

  const inboxes = section('inboxes');
  await inboxes.locator('[name=name]').fill('Not a name');
  await inboxes.getByRole('button', { name: words.inboxes.add }).click();
  await inboxes.locator('.error').filter({ hasText: /./ }).waitFor();
  await page.getByText(before(words.clock.nextIn)).first().waitFor();
}
