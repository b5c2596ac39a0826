/**
 * Tests that our client and the code samples send correct requests. The emulator would not notice an incorrect request,
 * because it also accepts the requests of old programs.
 */
// @module-tag curl
// @module-tag php
// @module-tag python3
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test, type TestContext } from 'vitest';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { connect, wanted } from '../../emulator/e2e/world.js';
import { filesOf, folders, runSample } from './run-sample.js';
import { worldOf } from './world.js';

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Starts an emulator, and a server in front of it that records each request unchanged. */
async function recordedWorld(context: Pick<TestContext, 'onTestFinished'>) {
  const world = await worldOf(context);
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = await text(request);
    sent.push({ method, url, headers, body });
    const init = { method, headers: headers as Record<string, string>, ...(body && { body }) };
    const upstream = await world.emulator.fetch(new Request(origin + url, init));
    response.writeHead(upstream.status, Object.fromEntries(upstream.headers));
    response.end(await upstream.text());
  });
  const origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  context.onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { ...world, origin, sent };
}

function expectCareful({ method, url, headers, body }: Sent, isConnectorCall: boolean): void {
  const seen = `${method} ${url}`;
  const [path = '', query = ''] = url.split('?');
  expect(path, seen).toMatch(/^\/v1\/(?:accessToken|webhook(?:\/[^/]+)?)$/);
  // The query must be encoded according to the URL standard. For a space, both `+` and `%20` are correct.
  expect(query.replaceAll('+', '%20'), seen).toBe(
    [...new URLSearchParams(query)].map((pair) => pair.map(encodeURIComponent).join('=')).join('&'),
  );
  const hasBody = method === 'POST' || method === 'PUT';
  expect(headers['content-type'], seen).toBe(hasBody ? 'application/json' : undefined);
  expect(headers['content-encoding'], seen).toBeUndefined();
  expect(headers['authorization'], seen).toBeUndefined();
  const isTokenCall = path.endsWith('/accessToken');
  expect('applicationid' in headers, seen).toBe(isTokenCall || isConnectorCall);
  expect('accesstoken' in headers, seen).toBe(!isTokenCall);
  if (!hasBody) expect(body, seen).toBe('');
  else expect(JSON.parse(body), seen).toEqual(expect.any(Object));
  expect(body, seen).not.toMatch(/^\uFEFF/);
}

test('our client', async (context) => {
  const { origin, sent, variables } = await recordedWorld(context);
  const client = connect(origin);
  const object = { objectId: 'com.depot:count/1 @2', objectType: 'ActionPackage' } as const;
  const callBackUrl = variables.KAIZALA_CALLBACK_URL;
  const { webhookId } = await client.createWebhook({
    ...wanted(callBackUrl),
    ...object,
    callBackToken: variables.KAIZALA_CALLBACK_TOKEN,
    validity: String(Date.now() + 60_000),
  });
  await client.updateWebhook(webhookId, { Active: false });
  expect(await client.listWebhooks(object)).toHaveLength(1);
  await client.deleteWebhook(webhookId);
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST', 'PUT', 'GET', 'DELETE']);
  for (const one of sent) expectCareful(one, false);
});

test.concurrent.for(
  folders
    .filter((folder) => folder !== 'receiver')
    .flatMap((folder) => filesOf(folder).map((file) => [folder, file] as const)),
)('%s %s', async ([folder, file], context) => {
  const { origin, sent, variables } = await recordedWorld(context);
  const outcome = await runSample(folder, file, { ...variables, KAIZALA_ENDPOINT: origin });
  expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
  expect(sent).not.toEqual([]);
  for (const one of sent) expectCareful(one, folder === 'createConnectorWebhook');
});
