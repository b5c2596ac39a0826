import type { OperationId } from '../../../generated/v1/client.js';
import { objectTypes } from '../../common/request-fault.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import type { CallbackClient } from '../deliveries/callback-client.js';
import type { CallbackHosts } from '../deliveries/callback-hosts.js';
import type { Dispatcher } from '../deliveries/dispatcher.js';
import type { EmulatorSettings } from '../model/emulator-options.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import { listed, type WebhookStore } from '../model/webhook-store.js';
import { ApiError, invalid, unauthorized } from './api-error.js';
import type { Authority } from './authority.js';
import type { Endpoints } from './endpoints.js';
import { json, readJson, secretJson } from './json-response.js';
import { originOf, queryOf, type Route } from './route.js';
import type { ThrottleGate } from './throttle.js';
import { validateCallbackUrl } from './validate-callback-url.js';
import { connectorSettings, createSettings, updateSettings } from './webhook-settings.js';

/** What the operations work with. */
export interface Service {
  settings: EmulatorSettings;
  authority: Authority;
  throttle: ThrottleGate;
  endpoints: Endpoints;
  webhooks: WebhookStore;
  hosts: CallbackHosts;
  callbacks: CallbackClient;
  dispatcher: Dispatcher;
  now: () => number;
}

/** Answers a call. */
export type Operation = (call: IncomingCall, route: Route) => HttpResponse | Promise<HttpResponse>;

/** The longest body of a request, in bytes; the longest of the description has less than a thousand. */
const longestBody = 65_536;

/** The operations of the description, by their ids; `createWebhook` is that of the connector API, too. */
export function apiOperations(service: Service): Record<OperationId, Operation> {
  const { settings, authority, throttle, endpoints, webhooks, hosts, callbacks, dispatcher, now } =
    service;

  /**
   * Who calls.
   *
   * @throws ApiError when it is nobody, too often, or at an endpoint of yesterday
   */
  function admit(call: IncomingCall, { endpoint }: Route): string {
    const applicationId = authority.connectorOf(call.header('accesstoken') ?? '', now());
    throttle.pass(applicationId, now());
    endpoints.redirect(endpoint, call);
    return applicationId;
  }

  function find(webhookId: string, applicationId: string): EmulatedWebhook {
    const webhook = webhooks.get(webhookId);
    if (webhook?.applicationId === applicationId) return webhook;
    throw new ApiError(404, {
      message: 'There is no webhook with this id, or it belongs to another connector.',
      errorCode: 'InvalidParameters',
    });
  }

  return {
    getAccessToken(call, { endpoint }) {
      endpoints.expect(endpoint);
      const credential = (name: string) => {
        const value = call.header(name.toLowerCase());
        if (value) return value;
        throw unauthorized(`The header ${name} is missing or empty.`, 'Unauthenticated');
      };
      const applicationId = credential('applicationId');
      const applicationSecret = credential('applicationSecret');
      const refreshToken = credential('refreshToken');
      // Counted before: a new refresh token makes the old one void, so its answer must not be a 429.
      throttle.pass(applicationId, now());
      const answer = authority.grant({ applicationId, applicationSecret, refreshToken }, now());
      return secretJson({ ...answer, endpointUrl: endpoints.current(originOf(call)) });
    },

    async createWebhook(call, route) {
      const applicationId = admit(call, route);
      const connector = call.header('applicationid') ?? undefined;
      if (connector !== undefined && connector !== applicationId)
        throw unauthorized('The access token is not of this applicationId.', 'InvalidToken');
      const body = await readJson(call, longestBody);
      const api = connector === undefined ? 'v1' : 'connector';
      const settingsOf = api === 'v1' ? createSettings : connectorSettings;
      const wanted = settingsOf(body, now(), hosts);
      // The connector API had no handshake.
      if (api === 'v1')
        await validateCallbackUrl(wanted.callBackUrl, settings.handshake, callbacks);
      const { webhookId } = webhooks.create(applicationId, api, wanted);
      return json({ webhookId });
    },

    listWebhooks(call, route) {
      const applicationId = admit(call, route);
      const query = queryOf(call);
      const objectId = parameter(query, 'objectId');
      const objectType = parameter(query, 'objectType');
      if (!objectTypes.some((known) => known === objectType))
        throw invalid(
          `objectType is ${JSON.stringify(objectType)}; expected one of ${objectTypes.join(', ')}.`,
        );
      const own = webhooks
        .ofObject(objectType, objectId)
        .filter((webhook) => webhook.applicationId === applicationId);
      return secretJson({ webhooks: own.map(listed) });
    },

    async updateWebhook(call, route) {
      const applicationId = admit(call, route);
      const webhook = find(route.webhookId, applicationId);
      const changes = updateSettings(await readJson(call, longestBody), now(), hosts);
      const { callBackUrl } = changes;
      if (callBackUrl !== undefined && callBackUrl !== webhook.callBackUrl)
        await validateCallbackUrl(callBackUrl, settings.handshake, callbacks);
      // It may have been deleted meanwhile.
      webhooks.update(find(route.webhookId, applicationId), changes);
      if (!webhook.active) dispatcher.cancel(webhook.webhookId);
      return json({});
    },

    deleteWebhook(call, route) {
      const webhook = find(route.webhookId, admit(call, route));
      webhooks.delete(webhook);
      dispatcher.cancel(webhook.webhookId);
      return json({});
    },
  };
}

/** @throws ApiError 400 */
function parameter(query: URLSearchParams, name: string): string {
  const [value, ...others] = query.getAll(name);
  if (value && others.length === 0) return value;
  const seen = value === undefined ? 'missing' : value === '' ? 'empty' : 'given more than once';
  throw invalid(`The query parameter ${name} is ${seen}.`);
}
