/** Finds the parameters that the client, the command line, the emulator and the samples use in each operation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { responseExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { createEmulator } from '../../src/emulator.js';
import { routeOf } from '../../src/emulator/api/route.js';
import { createClient } from '../../src/index.js';
import { run } from '../cli/command.js';
import { json, type Seen, serve } from '../client/server.js';
import { named, type Names, operations, v1 } from './described-parameters.js';

/**
 * Matches the names of headers that belong to HTTP and not to the API. The descriptions do not list such headers as
 * parameters.
 */
export const ofHttp =
  /^(accept|accept-.*|cache-control|connection|content-.*|host|pragma|sec-fetch-.*|transfer-encoding|user-agent)$/;

/** Finds the operation that a request calls, and the parameters that the request contains. */
function sentIn({ method, url, headers, body }: Pick<Seen, 'method' | 'url' | 'headers' | 'body'>) {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const found = operations(v1).find(
    ({ path, method: own }) =>
      own.toUpperCase() === method && pattern(path).test(pathname.replace(/^.*\/v1/, '')),
  )!;
  const names: Names = new Set([
    // Skip a path parameter whose placeholder is still in the URL, such as `{webhookId}`. The program that sent the
    // request did not replace the placeholder, so it does not know that parameter.
    ...[...found.path.matchAll(/\{(\w+)\}/g)]
      .filter(([whole]) => !decodeURIComponent(pathname).includes(whole))
      .map(([, name]) => `path ${name}`),
    ...[...searchParams.keys()].map((name) => `query ${name}`),
    ...Object.keys(headers)
      .filter((name) => !ofHttp.test(name))
      .map((name) => named('header', name)),
    ...Object.keys(body === '' ? {} : (JSON.parse(body) as object)).map((name) => `body ${name}`),
  ]);
  return { operationId: found.operation.operationId, names };
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}

/**
 * The fields of the request that creates a webhook. Each field has a different value, so that the tests can recognize
 * it.
 */
export const settings = {
  objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
  objectType: 'ActionPackage',
  eventTypes: ['JobCreated'],
  callBackUrl: 'http://127.0.0.1:1/kaizala?depot=north',
  callBackToken: 'example-callback-token',
  callBackContext: 'example-context',
  validity: '4102444800000',
} as const;

export const credentials = {
  applicationId: 'example-application-id',
  applicationSecret: 'example-secret',
  refreshToken: 'example-refresh-token',
};

/**
 * Starts a server that responds with the examples of the description. For each operation, it records the parameters
 * that it receives.
 */
async function recordingApi() {
  const known = new Map<string, Names>();
  const { url } = await serve((seen, response) => {
    const { operationId, names } = sentIn(seen);
    known.set(operationId, new Set([...names, ...(known.get(operationId) ?? [])]));
    const example = `${operationId}.200` as keyof typeof responseExamples;
    const body = operationId === 'getAccessToken' ? { endpointUrl: url } : {};
    json(response, 200, { ...(responseExamples[example] as object | undefined), ...body });
  });
  return { url, known };
}

export async function knownToClient(): Promise<Map<string, Names>> {
  const { url, known } = await recordingApi();
  const client = createClient({ tokenEndpoint: url, credentials });
  await client.createWebhook(settings);
  await client.listWebhooks(settings);
  await client.updateWebhook('webhook-1', { ...settings, Active: true });
  await client.deleteWebhook('webhook-1');
  return known;
}

export async function knownToCommandLine(): Promise<Map<string, Names>> {
  const { url, known } = await recordingApi();
  const env = { KAIZALA_CALLBACK_TOKEN: settings.callBackToken };
  const common = ['--emulator', url];
  const object = ['--object', settings.objectId, '--type', settings.objectType];
  const rest = ['--events', 'JobCreated', '--context', 'c', '--validity', settings.validity];
  for (const args of [
    ['subscribe', settings.callBackUrl, ...object, ...rest],
    ['list', ...object],
    ['update', 'webhook-1', '--url', settings.callBackUrl, '--new-token', '--enable', ...rest],
    ['unsubscribe', 'webhook-1'],
  ])
    expect(await run([...args, ...common], { env })).toMatchObject({ code: 0 });
  return known;
}

