import { randomUUID } from 'node:crypto';
import { ArgumentError } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import { defaultLife } from '../../common/service-times.js';
import type { Credentials } from '../../common/types.js';
import { ApiError } from '../api/api-error.js';
import { connectorSettings, createSettings } from '../api/webhook-settings.js';
import type { CallbackHosts } from '../deliveries/callback-hosts.js';
import { lastDate } from '../model/clock.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import { LimitError, longestId } from '../model/limits.js';
import { ownConnector, type WebhookStore } from '../model/webhook-store.js';
import {
  type Shape,
  credentials,
  fieldsOf,
  flag,
  listOf,
  ShapeError,
  oneOf,
  optional,
  shape,
} from './shapes.js';

/** The shape of the field `credentials`: one object, or an array with at least one object. */
const allCredentials: Shape<readonly Credentials[]> = (value, pointer) => {
  if (!Array.isArray(value)) return [credentials(value, pointer)];
  if (value.length === 0) throw new ShapeError(pointer, 'an array of 0', 'at least one object');
  return listOf(credentials)(value, pointer);
};

const isoDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * Returns true if the day exists in the month. This check is needed because JavaScript accepts 30 February, and
 * interprets it as 2 March.
 */
function hasDay(date: string): boolean {
  const day = date.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

const time: Shape<string | number> = shape(
  'an ISO 8601 date such as 2026-01-31T12:00:00Z, or whole milliseconds since the epoch',
  (value) =>
    typeof value === 'number'
      ? Number.isInteger(value) && value >= 0 && value <= lastDate
      : typeof value === 'string' && isoDate.test(value) && hasDay(value) && Date.parse(value) >= 0,
);

const outer = fieldsOf({
  webhooks: optional(listOf(shape<Record<string, unknown>>('an object', isObject))),
  credentials: optional(allCredentials),
  clock: optional(fieldsOf({ now: time })),
});

const own = fieldsOf({
  webhookId: optional(
    shape<string>(
      '1 to 64 letters, digits and hyphens',
      (value) => typeof value === 'string' && /^[\da-z-]{1,64}$/i.test(value),
    ),
  ),
  applicationId: optional(
    shape<string>(
      `a string of 1 to ${longestId} characters`,
      (value) => typeof value === 'string' && value !== '' && value.length <= longestId,
    ),
  ),
  api: optional(oneOf('v1', 'connector')),
  active: optional(flag),
});

/** The initial state of an emulator: a validated seed, with all defaults filled in. */
export interface Beginning {
  /** The initial time of the clock, in ms since the epoch; missing if the clock starts with the real time. */
  now?: number;
  /** The credentials of the seed; missing if the credentials in the emulator's options are used. */
  credentials?: readonly Credentials[];
  webhooks: readonly EmulatedWebhook[];
}

/**
 * Validates a seed, and adds the defaults. The webhooks in it must meet the same requirements as API requests.
 *
 * @param given the credentials in the emulator's options
 * @throws ArgumentError if the seed is invalid; the message begins with `seed: ` and names the location as a JSON
 * Pointer
 */
export function seedState(
  seed: unknown,
  hosts: CallbackHosts,
  given: readonly Credentials[] | undefined,
): Beginning {
  try {
    const { webhooks = [], clock, ...rest } = outer(seed, '');
    const now = clock === undefined ? undefined : new Date(clock.now).getTime();
    const accepted =
      rest.credentials === undefined ? undefined : allCredentials(rest.credentials, '/credentials');
    const connector = (accepted ?? given)?.[0]?.applicationId ?? ownConnector;
    const pointers = new Map<string, string>();
    return {
      ...(now !== undefined && { now }),
      ...(accepted && { credentials: accepted }),
      webhooks: webhooks.map((one, index) => {
        const pointer = `/webhooks/${index}`;
        const webhook = webhookOf(one, pointer, connector, now ?? Date.now(), hosts);
        const other = pointers.get(webhook.webhookId);
        if (other !== undefined)
          throw new ShapeError(`${pointer}/webhookId`, `also the id of ${other}`, 'another id');
        pointers.set(webhook.webhookId, pointer);
        return webhook;
      }),
    };
  } catch (error) {
    if (error instanceof ShapeError) {
      const { pointer, seen, expected } = error;
      throw refused(`${pointer || 'The seed'} is ${seen}: expected ${expected}. Fix: correct it.`);
    }
    throw error;
  }
}

/** @throws ArgumentError if the webhooks exceed the limits of the emulator */
export function addSeeded(seeded: readonly EmulatedWebhook[], webhooks: WebhookStore): void {
  for (const [index, webhook] of seeded.entries())
    try {
      webhooks.add(webhook);
    } catch (error) {
      if (error instanceof LimitError) throw refused(`/webhooks/${index}: ${error.message}`);
      throw error;
    }
}

/**
 * Returns the error for an invalid seed. The command-line program replaces the word `seed` in the message with the name
 * of the seed file.
 */
function refused(reason: string): ArgumentError {
  return new ArgumentError(`seed: ${reason}`);
}

function webhookOf(
  given: Record<string, unknown>,
  pointer: string,
  connector: string,
  now: number,
  hosts: CallbackHosts,
): EmulatedWebhook {
  const names = ['webhookId', 'applicationId', 'api', 'active'];
  const isOwn = ([name]: [string, unknown]) => names.includes(name);
  const body = Object.fromEntries(Object.entries(given).filter((entry) => !isOwn(entry)));
  const {
    webhookId = randomUUID(),
    applicationId = connector,
    api = 'v1',
    active = true,
  } = own(Object.fromEntries(Object.entries(given).filter(isOwn)), pointer);
  try {
    const settings = (api === 'v1' ? createSettings : connectorSettings)(body, now, hosts);
    const { objectId, objectType, eventTypes, callBackUrl } = settings;
    const { callBackToken, callBackContext, validity } = settings;
    return {
      webhookId,
      applicationId,
      api,
      objectId,
      objectType,
      eventTypes,
      callBackUrl,
      callBackToken,
      callBackContext,
      ts: now,
      validity: validity === undefined ? now + defaultLife : Number(validity),
      active,
      ...(!active && { disabled: { at: now, reason: 'update' } }),
    };
  } catch (error) {
    // Join two JSON Pointers: `pointer` locates the webhook in the seed, and the message of the ApiError begins with
    // the pointer of a field in the webhook.
    if (error instanceof ApiError) throw refused(pointer + error.message);
    throw error;
  }
}
