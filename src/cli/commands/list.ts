import type { ExitCode } from '../../common/failure.js';
import { objectOf, type ObjectOptions } from '../options/webhook-object.js';
import { mask } from '../../common/mask.js';
import { webhookLines } from '../output/show-webhook.js';
import type { Terminal } from '../output/terminal.js';
import { callApi } from '../service/call-api.js';

export interface ListOptions extends ObjectOptions {
  emulator: string;
  json?: true;
  showSecrets?: true;
}

/** `kaizala-webhooks list` */
export async function list(options: ListOptions, terminal: Terminal): Promise<ExitCode> {
  const { emulator, json, showSecrets = false } = options;
  const object = objectOf(options);
  const webhooks = await callApi(emulator, terminal, (client) => client.listWebhooks(object));
  for (const webhook of webhooks) {
    if (json) terminal.print(JSON.stringify(showSecrets ? webhook : mask(webhook)));
    else for (const line of webhookLines(webhook, showSecrets)) terminal.print(...line);
  }
  if (webhooks.length === 0)
    terminal.note(`${object.objectType} ${object.objectId} has no webhook.`);
  return 0;
}
