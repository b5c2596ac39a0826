/** Paths, methods and queries that are not in the API description. */
import { describe, expect, test } from 'vitest';
import { callerAt, refusalOf } from './calls.js';
import { wanted } from './world.js';

/** Unusual ids, none of which is the id of a webhook. */
const oddIds = [
  '%',
  '%00',
  '%0A',
  '%2',
  '%zz',
  '%E0%A4%A',
  '%2e%2e',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e%2faccessToken',
  'ü',
  '✓%20✓',
  '__proto__',
  'constructor',
  'toString',
  "'%20OR%201=1--",
  '$%7Bjndi%7D',
  '<script>',
  'null',
  'undefined',
  '*',
  '{webhookId}',
  'x'.repeat(8000),
  '%41'.repeat(2000),
];

test.for(oddIds.map((id) => [id.slice(0, 40), id] as const))(
  'finds no webhook with the id %j',
  async ([, id]) => {
    const { call, emulator, client, callBackUrl } = await callerAt();
    await client.createWebhook(wanted(callBackUrl));
    for (const [method, body] of [['DELETE'], ['PUT', '{"Active":false}']] as const) {
      const { status } = await refusalOf(await call(method, `/v1/webhook/${id}`, body ?? null));
      expect(status).toBe(404);
    }
    expect(emulator.webhooks()).toMatchObject([{ active: true }]);
  },
);

test.for([
  '/',
  '/v1',
  '/v1/',
  '/v2/webhook',
  '/V1/webhook',
  '/v1/webhooks',
  '/v1/Webhook',
  '/v1/webhook/a/b',
  '/v1/webhook%2f',
  '/v1/accesstoken',
  '/endpoint-2',
  '/endpoint-2/',
  '/endpoint-/v1',
  '/endpoint-%00/v1/nothing',
  '/_emulators',
  '/_Emulator',
  '/%5Femulator/webhooks',
  '/favicon.ico',
  '/.env',
  '/.git/config',
  `/${'x'.repeat(10_000)}`,
])('serves nothing at %s, with any method', async (path) => {
  const { call } = await callerAt();
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
    const { status, message } = await refusalOf(await call(method, path));
    expect(status, `${method} ${path}`).toBe(404);
    expect(message).toContain('expected an operation, one of GET /v1/accessToken, ');
  }
});

test.for([
  ['/v1/accessToken', 'GET'],
  ['/v1/accessToken/', 'GET'],
  ['//v1//webhook//', 'GET, POST'],
  ['/v1/webhook//3c1f0a9e/', 'PUT, DELETE'],
  ['/endpoint-7//v1/webhook/', 'GET, POST'],
  ['/v1/webhook', 'GET, POST'],
  ['/v1/webhook/3c1f0a9e', 'PUT, DELETE'],
  // The method is checked before the endpoint, so this endpoint need not exist.
  ['/endpoint-7/v1/webhook', 'GET, POST'],
])('%s allows the methods %s, and says so', async ([path, allowed]) => {
  const { call, url, accessToken } = await callerAt();
  const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'LOCK'];
  const others = methods.filter((method) => !allowed!.split(', ').includes(method));
  for (const method of others) {
    const response = await call(method, path!);
    const allow = response.headers.get('allow')!;
    expect(allow.split(', ').toSorted()).toEqual(allowed!.split(', ').toSorted());
    const { status, message } = await refusalOf(response);
    expect(status).toBe(405);
    expect(message).toBe(
      `The method of "${path}" is ${method}: expected ${allow}. Fix: use one of these methods.`,
    );
  }
  const head = await fetch(url + path, { method: 'HEAD', headers: { accessToken } });
  expect(head.status).toBe(405);
  expect(await head.text()).toBe('');
});

describe('the list', () => {
  test.for([
    ['', 'The query parameter objectId is missing: expected one value. Fix: '],
    ['?objectType=Group', 'The query parameter objectId is missing: expected one value. Fix: '],
    [
      '?objectId=&objectType=Group',
      'The query parameter objectId is empty: expected one value. Fix: ',
    ],
    [
      '?objectId&objectType=Group',
      'The query parameter objectId is empty: expected one value. Fix: ',
    ],
    ['?objectId=a', 'The query parameter objectType is missing: expected one value. Fix: '],
    [
      '?objectId=a&objectType=',
      'The query parameter objectType is empty: expected one value. Fix: ',
    ],
    [
      '?objectId=a&objectType=group',
      'objectType is "group": expected one of Group, Action, ActionPackage. Fix: ',
    ],
    ['?objectId=a&objectType=__proto__', 'objectType is "__proto__": expected one of'],
    [
      '?objectId=a&objectId=a&objectType=Group',
      'The query parameter objectId is given more than once: expected one value. Fix: ',
    ],
    [
      '?objectId=a&objectType=Group&objectType=Group',
      'The query parameter objectType is given more than once: expected one value. Fix: ',
    ],
    [
      '?objectId[]=a&objectType=Group',
      'The query parameter objectId is missing: expected one value. Fix: ',
    ],
    [
      '?ObjectId=a&ObjectType=Group',
      'The query parameter objectId is missing: expected one value. Fix: ',
    ],
    [
      '?%6fbjectId=&objectType=Group',
      'The query parameter objectId is empty: expected one value. Fix: ',
    ],
    [
      '?__proto__=a&objectType=Group',
      'The query parameter objectId is missing: expected one value. Fix: ',
    ],
  ])('is refused with the query %j', async ([query, expected]) => {
    const { call } = await callerAt();
    const { status, message } = await refusalOf(await call('GET', `/v1/webhook${query}`));
    expect(status).toBe(400);
    expect(message).toContain(expected);
  });

  test.for([
    '%00',
    '%',
    '%zz',
    'ü',
    '✓',
    'a%26b%3Dc',
    'a+b',
    'a%2Fb',
    '..',
    "'",
    'x'.repeat(10_000),
  ])('is empty for the object %j', async (id) => {
    const { call } = await callerAt();
    const response = await call('GET', `/v1/webhook?objectId=${id}&objectType=Group&other=1`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ webhooks: [] });
  });

  test('contains only the given object, for an id of any characters', async () => {
    const { client, callBackUrl } = await callerAt();
    const ids = ['a b', 'a+b', 'a%20b', 'a/b', 'ü', 'u\u0308', '\u0000', '💡', '__proto__', ' a b'];
    for (const id of ids) await client.createWebhook({ ...wanted(callBackUrl), objectId: id });
    for (const id of ids) {
      const list = await client.listWebhooks({ objectId: id, objectType: 'Group' });
      expect(list.map((webhook) => webhook.objectId)).toEqual([id]);
      expect(await client.listWebhooks({ objectId: id, objectType: 'Action' })).toEqual([]);
    }
  });
});
