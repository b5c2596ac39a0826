/** Helpers for the end-to-end tests: an emulator that listens, its client and its receivers. */
import type { RequestListener } from 'node:http';
import { expect } from 'vitest';
import { type EventType, eventTypes } from '../../../generated/v1/events.js';
import { requestExamples } from '../../../generated/v1/examples.js';
import { createClient } from '../../../src/client/create-client.js';
import { isKaizalaApiError, type KaizalaApiError } from '../../../src/client/errors.js';
import type { Client } from '../../../src/client/types.js';
import type { CreateWebhookRequest } from '../../../src/common/types.js';
import type { Emulator, EmulatorOptions } from '../../../src/emulator.js';
import { defaultRetryDelays } from '../../../src/common/service-times.js';
import { startEmulator } from '../../support/servers.js';

export const credentials = {
  applicationId: 'example-application-id',
  applicationSecret: 's3cr3t-of-the-connector',
  refreshToken: 's3cr3t-refresh-token',
};

/** The callback token of the webhooks; test/receiver/receiver-of.ts expects the same one. */
export const callBackToken = 'example-callback-token';

export const { objectId } = requestExamples['createWebhook.group'];

export interface World {
  emulator: Emulator;
  /** The endpoint, without `/v1`. */
  url: string;
  client: Client;
}

/** An emulator on a socket, which is closed after the test, and a client for it. */
export async function emulate(options: EmulatorOptions = {}): Promise<World> {
  const { emulator, url } = await startEmulator({ throttle: false, ...options });
  return { emulator, url, client: connect(url) };
}

/** A client without retries. */
export function connect(url: string, other: Partial<typeof credentials> = {}): Client {
  return createClient({
    tokenEndpoint: url,
    credentials: { ...credentials, ...other },
    retry: { attempts: 1 },
  });
}

/** A request that creates a webhook of the example's group. */
export function wanted(
  callBackUrl: string,
  eventType: EventType | readonly EventType[] = eventTypes,
): CreateWebhookRequest {
  return {
    objectId,
    objectType: 'Group',
    eventTypes: [eventType].flat(),
    callBackUrl,
    callBackToken,
  };
}

/** A listener that passes the handshake, and calls `deliveries` for all other requests. */
export function echoing(deliveries: RequestListener): RequestListener {
  return (request, response) => {
    const token = new URL(request.url!, 'http://h').searchParams.get('validationToken');
    if (request.method === 'GET' && token !== null) response.end(token);
    else deliveries(request, response);
  };
}

/** The error of a call that the emulator refuses. */
export async function refused(call: Promise<unknown>): Promise<KaizalaApiError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (isKaizalaApiError(error)) return error;
  throw new Error('The call was not refused by the API.', { cause: error });
}

/** An access token, for calls that the client of this package would not make. */
export async function accessTokenOf(url: string, other: Partial<typeof credentials> = {}) {
  const response = await fetch(`${url}/v1/accessToken`, { headers: { ...credentials, ...other } });
  expect(response.status).toBe(200);
  const { accessToken } = (await response.json()) as { accessToken: string };
  return accessToken;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** When the first retry of a failed delivery is due, in ms. */
export const firstRetry = defaultRetryDelays[0]!;
