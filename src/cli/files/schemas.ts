import * as connector from '../../../generated/connector/validators.js';
import type { Validator } from '../../../generated/v1/validators.js';
import * as v1 from '../../../generated/v1/validators.js';
import { isObject } from '../../common/json.js';
import type { Document } from './document.js';
import { rulesOfCreateWebhookRequest } from '../../../generated/v1/request-rules.js';

/**
 * The validator of each schema. The key is the name of the schema, such as `Delivery` or `connector/ConnectorDelivery`.
 */
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

/**
 * The names of the fields of requests, in lower case, so that a name with wrong capital letters still selects the
 * schema of a request. The validator then reports this name.
 */
const settings = Object.keys(rulesOfCreateWebhookRequest.properties).map((name) =>
  name.toLowerCase(),
);

/**
 * Returns the name of the schema that the fields of a document determine, or undefined if the fields do not determine a
 * schema.
 */
export function schemaOf(document: unknown): string | undefined {
  if (!isObject(document)) return undefined;
  // Most documents are events that are written correctly, so test for them first.
  if ('eventType' in document) return 'Delivery';
  const fields = new Set(Object.keys(document).map((name) => name.toLowerCase()));
  const has = (...names: string[]) => names.filter((name) => fields.has(name)).length;
  if (has('eventtype', 'eventid') > 0) return 'Delivery';
  if (has('webhooks') > 0) return 'WebhookList';
  if (has('accesstoken') > 0) return 'AccessToken';
  if (has('webhookid') > 0) return 'CreatedWebhook';
  if (has('active') > 0) return 'UpdateWebhookRequest';
  // The document is a create request if it has at least two of the required fields, and at least one of them identifies
  // the object. An update that changes a single setting has at most one of the required fields.
  const attached = has('objectid', 'objecttype');
  if (attached > 0 && attached + has('eventtypes', 'callbackurl') > 1)
    return 'CreateWebhookRequest';
  if (has(...settings) > 0) return 'UpdateWebhookRequest';
  return has('message', 'errorcode') > 0 ? 'KaizalaErrorBody' : undefined;
}

/** Fields of events, requests and responses that few other APIs have. */
const ownField =
  /"(?:eventType|eventId|eventTypes|webhooks|webhookId|callBackUrl|accessTokenExpiry|endpointUrl)"\s*:/i;

/**
 * Returns whether a document is the body of a recorded request or response that has nothing to do with this API, such as
 * a style sheet. Names that many APIs have, such as `message` and `active`, are not enough.
 */
export function isUnrelated({ recordedAs, text }: Document): boolean {
  return recordedAs !== undefined && !ownField.test(text);
}
