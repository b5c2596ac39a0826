import { callApi } from '../api.js';
import type { ExitCode } from '../failure.js';
import type { Terminal } from '../terminal.js';

/** `kaizala-webhooks unsubscribe` */
export async function unsubscribe(
  webhookId: string,
  { emulator }: { emulator: string },
  terminal: Terminal,
): Promise<ExitCode> {
  await callApi(emulator, terminal, (client) => client.deleteWebhook(webhookId));
  terminal.note(`Unsubscribed ${webhookId}.`);
  return 0;
}
