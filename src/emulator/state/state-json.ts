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
  anyText,
  credentials,
  fieldsOf,
  flag,
  listOf,
  Misfit,
  oneOf,
  optional,
  orNull,
  positive,
  shape,
  text,
  whole,
} from './shapes.js';

/** By which a file of ours is told from any other. */
const format = 'kaizala-webhooks emulator state';

/** Grows when an older emulator could not read the file any more. */
const version = 1;

const time = whole(0, lastDate);
const most = Number.MAX_SAFE_INTEGER;

function stringOf(expected: string, accepts: (value: string) => boolean) {
  return shape<string>(expected, (value) => typeof value === 'string' && accepts(value));
}

const webhook = fieldsOf({
  webhookId: text,
  applicationId: text,
  api: oneOf('v1', 'connector'),
  objectId: text,
  objectType: text,
  eventTypes: listOf(text),
  callBackUrl: stringOf('a URL', (value) => URL.canParse(value)),
  callBackToken: optional(anyText),
  callBackContext: optional(anyText),
  ts: time,
  validity: time,
  active: flag,
  disabled: optional(
    fieldsOf({ at: time, reason: oneOf('retries', 'update'), deliveryId: optional(text) }),
  ),
});

const attempt = fieldsOf({
  at: time,
  duration: positive,
  status: optional(whole(0, most)),
  failure: optional(anyText),
});

const delivery = fieldsOf({
  deliveryId: text,
  webhookId: text,
  eventType: anyText,
  eventId: anyText,
  faults: listOf(oneOf(...faultNames)),
  attempts: listOf(attempt),
  nextAttempt: optional(time),
  hold: optional(fieldsOf({ by: oneOf('delay', 'outOfOrder'), until: time })),
  body: stringOf('JSON', (value) => isTooDeep(value) || isJson(value)),
});

const file = fieldsOf({
  format: text,
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
    refresh: listOf(fieldsOf({ digest: text, since: orNull(time) })),
    access: listOf(fieldsOf({ token: text, applicationId: text, end: whole(0, most) })),
  }),
  deliveries: listOf(delivery),
  inboxes: listOf(
    fieldsOf({
      name: stringOf(inboxNames, (value) => inboxName.test(value)),
      behaviour: oneOf(...inboxBehaviours),
    }),
  ),
});

/** A state as the text of a file. */
export function stateText(state: SavedState): string {
  return `${JSON.stringify({ format, version, savedAt: Date.now(), ...state })}\n`;
}

/**
 * The state in the text of a file. The clock has gone on since it was written, as real time does.
 *
 * @param path the name of the file, for messages
 * @throws StateError that names the file and the place
 */
export function parseState(path: string, content: string): SavedState {
  if (!isJson(content))
    throw unusable(path, `has ${content.length} characters that are not JSON`, 'a state');
  const value: unknown = JSON.parse(content);
  if (!isObject(value) || value['format'] !== format)
    throw unusable(path, 'is JSON of another kind', `the field format with ${quoted(format)}`);
  const { version: its } = value;
  if (typeof its === 'number' && its > version)
    throw unusable(path, `has the version ${its}`, `at most ${version}, which this emulator knows`);
  try {
    const { format: _, version: __, savedAt, now, ...state } = file(value, '');
    refuseOtherPath(state.endpoint);
    refuseTwice('webhooks', 'webhookId', state.webhooks);
    refuseTwice('deliveries', 'deliveryId', state.deliveries);
    const passed = Math.max(0, Date.now() - savedAt);
    return { ...state, now: Math.min(lastDate, now + passed) } as SavedState;
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    throw unusable(path, `is broken: ${error.pointer} is ${error.seen}`, error.expected);
  }
}

/** The error for a file that cannot be a state. */
export function unusable(path: string, seen: string, expected: string): StateError {
  return new StateError(
    `The state file ${path} ${seen}: expected ${expected}. Nothing was changed. Fix: move it away, or name another file.`,
  );
}

/**
 * Each host is that of a path: of the empty one, then of `/endpoint-2` and so on.
 *
 * @throws Misfit
 */
function refuseOtherPath({ current, hosts }: SavedEndpoint): void {
  if (hosts.length === 0)
    throw new Misfit('/endpoint/hosts', 'an array of 0', 'at least one host name');
  const paths = hosts.map((_, index) => (index === 0 ? '' : `/endpoint-${index + 1}`));
  if (/^(?:\/|$)/.test(current) && !paths.includes(current))
    throw new Misfit(
      '/endpoint/current',
      quoted(current),
      'a path that /endpoint/hosts has a host name for',
    );
}

/** @throws Misfit */
function refuseTwice<Name extends string>(
  list: string,
  name: Name,
  items: readonly Record<Name, string>[],
): void {
  const ids = new Set<string>();
  for (const [index, { [name]: id }] of items.entries()) {
    if (ids.has(id))
      throw new Misfit(`/${list}/${index}/${name}`, 'an id for the second time', 'another id');
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
