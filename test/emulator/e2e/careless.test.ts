/** Sends the requests of each row of the README's table of careless requests, as raw bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { call } from '../../receiver/faults/caller.js';
import { callerAt, expectHarmless, type Caller } from './calls.js';
import { credentials, objectId, wanted } from './world.js';

interface Row {
  request: string;
  response: string;
  certainty: string;
}

const readme = readFileSync(join(root, 'src/emulator/README.md'), 'utf8');
const [, section = ''] = /^## Careless requests\n([^]*?)^## /m.exec(readme) ?? [];
const table: Row[] = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))
  .map(([request = '', response = '', certainty = '']) => ({ request, response, certainty }))
  .slice(2);

/** The emulator for a row of the table. The group has a webhook, and the connector has an access token. */
interface World extends Caller {
  webhookId: string;
  /** The JSON that the client of this package would send. */
  body: string;
}

async function worldOf(): Promise<World> {
  const caller = await callerAt();
  const { webhookId } = await caller.client.createWebhook(wanted(caller.callBackUrl));
  return { ...caller, webhookId, body: JSON.stringify(wanted(caller.callBackUrl, 'JobCreated')) };
}

type Request = [line: string, headers: readonly string[], body?: string];
type Requests = (world: World) => Request[];

const host = 'Host: 127.0.0.1';
const query = `objectId=${objectId}&objectType=Group`;
const credentialLines = Object.entries(credentials).map(([name, value]) => `${name}: ${value}`);
const tokenOf = ({ accessToken }: World) => `accessToken: ${accessToken}`;
const json = 'Content-Type: application/json';
const form = 'Content-Type: application/x-www-form-urlencoded';

const list = (world: World, ...headers: string[]): Request => [
  `GET /v1/webhook?${query} HTTP/1.1`,
  [host, tokenOf(world), ...headers],
];
const remove = (world: World, ...headers: string[]): Request => [
  `DELETE /v1/webhook/${world.webhookId} HTTP/1.1`,
  [host, tokenOf(world), ...headers],
];
const update = (world: World, body: string, ...headers: string[]): Request => [
  `PUT /v1/webhook/${world.webhookId} HTTP/1.1`,
  [host, tokenOf(world), json, ...headers],
  body,
];
const create = (world: World, body = world.body, type: string[] = [json]): Request => [
  'POST /v1/webhook HTTP/1.1',
  [host, tokenOf(world), ...type],
  body,
];
const withBody = ([line, headers]: Request, body: string): Request => [line, headers, body];
/** Returns a request that creates a webhook. `fields` replace or add fields of its body. */
const createWith = (world: World, fields: object): Request =>
  create(world, JSON.stringify({ ...(JSON.parse(world.body) as object), ...fields }));

/**
 * The requests of each row of the table. The key is a part of the first cell of the row. No other row has this part.
 */
