/** Passes every kind of `fetch` that a client must accept. A test compiles this file with different `lib` settings. */
import { createClient, type Fetch } from 'kaizala-webhooks';
import { createFetchClient } from 'kaizala-webhooks/fetch-client';
import nodeFetch from 'node-fetch';
import { EnvHttpProxyAgent, fetch as undiciFetch, ProxyAgent } from 'undici';

export const fetches: Fetch[] = [
  fetch,
  globalThis.fetch,
  undiciFetch,
  nodeFetch,
  (url, init) => fetch(url, init),
  (url, init) => fetch(new Request(url, init)),
  (url, init) => undiciFetch(url, { ...init, dispatcher: new EnvHttpProxyAgent() }),
  (url, init) =>
    undiciFetch(url, { ...init, dispatcher: new ProxyAgent('http://proxy.example:3128') }),
  async () => Response.json({ webhooks: [] }),
];

export const clients = fetches.map((implementation) =>
  createClient({
    accessToken: 'example-access-token',
    endpointUrl: 'http://127.0.0.1:4010',
    fetch: implementation,
    layers: [async (call, next) => (await next(call)).clone()],
  }),
);

export const fetchClient = createFetchClient({
  baseUrl: 'http://127.0.0.1:4010/v1',
  fetch: (request) => fetch(request),
});
