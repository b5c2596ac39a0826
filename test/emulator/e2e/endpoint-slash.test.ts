/** Token responses in which the URL of the endpoint has a trailing slash. */
import { expect, test } from 'vitest';
import { createFetchClient, fetchClientOf } from '../../../src/fetch-client.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { credentials, emulate, objectId, wanted } from './world.js';

const group = { objectId, objectType: 'Group' } as const;

async function endpointUrlOf(url: string): Promise<string> {
  const response = await fetch(`${url}/v1/accessToken`, { headers: credentials });
  return ((await response.json()) as { endpointUrl: string }).endpointUrl;
}

test('adds the slash only to token responses, on request, also after a move', async () => {
  expect(await endpointUrlOf((await emulate()).url)).not.toMatch(/\/$/);
  const { emulator, url, client } = await emulate({ endpointSlash: true });
  expect(await endpointUrlOf(url)).toBe(`${url}/`);
  expect(emulator.moveEndpoint()).toBe(`${url}/endpoint-2`);
  expect(await endpointUrlOf(url)).toBe(`${url}/endpoint-2/`);
  const state = await fetch(`${url}/_emulator`);
  expect(await state.json()).toMatchObject({ endpointUrl: `${url}/endpoint-2` });
  const { accessToken } = await client.getAccessToken();
  const moved = await fetch(`${url}/v1/webhook?objectId=${objectId}&objectType=Group`, {
    headers: { accessToken },
    redirect: 'manual',
  });
  expect(moved.headers.get('location')).toBe(`${url}/endpoint-2`);
  // The emulator also adds the slash if the endpoint is on another host.
  emulator.moveEndpoint('http://127.0.0.1:4011/');
  expect(await endpointUrlOf(url)).toBe('http://127.0.0.1:4011/');
});

test('the clients of this package accept the slash, and call no path with a doubled slash', async () => {
  const paths: string[] = [];
  const { emulator, client } = await emulate({
    endpointSlash: true,
    onCall: ({ path }) => paths.push(path),
  });
  const { url: callBackUrl } = await serveReceiver(receiverOf().receiver);
  emulator.moveEndpoint();
  const { webhookId } = await client.createWebhook(wanted(callBackUrl));
  await client.updateWebhook(webhookId, { callBackContext: 'new' });
  expect(await client.listWebhooks(group)).toHaveLength(1);
  const { data } = await fetchClientOf(client).listWebhooks({ params: { query: group } });
  expect(data?.webhooks).toHaveLength(1);
  await client.deleteWebhook(webhookId);
  expect(paths.filter((path) => path.includes('//'))).toEqual([]);
});

test('programs that append v1 or /v1 to the endpoint work with the slash', async () => {
  const { url } = await emulate({ endpointSlash: true });
  const response = await fetch(`${url}/v1/accessToken`, { headers: credentials });
  const token = (await response.json()) as { accessToken: string; endpointUrl: string };
  const security = { accessToken: token.accessToken };
  for (const baseUrl of [`${token.endpointUrl}v1`, `${token.endpointUrl}/v1`]) {
    const api = createFetchClient({ baseUrl, security });
    const { data } = await api.listWebhooks({ params: { query: group } });
    expect(data).toEqual({ webhooks: [] });
  }
});
