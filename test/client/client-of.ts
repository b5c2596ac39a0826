import { requestExamples } from '../../generated/v1/examples.js';
import { createClient } from '../../src/client/create-client.js';
import type { ClientOptions, FixedIdentity } from '../../src/client/types.js';
import { type Handler, serve } from './server.js';

type FixedOptions = Extract<ClientOptions, FixedIdentity>;

export const list = { objectId: 'o', objectType: 'Group' } as const;
export const body = {
  ...requestExamples['createWebhook.action'],
  callBackToken: 's3cr3t-callback-token',
};

/** Makes a client without retries, and starts the server that the client calls. */
export async function clientOf(handler: Handler, options: Partial<FixedOptions> = {}) {
  const { url, seen } = await serve(handler);
  const client = createClient({
    accessToken: 's3cr3t-access-token',
    endpointUrl: url,
    retry: { attempts: 1 },
    ...options,
  });
  return { client, seen, url };
}

/** Returns the error that a call rejects with, or undefined if the call resolves. */
export const thrownBy = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error as Error,
  );
