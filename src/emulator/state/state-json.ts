import { isTooDeep } from '../../common/json-depth.js';
import { isObject } from '../../common/json.js';
import { parseEndpoint } from '../../common/endpoint.js';
import { isKaizala } from '../../common/kaizala-domains.js';
import { lastDate } from '../model/clock.js';
import { faultNames } from '../model/faults.js';
import { quoted } from '../model/messages.js';
import type { SavedEndpoint, SavedState } from '../model/saved-state.js';
import { StateError } from '../model/state-error.js';
import { inboxBehaviours, inboxName, inboxNames } from '../model/view.js';
import {
  anyString,
  credentials,
  fieldsOf,
  flag,
  listOf,
  ShapeError,
  oneOf,
  optional,
  orNull,
  positive,
  shape,
  nonEmptyString,
  whole,
} from './shapes.js';

/** The value of the field `format`, which identifies a state file. */
const format = 'kaizala-webhooks emulator state';

/** The version of the format. Increase it when the format changes so that older emulators cannot read the file. */
const version = 1;

const time = whole(0, lastDate);
const most = Number.MAX_SAFE_INTEGER;

function stringOf(expected: string, accepts: (value: string) => boolean) {
  return shape<string>(expected, (value) => typeof value === 'string' && accepts(value));
}

const webhook = fieldsOf({
  webhookId: nonEmptyString,
  applicationId: nonEmptyString,
  api: oneOf('v1', 'connector'),
  objectId: nonEmptyString,
  objectType: nonEmptyString,
  eventTypes: listOf(nonEmptyString),
  callBackUrl: stringOf('a URL', (value) => URL.canParse(value)),
  callBackToken: optional(anyString),
  callBackContext: optional(anyString),
  ts: time,
  validity: time,
  active: flag,
  disabled: optional(
    fieldsOf({
      at: time,
      reason: oneOf('retries', 'update'),
      deliveryId: optional(nonEmptyString),
    }),
  ),
});

const attempt = fieldsOf({
  at: time,
  duration: positive,
  status: optional(whole(0, most)),
  failure: optional(anyString),
});

const delivery = fieldsOf({
  deliveryId: nonEmptyString,
  webhookId: nonEmptyString,
  eventType: anyString,
  eventId: anyString,
  faults: listOf(oneOf(...faultNames)),
  attempts: listOf(attempt),
  nextAttempt: optional(time),
  hold: optional(fieldsOf({ by: oneOf('delay', 'outOfOrder'), until: time })),
  body: stringOf('JSON', (value) => isTooDeep(value) || isJson(value)),
});

const file = fieldsOf({
  format: nonEmptyString,
  version: whole(version, version),
  savedAt: time,
  now: time,
  credentials: optional(listOf(credentials)),
  webhooks: listOf(webhook),
  endpoint: fieldsOf({
    current: stringOf(
      'empty, a path such as /endpoint-2, or the URL of an endpoint',
      (value) => value === '' || value.startsWith('/') || isEndpoint(value),
    ),
    form: oneOf('endpoint', 'url'),
    hosts: listOf(stringOf('a host name of the service', isKaizala)),
  }),
  tokens: fieldsOf({
    refresh: listOf(fieldsOf({ digest: nonEmptyString, since: orNull(time) })),
    access: listOf(
      fieldsOf({ token: nonEmptyString, applicationId: nonEmptyString, end: whole(0, most) }),
    ),
  }),
  deliveries: listOf(delivery),
  inboxes: listOf(
    fieldsOf({
      name: stringOf(inboxNames, (value) => inboxName.test(value)),
      behaviour: oneOf(...inboxBehaviours),
    }),
  ),
});

/** Serializes a state as the content of a state file. */
export function stateText(state: SavedState): string {
  return `${JSON.stringify({ format, version, savedAt: Date.now(), ...state })}\n`;
}

/**
 * Parses and validates the content of a state file. The clock in the returned state is advanced by the real time that
 * has passed since the file was written.
 *
 * @param path the path of the file, which error messages name
 * @throws StateError if the content is invalid; the message names the file, and the location in it
 */
export function parseState(path: string, content: string): SavedState {
  if (!isJson(content))
    throw unusable(
      path,
      `has ${content.length} characters that are not JSON`,
      'the saved state of an emulator',
    );
  const value: unknown = JSON.parse(content);
  if (!isObject(value) || value['format'] !== format)
    throw unusable(
      path,
      'is JSON, but not a state file',
      `the field format with ${quoted(format)}`,
    );
  const { version: its } = value;
  if (typeof its === 'number' && its > version)
    throw unusable(
      path,
      `has the version ${its}`,
      `at most ${version}, which this emulator can read`,
    );
  try {
    const { format: _, version: __, savedAt, now, ...state } = file(value, '');
    refuseOtherPath(state.endpoint);
    refuseTwice('webhooks', 'webhookId', state.webhooks);
    refuseTwice('deliveries', 'deliveryId', state.deliveries);
    const passed = Math.max(0, Date.now() - savedAt);
    return { ...state, now: Math.min(lastDate, now + passed) } as SavedState;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw unusable(path, `is broken: ${error.pointer} is ${error.seen}`, error.expected);
  }
}

/** Returns the error for a file that is not a valid state file. */
export function unusable(path: string, seen: string, expected: string): StateError {
  return new StateError(
    `The state file ${path} ${seen}: expected ${expected}. Nothing was changed. Fix: move it away, or name another file.`,
  );
}

/**
 * Checks that the current path has a host name in `hosts`. The first host name belongs to the empty path, the second to
 * `/endpoint-2`, and so on.
 *
 * @throws ShapeError
 */
function refuseOtherPath({ current, hosts }: SavedEndpoint): void {
  if (hosts.length === 0)
    throw new ShapeError('/endpoint/hosts', 'an array of 0', 'at least one host name');
  const paths = hosts.map((_, index) => (index === 0 ? '' : `/endpoint-${index + 1}`));
  if (/^(?:\/|$)/.test(current) && !paths.includes(current))
    throw new ShapeError(
      '/endpoint/current',
      quoted(current),
      'a path for which /endpoint/hosts has a host name',
    );
}

/** @throws ShapeError */
function refuseTwice<Name extends string>(
  list: string,
  name: Name,
  items: readonly Record<Name, string>[],
): void {
  const ids = new Set<string>();
  for (const [index, { [name]: id }] of items.entries()) {
    if (ids.has(id))
      throw new ShapeError(`/${list}/${index}/${name}`, 'an id that is already used', 'another id');
    ids.add(id);
  }
}

function isEndpoint(url: string): boolean {
  try {
    return parseEndpoint(url) === url;
  } catch {
    return false;
  }
}

function isJson(content: string): boolean {
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}
