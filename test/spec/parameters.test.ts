/** A parameter that the description has is known to whatever sends or reads it: client, emulator, command line, samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { responseExamples } from '../../generated/v1/examples.js';
import {
  type Document,
  type FoundOperation,
  operationsOf,
  resolve,
  type Schema,
} from '../../scripts/description/openapi.js';
import { root } from '../../scripts/lib/project.js';
import { createEmulator } from '../../src/emulator.js';
import { routeOf } from '../../src/emulator/api/route.js';
import { createClient } from '../../src/index.js';
import { createReceiver } from '../../src/receiver.js';
import { run } from '../cli/command.js';
import { json, type Seen, serve } from '../client/server.js';
import { descriptions } from '../support/descriptions.js';
import { serveListener, startEmulator } from '../support/servers.js';

/** Parameters, each with its place: `query objectId`, `path webhookId`, `header accessToken`, `body validity`. */
type Names = Set<string>;

const [v1, connector] = ['v1', 'connector'].map(
  (name) => descriptions.find((one) => one.name === name)!.document,
) as [Document, Document];

const operations = (document: Document) =>
  [...operationsOf(document)].filter(({ kind }) => kind === 'path');

/** Headers are the same in every spelling. */
function named(place: string, name: string): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

/** What the description says that an operation takes. */
function describedIn(document: Document, { path, operation }: FoundOperation): Names {
  const item = (document.paths?.[path] ?? {}) as { parameters?: object[] };
  const parameters = [...(item.parameters ?? []), ...((operation['parameters'] as object[]) ?? [])];
  const schemes = document.components!.securitySchemes!;
  const [security = {}] = operation.security ?? document.security ?? [];
  const body = resolve(document, operation.requestBody ?? {}).content?.['application/json'];
  return new Set([
    ...parameters.map((one) => {
      const { in: place, name } = resolve(document, one) as { in: string; name: string };
      return named(place, name);
    }),
    ...Object.keys(security).map((scheme) => named('header', schemes[scheme]!.name)),
    ...[...propertiesOf(document, body?.schema ?? {})].map((name) => `body ${name}`),
  ]);
}

function* propertiesOf(document: Document, schema: Schema): Generator<string> {
  const { properties = {}, allOf = [] } = resolve(document, schema);
  yield* Object.keys(properties);
  for (const part of allOf) yield* propertiesOf(document, part);
}

/** Headers of HTTP itself, which are not described as parameters. */
const ofHttp =
  /^(accept|accept-.*|cache-control|connection|content-.*|host|pragma|sec-fetch-.*|transfer-encoding|user-agent)$/;

