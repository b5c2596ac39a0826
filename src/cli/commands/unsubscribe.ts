import type { ExitCode } from '../../common/failure.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { callApi } from '../service/call-api.js';

/** `kaizala-webhooks unsubscribe` */
export async function unsubscribe(
  webhookId: string,
  options: EmulatorOption,
  terminal: Terminal,
): Promise<ExitCode> {
  await callApi(options, terminal, (client) => client.deleteWebhook(webhookId));
  terminal.note(`Unsubscribed ${webhookId}.`);
  return 0;
}
