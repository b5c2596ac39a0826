/** A client that somebody else's generator makes from our bundle. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { credentials, emulate, wanted } from '../emulator/e2e/world.js';
import { receiverOf } from '../receiver/receiver-of.js';
import { serveReceiver } from '../support/servers.js';

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
  return data as { accessToken: string; endpointUrl: string; webhookId: string };
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
  const generator = join(import.meta.dirname, 'node_modules/@hey-api/openapi-ts/bin/run.js');
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
