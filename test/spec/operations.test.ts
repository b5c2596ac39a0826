/**
 * Checks the status codes, the security and the servers of every operation. The expected values were taken from the
 * sources from which the descriptions were written, and not from the descriptions.
 */
import { expect, test } from 'vitest';
import { operationsOf } from '../../scripts/description/openapi.js';
import { descriptions } from '../support/descriptions.js';

const emulator = 'http://127.0.0.1:4010/v1';
const endpoint = [emulator, '{endpointUrl}/v1'];
const token = [['accessTokenHeader']];

/**
 * The expected values for each operation that clients call: method and path, status codes in the order of the document,
 * security and servers.
 */
const expected: Record<
  string,
  { call: string; statuses: string; security: string[][]; servers: string[] }
> = {
  getAccessToken: {
    call: 'v1 get /accessToken',
    statuses: '200 400 401 429 default',
    security: [],
    servers: [emulator, 'https://api.kaiza.la/v1'],
  },
  createWebhook: {
    call: 'v1 post /webhook',
    statuses: '200 308 400 401 429 default',
    security: token,
    servers: endpoint,
  },
  listWebhooks: {
    call: 'v1 get /webhook',
    statuses: '200 308 400 401 429 default',
    security: token,
    servers: endpoint,
  },
  updateWebhook: {
    call: 'v1 put /webhook/{webhookId}',
    statuses: '200 204 308 400 401 404 429 default',
    security: token,
    servers: endpoint,
  },
  deleteWebhook: {
    call: 'v1 delete /webhook/{webhookId}',
    statuses: '200 308 400 401 404 429 default',
    security: token,
    servers: endpoint,
  },
  createConnectorWebhook: {
    call: 'connector post /webhook',
    statuses: '200 400 401 default',
    security: token,
    servers: [emulator, 'https://{api_root}'],
  },
};

const operations = descriptions.flatMap(({ name, document }) =>
  [...operationsOf(document)].map((found) => ({ name, document, ...found })),
);
const called = operations.filter(({ kind }) => kind === 'path');

test('the descriptions have exactly these operations', () => {
  const ids = called.map(({ operation }) => operation.operationId);
  expect(ids.toSorted()).toEqual(Object.keys(expected).toSorted());
});

test.for(called)('$operation.operationId', ({ name, document, path, method, operation }) => {
  const servers = operation.servers ?? document.paths?.[path]?.servers ?? document.servers ?? [];
  const security = operation.security ?? document.security ?? [];
  expect({
    call: `${name} ${method} ${path}`,
    statuses: Object.keys(operation.responses ?? {}).join(' '),
    security: security.map((alternative) => Object.keys(alternative)),
    servers: (servers as { url: string }[]).map(({ url }) => url),
  }).toEqual(expected[operation.operationId]);
});

test.for(operations.filter(({ kind }) => kind !== 'path'))(
  '$name: $operation.operationId needs no access token',
  ({ operation }) => {
    expect(operation.security).toEqual([]);
  },
);

test('the only security scheme is the header accessToken', () => {
  for (const { document } of descriptions)
    expect(document.components?.securitySchemes).toMatchObject({
      accessTokenHeader: { type: 'apiKey', in: 'header', name: 'accessToken' },
    });
});