const requests: Record<string, Requests> = {
  'at an endpoint': ({ emulator }) => {
    emulator.moveEndpoint();
    return [
      ['GET /endpoint-2/v1/accessToken HTTP/1.1', [host, ...credentialLines]],
      ['GET /v1/accessToken HTTP/1.1', [host, ...credentialLines]],
    ];
  },
  '`Content-Type` without a body': (world) => [
    ['GET /v1/accessToken HTTP/1.1', [host, ...credentialLines, json]],
    list(world, form, 'Content-Length: 0'),
    remove(world, form, 'Content-Length: 0'),
  ],
  'Postman-Token': (world) => [
    list(world, 'cache-control: no-cache', 'Postman-Token: c3019259', 'X-CSRF-Token: 7'),
  ],
  'User-Agent': (world) => [
    list(world),
    list(world, 'Accept: */*'),
    list(world, 'Accept: text/html, image/gif, image/jpeg, */*; q=0.2'),
    list(world, 'Accept: application/xml', 'Accept-Encoding: gzip, deflate'),
  ],
  'Doubled slashes': (world) => [
    [`GET //v1/webhook?${query} HTTP/1.1`, [host, tokenOf(world)]],
    ['POST //v1//webhook HTTP/1.1', [host, tokenOf(world), json], world.body],
  ],
  'at the end of a path': (world) => [
    [`GET /v1/webhook/?${query} HTTP/1.1`, [host, tokenOf(world)]],
    ['POST /v1/webhook/ HTTP/1.1', [host, tokenOf(world), json], world.body],
  ],
  charset: (world) => [
    create(world, world.body, ['Content-Type: application/json; charset=UTF-8']),
    create(world, world.body, ['content-type: Application/JSON;charset=utf-8']),
  ],
  'is not encoded': (world) =>
    ['a0090dec-78b5-4914-b61b-241638e22862@2', 'com.depot:count/1'].flatMap((id): Request[] => [
      createWith(world, { objectId: id }),
      [`GET /v1/webhook?objectId=${id}&objectType=Group HTTP/1.1`, [host, tokenOf(world)]],
    ]),
  apostrophes: (world) => [
    create(world, world.body.replaceAll(/"(\w+)":/g, '$1: ')),
    create(world, world.body.replaceAll('"', "'")),
    update(world, `{'callBackContext': 'a "b" it\\'s {c: 1}', Active: false}`),
  ],
  'beside `accessToken`': (world) => {
    const header = `applicationId: ${credentials.applicationId}`;
    return [list(world, header), update(world, '{"Active":false}', header), remove(world, header)];
  },
  'in another case, no space': (world) => [
    [`GET /v1/webhook?${query} HTTP/1.1`, [host.toUpperCase(), `ACCESSTOKEN:${world.accessToken}`]],
    [
      'GET /v1/accessToken HTTP/1.1',
      [host, ...credentialLines.map((line) => line.toLowerCase().replace(': ', ':'))],
    ],
  ],
  'HTTP/1.0': (world) => [
    [`GET /v1/webhook?${query} HTTP/1.0`, [host, tokenOf(world)]],
    [`GET ${world.url}/v1/webhook?${query} HTTP/1.1`, [hostOf(world), tokenOf(world)]],
    [
      'POST /v1/webhook HTTP/1.1',
      [host, tokenOf(world), json, 'Transfer-Encoding: chunked'],
      `${world.body.length.toString(16)}\r\n${world.body}\r\n0\r\n\r\n`,
    ],
    create(world, world.body, [json, 'Expect: 100-continue']),
  ],
  'byte order mark': (world) => [create(world, `\uFEFF${world.body}`)],
  'A body on a GET': (world) => [
    withBody(list(world), '{}'),
    withBody(remove(world, json), '{"webhookId":"another"}'),
  ],
  'of another type': (world) =>
    [[], [form], ['Content-Type: text/plain'], ['Content-Type: text/json']].map((type) =>
      create(world, world.body, type),
    ),
  Commas: (world) => [
    create(world, world.body.replace(/\}$/, ',}')),
    create(world, `${world.body} // by hand`),
    create(world, `/* by hand */${world.body}`),
  ],
  'Content-Encoding': (world) => [
    create(world, world.body, [json, 'Content-Encoding: gzip']),
    create(world, world.body, [json, 'Content-Encoding: identity']),
  ],
  callBackHeaders: (world) => [createWith(world, { callBackHeaders: { 'x-depot': 'north' } })],
  'as a number': (world) => [
    createWith(world, { validity: 1_900_000_000_000 }),
    createWith(world, { callBackToken: null }),
    createWith(world, { callBackToken: '' }),
    createWith(world, { callBackContext: null }),
    update(world, '{"Active":1}'),
    update(world, '{"Active":"True"}'),
  ],
  'Names and values': (world) => [
    createWith(world, { objectType: undefined }),
    createWith(world, { objectType: 'group' }),
    createWith(world, { eventTypes: ['jobCreated'] }),
    createWith(world, { callBackUrl: undefined, callbackUrl: world.callBackUrl }),
    [`GET /v1/webhook?objectid=${objectId}&objectType=Group HTTP/1.1`, [host, tokenOf(world)]],
    [`GET /v1/webhook?objectId=${objectId} HTTP/1.1`, [host, tokenOf(world)]],
  ],
  'A path in another case': (world) => [
    [`GET /V1/Webhook?${query} HTTP/1.1`, [host, tokenOf(world)]],
    ['GET /v1/accesstoken HTTP/1.1', [host, ...credentialLines]],
  ],
  'without an id': (world) => [['DELETE /v1/webhook/ HTTP/1.1', [host, tokenOf(world)]]],
  'in upper case': (world) => [
    [
      `GET /v1/webhook?objectId=${objectId.toUpperCase()}&objectType=Group HTTP/1.1`,
      [host, tokenOf(world)],
    ],
  ],
  Authorization: ({ accessToken }) => [
    [`GET /v1/webhook?${query} HTTP/1.1`, [host, `Authorization: Bearer ${accessToken}`]],
  ],
};

