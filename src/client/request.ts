import {
  validateCreateWebhookRequest,
  validateUpdateWebhookRequest,
  type ValidationError,
  type Validator,
} from '../../generated/v1/validators.js';
import { judgedAs } from '../loopback-callback.js';
import type { CreateWebhookRequest, UpdateWebhookRequest } from '../types.js';
import { KaizalaRequestError } from './errors.js';

/** A time: a `Date`, milliseconds since the epoch, or those as decimal digits. */
export type Time = Date | number | string;

/** A request as programs write it: the end of the webhook's life can be any {@link Time}. */
export type WithTime<Request extends { validity?: string }> = Omit<Request, 'validity'> & {
  validity?: Time;
};

/**
 * The body of a create request.
 *
 * @throws KaizalaRequestError that names the member which the description refuses
 */
export function createBody(
  request: WithTime<CreateWebhookRequest>,
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
  settings: WithTime<UpdateWebhookRequest>,
  endpointIsLoopback: boolean,
): UpdateWebhookRequest {
  return checked('updateWebhook', validateUpdateWebhookRequest, settings, endpointIsLoopback);
}

function checked<Body>(
  operationId: 'createWebhook' | 'updateWebhook',
  validate: Validator<Body>,
  request: { validity?: Time },
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

/** What was seen, without what might be a secret: the token, and all of a URL that may hold a key. */
function seen(member: string, pointer: string, body: Record<string, unknown>): string {
  const [, , index] = pointer.split('/');
  const value = index === undefined ? body[member] : (body[member] as unknown[])[Number(index)];
  if (typeof value !== 'string')
    return Array.isArray(value) ? `a list of ${value.length}` : String(JSON.stringify(value));
  if (member === 'callBackToken' || member === 'callBackContext')
    return `a text of ${value.length} characters`;
  if (member === 'callBackUrl')
    return JSON.stringify(value.replace(/\/\/[^/?#]*@/, '//…@').replace(/[?#].*$/s, '…'));
  return JSON.stringify(value);
}
