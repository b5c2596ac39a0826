import type { OperationId } from '../../generated/v1/client.js';
import {
  validateCreateWebhookRequest,
  validateUpdateWebhookRequest,
  type ValidationError,
  type Validator,
} from '../../generated/v1/validators.js';
import { judgedAs } from '../loopback-callback.js';
import type { CreateWebhookRequest, ObjectType, UpdateWebhookRequest } from '../types.js';
import { KaizalaRequestError } from './errors.js';

/** A time: a `Date`, milliseconds since the epoch, or those as decimal digits. */
export type Time = Date | number | string;

type ListsReadonly<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

/**
 * A request as programs write it: the end of the webhook's life can be any {@link Time}, lists can be read-only, and a
 * member that is undefined is as good as absent.
 */
export type Convenient<Request extends { validity?: string }> = {
  [Member in keyof Request]:
    | (Member extends 'validity' ? Time : ListsReadonly<Request[Member]>)
    | (Request extends Record<Member, unknown> ? never : undefined);
};

/**
 * The body of a create request.
 *
 * @throws KaizalaRequestError that names the member which the description refuses
 */
export function createBody(
  request: Convenient<CreateWebhookRequest>,
  endpointIsLoopback: boolean,
): CreateWebhookRequest {
  return checked('createWebhook', validateCreateWebhookRequest, request, endpointIsLoopback);
}

/**
 * The body of an update request.
 *
 * @throws KaizalaRequestError that names the member which the description refuses
 */
export function updateBody(
  settings: Convenient<UpdateWebhookRequest>,
  endpointIsLoopback: boolean,
): UpdateWebhookRequest {
  return checked('updateWebhook', validateUpdateWebhookRequest, settings, endpointIsLoopback);
}

function checked<Body>(
  operationId: 'createWebhook' | 'updateWebhook',
  validate: Validator<Body>,
  request: object,
  endpointIsLoopback: boolean,
): Body {
  // As JSON will have it: without members that are undefined.
  const body = Object.fromEntries(
    Object.entries(request ?? {}).filter(([, value]) => value !== undefined),
  );
  const { validity } = body;
  if (validity instanceof Date || typeof validity === 'number')
    body.validity = String(Number(validity));
  if (!validate(judgedAs(body, endpointIsLoopback))) {
    const { pointer, reason } = explain(validate.errors![0]!, body);
    throw new KaizalaRequestError(`${operationId} was not sent: ${reason}`, operationId, pointer);
  }
  return body as Body;
}

const members = [
  'objectId',
  'objectType',
  'eventTypes',
  'callBackUrl',
  'callBackToken',
  'callBackContext',
  'validity',
  'Active',
] satisfies (keyof CreateWebhookRequest | keyof UpdateWebhookRequest)[];

const expectations: Partial<Record<(typeof members)[number], string>> = {
  callBackUrl: 'an absolute https URL',
  callBackToken: 'visible ASCII characters, without spaces',
  validity: 'milliseconds since the epoch',
  eventTypes: 'a list of event types, each once and in exact case',
};

function explain(
  error: ValidationError,
  body: Record<string, unknown>,
): { pointer: string; reason: string } {
  const { missingProperty, additionalProperty, allowedValues } = error.params;
  if (typeof missingProperty === 'string') {
    return { pointer: `/${missingProperty}`, reason: `/${missingProperty} is missing.` };
  }
  if (typeof additionalProperty === 'string') {
    const meant = members.find((name) => name.toLowerCase() === additionalProperty.toLowerCase());
    const hint = meant ? `did you mean ${meant}?` : `expected one of ${members.join(', ')}.`;
    return {
      pointer: `/${additionalProperty}`,
      reason: `/${additionalProperty} is no member of it: ${hint}`,
    };
  }
  const pointer = error.instancePath;
  if (pointer === '')
    return { pointer, reason: `it has no member; expected one of ${members.join(', ')}.` };
  const [, member = ''] = pointer.split('/');
  const allowed = Array.isArray(allowedValues)
    ? `one of ${allowedValues.map((value) => JSON.stringify(value)).join(', ')}`
    : '';
  const expected = allowed || expectations[member as 'validity'] || error.message;
  return {
    pointer,
    reason: `${pointer || 'the body'} is ${seen(member, pointer, body)}; expected ${expected}.`,
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
    return host
      ? `"${host}…"`
      : `a text of ${value.length} characters that begins with no scheme and host`;
  }
  return JSON.stringify(value);
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * An id, as far as URLs allow: they take some texts for something else, however they are encoded.
 *
 * @throws KaizalaRequestError
 */
export function checkedId(operationId: OperationId, name: string, value: unknown): string {
  if (typeof value === 'string' && !['', '.', '..'].includes(value) && isWellFormed(value))
    return value;
  throw refusal(operationId, name, value, 'an id');
}

const objectTypes = ['Group', 'Action', 'ActionPackage'] satisfies ObjectType[];

/** @throws KaizalaRequestError */
export function checkedObjectType(operationId: OperationId, value: unknown): ObjectType {
  const objectType = objectTypes.find((known) => known === value);
  if (objectType) return objectType;
  throw refusal(operationId, 'objectType', value, `one of ${objectTypes.join(', ')}`);
}

function refusal(operationId: OperationId, name: string, value: unknown, expected: string) {
  const shown = typeof value === 'string' ? JSON.stringify(value) : kindOf(value);
  const message = `${operationId} was not sent: ${name} is ${shown}; expected ${expected}.`;
  return new KaizalaRequestError(message, operationId, `/${name}`);
}

function isWellFormed(text: string): boolean {
  try {
    return encodeURIComponent(text) !== '';
  } catch {
    return false;
  }
}