function hostOf({ url }: World): string {
  return `Host: ${new URL(url).host}`;
}

/** Sends a request unchanged, and reads to the end of the connection. */
async function send({ url }: World, [line, headers, body = '']: Request) {
  const length = Buffer.byteLength(body);
  const hasLength = headers.some((header) =>
    /^(?:content-length|transfer-encoding):/i.test(header),
  );
  const lines = [line, ...headers, ...(body && !hasLength ? [`Content-Length: ${length}`] : [])];
  const { over, write } = await call(url);
  await write(Buffer.from(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`));
  const { text } = await over;
  const final = text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
  const [head = '', content = ''] = final.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]), head, content };
}

const methodOf = ([line]: Request) => line.slice(0, line.indexOf(' '));

describe.for(table)('$request', ({ request, response, certainty }) => {
  test('gets the response in the table', async () => {
    const [key, ...others] = Object.keys(requests).filter((part) => request.includes(part));
    expect(others).toEqual([]);
    expect(key).toBeDefined();
    const status = Number(/^\d{3}\b/.exec(response)?.[0]);
    const world = await worldOf();
    const sent = requests[key!]!(world);
    expect(sent).not.toHaveLength(0);
    for (const one of sent) {
      const before = world.emulator.webhooks();
      const received = await send(world, one);
      const seen = `${one[0]}\n${received.content}`;
      expect(received.status, seen).toBe(status);
      expect(received.head, seen).toMatch(/^content-type: application\/json$/im);
      const body = JSON.parse(received.content) as Record<string, unknown>;
      const after = world.emulator.webhooks();
      if (status !== 200) {
        expectHarmless(received.content);
        expect(body['message'], seen).toMatch(/Fix: /);
        expect(after).toEqual(before);
      } else if (methodOf(one) === 'POST') {
        const [created] = after.filter(({ webhookId }) => webhookId === body['webhookId']);
        const { eventTypes, callBackUrl } = wanted(world.callBackUrl, 'JobCreated');
        expect(created, seen).toMatchObject({ api: 'v1', eventTypes, callBackUrl });
      } else if (methodOf(one) === 'PUT') {
        expect(after, seen).not.toEqual(before);
      } else if (methodOf(one) === 'DELETE') {
        expect(before.length - after.length, seen).toBe(1);
      } else if ('webhooks' in body) {
        const isEmpty = response.includes('an empty list');
        expect((body['webhooks'] as unknown[]).length > 0, seen).toBe(!isEmpty);
      } else {
        expect(body, seen).toHaveProperty('accessToken');
      }
    }
  });

  test('has a known degree of certainty', () => {
    expect(certainty).toMatch(
      /^(?:observed|observed in other calls|documented|assumed|demanded by HTTP)$/,
    );
  });
});

test('the table has each tested row once', () => {
  for (const part of Object.keys(requests))
    expect(
      table.filter(({ request }) => request.includes(part)),
      part,
    ).toHaveLength(1);
  expect(table).toHaveLength(Object.keys(requests).length);
});

test('relaxed JSON has the same meaning as JSON', async () => {
  const world = await worldOf();
  await send(world, update(world, `{'callBackContext': 'a "b" it\\'s {c: 1}', Active: false}`));
  const updated = world.emulator.webhooks().find((one) => one.webhookId === world.webhookId);
  expect(updated).toMatchObject({ callBackContext: `a "b" it's {c: 1}`, active: false });
});