/** What was sent in a request. */
function sentIn({ method, url, headers, body }: Pick<Seen, 'method' | 'url' | 'headers' | 'body'>) {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const found = operations(v1).find(
    ({ path, method: own }) =>
      own.toUpperCase() === method && pattern(path).test(pathname.replace(/^.*\/v1/, '')),
  )!;
  const names: Names = new Set([
    // A placeholder that nobody fills stays as it is.
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

/** A value for every member of the body of a request, each unlike the others. */
const settings = {
  objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
  objectType: 'ActionPackage',
  eventTypes: ['JobCreated'],
  callBackUrl: 'http://127.0.0.1:1/kaizala?depot=north',
  callBackToken: 'example-callback-token',
  callBackContext: 'example-context',
  validity: '4102444800000',
} as const;

const credentials = {
  applicationId: 'example-application-id',
  applicationSecret: 'example-secret',
  refreshToken: 'example-refresh-token',
};

/** An API that answers with the examples, and notes by operation what it was sent. */
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

async function knownToClient(): Promise<Map<string, Names>> {
  const { url, known } = await recordingApi();
  const client = createClient({ tokenEndpoint: url, credentials });
  await client.createWebhook(settings);
  await client.listWebhooks(settings);
  await client.updateWebhook('webhook-1', { ...settings, Active: true });
  await client.deleteWebhook('webhook-1');
  return known;
}

async function knownToCommandLine(): Promise<Map<string, Names>> {
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

/** Calls the emulator, and notes what it looks at. */
async function knownToEmulator(): Promise<Map<string, Names>> {
  const emulator = createEmulator({ handshake: false, credentials });
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
    const { operationId, ...route } = routeOf(method, new URL(request.url).pathname);
    known.set(
      operationId,
      new Set([
        ...Object.entries(route)
          .filter(([, value]) => value !== '' && path.includes(value))
          .map(([name]) => `path ${name}`),
        ...getAll.mock.calls.map(([name]) => `query ${name}`),
        ...get.mock.calls
          .filter(([name]) => !ofHttp.test(name) && name !== 'origin')
          .map(([name]) => named('header', name)),
      ]),
    );
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, string>;
  };
  /** The members of a body whose values the webhook has. */
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
  // The connector API creates webhooks at the same place, with one header more.
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

const languages = readdirSync(join(root, 'spec/samples/createWebhook'));

/** The parameters that the text of a sample names; the one in a path is the variable that holds it. */
function knownToSample(operationId: string, language: string, described: Names): Names {
  const text = readFileSync(join(root, 'spec/samples', operationId, language), 'utf8');
  return new Set(
    [...described].filter((one) => {
      const [place, name = ''] = one.split(' ');
      const variable = `KAIZALA_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
      // PHP has headers as variables: HTTP_KZ_CALLBACK_TOKEN.
      const word = place === 'path' ? variable : name.replaceAll('-', '[-_]');
      return new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(text);
    }),
  );
}

/** What is left out on purpose, with the reason. */
const exceptions: Record<string, readonly string[]> = {
  // A webhook is moved to another object by creating it there: no option for that.
  'command line updateWebhook': ['body objectId', 'body objectType'],
  // A sample shows how a call is made. The reference has every setting.
  'samples createWebhook': ['body callBackContext', 'body validity'],
  'samples createConnectorWebhook': ['body callBackContext', 'body validity'],
  'samples updateWebhook': [...Object.keys(settings), 'Active'].map((name) => `body ${name}`),
};

/** Described, but not known. */
function unknown(who: string, operationId: string, described: Names, known: Names | undefined) {
  const left = exceptions[`${who} ${operationId}`] ?? [];
  return [...described].filter((name) => !known?.has(name) && !left.includes(name));
}

const observers = {
  client: knownToClient,
  'command line': knownToCommandLine,
  emulator: knownToEmulator,
};

/** Where somebody who ignores a parameter is changed. */
const places: Record<keyof typeof observers, string> = {
  client: 'src/client/types.ts and src/client/create-client.ts',
  'command line': 'src/cli/commands/',
  emulator: 'src/emulator/api/operations.ts and src/emulator/model/webhook-store.ts',
};

describe.for(Object.keys(observers) as (keyof typeof observers)[])('the %s', (who) => {
  test('knows the parameters of each operation, and no others', async () => {
    const known = await observers[who]();
    const documents = who === 'emulator' ? [v1, connector] : [v1];
    for (const [document, found] of documents.flatMap((one) =>
      operations(one).map((operation) => [one, operation] as const),
    )) {
      const { operationId } = found.operation;
      const described = describedIn(document, found);
      const message = `The ${who} ignores parameters of ${operationId}. Fix: ${places[who]}`;
      expect(unknown(who, operationId, described, known.get(operationId)), message).toEqual([]);
      // The connector API creates webhooks at the same place, with one header more.
      const all = new Set([...described, ...(who === 'emulator' ? ['header applicationid'] : [])]);
      expect([...known.get(operationId)!].filter((name) => !all.has(name))).toEqual([]);
    }
  });
});

describe('the samples', () => {
  const all = [v1, connector].flatMap((document) =>
    operations(document).flatMap((found) =>
      languages.map((language) => ({
        operationId: found.operation.operationId,
        language,
        described: describedIn(document, found),
      })),
    ),
  );
  test.for(all)(
    '$operationId/$language names the parameters',
    ({ operationId, language, described }) => {
      const known = knownToSample(operationId, language, described);
      const message = `spec/samples/${operationId}/${language} ignores parameters`;
      expect(unknown('samples', operationId, described, known), message).toEqual([]);
    },
  );
});

/** The handshake and the delivery: what the emulator sends, and what a receiver reads. */
describe.for([v1, connector])('the callbacks of $info.title', (document) => {
  const callbacks = [...operationsOf(document)].filter(({ kind }) => kind === 'callback');
  const described = (method: string) => {
    const found = callbacks.find((one) => one.method === method);
    return found && [...describedIn(document, found)].filter((one) => !one.startsWith('body '));
  };

  test('the emulator sends their parameters', async () => {
    const sent = new Map<string, string[]>();
    const callBackUrl = await serveListener((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
      sent.set(request.method!.toLowerCase(), [
        ...[...searchParams.keys()].map((name) => named('query', name)),
        ...Object.keys(request.headers)
          .filter((name) => !ofHttp.test(name))
          .map((name) => named('header', name)),
      ]);
      response.end(searchParams.get('validationToken'));
    });
    const { emulator, url } = await startEmulator({ credentials });
    await createClient({ tokenEndpoint: url, credentials }).createWebhook({
      ...settings,
      callBackUrl,
    });
    await emulator.trigger('JobCreated');
    for (const method of ['get', 'post'])
      expect(sent.get(method), method).toEqual(described(method) ?? sent.get(method));
  });

  test('the receiver reads them, and so do the samples', async () => {
    const read = new Map<string, Names>();
    const receiver = createReceiver({ token: 'a', fallback: () => undefined });
    const getAll = vi.spyOn(URLSearchParams.prototype, 'getAll');
    for (const method of ['get', 'post']) {
      const names: Names = new Set();
      getAll.mockClear();
      await receiver.respond({
        method: method.toUpperCase(),
        url: '/kaizala?validationToken=1',
        header: (name) => void names.add(named('header', name)),
        read: () => Promise.resolve({ text: '' }),
      });
      for (const [name] of getAll.mock.calls) names.add(named('query', name));
      read.set(method, names);
    }
    getAll.mockRestore();
    for (const method of ['get', 'post'].filter((one) => described(one))) {
      expect([...read.get(method)!]).toEqual(described(method));
      // The one in TypeScript leaves it to this package.
      for (const language of languages.filter((one) => one !== 'typescript.ts')) {
        const names = new Set(described(method));
        const known = knownToSample('receiver', language, names);
        expect(unknown('samples', 'receiver', names, known), language).toEqual([]);
      }
    }
  });
});

describe('a parameter that nobody knows is noticed', () => {
  const changed = structuredClone(v1);
  beforeAll(() => {
    const list = changed.paths!['/webhook']!['get'] as { parameters: object[] };
    list.parameters.push({ name: 'unheardOf', in: 'query', schema: { type: 'string' } });
    changed.components!.schemas!['UpdateWebhookRequest'] = {
      properties: { unheardOf: { type: 'string' } },
    };
  });

  test.for(Object.keys(observers) as (keyof typeof observers)[])('by the %s', async (who) => {
    const known = await observers[who]();
    const unknowns = operations(changed).flatMap((found) =>
      unknown(
        who,
        found.operation.operationId,
        describedIn(changed, found),
        known.get(found.operation.operationId),
      ),
    );
    expect(unknowns).toEqual(['query unheardOf', 'body unheardOf']);
  });

  test('by the samples', () => {
    const list = operations(changed).find(
      ({ operation }) => operation.operationId === 'listWebhooks',
    )!;
    const described = describedIn(changed, list);
    const sample = knownToSample('listWebhooks', 'python.py', described);
    expect(unknown('samples', 'listWebhooks', described, sample)).toEqual(['query unheardOf']);
  });
});
