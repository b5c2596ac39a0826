import type { OperationId } from '../../generated/v1/operations.js';
import {
  rulesOfCreateWebhookRequest,
  rulesOfUpdateWebhookRequest,
} from '../../generated/v1/request-rules.js';
import { kindOf } from '../common/check-argument.js';
import { objectTypes, requestFault, type RequestRules } from '../common/request-fault.js';
import type { CreateWebhookRequest, ObjectType, UpdateWebhookRequest } from '../common/types.js';
import { KaizalaRequestError } from './errors.js';

/** A time: a `Date`, milliseconds since the epoch, or those as decimal digits. */
export type Time = Date | number | string;

type ListsReadonly<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

/**
 * A request as programs write it: `validity`, when the webhook expires, can be any {@link Time}, lists can be read-only,
 * and a field that is undefined counts as absent.
 */
export type Convenient<Request extends { validity?: string }> = {
  [Member in keyof Request]:
    | (Member extends 'validity' ? Time : ListsReadonly<Request[Member]>)
    | (Request extends Record<Member, unknown> ? never : undefined);
};

/**
 * The body of a create request.
 *
 * @throws KaizalaRequestError that names the property that the description refuses
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
 * The body of an update request.
 *
 * @throws KaizalaRequestError that names the property that the description refuses
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
  // As JSON will have it: without properties that are undefined.
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

/** Half of a character, which no URL can have. */
const loneSurrogate = /\p{Cs}/u;

/**
 * An id, as far as URLs allow: they take some texts for something else, however they are encoded.
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
