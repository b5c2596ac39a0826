import type { ExitCode } from '../../common/failure.js';
import { objectOf, type ObjectOptions } from '../options/webhook-object.js';
import { mask } from '../../common/mask.js';
import { emulatedLines, webhookLines } from '../output/show-webhook.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { webhooksAt } from '../service/all-webhooks.js';
import { callApi } from '../service/call-api.js';

export interface ListOptions extends ObjectOptions, EmulatorOption {
  all?: true;
  json?: true;
  showSecrets?: true;
}

/** `kaizala-webhooks list` */
export async function list(options: ListOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.all) return await listAll(options, terminal);
  const { json, showSecrets = false } = options;
  const object = objectOf(options);
  const webhooks = await callApi(options, terminal, (client) => client.listWebhooks(object));
  for (const webhook of webhooks) {
    if (json) terminal.print(JSON.stringify(showSecrets ? webhook : mask(webhook)));
    else for (const line of webhookLines(webhook, showSecrets)) terminal.print(...line);
  }
  if (webhooks.length === 0)
    terminal.note(`${object.objectType} ${object.objectId} has no webhooks.`);
  return 0;
}

/** Prints the webhooks of all objects and connectors. */
async function listAll(
  { emulator, json, showSecrets }: ListOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const webhooks = await webhooksAt(emulator, terminal.env);
  for (const webhook of webhooks) {
    if (json) terminal.print(JSON.stringify(showSecrets ? webhook : mask(webhook)));
    else for (const line of emulatedLines(webhook, showSecrets === true)) terminal.print(...line);
  }
  if (webhooks.length === 0) terminal.note('The emulator has no webhooks.');
  return 0;
}
