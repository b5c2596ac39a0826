/** Requests from other programs: `curl`, and Postman with the headers that it adds to every request. */
import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../../generated/v1/events.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { toolPath } from '../../support/tools.js';
import { accessTokenOf, callBackToken, credentials, emulate, objectId, wanted } from './world.js';

/** Runs curl without proxies and configuration files. */
function curl(...args: string[]): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const command = ['-q', '-sS', '-i', '--noproxy', '*', '--max-time', '20', ...args];
    execFile(toolPath('curl'), command, { env: {} }, (error, stdout, stderr) => {
      if (error) return reject(new Error(stderr, { cause: error }));
      // curl may print several heads of responses. All except the last one are informational: `100 Continue`.
      const parts = stdout.split('\r\n\r\n');
      const [head = '', body = ''] = parts.slice(-2);
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body });
    });
  });
}

const headersOf = (headers: Record<string, string>) =>
  Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);

describe('curl', { tags: ['curl'] }, () => {
  test('can get a token, and create, list, update and delete a webhook', async () => {
    const { url, emulator } = await emulate();
    const { receiver, handled } = receiverOf();
    const { url: callBackUrl } = await serveReceiver(receiver);
    const call = async (...args: string[]) => {
      const { status, body } = await curl(...args);
      return { status, body: JSON.parse(body) as Record<string, unknown> };
    };
    const token = await call(...headersOf(credentials), `${url}/v1/accessToken`);
    expect(token).toMatchObject({ status: 200, body: { endpointUrl: url } });
    const accessToken = ['-H', `accessToken: ${String(token.body['accessToken'])}`];
    const json = ['-H', 'Content-Type: application/json'];
    const body = JSON.stringify(wanted(callBackUrl));

    const created = await call(...accessToken, ...json, '-d', body, `${url}/v1/webhook`);
    expect(created.status).toBe(200);
    const webhookId = String(created.body['webhookId']);
    await emulator.trigger('JobCreated');
    expect(handled).toHaveLength(1);

    const query = ['--data-urlencode', `objectId=${objectId}`, '-d', 'objectType=Group'];
    const list = () => call('-G', ...accessToken, ...query, `${url}/v1/webhook`);
    expect(await list()).toMatchObject({ status: 200, body: { webhooks: [{ id: webhookId }] } });
    const one = `${url}/v1/webhook/${webhookId}`;
    const changes = ['-d', '{"Active":"false"}'];
    expect(await call('-X', 'PUT', ...accessToken, ...json, ...changes, one)).toEqual({
      status: 200,
      body: {},
    });
    expect(await list()).toMatchObject({ body: { webhooks: [{ active: false }] } });
    expect(await call('-X', 'DELETE', ...accessToken, one)).toEqual({ status: 200, body: {} });
    expect(await list()).toEqual({ status: 200, body: { webhooks: [] } });
  });

  test('gets messages that name the missing headers', async () => {
    const { url } = await emulate();
    const accessToken = ['-H', `accessToken: ${await accessTokenOf(url)}`];
    // Without a header, the option -d of curl sets the Content-Type of an HTML form.
    const form = await curl(...accessToken, '-d', '{}', `${url}/v1/webhook`);
    expect(form.status).toBe(400);
    expect(JSON.parse(form.body)).toEqual({
      message:
        'The header Content-Type is "application/x-www-form-urlencoded": expected application/json. Fix: send Content-Type: application/json.',
      errorCode: 'InvalidParameters',
    });
    expect((await curl(`${url}/v1/accessToken`)).body).toContain(
      'The header applicationId is missing: expected ',
    );
  });

  test('gets 405 for HEAD, sends a body in chunks, and waits for 100 Continue', async () => {
    const { url } = await emulate();
    const { url: callBackUrl } = await serveReceiver(receiverOf().receiver);
    const head = await curl('-I', ...headersOf(credentials), `${url}/v1/accessToken`);
    expect(head).toMatchObject({ status: 405, body: '' });
    expect(head.head).toMatch(/^allow: GET$/im);
    const json = headersOf({
      accessToken: await accessTokenOf(url),
      'Content-Type': 'application/json',
    });
    const request = ['-d', JSON.stringify(wanted(callBackUrl)), `${url}/v1/webhook`];
    for (const header of ['Transfer-Encoding: chunked', 'Expect: 100-continue'])
      expect((await curl(...json, '-H', header, ...request)).status, header).toBe(200);
  });

  test('follows a moved endpoint with -L', async () => {
    const { url, emulator } = await emulate();
    const accessToken = ['-H', `accessToken: ${await accessTokenOf(url)}`];
    emulator.moveEndpoint(undefined, 'url');
    const path = `/v1/webhook?objectId=${objectId}&objectType=Group`;
    const moved = await curl(...accessToken, url + path);
    expect(moved).toMatchObject({ status: 308, body: '' });
    expect(moved.head.toLowerCase()).toContain(
      `\r\nlocation: ${url}/endpoint-2${path}\r\n`.toLowerCase(),
    );
    expect(await curl('-L', ...accessToken, url + path)).toMatchObject({
      status: 200,
      body: '{"webhooks":[]}',
    });
  });
});

test('Postman can create a webhook with its headers and a hand-indented body', async () => {
  const { url, emulator } = await emulate();
  const { receiver, handled, unhandled } = receiverOf();
  const { url: callBackUrl } = await serveReceiver(receiver);
  const headers = {
    Accept: '*/*',
    'Accept-Encoding': 'gzip, deflate, br',
    'Cache-Control': 'no-cache',
    Connection: 'keep-alive',
    'Content-Type': 'application/json',
    'Postman-Token': '3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77',
    'User-Agent': 'PostmanRuntime/7.6.0',
    accesstoken: await accessTokenOf(url),
    cookie: 'ARRAffinity=0',
  };
  const body = `{\r\n\t"objectId" : "${objectId}",\r\n\t"objectType":"Group",
\t"eventTypes":[\r\n\t\t${eventTypes.map((type) => `"${type}"`).join(',\r\n\t\t')}\r\n\t],
\t"callBackUrl":"${callBackUrl.replaceAll('/', '\\/')}",
\t"callBackToken":"${callBackToken}",\r\n\t"callBackContext": "",
\t"validity":"${emulator.now() + 86_400_000}"\r\n}\r\n\r\n`;
  const response = await fetch(`${url}/v1/webhook`, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  const { webhookId } = (await response.json()) as { webhookId: string };
  for (const type of eventTypes) {
    const [delivery] = await emulator.trigger(type);
    expect(delivery).toMatchObject({ webhookId, state: 'delivered' });
    expect(delivery!.event).toMatchObject({ context: '' });
  }
  expect(handled.length + unhandled.length).toBe(eventTypes.length);
});
