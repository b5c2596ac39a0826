import type { OperationId } from '../../../generated/v1/client.js';
import { objectTypes } from '../../common/request-fault.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import type { CallbackClient } from '../deliveries/callback-client.js';
import type { CallbackHosts } from '../deliveries/callback-hosts.js';
import type { Dispatcher } from '../deliveries/dispatcher.js';
import type { EmulatorSettings } from '../model/emulator-settings.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import { Quota } from '../model/limits.js';
import { quoted, shapeOf, wrong } from '../model/messages.js';
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
  /** The bodies of the requests of the API that are being read. */
  bodies: Quota;
  /** The same of the admin routes, so that one large payload delays no call of the API. */
  adminBodies: Quota;
  now: () => number;
}

/** Responds to a call. */
export type Operation = (call: IncomingCall, route: Route) => HttpResponse | Promise<HttpResponse>;

/** The longest body of a request, in bytes; the longest of the description has less than a thousand. */
const longestBody = 65_536;

/** The longest id of an application, in characters; our choice. The emulator keeps it with every token and webhook. */
const longestId = 256;

/** How many callback URLs are validated at once; our choice. A receiver may take five seconds for each. */
const mostHandshakes = 1000;

/** The operations of the description, by their ids; `createWebhook` is that of the connector API, too. */
export function apiOperations(service: Service): Record<OperationId, Operation> {
  const { settings, authority, throttle, endpoints, webhooks, hosts } = service;
  const { callbacks, dispatcher, bodies, now } = service;
  const handshakes = new Quota(mostHandshakes, 'handshakes at once');

  /**
   * Who calls.
   *
   * @throws ApiError when it is nobody, too often, or at an endpoint of yesterday
   */
  function admit(call: IncomingCall, { endpoint, rest }: Route): string {
    const applicationId = authority.connectorOf(call.header('accesstoken'), now());
    throttle.pass(applicationId, now());
    endpoints.redirect(endpoint, rest, call);
    return applicationId;
  }

  /** @throws ApiError 400 that says what the receiver did instead of echoing the token */
  async function validate(callBackUrl: string): Promise<void> {
    handshakes.take(1);
    try {
      await validateCallbackUrl(callBackUrl, settings.handshake, callbacks);
    } finally {
      handshakes.release(1);
    }
  }

  function find(webhookId: string, applicationId: string): EmulatedWebhook {
    const webhook = webhooks.get(webhookId);
    if (webhook?.applicationId === applicationId) return webhook;
    throw new ApiError(404, {
      message: `The webhookId of the path is ${quoted(webhookId)}: expected the id of a webhook of this connector. Fix: list the webhooks for their ids.`,
      errorCode: 'InvalidParameters',
    });
  }

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
      if (applicationId.length > longestId) {
        const seen = shapeOf(applicationId);
        const expected = `at most ${longestId} characters`;
        throw invalid(wrong('The header applicationId', seen, expected, 'send a shorter id'));
      }
      const applicationSecret = credential('applicationSecret');
      const refreshToken = credential('refreshToken');
      // Counted before: a new refresh token makes the old one void, so its response must not be a 429.
      throttle.pass(applicationId, now());
      const answer = authority.grant({ applicationId, applicationSecret, refreshToken }, now());
      return secretJson({ ...answer, endpointUrl: endpoints.current(originOf(call)) });
    },

    async createWebhook(call, route) {
      const applicationId = admit(call, route);
      const connector = call.header('applicationid') ?? undefined;
      if (connector !== undefined && connector !== applicationId)
        throw unauthorized(
          wrong(
            'The header applicationId',
            shapeOf(connector),
            'the connector that the access token was given to',
            'fetch a token with the same applicationId, or leave the header out for the API v1',
          ),
          'InvalidToken',
        );
      const body = await readJson(call, longestBody, bodies);
      const api = connector === undefined ? 'v1' : 'connector';
      const settingsOf = api === 'v1' ? createSettings : connectorSettings;
      const wanted = settingsOf(body, now(), hosts);
      // The connector API had no handshake.
      if (api === 'v1' && settings.handshake !== false) {
        // Nobody is called for what would be refused afterwards.
        webhooks.checkRoom(wanted);
        await validate(wanted.callBackUrl);
      }
      const { webhookId } = webhooks.create(applicationId, api, wanted);
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
            'use one of them, in exact case',
          ),
        );
      const own = webhooks
        .ofObject(objectType, objectId)
        .filter((webhook) => webhook.applicationId === applicationId);
      return secretJson({ webhooks: own.map(listed) });
    },

    async updateWebhook(call, route) {
      const applicationId = admit(call, route);
      const webhook = find(route.webhookId, applicationId);
      const changes = updateSettings(await readJson(call, longestBody, bodies), now(), hosts);
      const { callBackUrl } = changes;
      if (callBackUrl !== undefined && callBackUrl !== webhook.callBackUrl)
        await validate(callBackUrl);
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
  const seen = others.length > 0 ? 'given more than once' : shapeOf(value);
  const fix = `add ${name} to the query, as in ?objectId=…&objectType=Group`;
  throw invalid(wrong(`The query parameter ${name}`, seen, 'one value', fix));
}
