/**
 * Tests with requests that are neither a delivery nor a handshake: probes of load balancers, requests for a page, and
 * requests with other methods.
 */
import express from 'express';
import express4 from 'express4';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { toNodeListener, type ReceiverOptions, type ReceiverResponse } from '../../src/receiver.js';
import { exampleEvent } from '../../src/testing.js';
import { portOf } from '../support/servers.js';
import { httpClient } from './clients.js';
import { receiverOf } from './receiver-of.js';
import { serveApp } from './stacks.js';

const url = 'https://hooks.example.com/kaizala?depot=north';
const body = JSON.stringify(exampleEvent('JobCreated'));

describe('probeStatus', () => {
  test.for([200, 204, 205, 302, 304, 404, 499])('responds to a probe with %i', async (status) => {
    const { receiver, errors } = receiverOf({ probeStatus: status });
    const got = await receiver.fetch(new Request(url));
    const headed = await receiver.fetch(new Request(url, { method: 'HEAD' }));
    const bodiless = [204, 205, 304].includes(status);
    expect([got.status, headed.status]).toEqual([status, status]);
    expect(await got.text()).toBe(bodiless ? '' : 'This URL accepts deliveries by POST.');
    expect(headed.body).toBeNull();
    expect(got.headers.get('cache-control')).toBe('no-store');
    expect(headed.headers.get('content-length')).toBe(bodiless ? null : '36');
    expect(errors).toEqual([]);
  });

  test('changes neither the handshake nor other methods', async () => {
    const { receiver } = receiverOf({ probeStatus: 404 });
    const handshake = await receiver.fetch(new Request(`${url}&validationToken=1`));
    expect([handshake.status, await handshake.text()]).toEqual([200, '1']);
    expect((await receiver.fetch(new Request(url, { method: 'PUT' }))).status).toBe(405);
    expect((await receiver.fetch(new Request(url, { method: 'POST' }))).status).toBe(401);
  });
});

describe('handles', () => {
  test.for<[string, string, boolean, boolean]>([
    // Each row: the method, the query, the expected result without `probeStatus`, and the expected result with
    // `probeStatus`.
    ['POST', '', true, true],
    ['POST', '?validationToken=1', true, true],
    ['GET', '?validationToken=1', true, true],
    ['HEAD', '?validationToken', true, true],
    ['GET', '', false, true],
    ['HEAD', '?validation=1', false, true],
    ['OPTIONS', '', false, false],
    ['PUT', '?validationToken=1', false, false],
  ])('%s %s: %s, and with probeStatus %s', ([method, query, without, withStatus]) => {
    const request = new Request(`https://hooks.example.com/kaizala${query}`, { method });
    const { handles } = receiverOf().receiver;
    expect(handles(request)).toBe(without);
    expect(receiverOf({ probeStatus: 200 }).receiver.handles(request)).toBe(withStatus);
    // In Node, the URL of a request is only a path.
    expect(handles({ method, url: `/kaizala${query}` })).toBe(without);
  });
});

/**
 * Makes the response of a page. A framework passes to the page the requests that are not for the receiver. The response
 * consists of the method and the body of the request. The page reads the body, or takes it from the parser.
 */
const page = async (request: IncomingMessage & { body?: unknown }): Promise<string> =>
  `${request.method} ${(await text(request)) || JSON.stringify(request.body)}`;

/**
 * A function that makes a server in which the page follows the receiver, with or without a JSON parser in front of
 * both.
 */
type Chain = (listener: ReturnType<typeof toNodeListener>, parses: boolean) => RequestListener;

const withExpress =
  (make: typeof express): Chain =>
  (listener, parses) => {
    const app = make();
    if (parses) app.use(make.json());
    app.all('/kaizala', listener);
    app.all('/kaizala', (request, response, next) => {
      page(request).then((sent) => response.send(sent), next);
    });
    return app;
  };

const chains: Record<string, Chain> = {
  'a chain of functions': (listener, parses) => async (request, response) => {
    if (parses) {
      const sent = await text(request);
      Object.assign(request, { body: sent === '' ? undefined : (JSON.parse(sent) as unknown) });
    }
    await listener(request, response, () => {
      page(request).then(
        (sent) => response.end(sent),
        (error: Error) => response.destroy(error),
      );
    });
  },
  'Express 4': withExpress(express4),
  'Express 5': withExpress(express),
};

