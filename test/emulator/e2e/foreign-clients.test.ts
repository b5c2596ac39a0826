/** Clients that are generated: by somebody else's generator from our bundle, and by ours. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { createFetchClient as createConnectorClient } from '../../../src/connector.js';
import { createFetchClient } from '../../../src/index.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { accessTokenOf, callBackToken, credentials, emulate, objectId, wanted } from './world.js';

const run = promisify(execFile);

/** What somebody writes with the client of `@hey-api/openapi-ts`; it prints what each call resolves to. */
const program = `
import { client } from './sdk/client.gen.js';
import { createWebhook, deleteWebhook, getAccessToken, listWebhooks, updateWebhook } from './sdk/index.js';

const { url, credentials, body } = JSON.parse(process.argv[2]!);
const results: Record<string, unknown>[] = [];
const note = (result: { data?: unknown; error?: unknown; response?: Response }) => {
  const { data, error, response } = result;
  results.push({ status: response?.status, data, error });
  return data as any;
};
client.setConfig({ baseUrl: url + '/v1', auth: ({ name }) => credentials[name!] });
const { accessToken, endpointUrl } = note(await getAccessToken());
client.setConfig({ baseUrl: endpointUrl + '/v1', auth: accessToken });
const { webhookId } = note(await createWebhook({ body }));
const query = { objectId: body.objectId, objectType: body.objectType };
note(await listWebhooks({ query }));
note(await updateWebhook({ path: { webhookId }, body: { callBackContext: 'depot-south', Active: false } }));
note(await listWebhooks({ query }));
note(await createWebhook({ body: { ...body, eventTypes: [] } }));
note(await deleteWebhook({ path: { webhookId } }));
note(await deleteWebhook({ path: { webhookId } }));
note(await listWebhooks({ query }));
console.log(JSON.stringify(results));
`;

test('the client of @hey-api/openapi-ts, generated from our bundle, goes from the token to the deletion', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala client '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const generator = join(root, 'node_modules/@hey-api/openapi-ts/bin/run.js');
  const bundle = join(root, 'generated/v1/openapi.json');
  const options = ['--input', bundle, '--output', join(folder, 'sdk'), '--silent'];
  await run(process.execPath, [generator, ...options], { cwd: folder });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'main.ts'), program);

  const { url, emulator } = await emulate();
  const { receiver } = receiverOf();
  const { url: callBackUrl } = await serveReceiver(receiver);
  const body = { ...wanted(callBackUrl), objectId: 'com.example/stock count@1?&=' };
  const input = JSON.stringify({ url, credentials, body });
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'main.ts', input], {
    cwd: folder,
  });
  const webhook = { id: expect.any(String), objectId: body.objectId, callbackUrl: callBackUrl };
  expect(JSON.parse(stdout)).toMatchObject([
    { status: 200, data: { endpointUrl: url } },
    { status: 200, data: { webhookId: expect.any(String) } },
    { status: 200, data: { webhooks: [{ ...webhook, active: true }] } },
    { status: 200, data: {} },
    {
      status: 200,
      data: { webhooks: [{ ...webhook, active: false, callbackContext: 'depot-south' }] },
    },
    { status: 400, error: { errorCode: 'InvalidParameters' } },
    { status: 200, data: {} },
    { status: 404, error: { message: expect.stringContaining('no webhook with this id') } },
    { status: 200, data: { webhooks: [] } },
  ]);
  expect(emulator.webhooks()).toEqual([]);
});

test('our fetch client goes the same way', async () => {
  const { url, emulator } = await emulate();
  const { receiver, handled } = receiverOf();
  const { url: callBackUrl } = await serveReceiver(receiver);
  const baseUrl = `${url}/v1`;
  const token = await createFetchClient({ baseUrl, security: credentials }).getAccessToken({
    baseUrl,
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

test('the client of the connector API creates a webhook by its rules, without a handshake', async () => {
  const { url, emulator } = await emulate();
  const { receiver, handled, unhandled } = receiverOf();
  const { url: callBackUrl, server } = await serveReceiver(receiver);
  let calls = 0;
  server.on('request', () => calls++);
  const { applicationId } = credentials;
  const security = { applicationId, accessToken: await accessTokenOf(url) };
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
  const { data } = await api.createConnectorWebhook({ body });
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
      /^\/ObjectType is missing; \/objectType is no member of it\.$/,
    ],
    [{ ...body, objectType: 'Group' }, /^\/objectType is no member of it: did you mean ObjectType/],
    [{ ...body, ObjectType: 'Action' }, /^\/ObjectType is "Action"; expected "Group"\.$/],
    [{ ...body, eventTypes: ['MemberAdded'] }, /^\/eventTypes\/0 is "MemberAdded"; expected one/],
    [{ ...body, callBackUrl: 'https://hooks.example.com/' }, /^\/callBackUrl is refused: /],
    [{ ...body, validity: '1' }, /^\/validity is 1, which is over/],
  ];
  for (const [wrong, message] of refusals) {
    const { error, response } = await api.createConnectorWebhook({ body: wrong as typeof body });
    expect(response.status).toBe(400);
    expect(error!.message).toMatch(message);
  }
  const stranger = createConnectorClient({
    baseUrl: `${url}/v1`,
    security: { ...security, applicationId: 'another-application' },
  });
  const { error, response } = await stranger.createConnectorWebhook({ body });
  expect(response.status).toBe(401);
  expect(error!.message).toBe('The access token is not of this applicationId.');
  expect(emulator.webhooks()).toHaveLength(1);
});
