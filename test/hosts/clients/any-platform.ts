/**
 * A program for Cloudflare Workers, Deno and Bun. Its query contains an endpoint. The program calls this endpoint with
 * each client of the package, and responds with the results.
 */
import {
  createClient,
  isKaizalaApiError,
  isKaizalaNetworkError,
  isKaizalaProtocolError,
  type Layer,
} from 'kaizala-webhooks';
import { createFetchClient, fetchClientOf } from 'kaizala-webhooks/fetch-client';

const list = { objectId: 'depot', objectType: 'Group' } as const;
const query = { params: { query: list } };
const retry = { attempts: 1 };

async function operations(endpoint: string, callBackUrl: string): Promise<object> {
  const seen: unknown[] = [];
  const layer: Layer = async (call, next) => {
    const response = await next(call);
    const { url, body } = response.clone();
    const read = [await new Response(body).text(), await response.text()];
    const { length } = await response.bytes();
    seen.push([call.operationId, url, read[0] === read[1] && read[1]!.length === length]);
    return response;
  };
  const kaizala = createClient({
    tokenEndpoint: endpoint,
    credentials: { applicationId: 'any', applicationSecret: 'any', refreshToken: 'any' },
    layers: [layer],
    retry,
  });
  const { webhookId } = await kaizala.createWebhook({
    ...list,
    eventTypes: ['JobCreated'],
    callBackUrl,
  });
  const { accessToken } = await kaizala.getAccessToken();
  const api = createFetchClient({ baseUrl: `${endpoint}/v1`, security: { accessToken } });
  const again = { ...list, eventTypes: ['JobCreated' as const], callBackUrl };
  return {
    listed: (await kaizala.listWebhooks(list)).map(({ id }) => id === webhookId),
    fetched: (await api.listWebhooks(query)).data?.webhooks.map(({ id }) => id === webhookId),
    layered: (await fetchClientOf(kaizala).listWebhooks(query)).response.status,
    ensured: (await kaizala.ensureWebhook(again)).done,
    missing: await kaizala.deleteWebhook('missing').then(() => 'deleted', isKaizalaApiError),
    seen,
  };
}

async function limits(endpointUrl: string): Promise<object> {
  const accessToken = 'example-access-token';
  const kaizala = createClient({ accessToken, endpointUrl, retry });
  const api = createFetchClient({ baseUrl: `${endpointUrl}/v1`, security: { accessToken } });
  return {
    client: await kaizala
      .listWebhooks(list)
      .catch((error: unknown) => isKaizalaProtocolError(error) && error.fault),
    fetchClient: await api.listWebhooks(query).catch((error: unknown) => (error as Error).name),
  };
}

async function refused(endpointUrl: string): Promise<object> {
  const fixed = { accessToken: 'example-access-token', endpointUrl, retry };
  const mistaken = createClient({
    ...fixed,
    fetch: (url, init) => fetch(url, { ...init, redirect: 'nowhere' as 'manual' }),
  });
  return {
    isNetworkError: await createClient(fixed)
      .listWebhooks(list)
      .then(() => false, isKaizalaNetworkError),
    name: await mistaken.listWebhooks(list).catch((error: unknown) => (error as Error).name),
  };
}

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const endpoint = searchParams.get('endpoint') ?? '';
    if (pathname === '/limits') return Response.json(await limits(endpoint));
    if (pathname === '/refused') return Response.json(await refused(endpoint));
    return Response.json(await operations(endpoint, searchParams.get('callBackUrl') ?? ''));
  },
};