/** Calls the emulator, and records the parameters that the emulator reads in each operation. */
export async function knownToEmulator(): Promise<Map<string, Names>> {
  // Create the emulator without its page. For its page, the emulator reads the headers of all operations in every call,
  // and stores them. With the page, every operation would therefore seem to use all these headers.
  const emulator = createEmulator({ handshake: false, credentials, page: false });
  const known = new Map<string, Names>();
  const getAll = vi.spyOn(URLSearchParams.prototype, 'getAll');
  const call = async (method: string, path: string, headers: object, body?: object) => {
    const request = new Request(`http://127.0.0.1:4010${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const get = vi.spyOn(request.headers, 'get');
    getAll.mockClear();
    const response = await emulator.fetch(request);
    const { operationId, webhookId } = routeOf(method, new URL(request.url).pathname);
    known.set(
      operationId,
      new Set([
        ...(webhookId === '' ? [] : ['path webhookId']),
        ...getAll.mock.calls.map(([name]) => `query ${name}`),
        ...get.mock.calls
          .filter(([name]) => !ofHttp.test(name) && name !== 'origin')
          .map(([name]) => named('header', name)),
      ]),
    );
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, string>;
  };
  /**
   * Finds the fields of a request body whose values the emulator has stored in a webhook. Records them as known fields,
   * because the emulator must have read them.
   */
  const note = (operationId: string, body: object) => {
    const webhook = JSON.stringify(emulator.webhooks());
    for (const [name, value] of Object.entries(body))
      if (webhook.includes(JSON.stringify(value).replace(/^"(\d+)"$/, '$1')))
        known.get(operationId)!.add(`body ${name}`);
  };
  const { accessToken } = await call('GET', '/v1/accessToken', credentials);
  const headers = { accessToken };
  const { webhookId } = await call('POST', '/v1/webhook', headers, settings);
  note('createWebhook', settings);
  const list = `objectId=${settings.objectId}&objectType=${settings.objectType}`;
  await call('GET', `/v1/webhook?${list}`, headers);
  const changed = {
    ...settings,
    objectId: 'another-object',
    objectType: 'Action',
    eventTypes: ['JobResponse'],
    callBackUrl: 'http://127.0.0.1:1/other',
    callBackToken: 'another-token',
    callBackContext: 'another-context',
    validity: '4102444900000',
    Active: false,
  };
  await call('PUT', `/v1/webhook/${webhookId}`, headers, changed);
  note('updateWebhook', changed);
  await call('DELETE', `/v1/webhook/${webhookId}`, headers);
  // Both APIs create webhooks at the same path. The request of the connector API has one header more than the request
  // of the API v1.
  const { objectType: _, ...others } = settings;
  const older = { ...others, ObjectType: 'Group' };
  const create = known.get('createWebhook')!;
  await call(
    'POST',
    '/v1/webhook',
    { ...headers, applicationId: credentials.applicationId },
    older,
  );
  known.set('createConnectorWebhook', known.get('createWebhook')!).set('createWebhook', create);
  note('createConnectorWebhook', older);
  getAll.mockRestore();
  return known;
}

export const languages = readdirSync(join(root, 'spec/samples/createWebhook'));

/**
 * Returns the parameters that a sample mentions. A path parameter counts as mentioned if the sample reads its value
 * from the environment variable for this parameter.
 */
export function knownToSample(operationId: string, language: string, described: Names): Names {
  const text = readFileSync(join(root, 'spec/samples', operationId, language), 'utf8');
  return new Set(
    [...described].filter((one) => {
      const [location, name = ''] = one.split(' ');
      const variable = `KAIZALA_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
      // Accept underscores instead of hyphens, because PHP stores request headers in variables such as
      // HTTP_KZ_CALLBACK_TOKEN.
      const word = location === 'path' ? variable : name.replaceAll('-', '[-_]');
      return new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(text);
    }),
  );
}
