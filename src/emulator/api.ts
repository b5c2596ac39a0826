import { Hono, type Context } from 'hono';
import { objectTypes } from '../request-fault.js';
import { ApiError, invalid, unauthorized } from './api-error.js';
import type { CallbackHosts } from './callback-hosts.js';
import type { Caller } from './caller.js';
import type { Authority } from './credentials.js';
import type { Dispatcher } from './dispatcher.js';
import type { EmulatedWebhook } from './emulator.js';
import type { Endpoints } from './endpoints.js';
import { shakeHands } from './handshake.js';
import type { EmulatorSettings } from './options.js';
import { readJson } from './read-json.js';
import { connectorSettings, createSettings, updateSettings } from './request-body.js';
import type { ThrottleGate } from './throttle.js';
import { listed, type WebhookStore } from './webhooks.js';

/** What the operations work with. */
export interface Service {
  settings: EmulatorSettings;
  authority: Authority;
  throttle: ThrottleGate;
  endpoints: Endpoints;
  webhooks: WebhookStore;
  hosts: CallbackHosts;
  caller: Caller;
  dispatcher: Dispatcher;
  now: () => number;
}

/** The longest body of a request, in bytes; the longest of the description has less than a thousand. */
const longestBody = 65_536;

/** The five operations, and the one of the connector API. */
export function apiRoutes(service: Service): Hono {
  const { settings, authority, throttle, endpoints, webhooks, hosts, caller, dispatcher, now } =
    service;
  const api = new Hono();

  /**
   * Who calls.
   *
   * @throws ApiError when it is nobody, too often, or at an endpoint of yesterday
   */
  function admit(context: Context): string {
    const applicationId = authority.connectorOf(context.req.header('accesstoken'), now());
    throttle.pass(applicationId, now());
    const location = endpoints.redirection(context.req.raw);
    if (location !== undefined) throw new ApiError(308, undefined, { Location: location });
    return applicationId;
  }

  function find(context: Context, applicationId: string): EmulatedWebhook {
    const webhook = webhooks.get(context.req.param('webhookId')!);
    if (webhook?.applicationId === applicationId) return webhook;
    throw new ApiError(404, {
      message: 'There is no webhook with this id, or it belongs to another connector.',
      errorCode: 'InvalidParameters',
    });
  }

  api.get('/accessToken', (context) => {
    const [applicationId, applicationSecret, refreshToken] = [
      'applicationId',
      'applicationSecret',
      'refreshToken',
    ].map((name) => {
      const value = context.req.header(name.toLowerCase());
      if (value) return value;
      throw unauthorized(`The header ${name} is missing or empty.`, 'Unauthenticated');
    }) as [string, string, string];
    // Counted before: a new refresh token makes the old one void, so its answer must not be a 429.
    throttle.pass(applicationId, now());
    const answer = authority.grant({ applicationId, applicationSecret, refreshToken }, now());
    const endpointUrl = endpoints.current(new URL(context.req.url).origin);
    return context.json({ ...answer, endpointUrl });
  });

  api.post('/webhook', async (context) => {
    const applicationId = admit(context);
    const connector = context.req.header('applicationid');
    const body = await readJson(context, longestBody);
    if (connector !== undefined) {
      if (connector !== applicationId)
        throw unauthorized('The access token is not of this applicationId.', 'InvalidToken');
      const { webhookId } = webhooks.create(
        applicationId,
        'connector',
        connectorSettings(body, now(), hosts),
      );
      return context.json({ webhookId });
    }
    const wanted = createSettings(body, now(), hosts);
    await shakeHands(wanted.callBackUrl, settings.handshake, caller);
    const { webhookId } = webhooks.create(applicationId, 'v1', wanted);
    return context.json({ webhookId });
  });

  api.get('/webhook', (context) => {
    const applicationId = admit(context);
    const objectId = queryOf(context, 'objectId');
    const objectType = queryOf(context, 'objectType');
    if (!objectTypes.some((known) => known === objectType))
      throw invalid(
        `objectType is ${JSON.stringify(objectType)}; expected one of ${objectTypes.join(', ')}.`,
      );
    const own = webhooks
      .ofObject(objectType, objectId)
      .filter((webhook) => webhook.applicationId === applicationId);
    return context.json({ webhooks: own.map(listed) });
  });

  api.put('/webhook/:webhookId', async (context) => {
    const applicationId = admit(context);
    const webhook = find(context, applicationId);
    const changes = updateSettings(await readJson(context, longestBody), now(), hosts);
    if (changes.callBackUrl !== undefined && changes.callBackUrl !== webhook.callBackUrl)
      await shakeHands(changes.callBackUrl, settings.handshake, caller);
    // It may have been deleted meanwhile.
    webhooks.update(find(context, applicationId), changes);
    if (!webhook.active) dispatcher.cancel(webhook.webhookId);
    return context.json({});
  });

  api.delete('/webhook/:webhookId', (context) => {
    const applicationId = admit(context);
    const webhook = find(context, applicationId);
    webhooks.delete(webhook);
    dispatcher.cancel(webhook.webhookId);
    return context.json({});
  });

  return api;
}

/** @throws ApiError 400 */
function queryOf(context: Context, name: string): string {
  const [value, ...others] = context.req.queries(name) ?? [];
  if (value && others.length === 0) return value;
  const seen = value === undefined ? 'missing' : value === '' ? 'empty' : 'given more than once';
  throw invalid(`The query parameter ${name} is ${seen}.`);
}
