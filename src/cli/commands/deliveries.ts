import { isTooDeep } from '../../common/json-depth.js';
import { isObject } from '../../common/json.js';
import { mask } from '../../common/mask.js';
import type { ExitCode } from '../../common/failure.js';
import { attemptLine, disabledLine, logLine, type ShownDelivery } from '../output/show-delivery.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from '../service/call-admin.js';
import { logAt, timeAt } from '../service/delivery-log.js';
import { logChanges } from '../service/watch-log.js';

export interface DeliveriesOptions extends EmulatorOption {
  webhook?: string;
  watch?: true;
  json?: true;
  showSecrets?: true;
}

/** `kaizala-webhooks deliveries` */
export async function deliveries(
  options: DeliveriesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { emulator, webhook, watch, json } = options;
  const log = await logAt(emulator, terminal.env);
  const now = await timeAt(emulator, terminal.env);
  const shown = log.filter(({ webhookId }) => webhook === undefined || webhookId === webhook);
  for (const delivery of shown) {
    if (json) printJson(delivery, options, terminal);
    else terminal.print(...logLine(delivery, now));
  }
  if (watch) await watchLog(log, options, terminal);
  else if (shown.length === 0)
    terminal.note(`The log has no deliveries${webhook === undefined ? '' : ' to this webhook'}.`);
  return 0;
}

/** Prints each new attempt until the command is interrupted. */
async function watchLog(
  log: readonly ShownDelivery[],
  options: DeliveriesOptions,
  terminal: Terminal,
): Promise<void> {
  const { emulator, webhook, json } = options;
  const { env } = terminal;
  const stopped = new AbortController();
  void terminal.interrupted().then(() => stopped.abort());
  terminal.note('Press Ctrl-C to stop.');
  let seen = new Map(log.map(({ deliveryId, attempts }) => [deliveryId, attempts.length]));
  for await (const change of logChanges(emulator, env, stopped.signal)) {
    const before = seen;
    // This change has the complete log. The emulator has dropped old deliveries from it, so forget them here, too.
    // Otherwise, they would fill the memory.
    if (change.isWhole) seen = new Map();
    for (const delivery of change.deliveries) {
      const { deliveryId, webhookId, attempts, state } = delivery;
      const first = before.get(deliveryId) ?? 0;
      seen.set(deliveryId, attempts.length);
      if (attempts.length <= first || (webhook !== undefined && webhookId !== webhook)) continue;
      if (json) {
        printJson(await withEvent(delivery, emulator, env), options, terminal);
        continue;
      }
      for (let index = first; index < attempts.length; index += 1)
        terminal.print(...attemptLine(delivery, { index, now: change.now }));
      if (state === 'failed') terminal.print(...disabledLine(webhookId, emulator, env));
    }
  }
}

/** Adds the event to a delivery. The stream of changes contains deliveries without their events. */
async function withEvent(
  delivery: ShownDelivery,
  emulator: string,
  env: Terminal['env'],
): Promise<object> {
  if ('event' in delivery) return delivery;
  const route = `GET /deliveries/${encodeURIComponent(delivery.deliveryId)}` as const;
  const { body } = await callAdmin(emulator, route, isObject, { env });
  if (typeof body !== 'string') return delivery;
  return { ...delivery, event: isTooDeep(body) ? body : (JSON.parse(body) as unknown) };
}

function printJson(delivery: object, { showSecrets }: DeliveriesOptions, terminal: Terminal): void {
  terminal.print(JSON.stringify(showSecrets ? delivery : mask(delivery)));
}
