/** A parameter that the description has is known to whatever sends or reads it: client, emulator, command line, samples. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { operationsOf } from '../../scripts/description/openapi.js';
import { createClient } from '../../src/index.js';
import { createReceiver } from '../../src/receiver.js';
import { serveListener, startEmulator } from '../support/servers.js';
import {
  connector,
  describedIn,
  named,
  type Names,
  operations,
  v1,
} from './described-parameters.js';
import {
  credentials,
  knownToClient,
  knownToCommandLine,
  knownToEmulator,
  knownToSample,
  languages,
  ofHttp,
  settings,
} from './known-parameters.js';

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
