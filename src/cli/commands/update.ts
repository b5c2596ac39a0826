import type { EventType } from '../../../generated/v1/events.js';
import { type ExitCode, misuse } from '../../common/failure.js';
import { invokedAs } from '../output/about.js';
import type { Terminal } from '../output/terminal.js';
import { callApi } from '../service/call-api.js';
import { callbackTokenFrom } from '../service/credentials.js';

export interface UpdateOptions {
  emulator: string;
  events?: EventType[];
  url?: string;
  context?: string;
  validity?: string;
  newToken?: true;
  enable?: true;
  disable?: true;
}

/** `kaizala-webhooks update` */
export async function update(
  webhookId: string,
  options: UpdateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const settings = {
    eventTypes: options.events,
    callBackUrl: options.url,
    callBackContext: options.context,
    validity: options.validity,
    // Not whenever the variable is set: it is for listen and subscribe, too, and a token is not changed by the way.
    callBackToken: options.newToken && newToken(terminal),
    Active: options.enable ?? (options.disable && false),
  };
  if (Object.values(settings).every((value) => value === undefined))
    throw misuse(
      `There is nothing to update. Fix: name at least one setting; ${invokedAs} update --help lists them.`,
    );
  await callApi(options.emulator, terminal, (client) => client.updateWebhook(webhookId, settings));
  terminal.note(`Updated ${webhookId}.`);
  return 0;
}

function newToken({ env }: Terminal): string {
  const token = callbackTokenFrom(env);
  if (token === undefined)
    throw misuse('--new-token needs KAIZALA_CALLBACK_TOKEN, which is not set. Fix: set it.');
  return token;
}
