import type { EventType } from '../../../generated/v1/events.js';
import { type ExitCode, misuse } from '../../common/failure.js';
import { invokedAs } from '../output/about.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { isObject } from '../../common/json.js';
import { isKaizalaApiError } from '../../index.js';
import { webhooksAt } from '../service/all-webhooks.js';
import { callAdmin } from '../service/call-admin.js';
import { callApi } from '../service/call-api.js';
import { callbackTokenFrom } from '../service/credentials.js';

export interface UpdateOptions extends EmulatorOption {
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
    // Change the token only with `--new-token`. KAIZALA_CALLBACK_TOKEN may be set for `listen` and `subscribe`, and
    // `update` must not change the token by accident.
    callBackToken: options.newToken && newToken(terminal),
    Active: options.enable ?? (options.disable && false),
  };
  if (Object.values(settings).every((value) => value === undefined))
    throw misuse(
      `There is nothing to update. Fix: name at least one setting; ${invokedAs} update --help lists them.`,
    );
  const { emulator } = options;
  await callApi(options, terminal, async (client) => {
    try {
      await client.updateWebhook(webhookId, settings);
    } catch (error) {
      // The API returns 404 for a webhook of another connector. Users see such a webhook in `list --all` and may want
      // to update it, so use the admin route, which can update every webhook.
      const isHidden = isKaizalaApiError(error) && error.status === 404;
      if (!isHidden || !(await exists(webhookId, emulator, terminal))) throw error;
      const route = `PUT /webhooks/${encodeURIComponent(webhookId)}` as const;
      await callAdmin(emulator, route, isObject, { env: terminal.env, body: settings });
    }
  });
  terminal.note(`Updated ${webhookId}.`);
  return 0;
}

async function exists(id: string, emulator: string, { env }: Terminal): Promise<boolean> {
  return (await webhooksAt(emulator, env)).some(({ webhookId }) => webhookId === id);
}

function newToken({ env }: Terminal): string {
  const token = callbackTokenFrom(env);
  if (token === undefined)
    throw misuse(
      '--new-token needs KAIZALA_CALLBACK_TOKEN, which is not set. Fix: set the variable.',
    );
  return token;
}
