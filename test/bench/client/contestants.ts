import axios from 'axios';
import ky from 'ky';
import createOpenapiFetch from 'openapi-fetch';
import {
  createClient,
  type CreateWebhookRequest,
  type CreatedWebhook,
  type ObjectType,
  type WebhookList,
} from '../../../src/index.js';
import { createFetchClient } from '../../../src/fetch-client.js';
import type { paths } from '../../../generated/v1/types.js';

/** A `fetch` that all compared clients can call: some of them pass a `Request`, others a URL and options. */
export type AnyFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface Service {
  fetch: AnyFetch;
  /** The URL of the API, without a trailing slash and without `/v1`. */
  endpoint: string;
  token: string;
}

export interface WebhookOwner {
  objectId: string;
  objectType: ObjectType;
}

/** The two operations that every compared client implements. Their promises reject if the response is an error. */
export interface Program {
  listWebhooks(of: WebhookOwner): Promise<unknown[]>;
  createWebhook(request: CreateWebhookRequest): Promise<CreatedWebhook>;
}

export type Connect = (service: Service) => Program;

// The compared clients. Each one is used as its documentation says, with its default options. bundle.ts bundles each
// client separately.

export const bareFetch: Connect = ({ fetch, endpoint, token }) => {
  const read = async (response: Response): Promise<unknown> => {
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return response.json();
  };
  return {
    async listWebhooks({ objectId, objectType }) {
      const query = new URLSearchParams({ objectId, objectType });
      const response = await fetch(`${endpoint}/v1/webhook?${query}`, {
        headers: { accessToken: token },
      });
      return ((await read(response)) as WebhookList).webhooks;
    },
    async createWebhook(request) {
      const response = await fetch(`${endpoint}/v1/webhook`, {
        method: 'POST',
        headers: { accessToken: token, 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      });
      return (await read(response)) as CreatedWebhook;
    },
  };
};

export const openapiFetch: Connect = ({ fetch, endpoint, token }) => {
  const api = createOpenapiFetch<paths>({
    baseUrl: `${endpoint}/v1`,
    fetch,
    headers: { accessToken: token },
  });
  return {
    async listWebhooks(query) {
      const { data, response } = await api.GET('/webhook', { params: { query } });
      if (!data) throw new Error(`Status ${response.status}`);
      return data.webhooks;
    },
    async createWebhook(body) {
      const { data, response } = await api.POST('/webhook', { body });
      if (!data) throw new Error(`Status ${response.status}`);
      return data;
    },
  };
};

export const ourFetchClient: Connect = ({ fetch, endpoint, token }) => {
  const api = createFetchClient({
    baseUrl: `${endpoint}/v1`,
    fetch,
    security: { accessToken: token },
  });
  return {
    async listWebhooks(query) {
      const { data, response } = await api.listWebhooks({ params: { query } });
      if (!data) throw new Error(`Status ${response.status}`);
      return data.webhooks;
    },
    async createWebhook(body) {
      const { data, response } = await api.createWebhook({ body });
      if (!data) throw new Error(`Status ${response.status}`);
      return data;
    },
  };
};

export const ourClient: Connect = ({ fetch, endpoint, token }) =>
  createClient({ fetch, endpointUrl: endpoint, accessToken: token });

/**
 * The exports that the benchmark uses from the client of `@hey-api/openapi-ts`. The benchmark generates this client
 * when it starts.
 */
export interface HeyApiClient {
  client: { setConfig(config: { baseUrl: string; auth: string; fetch: AnyFetch }): unknown };
  listWebhooks(options: { query: WebhookOwner }): Promise<HeyApiResult<WebhookList>>;
  createWebhook(options: { body: CreateWebhookRequest }): Promise<HeyApiResult<CreatedWebhook>>;
}
type HeyApiResult<Data> = { data?: Data; response: Response };

export function heyApi({ client, listWebhooks, createWebhook }: HeyApiClient): Connect {
  return ({ fetch, endpoint, token }) => {
    client.setConfig({ baseUrl: `${endpoint}/v1`, auth: token, fetch });
    return {
      async listWebhooks(query) {
        const { data, response } = await listWebhooks({ query });
        if (!data) throw new Error(`Status ${response.status}`);
        return data.webhooks;
      },
      async createWebhook(body) {
        const { data, response } = await createWebhook({ body });
        if (!data) throw new Error(`Status ${response.status}`);
        return data;
      },
    };
  };
}

export const kyClient: Connect = ({ fetch, endpoint, token }) => {
  const api = ky.create({ fetch, prefixUrl: `${endpoint}/v1`, headers: { accessToken: token } });
  return {
    async listWebhooks({ objectId, objectType }) {
      const searchParams = { objectId, objectType };
      return (await api.get('webhook', { searchParams }).json<WebhookList>()).webhooks;
    },
    createWebhook: (json) => api.post('webhook', { json }).json<CreatedWebhook>(),
  };
};

export const axiosClient: Connect = ({ fetch, endpoint, token }) => {
  const api = axios.create({
    adapter: 'fetch',
    env: { fetch },
    baseURL: `${endpoint}/v1`,
    headers: { accessToken: token },
  });
  return {
    listWebhooks: async (params) =>
      (await api.get<WebhookList>('/webhook', { params })).data.webhooks,
    createWebhook: async (request) => (await api.post<CreatedWebhook>('/webhook', request)).data,
  };
};
