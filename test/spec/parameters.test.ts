/**
 * Checks that each described parameter is used by all programs that send or read parameters: the client, the emulator,
 * the command line and the samples.
 */
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

/** Parameters that a program intentionally does not use. The key consists of the program and the operation. */
const exceptions: Record<string, readonly string[]> = {
  // The command that updates a webhook has no options for these fields, which would move the webhook to a different
  // object. Instead, users create a new webhook for that object.
  'command line updateWebhook': ['body objectId', 'body objectType'],
  // The samples show only a few settings of a call, because the reference lists all settings.
  'samples createWebhook': ['body callBackContext', 'body validity'],
  'samples createConnectorWebhook': ['body callBackContext', 'body validity'],
  'samples updateWebhook': [...Object.keys(settings), 'Active'].map((name) => `body ${name}`),
};

/** Returns the described parameters that a program does not use, except those in `exceptions`. */
function unknown(program: string, operationId: string, described: Names, known: Names | undefined) {
  const left = exceptions[`${program} ${operationId}`] ?? [];
  return [...described].filter((name) => !known?.has(name) && !left.includes(name));
}

const observers = {
  client: knownToClient,
  'command line': knownToCommandLine,
  emulator: knownToEmulator,
};

/** The files that a developer must change if a program ignores a parameter. Error messages name them. */
const sources: Record<keyof typeof observers, string> = {
  client: 'src/client/types.ts and src/client/create-client.ts',
  'command line': 'src/cli/commands/',
  emulator: 'src/emulator/api/operations.ts and src/emulator/model/webhook-store.ts',
};

describe.for(Object.keys(observers) as (keyof typeof observers)[])('the %s', (program) => {
  test('uses exactly the parameters of each operation', async () => {
    const known = await observers[program]();
    const documents = program === 'emulator' ? [v1, connector] : [v1];
    for (const [document, found] of documents.flatMap((one) =>
      operations(one).map((operation) => [one, operation] as const),
    )) {
      const { operationId } = found.operation;
      const described = describedIn(document, found);
      const message = `The ${program} ignores parameters of ${operationId}. Fix: use them in ${sources[program]}.`;
      expect(unknown(program, operationId, described, known.get(operationId)), message).toEqual([]);
      // The emulator serves both APIs. Both APIs create webhooks at the same path, but the request of the connector API
      // has one header more.
      const all = new Set([
        ...described,
        ...(program === 'emulator' ? ['header applicationid'] : []),
      ]);
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
    '$operationId/$language mentions the parameters',
    ({ operationId, language, described }) => {
      const known = knownToSample(operationId, language, described);
      const message = `spec/samples/${operationId}/${language} ignores parameters. Fix: use them there.`;
      expect(unknown('samples', operationId, described, known), message).toEqual([]);
    },
  );
});

/**
 * Checks the parameters of the handshake and of the delivery. The emulator sends these parameters, and a receiver reads
 * them.
 */
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

  test('the receiver and the samples read their parameters', async () => {
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
      // Skip the TypeScript sample. It does not mention the parameters, because it uses our package, and the package
      // reads them.
      for (const language of languages.filter((one) => one !== 'typescript.ts')) {
        const names = new Set(described(method));
        const known = knownToSample('receiver', language, names);
        expect(unknown('samples', 'receiver', names, known), language).toEqual([]);
      }
    }
  });
});

describe('a parameter that a program does not use is found', () => {
  const changed = structuredClone(v1);
  beforeAll(() => {
    const list = changed.paths!['/webhook']!['get'] as { parameters: object[] };
    list.parameters.push({ name: 'unheardOf', in: 'query', schema: { type: 'string' } });
    changed.components!.schemas!['UpdateWebhookRequest'] = {
      properties: { unheardOf: { type: 'string' } },
    };
  });

  test.for(Object.keys(observers) as (keyof typeof observers)[])('in the %s', async (program) => {
    const known = await observers[program]();
    const unknowns = operations(changed).flatMap((found) =>
      unknown(
        program,
        found.operation.operationId,
        describedIn(changed, found),
        known.get(found.operation.operationId),
      ),
    );
    expect(unknowns).toEqual(['query unheardOf', 'body unheardOf']);
  });

  test('in the samples', () => {
    const list = operations(changed).find(
      ({ operation }) => operation.operationId === 'listWebhooks',
    )!;
    const described = describedIn(changed, list);
    const sample = knownToSample('listWebhooks', 'python.py', described);
    expect(unknown('samples', 'listWebhooks', described, sample)).toEqual(['query unheardOf']);
  });
});
