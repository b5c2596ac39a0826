/** Tests of `toNodeListener` in Express applications that use the parsers of Express. */
import express from 'express';
import express4 from 'express4';
import { describe, expect, test } from 'vitest';
import { toNodeListener } from '../../src/receiver.js';
import { exampleEvent } from '../../src/testing.js';
import { receiverOf } from './receiver-of.js';
import { serveApp } from './stacks.js';

const event = exampleEvent('JobCreated');
const body = JSON.stringify(event);

describe.for([
  ['Express 4', express4],
  ['Express 5', express],
] as const)('%s', ([, make]) => {
  const { json, raw, text, urlencoded } = make;
  const everything = { type: '*/*' };

  const parsers: Record<string, express.RequestHandler[]> = {
    'no parser': [],
    'json()': [json()],
    'json(), for every media type': [json(everything)],
    'json() that keeps rawBody': [
      json({
        verify: (request, _response, bytes) => Object.assign(request, { rawBody: bytes }),
      }),
    ],
    'text(), for every media type': [text(everything)],
    'raw(), for every media type': [raw(everything)],
    'urlencoded()': [urlencoded({ extended: false })],
    'all of them': [json(), urlencoded({ extended: true }), text(), raw()],
  };

  async function serve(front: express.RequestHandler[]) {
    const { receiver, handled, errors } = receiverOf();
    const app = make();
    for (const parser of front) app.use(parser);
    app.all('/kaizala', toNodeListener(receiver));
    return { ...(await serveApp(app)), handled, errors };
  }

  describe.for(Object.entries(parsers))('with %s in front', ([, front]) => {
    test.for([
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'application/octet-stream',
      '',
    ])('takes a delivery as %s', async (type) => {
      const { call, handled, errors } = await serve(front);
      const headers = { 'content-type': type };
      expect(await call({ headers, body })).toMatchObject({ status: 200, text: '' });
      expect(await call({ headers, body: [Buffer.from(body)] })).toMatchObject({ status: 200 });
      expect(handled.map((delivery) => delivery.event)).toEqual([event]);
      expect(errors).toEqual([]);
    });

    test('refuses an empty body at once, and a form', async () => {
      const { call } = await serve(front);
      for (const empty of ['', []]) expect((await call({ body: empty })).status).toBe(400);
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      expect((await call({ headers, body: 'eventType=JobCreated' })).status).toBe(400);
    });

    test('echoes the handshake, and requires the token', async () => {
      const { call, handled, errors } = await serve(front);
      const path = '/kaizala?validationToken=a%20b';
      expect(await call({ method: 'GET', path })).toMatchObject({ status: 200, text: 'a b' });
      const headers = { 'kz-callback-token': 'another' };
      expect((await call({ headers, body })).status).toBe(401);
      expect([...handled, ...errors]).toEqual([]);
    });
  });

  test.for([
    ['use', (at: express.Router, listener: express.RequestHandler) => at.use(listener)],
    ['all', (at: express.Router, listener: express.RequestHandler) => at.all('/', listener)],
  ] as const)('mounts by %s below a prefix', async ([, mount]) => {
    const { receiver, handled } = receiverOf();
    const app = make();
    const router = make.Router();
    mount(router, toNodeListener(receiver));
    app.use('/hooks/kaizala', json(), router);
    const { call } = await serveApp(app);
    const path = '/hooks/kaizala';
    const query = '?depot=north&validationToken=1%2B1';
    expect(await call({ method: 'GET', path: path + query })).toMatchObject({
      status: 200,
      text: '1+1',
    });
    expect((await call({ path, body })).status).toBe(200);
    // The receiver does not respond to the request, and calls `next`. Express itself responds, because there is no
    // handler after the receiver.
    expect(await call({ method: 'PUT', path })).toMatchObject({
      status: 404,
      text: expect.stringContaining('Cannot PUT /hooks/kaizala') as string,
    });
    expect((await call({ path: '/elsewhere', body })).status).toBe(404);
    expect(handled).toHaveLength(1);
  });

  test.for([
    ['json()', json(), 2, 4],
    [
      'json() that keeps rawBody',
      json({ verify: (request, _response, bytes) => Object.assign(request, { rawBody: bytes }) }),
      0,
      2,
    ],
    ['no parser', (_request, _response, next) => next(), 0, 2],
  ] as [string, express.RequestHandler, number, number][])(
    'loses no delivery whose number has more digits than a double, after %s',
    async ([, parser, warnings, runs]) => {
      const { receiver, handled, errors } = receiverOf();
      const app = make();
      app.use(parser);
      app.all('/kaizala', toNodeListener(receiver));
      const { call } = await serveApp(app);
      const numbered = (digits: string) => body.replace('"data":{', `"data":{"account":${digits},`);
      const [one, other] = ['123456789012345671', '123456789012345672'].map(numbered);
      for (const sent of [one, other, one, other])
        expect((await call({ body: sent! })).status).toBe(200);
      expect(handled).toHaveLength(runs);
      expect(new Set(handled.map(({ key }) => key)).size).toBe(runs);
      expect(errors.length).toBe(warnings * 2);
      for (const { error, context } of errors) {
        expect((error as Error).message).toMatch(
          /^A parser in front of the receiver has lost digits of a number, .* Fix: mount the receiver before the parser, or keep the body as rawBody of the request\.$/,
        );
        expect(context).toMatchObject({ during: 'dedupe', eventType: 'JobCreated' });
      }
    },
  );
});
