import type { CompiledError } from '../../generated/v1/compiled-validators.js';
import { kindOf } from './check-argument.js';
import { expectations } from './expectations.js';
import { sameButForCase } from './text.js';
import type { CreateWebhookRequest, ObjectType, UpdateWebhookRequest } from './types.js';

/** The members of a create request. */
export const createMembers = /* @__PURE__ */ namesOf<keyof CreateWebhookRequest>({
  objectId: true,
  objectType: true,
  eventTypes: true,
  callBackUrl: true,
  callBackToken: true,
  callBackContext: true,
  validity: true,
});

/** The members of an update request. */
export const updateMembers = [
  ...createMembers,
  ...namesOf<Exclude<keyof UpdateWebhookRequest, keyof CreateWebhookRequest>>({ Active: true }),
];

/** What a webhook can be attached to. */
export const objectTypes = /* @__PURE__ */ namesOf<ObjectType>({
  Group: true,
  Action: true,
  ActionPackage: true,
});

/** A list of names that the compiler finds incomplete when the description has more of them. */
function namesOf<Name extends string>(names: Record<Name, true>): Name[] {
  return Object.keys(names) as Name[];
}

/**
 * Where a request is off the description, and why: what was seen, without what might be a secret, what was expected,
 * and the likely mend.
 *
 * @param error the first that the validator of the request reports
 * @param names the members of the request
 */
export function explainFault(
  error: CompiledError,
  body: Record<string, unknown>,
  names: readonly string[],
): { pointer: string; reason: string } {
  const { missingProperty, additionalProperty, allowedValue, allowedValues } = error.params;
  if (typeof missingProperty === 'string') {
    const near = sameButForCase(missingProperty, Object.keys(body));
    const hint = near ? `; /${near} is no member of it` : '';
    return { pointer: `/${missingProperty}`, reason: `/${missingProperty} is missing${hint}.` };
  }
  if (typeof additionalProperty === 'string') {
    const meant = sameButForCase(additionalProperty, names);
    const hint = meant ? `did you mean ${meant}?` : `expected one of ${names.join(', ')}.`;
    return {
      pointer: `/${additionalProperty}`,
      reason: `/${additionalProperty} is no member of it: ${hint}`,
    };
  }
  const pointer = error.instancePath;
  if (pointer === '')
    return { pointer, reason: `it has no member; expected one of ${names.join(', ')}.` };
  const [, member = ''] = pointer.split('/');
  const allowed = Array.isArray(allowedValues)
    ? `one of ${allowedValues.map((value) => JSON.stringify(value)).join(', ')}`
    : '';
  const only = allowedValue === undefined ? '' : JSON.stringify(allowedValue);
  const expected = allowed || only || expectations[member as 'validity'] || error.message;
  return {
    pointer,
    reason: `${pointer} is ${seen(member, pointer, body)}; expected ${expected}.`,
  };
}

/** What was seen, without what might be a secret: the token and the context, and all of a URL but its host. */
function seen(member: string, pointer: string, body: Record<string, unknown>): string {
  const [, , index] = pointer.split('/');
  const value = index === undefined ? body[member] : (body[member] as unknown[])[Number(index)];
  if (typeof value !== 'string')
    return Array.isArray(value) ? `a list of ${value.length}` : kindOf(value);
  if (member === 'callBackToken' || member === 'callBackContext')
    return `a text of ${value.length} characters`;
  if (member === 'callBackUrl') {
    const host = /^\w+:\/\/[\w.:[\]-]+(?![\w.:[\]@-])/.exec(value)?.[0];
    return host ? `"${host}…"` : `a text of ${value.length} characters without scheme and host`;
  }
  return JSON.stringify(value);
}
