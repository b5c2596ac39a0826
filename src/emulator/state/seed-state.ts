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

/** One object, or an array of at least one. */
const allCredentials: Shape<readonly Credentials[]> = (value, pointer) => {
  if (!Array.isArray(value)) return [credentials(value, pointer)];
  if (value.length === 0) throw new ShapeError(pointer, 'an array of 0', 'at least one object');
  return listOf(credentials)(value, pointer);
};

const isoDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Returns true if the month has this day. JavaScript reads 30 February as 2 March. */
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

/** The state of an emulator at its start, with all defaults of a seed. */
export interface Beginning {
  /** The time in ms since the epoch; missing for the real time. */
  now?: number;
  /** The credentials of the seed; missing if the credentials of the options apply. */
  credentials?: readonly Credentials[];
  webhooks: readonly EmulatedWebhook[];
}

/**
 * Validates a seed, and adds the defaults. The webhooks are validated like requests to the API.
 *
 * @param given the credentials of the options
 * @throws ArgumentError whose message begins with `seed: ` and names the location by a JSON Pointer
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

/** @throws ArgumentError if there is no room for all webhooks */
export function addSeeded(seeded: readonly EmulatedWebhook[], webhooks: WebhookStore): void {
  for (const [index, webhook] of seeded.entries())
    try {
      webhooks.add(webhook);
    } catch (error) {
      if (error instanceof LimitError) throw refused(`/webhooks/${index}: ${error.message}`);
      throw error;
    }
}

/** The error for a seed. The command line replaces `seed` with the name of its file. */
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
    // The message begins with the JSON Pointer in the body, so the two pointers are joined.
    if (error instanceof ApiError) throw refused(pointer + error.message);
    throw error;
  }
}
