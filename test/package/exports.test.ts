import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as connector from '../../src/connector.js';
import * as emulator from '../../src/emulator.js';
import * as fetchClient from '../../src/fetch-client.js';
import * as main from '../../src/index.js';
import * as receiver from '../../src/receiver.js';
import * as testing from '../../src/testing.js';
import { root } from '../../scripts/lib/project.js';

test('exports these names from each entry point', () => {
  const entries = {
    '.': main,
    './fetch-client': fetchClient,
    './connector': connector,
    './receiver': receiver,
    './testing': testing,
    './emulator': emulator,
  };
  expect(
    Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, Object.keys(entry).toSorted()]),
    ),
  ).toMatchInlineSnapshot(`
    {
      ".": [
        "KaizalaApiError",
        "KaizalaNetworkError",
        "KaizalaProtocolError",
        "KaizalaRequestError",
        "KaizalaTimeoutError",
        "createClient",
        "eventTypes",
        "isEvent",
        "isEventType",
        "isKaizalaApiError",
        "isKaizalaNetworkError",
        "isKaizalaProtocolError",
        "isKaizalaRequestError",
        "isKaizalaTimeoutError",
        "isKnownEvent",
      ],
      "./connector": [
        "connectorEventTypes",
        "createFetchClient",
        "isConnectorEvent",
        "isConnectorEventType",
        "isKnownConnectorEvent",
      ],
      "./emulator": [
        "createEmulator",
        "removeCertificateAuthority",
      ],
      "./fetch-client": [
        "createFetchClient",
        "fetchClientOf",
      ],
      "./receiver": [
        "HandlerTimeoutError",
        "InvalidEventError",
        "answersOf",
        "createReceiver",
        "foldMedia",
        "isHandlerTimeoutError",
        "isInvalidEventError",
        "mediaOf",
        "memoryDedupe",
        "parseEvent",
        "redisDedupe",
        "toDate",
        "toNodeListener",
      ],
      "./testing": [
        "dedupeContract",
        "deliver",
        "exampleEvent",
        "handshake",
        "tokenStoreContract",
      ],
    }
  `);
});

test('has these entry points', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: object;
  };
  expect(Object.keys(exports)).toMatchInlineSnapshot(`
    [
      ".",
      "./fetch-client",
      "./receiver",
      "./testing",
      "./emulator",
      "./v1/types",
      "./v1/validators",
      "./v1/openapi.json",
      "./v1/openapi.yaml",
      "./v1/schemas/*",
      "./connector",
      "./connector/types",
      "./connector/validators",
      "./connector/openapi.json",
      "./connector/openapi.yaml",
      "./connector/schemas/*",
      "./package.json",
    ]
  `);
});

test('lists each entry point in typesVersions, for modes of TypeScript that do not read exports', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { require: { types: string; default: string } }>;
    main: string;
    types: string;
    typesVersions: { '*': Record<string, string[]> };
  };
  const { '.': entry, ...others } = manifest.exports;
  expect(entry).toMatchObject({ require: { types: manifest.types, default: manifest.main } });
  const typed = Object.entries(others)
    .filter(([path]) => !/\.yaml$|^\.\/package\.json$/.test(path))
    .map(([path, target]) => [
      path.slice(2),
      [typeof target === 'string' ? target : target.require.types],
    ]);
  expect(manifest.typesVersions).toEqual({ '*': Object.fromEntries(typed) as object });
});
