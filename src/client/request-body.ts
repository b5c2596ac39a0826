import type { OperationId } from '../../generated/v1/operations.js';
import {
  rulesOfCreateWebhookRequest,
  rulesOfUpdateWebhookRequest,
} from '../../generated/v1/request-rules.js';
import { kindOf } from '../common/check-argument.js';
import { objectTypes, requestFault, type RequestRules } from '../common/request-fault.js';
import type { CreateWebhookRequest, ObjectType, UpdateWebhookRequest } from '../common/types.js';
import { KaizalaRequestError } from './errors.js';

/** A time: a `Date`, or the milliseconds since the epoch, as a number or as a string of decimal digits. */
export type Time = Date | number | string;

type ListsReadonly<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

/**
 * A request body in a form that is convenient for programs. `validity`, the time when the webhook expires, can be any
 * {@link Time}. Arrays can be read-only. A field that is undefined counts as absent.
 */
export type Convenient<Request extends { validity?: string }> = {
  [Field in keyof Request]:
    | (Field extends 'validity' ? Time : ListsReadonly<Request[Field]>)
    | (Request extends Record<Field, unknown> ? never : undefined);
};

/**
 * Makes the body of a request that creates a webhook.
 *
 * @throws KaizalaRequestError that names the field that the description does not allow
 */
export function createBody(
  request: Convenient<CreateWebhookRequest>,
  endpointIsLoopback: boolean,
  insecureHosts: readonly string[],
): CreateWebhookRequest {
  return checked(
    'createWebhook',
    rulesOfCreateWebhookRequest,
    request,
    endpointIsLoopback,
    insecureHosts,
  );
}

/**
 * Makes the body of a request that updates a webhook.
 *
 * @throws KaizalaRequestError that names the field that the description does not allow
 */
export function updateBody(
  settings: Convenient<UpdateWebhookRequest>,
  endpointIsLoopback: boolean,
  insecureHosts: readonly string[],
): UpdateWebhookRequest {
  return checked(
    'updateWebhook',
    rulesOfUpdateWebhookRequest,
    settings,
    endpointIsLoopback,
    insecureHosts,
  );
}

function checked<Body>(
  operationId: 'createWebhook' | 'updateWebhook',
  rules: RequestRules,
  request: object,
  endpointIsLoopback: boolean,
  insecureHosts: readonly string[],
): Body {
  // Remove fields that are undefined, as JSON.stringify does.
  const body = Object.fromEntries(
    Object.entries(request ?? {}).filter(([, value]) => value !== undefined),
  );
  const { validity } = body;
  if (validity instanceof Date || typeof validity === 'number')
    body.validity = String(Number(validity));
  const fault = requestFault(rules, body, endpointIsLoopback, insecureHosts);
  if (fault) {
    const { insecureHost } = fault;
    const option = insecureHost
      ? `; or name ${insecureHost} in allowInsecure (--allow-insecure), if it is in your own network`
      : '';
    const message = `${operationId} was not sent: ${fault.reason}. Fix: ${fault.fix}${option}.`;
    throw new KaizalaRequestError(message, operationId, fault.pointer);
  }
  return body as Body;
}

/** Matches one half of a surrogate pair without the other half. A URL cannot contain it. */
const loneSurrogate = /\p{Cs}/u;

/**
 * Checks an id, and returns it. The ids `.` and `..`, and ids with a lone surrogate, are refused: they cannot be a part
 * of a URL path, even if they are encoded.
 *
 * @throws KaizalaRequestError
 */
export function checkedId(operationId: OperationId, name: string, value: unknown): string {
  if (typeof value === 'string' && !['', '.', '..'].includes(value) && !loneSurrogate.test(value))
    return value;
  throw refusal(operationId, name, value, 'an id');
}

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
