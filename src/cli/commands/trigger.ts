import { isEventType } from '../../../generated/v1/events.js';
import { eventExamples } from '../../../generated/v1/examples.js';
import { type ExitCode, Failure, misuse } from '../../common/failure.js';
import { isObject } from '../../common/json.js';
import type { DeliveryRecord } from '../../emulator.js';
import { readFaults } from '../options/fault-option.js';
import { applySettings, readSetting, type Setting } from '../options/set-option.js';
import { readJsonFile } from '../files/json-file.js';
import { suggestion } from '../options/suggest.js';
import { invokedAs } from '../output/about.js';
import { clipped } from '../output/clip.js';
import { commandAt } from '../output/emulator-address.js';
import { mask } from '../../common/mask.js';
import { maskValue } from '../output/mask-argument.js';
import { deliveryLine, disabledLine, hasFailed } from '../output/show-delivery.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { webhooksAt } from '../service/all-webhooks.js';
import { timeAt } from '../service/delivery-log.js';
import { triggerAt } from '../service/trigger-event.js';

export interface TriggerOptions extends EmulatorOption {
  payload?: string;
  object?: string;
  webhook?: string;
  set?: string[];
  fault?: string[];
  times: number;
  json?: true;
  showSecrets?: true;
}

/** `kaizala-webhooks trigger` */
export async function trigger(
  event: string | undefined,
  options: TriggerOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { emulator, object, webhook, times } = options;
  const faults = readFaults(options.fault);
  const settings = (options.set ?? []).map(readSetting);
  const body = {
    ...(await requestedEvent(event, options.payload, settings, terminal)),
    ...(object !== undefined && { objectId: object }),
    ...(webhook !== undefined && { webhookId: webhook }),
    ...(faults && { faults }),
  };
  let succeeded = true;
  for (let time = 1; time <= times; time += 1) {
    const deliveries = await triggerAt(emulator, body, { env: terminal.env });
    if (deliveries.length === 0) throw await noWebhook(event, body, options, terminal);
    for (const delivery of deliveries) {
      await print(delivery, options, terminal);
      if (hasFailed(delivery)) succeeded = false;
    }
    // If the output cannot be written any more before the event has been triggered `times` times, the command has
    // failed.
    if (!terminal.canPrint() && time < times) return 1;
  }
  return succeeded ? 0 : 1;
}

/**
 * Returns the fields of the request that describe the event: the name of an example and the values of `--set`, or the
 * user's payload with these values already set in it.
 */
async function requestedEvent(
  event: string | undefined,
  payload: string | undefined,
  settings: readonly Setting[],
  terminal: Terminal,
): Promise<object> {
  const names = Object.keys(eventExamples);
  if (payload !== undefined) {
    if (event !== undefined)
      throw misuse(
        'There is both an event and --payload; expected only one of them. Fix: remove one.',
      );
    return { payload: applySettings(await readPayload(payload, terminal), settings).value };
  }
  if (event === undefined)
    throw misuse(`The event is missing; expected one of ${names.join(', ')}.`);
  if (!Object.hasOwn(eventExamples, event))
    throw misuse(
      `"${maskValue(event)}" is not an event. ${suggestion(event, names)} Fix: correct the name, or send any JSON with --payload.`,
    );
  // Send only the name of the example and the settings. The emulator creates the event, because some of its fields
  // depend on the webhook.
  const { patch } = applySettings(eventExamples[event as keyof typeof eventExamples], settings);
  return { event, ...(patch.length > 0 && { overrides: patch }) };
}

function readPayload(file: string, terminal: Terminal): Promise<unknown> {
  return readJsonFile(file, terminal, {
    what: 'a payload',
    consequence: 'Nothing was sent.',
    otherwise: `, or send the file unchanged with ${invokedAs} replay`,
  });
}

/**
 * Returns the error for an event that no active webhook receives. If a disabled webhook would receive the event, the
 * error names this webhook.
 */
async function noWebhook(
  event: string | undefined,
  body: object,
  { emulator, object, webhook }: TriggerOptions,
  { env }: Terminal,
): Promise<Failure> {
  const type = typeOf(body);
  const disabled = (await webhooksAt(emulator, env)).find(
    ({ active, webhookId, objectId, eventTypes }) =>
      !active &&
      (object === undefined || objectId === object) &&
      (webhook === undefined
        ? type === undefined || eventTypes.includes(type)
        : webhookId === webhook),
  );
  const which = [object && `of object ${object}`, webhook && `with id ${webhook}`].filter(Boolean);
  const problem = `${['No active webhook', ...which].join(' ')} receives ${event ?? 'this payload'}`;
  if (!disabled)
    return new Failure(
      `${problem}. Fix: subscribe a webhook with ${commandAt(emulator, env, 'listen')}, in another terminal.`,
    );
  const id = clipped(disabled.webhookId);
  const why =
    disabled.disabled?.reason === 'retries' ? 'because its last retry failed' : 'by an update';
  return new Failure(
    `${problem}: ${id} is disabled, ${why}. Fix: run ${commandAt(emulator, env, `update ${id} --enable`)}`,
  );
}

/**
 * Returns the type of the event in the request, or undefined if the type is unknown. An event of an unknown type is
 * delivered to every active webhook.
 */
function typeOf(body: object): string | undefined {
  const { event, payload } = body as { event?: string; payload?: unknown };
  const example: unknown = eventExamples[event as keyof typeof eventExamples];
  const sent = example ?? payload;
  const type = isObject(sent) ? sent['eventType'] : undefined;
  return typeof type === 'string' && isEventType(type) ? type : undefined;
}

async function print(
  delivery: DeliveryRecord,
  options: TriggerOptions,
  terminal: Terminal,
): Promise<void> {
  const { emulator, json, showSecrets } = options;
  const { env } = terminal;
  if (json) return terminal.print(JSON.stringify(showSecrets ? delivery : mask(delivery)));
  const now = delivery.nextAttempt === undefined ? undefined : await timeAt(emulator, env);
  terminal.print(...deliveryLine(delivery, now));
  if (delivery.state === 'failed')
    terminal.print(...disabledLine(delivery.webhookId, emulator, env));
}
