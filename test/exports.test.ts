import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as connector from '../src/connector.js';
import * as main from '../src/index.js';
import { root } from '../scripts/lib/project.js';

test('the exported names of each entry', () => {
  expect({ '.': Object.keys(main).toSorted(), './connector': Object.keys(connector).toSorted() })
    .toMatchInlineSnapshot(`
      {
        ".": [
          "KaizalaApiError",
          "KaizalaNetworkError",
          "KaizalaProtocolError",
          "KaizalaRequestError",
          "KaizalaTimeoutError",
          "createClient",
          "createFetchClient",
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
      }
    `);
});

test('the entries of the package', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: object;
  };
  expect(Object.keys(exports)).toMatchInlineSnapshot(`
    [
      ".",
      "./v1/types",
      "./v1/openapi.json",
      "./v1/openapi.yaml",
      "./v1/schemas/*",
      "./connector",
      "./connector/types",
      "./connector/openapi.json",
      "./connector/openapi.yaml",
      "./connector/schemas/*",
      "./package.json",
    ]
  `);
});
