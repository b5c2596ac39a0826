import * as connector from '../../../generated/connector/validators.js';
import type { ValidationError, Validator } from '../../../generated/v1/validators.js';
import * as v1 from '../../../generated/v1/validators.js';
import { below } from '../../common/json-pointer.js';
import { isObject } from '../../common/json.js';
import { createMembers, expectations } from '../../common/request-fault.js';

/** The validators, by the names of their schemas: `Delivery`, `connector/ConnectorDelivery`. */
export const schemas: ReadonlyMap<string, Validator<unknown>> = new Map([
  ...validatorsOf(v1, ''),
  ...validatorsOf(connector, 'connector/'),
]);

function validatorsOf(module: object, prefix: string): [string, Validator<unknown>][] {
  return Object.entries(module).map(([name, validate]) => [
    name.replace(/^validate/, prefix),
    validate as Validator<unknown>,
  ]);
}

/** The members of requests, in lower case: a wrong spelling is for the validator to refuse. */
const settings = createMembers.map((name) => name.toLowerCase());

/** Which schema a document is meant for, by its members; undefined where they do not tell. */
export function schemaOf(document: unknown): string | undefined {
  if (!isObject(document)) return undefined;
  const members = new Set(Object.keys(document).map((name) => name.toLowerCase()));
  const has = (...names: string[]) => names.filter((name) => members.has(name)).length;
  if (has('eventtype', 'eventid') > 0) return 'Delivery';
  if (has('webhooks') > 0) return 'WebhookList';
  if (has('accesstoken') > 0) return 'AccessToken';
  if (has('webhookid') > 0) return 'CreatedWebhook';
  if (has('active') > 0) return 'UpdateWebhookRequest';
  // What a create needs: two of it are more than a change of one setting, if one is what the webhook is attached to.
  const attached = has('objectid', 'objecttype');
  if (attached > 0 && attached + has('eventtypes', 'callbackurl') > 1)
    return 'CreateWebhookRequest';
  if (has(...settings) > 0) return 'UpdateWebhookRequest';
  return has('message', 'errorcode') > 0 ? 'KaizalaErrorBody' : undefined;
}

/** What a document breaks, and where. It repeats no value: that may be a secret. */
export interface Problem {
  /** JSON Pointer; empty for the document itself. */
  pointer: string;
  message: string;
  /** What is to be pointed at. */
  of: 'name' | 'value';
}

/** What a validator found, in words for who wrote the document. */
export function problemOf({ instancePath, keyword, message, params }: ValidationError): Problem {
  const { missingProperty, additionalProperty, unevaluatedProperty, allowedValues, allowedValue } =
    params;
  const extra = additionalProperty ?? unevaluatedProperty;
  if (typeof missingProperty === 'string')
    return { pointer: below(instancePath, missingProperty), message: 'is missing', of: 'value' };
  if (typeof extra === 'string')
    return { pointer: below(instancePath, extra), message: 'is no member of it', of: 'name' };
  return { pointer: instancePath, message: expectation(), of: 'value' };

  function expectation(): string {
    if (Array.isArray(allowedValues)) return `must be ${oneOf(allowedValues)}`;
    if (allowedValue !== undefined) return `must be ${JSON.stringify(allowedValue)}`;
    if (keyword === 'discriminator') return 'names no event of this list';
    // Unknown events are those that have none of the known types.
    if (keyword === 'not' && instancePath.endsWith('/eventType'))
      return 'is a type that the description knows';
    if (keyword === 'not') return 'must not be what it is';
    if (keyword === 'minLength' || keyword === 'minItems') return 'must not be empty';
    if (keyword === 'minProperties') return 'must have a member';
    const expected = expectations[instancePath.slice(1) as keyof typeof expectations];
    if (keyword === 'pattern' && expected) return `must be ${expected}`;
    return message ?? 'is not valid';
  }
}

function oneOf(values: readonly unknown[]): string {
  return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}