describe.for(Object.entries(chains))('%s', ([, chain]) => {
  async function serve(parses: boolean, options: Partial<ReceiverOptions> = {}) {
    const told: ReceiverResponse[] = [];
    const made = receiverOf({ onResponse: (response) => told.push(response), ...options });
    const listener = toNodeListener(made.receiver);
    const passed: unknown[][] = [];
    /** The promises that the listener has returned. */
    const settled: Promise<unknown>[] = [];
    const watched: typeof listener = (request, response, next) => {
      const promise = listener(request, response, (...args: unknown[]) => {
        passed.push([...args, response.headersSent, response.statusCode]);
        next!();
      });
      settled.push(promise);
      return promise;
    };
    const { call } = httpClient(await portOf(createServer(chain(watched, parses))));
    return { ...made, call, told, passed, settled };
  }

  describe.for([
    ['no parser', false],
    ['a JSON parser', true],
  ] as const)('with %s in front', ([, parses]) => {
    test.for(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])(
      'passes %s to next, unread and without an error',
      async (method) => {
        const { call, told, passed, settled, receiver, errors } = await serve(parses);
        const sent = method === 'PUT' ? '{"a":1}' : undefined;
        const { status, text: shown } = await call({
          method,
          path: '/kaizala?depot=north',
          ...(sent && { body: sent }),
        });
        expect(status).toBe(200);
        if (method !== 'HEAD') expect(shown).toMatch(sent ? 'PUT {"a":1}' : `${method} `);
        // `next` was called without an error, and the receiver had not sent a response or changed the status.
        expect(passed).toEqual([[false, 200]]);
        expect(await Promise.all(settled)).toEqual([undefined]);
        await receiver.idle();
        expect([...told, ...errors]).toEqual([]);
      },
    );

    test('responds to all deliveries and handshakes, valid or invalid', async () => {
      const { call, told, passed, settled, receiver, handled } = await serve(parses);
      expect(await call({ body })).toMatchObject({ status: 200, text: '' });
      expect(await call({ body: '{}' })).toMatchObject({ status: 400 });
      const headers = { 'kz-callback-token': 'another' };
      expect(await call({ body, headers })).toMatchObject({ status: 401 });
      const path = '/kaizala?validationToken=a%20b';
      expect(await call({ method: 'GET', path })).toMatchObject({ status: 200, text: 'a b' });
      expect(await call({ method: 'HEAD', path })).toMatchObject({ status: 200 });
      expect(handled).toHaveLength(1);
      expect(passed).toEqual([]);
      expect(await Promise.all(settled)).toEqual(Array.from({ length: 5 }));
      await receiver.idle();
      expect(told.map(({ kind }) => kind)).toEqual([
        'handled',
        'refused',
        'refused',
        'handshake',
        'handshake',
      ]);
    });
  });

  test('passes other methods to next, but no probes, if probeStatus is set', async () => {
    const { call, told, passed, receiver } = await serve(false, { probeStatus: 204 });
    expect(await call({ method: 'GET' })).toMatchObject({ status: 204, text: '' });
    expect(await call({ method: 'HEAD' })).toMatchObject({ status: 204 });
    expect(passed).toEqual([]);
    expect((await call({ method: 'OPTIONS' })).text).toMatch('OPTIONS ');
    expect(passed).toHaveLength(1);
    await receiver.idle();
    expect(told.map(({ kind, status }) => [kind, status])).toEqual([
      ['probe', 204],
      ['probe', 204],
    ]);
  });
});

describe.for([
  ['Express 4', express4],
  ['Express 5', express],
] as const)('%s', ([, make]) => {
  test('shows a page at the URL of the receiver, and a 404 if there is none', async () => {
    const app = make();
    app.use(['/kaizala', '/bare'], toNodeListener(receiverOf().receiver));
    app.get('/kaizala', (_request, response) => void response.send('<h1>Deliveries</h1>'));
    const { call } = await serveApp(app);
    expect(await call({ method: 'GET' })).toMatchObject({
      status: 200,
      text: '<h1>Deliveries</h1>',
    });
    expect(await call({ method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    expect(await call({ method: 'GET', path: '/bare' })).toMatchObject({ status: 404 });
    expect((await call({ body })).status).toBe(200);
  });
});

test('calls the third argument only if it is a function', async () => {
  const listener = toNodeListener(receiverOf().receiver);
  const port = await portOf(
    createServer((request, response) => void listener(request, response, {} as never)),
  );
  expect((await httpClient(port).call({ method: 'PUT' })).status).toBe(405);
});

test('passes every request to a handler without handles', async () => {
  const { respond } = receiverOf().receiver;
  const listener = toNodeListener({ respond });
  const next = (): never => {
    throw new Error('next must not be called.');
  };
  const port = await portOf(
    createServer((request, response) => void listener(request, response, next)),
  );
  expect((await httpClient(port).call({ method: 'GET' })).status).toBe(404);
});

test('makes a listener with three parameters that is not an async function, because hosts check this', () => {
  const listener = toNodeListener(receiverOf().receiver);
  expect(listener).toHaveLength(3);
  expect(listener.constructor.name).toBe('Function');
});
