/** The clients of this package that are generated from the API descriptions, used with the emulator. */
import { expect, test } from 'vitest';
import { createFetchClient as createConnectorClient } from '../../../src/connector.js';
import { createFetchClient } from '../../../src/fetch-client.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { accessTokenOf, callBackToken, credentials, emulate, objectId, wanted } from './world.js';

test('the fetch client can get a token, and create, list, update and delete a webhook', async () => {
  const { url, emulator } = await emulate();
  const { receiver, handled } = receiverOf();
  const { url: callBackUrl } = await serveReceiver(receiver);
  const baseUrl = `${url}/v1`;
  const token = await createFetchClient({ baseUrl }).getAccessToken({
    baseUrl,
    params: { header: credentials },
  });
  const api = createFetchClient({ baseUrl, security: { accessToken: token.data!.accessToken } });
  const { data: created } = await api.createWebhook({ body: wanted(callBackUrl) });
  const path = { webhookId: created!.webhookId };
  await emulator.trigger('JobCreated');
  expect(handled).toHaveLength(1);
  const query = { objectId, objectType: 'Group' } as const;
  const { data: list } = await api.listWebhooks({ params: { query } });
  expect(list!.webhooks).toMatchObject([{ id: path.webhookId, callbackToken: callBackToken }]);
  const updated = await api.updateWebhook({ params: { path }, body: { Active: 'false' } });
  expect(updated.response.status).toBe(200);
  expect(emulator.webhooks()).toMatchObject([{ active: false }]);
  expect((await api.deleteWebhook({ params: { path } })).response.status).toBe(200);
  const { error, response } = await api.deleteWebhook({ params: { path } });
  expect(response.status).toBe(404);
  expect(error).toMatchObject({ errorCode: 'InvalidParameters' });
});

test('the connector client creates a webhook by the rules of that API, without a handshake', async () => {
  const { url, emulator } = await emulate();
  const { receiver, handled, unhandled } = receiverOf();
  const { url: callBackUrl, server } = await serveReceiver(receiver);
  let calls = 0;
  server.on('request', () => calls++);
  const { applicationId } = credentials;
  const security = { accessToken: await accessTokenOf(url) };
  const params = { header: { applicationId } };
  const api = createConnectorClient({ baseUrl: `${url}/v1`, security });
  const eventTypes = [
    'ActionCreated',
    'ActionResponse',
    'SurveyCreated',
    'JobCreated',
    'SurveyResponse',
    'JobResponse',
  ] as const;
  const settings = { objectId, callBackUrl, callBackToken, callBackContext: 'depot-north' };
  const body = { ...settings, ObjectType: 'Group' as const, eventTypes: [...eventTypes] };
  const { data } = await api.createConnectorWebhook({ params, body });
  expect(calls).toBe(0);
  expect(emulator.webhooks()).toMatchObject([
    { webhookId: data!.webhookId, api: 'connector', objectType: 'Group', applicationId },
  ]);
  for (const type of eventTypes) {
    const [delivery] = await emulator.trigger(type);
    expect(delivery!.event).toMatchObject({ context: 'depot-north', objectType: 'Group' });
  }
  expect(handled.length + unhandled.length).toBe(6);
  expect(await emulator.trigger('MemberAdded')).toEqual([]);

  const refusals: [object, RegExp][] = [
    [
      { ...settings, objectType: 'Group', eventTypes },
      /^\/objectType is not a property of the request; .* Fix: rename it to ObjectType\.$/,
    ],
    [
      { ...body, objectType: 'Group' },
      /^\/objectType is not a property of the request; .* Fix: rename it to ObjectType/,
    ],
    [{ ...body, ObjectType: 'Action' }, /^\/ObjectType is "Action"; expected "Group"\. Fix: /],
    [{ ...body, eventTypes: ['MemberAdded'] }, /^\/eventTypes\/0 is "MemberAdded"; expected one/],
    [{ ...body, callBackUrl: 'https://hooks.example.com/' }, /^\/callBackUrl is refused: /],
    [{ ...body, validity: '1' }, /^\/validity is "1", which passed on/],
  ];
  for (const [wrong, message] of refusals) {
    const { error, response } = await api.createConnectorWebhook({
      params,
      body: wrong as typeof body,
    });
    expect(response.status).toBe(400);
    expect(error!.message).toMatch(message);
  }
  const { error, response } = await api.createConnectorWebhook({
    params: { header: { applicationId: 'another-application' } },
    body,
  });
  expect(response.status).toBe(401);
  expect(error!.message).toMatch(
    /^The header applicationId is a string of \d+ characters: expected the connector to which the access token/,
  );
  expect(emulator.webhooks()).toHaveLength(1);
});
