import { rulesOfCreateWebhookRequest } from '../../generated/v1/request-rules.js';
import { kindOf } from './check-argument.js';
import { expectations } from './expectations.js';
import { mayBeOwnNetwork } from './host.js';
import { asHttps, plainHost, withLoopbackAsHttps } from './loopback.js';
import { sameButForCase } from './text.js';

/** What the description says about a property: the keywords of JSON Schema of the same names. */
interface Rule {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly pattern?: RegExp;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Rule;
}

/** The rules of a request, whose schema is closed. */
export interface RequestRules {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Rule>>;
}

/** The objects to which a webhook can be attached. */
export const objectTypes = rulesOfCreateWebhookRequest.properties.objectType.enum;

/** Where a request breaks a rule, as a JSON Pointer, what is wrong there, and what to do about it. */
export interface RequestFault {
  pointer: string;
  reason: string;
  fix: string;
  /** The host of a callback URL that lacks nothing but https, where it may be one of the user's own network. */
  insecureHost?: string;
}

/**
 * The first rule that a request breaks: what was seen, without what might be a secret, and what was expected. A wrong
 * spelling comes first, because it explains what is missing.
 *
 * @param endpointIsLoopback whether a callback URL on this machine may do without https
 * @param insecureHosts other hosts whose callback URLs may, as URLs have them
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
    return { pointer: '', reason: `the request has no property; expected ${list}`, fix: 'add one' };
  const judged = withLoopbackAsHttps(body, endpointIsLoopback, insecureHosts) as typeof body;
  for (const [name, value] of Object.entries(judged)) {
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

/** The place of a fault in a value: the index of an item, or the empty string for the value itself. */
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

/** The value, without what might be a secret: the token and the context, and all of a URL but its host. */
function shown(name: string, value: unknown): string {
  if (typeof value !== 'string')
    return Array.isArray(value) ? `an array of ${value.length}` : kindOf(value);
  const length = `a string of ${value.length} characters`;
  if (name === 'callBackToken' || name === 'callBackContext') return length;
  if (name !== 'callBackUrl') return JSON.stringify(value);
  // Not where a user name or a password is before the host.
  const host = /^\w+:\/\/(?![^/?#]*@)[\w.:[\]-]+/.exec(value)?.[0];
  return host ? `"${host}…"` : `${length} without scheme and host`;
}
