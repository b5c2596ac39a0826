import { rulesOfCreateWebhookRequest } from '../../generated/v1/request-rules.js';
import { kindOf } from './check-argument.js';
import { expectations } from './expectations.js';
import { mayBeOwnNetwork } from './host.js';
import { asHttps, plainHost, withLoopbackAsHttps } from './loopback.js';
import { sameButForCase } from './text.js';

/**
 * The rules of the API description for one property of a request. Each field of this interface is one rule, and has the
 * name and the meaning of a JSON Schema keyword.
 */
interface Rule {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly pattern?: RegExp;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Rule;
}

/** The rules of a request. Properties that are not listed here are not allowed. */
export interface RequestRules {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Rule>>;
}

/** The types of objects to which a webhook can be attached. */
export const objectTypes = rulesOfCreateWebhookRequest.properties.objectType.enum;

/** A violation of a rule in a request: its JSON Pointer, the reason, and the fix. */
export interface RequestFault {
  pointer: string;
  reason: string;
  fix: string;
  /** The host of a callback URL, if its only fault is plain http and the host may be in the user's own network. */
  insecureHost?: string;
}

/**
 * Returns the first violation of a rule in a request, with the invalid value (without possible secrets) and the
 * expected value. An unknown property is reported first, because a misspelled name explains why a required property is
 * missing.
 *
 * @param endpointIsLoopback whether a callback URL on this machine may use plain http
 * @param insecureHosts other hosts whose callback URLs may use plain http, normalized by `URL`
 */
export function requestFault(
  { required, properties }: RequestRules,
  body: Readonly<Record<string, unknown>>,
  endpointIsLoopback: boolean,
  insecureHosts?: readonly string[],
): RequestFault | undefined {
  const names = Object.keys(properties);
  const unknown = Object.keys(body).find((name) => !Object.hasOwn(properties, name));
  const list = `one of ${names.join(', ')}`;
  if (unknown !== undefined) {
    const pointer = `/${unknown}`;
    const meant = sameButForCase(unknown, names);
    const fix = meant ? `rename it to ${meant}` : 'remove it';
    return {
      pointer,
      reason: `${pointer} is not a property of the request; expected ${list}`,
      fix,
    };
  }
  const missing = required.find((name) => body[name] === undefined);
  if (missing !== undefined) {
    const pointer = `/${missing}`;
    const expected = wordsFor(missing, properties[missing]!);
    return { pointer, reason: `${pointer} is missing; expected ${expected}`, fix: 'add it' };
  }
  if (Object.keys(body).length === 0)
    return {
      pointer: '',
      reason: `the request has no properties; expected ${list}`,
      fix: 'add one',
    };
  const checked = withLoopbackAsHttps(body, endpointIsLoopback, insecureHosts) as typeof body;
  for (const [name, value] of Object.entries(checked)) {
    const rule = properties[name]!;
    const at = faultAt(value, rule);
    if (at === undefined) continue;
    const isItem = at !== '';
    const seen = isItem ? (value as unknown[])[Number(at)] : body[name];
    const pointer = isItem ? `/${name}/${at}` : `/${name}`;
    const expected = wordsFor(name, isItem ? rule.items! : rule);
    const reason = `${pointer} is ${shown(name, seen)}; expected ${expected}`;
    const host = name === 'callBackUrl' && typeof seen === 'string' ? plainHost(seen) : '';
    const insecureHost =
      mayBeOwnNetwork(host) && faultAt(asHttps(seen as string), rule) === undefined && host;
    return { pointer, reason, fix: `send ${expected}`, ...(insecureHost && { insecureHost }) };
  }
  return undefined;
}

/**
 * Returns the location of the first fault in a value: the index of an item, or an empty string for the value itself.
 * Returns undefined if the value follows the rule.
 */
function faultAt(value: unknown, rule: Rule): string | undefined {
  if (rule.enum) return rule.enum.includes(value) ? undefined : '';
  if (rule.type === 'string') {
    const fits =
      typeof value === 'string' &&
      value.length >= (rule.minLength ?? 0) &&
      rule.pattern?.test(value) !== false;
    return fits ? undefined : '';
  }
  const { items, minItems = 0 } = rule;
  if (!Array.isArray(value) || value.length < minItems) return '';
  const wrong = items ? value.findIndex((item) => faultAt(item, items) !== undefined) : -1;
  if (wrong >= 0) return String(wrong);
  return rule.uniqueItems && new Set(value).size < value.length ? '' : undefined;
}

function wordsFor(name: string, rule: Rule): string {
  const values = rule.enum?.map((value) => JSON.stringify(value)).join(', ');
  if (values) return rule.enum!.length > 1 ? `one of ${values}` : values;
  return expectations[name as 'validity'] ?? `a ${rule.type}`;
}

/**
 * Describes a value for a message, without possible secrets. A token or a context is not shown, and only the host of a
 * URL is shown.
 */
function shown(name: string, value: unknown): string {
  if (typeof value !== 'string')
    return Array.isArray(value) ? `an array of ${value.length}` : kindOf(value);
  const length = `a string of ${value.length} characters`;
  if (name === 'callBackToken' || name === 'callBackContext') return length;
  if (name !== 'callBackUrl') return JSON.stringify(value);
  // A URL with a user name or a password before the host is hidden completely.
  const host = /^\w+:\/\/(?![^/?#]*@)[\w.:[\]-]+/.exec(value)?.[0];
  return host ? `"${host}…"` : `${length} without scheme and host`;
}
