import type { OperationId } from '../../../generated/v1/client.js';
import { deepestJson } from '../../common/json-depth.js';
import { objectTypes } from '../../common/request-fault.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import { longestId, type Quota } from '../model/limits.js';
import { quoted, shapeOf, wrong } from '../model/messages.js';
import { listed, type WebhookStore } from '../model/webhook-store.js';
import { ApiError, invalid, unauthorized } from './api-error.js';
import type { Authority } from './authority.js';
import type { Endpoints } from './endpoints.js';
import { json, readJson, secretJson } from './json-response.js';
import type { Registration } from './registration.js';
import { originOf, queryOf, type Route } from './route.js';
import type { ThrottleGate } from './throttle.js';

/** The parts of the emulator that the API operations use. */
export interface ApiParts {
  authority: Authority;
  throttle: ThrottleGate;
  endpoints: Endpoints;
  webhooks: WebhookStore;
  registration: Registration;
  /** The quota for the bodies of API requests that are being read. */
  bodies: Quota;
  now: () => number;
}

/** Handles an API call: takes the call and its route, and returns the response. */
export type Operation = (call: IncomingCall, route: Route) => HttpResponse | Promise<HttpResponse>;

/**
 * The maximum length of the body of an API request, in bytes. The longest body that the OpenAPI description allows has
 * less than 1,000 bytes.
 */
export const longestBody = 65_536;

/**
 * Creates the functions that handle the operations of the OpenAPI description. The keys are the operation ids.
 * `createWebhook` also handles the create call of the connector API.
 */
export function apiOperations(parts: ApiParts): Record<OperationId, Operation> {
  const { authority, throttle, endpoints, webhooks, registration, bodies, now } = parts;

  /**
   * Checks a call, and returns the application id of the connector that sent it.
   *
   * @throws ApiError for a call without a valid token, for too many calls, or for a call to a former endpoint
   */
  function admit(call: IncomingCall, route: Route): string {
    const applicationId = authority.connectorOf(call.header('accesstoken'), now());
    throttle.pass(applicationId, now());
    endpoints.redirect(route, call);
    return applicationId;
  }

  function find(webhookId: string, applicationId: string): EmulatedWebhook {
    const webhook = webhooks.get(webhookId);
    if (webhook?.applicationId === applicationId) return webhook;
    throw new ApiError(404, {
      message: `The webhookId of the path is ${quoted(webhookId)}: expected the id of a webhook of this connector. Fix: list the webhooks for their ids.`,
      errorCode: 'InvalidParameters',
    });
  }

  // Accept relaxed JSON (see `strictJson`): published programs sent it to other operations of the real service, and the
  // service accepted it.
  const read = (call: IncomingCall) => readJson(call, longestBody, bodies, deepestJson, true);

  return {
    getAccessToken(call, { endpoint }) {
      endpoints.expect(endpoint);
      const credential = (name: string) => {
        const value = call.header(name.toLowerCase()) ?? undefined;
        if (value) return value;
        const message = wrong(
          `The header ${name}`,
          shapeOf(value),
          'the credentials of a connector',
          'send the headers applicationId, applicationSecret and refreshToken',
        );
        throw unauthorized(message, 'Unauthenticated');
      };
      const applicationId = credential('applicationId');
      checkIdLength('The header applicationId', applicationId);
      const applicationSecret = credential('applicationSecret');
      const refreshToken = credential('refreshToken');
      // Check the throttle limit before `grant`, because `grant` may replace the refresh token. If the call ended with
      // 429 afterwards, the caller would not get the new token, and its old token would no longer be valid.
      throttle.pass(applicationId, now());
      const grant = authority.grant({ applicationId, applicationSecret, refreshToken }, now());
      return secretJson({ ...grant, endpointUrl: endpoints.handedOut(originOf(call)) });
    },

    async createWebhook(call, route) {
      const applicationId = admit(call, route);
      const connector = call.header('applicationid') ?? undefined;
      if (connector !== undefined && connector !== applicationId)
        throw unauthorized(
          wrong(
            'The header applicationId',
            shapeOf(connector),
            'the connector to which the access token was issued',
            'fetch a token with the same applicationId, or leave the header out for the API v1',
          ),
          'InvalidToken',
        );
      const body = await read(call);
      const api = connector === undefined ? 'v1' : 'connector';
      const { webhookId } = await registration.create(applicationId, api, body);
      return json({ webhookId });
    },

    listWebhooks(call, route) {
      const applicationId = admit(call, route);
      const query = new URLSearchParams(queryOf(call));
      const objectId = parameter(query, 'objectId');
      const objectType = parameter(query, 'objectType');
      if (!objectTypes.some((known) => known === objectType))
        throw invalid(
          wrong(
            'The query parameter objectType',
            quoted(objectType),
            `one of ${objectTypes.join(', ')}`,
            'use one of these values, with the same upper and lower case letters',
          ),
        );
      const own = webhooks
        .ofObject(objectType, objectId)
        .filter((webhook) => webhook.applicationId === applicationId);
      return secretJson({ webhooks: own.map(listed) });
    },

    async updateWebhook(call, route) {
      const applicationId = admit(call, route);
      const found = () => find(route.webhookId, applicationId);
      // Look for the webhook before reading the body, so that a call for an unknown webhook gets a 404, whatever the
      // body contains.
      found();
      await registration.update(found, await read(call));
      return json({});
    },

    async deleteWebhook(call, route) {
      await registration.delete(find(route.webhookId, admit(call, route)));
      return json({});
    },
  };
}

/** @throws ApiError 400 */
export function checkIdLength(field: string, applicationId: string): void {
  if (applicationId.length <= longestId) return;
  const expected = `at most ${longestId} characters`;
  throw invalid(wrong(field, shapeOf(applicationId), expected, 'send a shorter id'));
}

/** @throws ApiError 400 */
function parameter(query: URLSearchParams, name: string): string {
  const [value, ...others] = query.getAll(name);
  if (value && others.length === 0) return value;
  const seen = others.length > 0 ? 'given more than once' : shapeOf(value);
  const fix = `add ${name} to the query, as in ?objectId=…&objectType=Group`;
  throw invalid(wrong(`The query parameter ${name}`, seen, 'one value', fix));
}
