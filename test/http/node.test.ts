/** Tests of `toNodeListener` in every supported server, with different middleware in front of it. */
import { describe, expect, test, vi } from 'vitest';
import { toNodeListener } from '../../src/receiver.js';
import { exampleEvent } from '../../src/testing.js';
import { fronts, takers } from '../receiver/fronts.js';
import { gate, receiverOf } from '../receiver/receiver-of.js';
import { stacks } from '../receiver/stacks.js';
import { serveListener } from '../support/servers.js';

const event = exampleEvent('JobCreated');
const body = JSON.stringify(event);

/** A long event, which is sent in three pieces. The first two pieces end in the middle of a character. */
const title = `a${'😀'.repeat(12_000)}`;
const long = Buffer.from(JSON.stringify({ ...event, data: { ...event.data, title } }));
const pieces = [long.subarray(0, 10_001), long.subarray(10_001, 30_003), long.subarray(30_003)];

/** A body with more than 100 bytes, but fewer than 100 characters. */
const twice = [Buffer.from('x'.repeat(50)), Buffer.from('é'.repeat(26))];

describe.for(Object.entries(stacks))('%s', ([name, stack]) => {
  describe.for(Object.entries(fronts))('after %s', ([, front]) => {
    test('takes a delivery', async () => {
      const { receiver, handled, errors } = receiverOf();
      const { call } = await stack(receiver, front);
      expect(await call({ body })).toMatchObject({ status: 200, text: '' });
      expect(await call({ body: pieces })).toMatchObject({ status: 200, text: '' });
      expect(await call({ body: pieces })).toMatchObject({ status: 200, text: '' });
      expect(handled).toHaveLength(2);
      expect(handled[0]!.event).toEqual(event);
      // Compare with `===`, because `toBe` with two long strings would print both strings when it fails.
      expect(handled[1]!.event.data['title'] === title).toBe(true);
      expect(errors).toEqual([]);
    });

    test('refuses an empty body at once', async () => {
      const { receiver, errors } = receiverOf();
      const { call } = await stack(receiver, front);
      for (const empty of ['', []]) {
        const { status, text } = await call({ body: empty });
        expect(status).toBe(400);
        expect(text).toMatch(
          /^(The body is not JSON|This is not a valid event: \/objectId is missing)/,
        );
      }
      expect(errors).toHaveLength(2);
    });
  });

  test.for(Object.entries(takers))(
    'reports the error at once, after middleware that %s and keeps nothing',
    async ([, front]) => {
      const { receiver, handled, errors } = receiverOf();
      const { call } = await stack(receiver, front);
      for (const one of [body, pieces, '', []]) {
        const { status, text } = await call({ body: one });
        expect(status).toBe(500);
        expect(text).toMatch(/^A middleware in front of the receiver has read the body/);
        expect(errors.at(-1)).toMatchObject({
          error: { message: text },
          context: { during: 'body' },
        });
      }
      expect(errors).toHaveLength(4);
      expect(handled).toEqual([]);
    },
  );

  test('echoes the handshake', async () => {
    const { call } = await stack(receiverOf().receiver);
    const path = '/kaizala?depot=north&validationToken=1%2B1%20%C3%AB%26+x';
    expect(await call({ method: 'GET', path })).toMatchObject({ status: 200, text: '1+1 ë& x' });
    expect(await call({ method: 'GET' })).toMatchObject({ status: 404 });
  });

  test.for(['OPTIONS', 'PUT', 'DELETE', 'PATCH'])(
    'responds to %s with 405, or lets a framework respond',
    async (method) => {
      const { call } = await stack(receiverOf().receiver);
      const reply = await call({ method });
      if (name.startsWith('Express')) {
        expect(reply.status).toBe(404);
        expect(reply.text).toContain(`Cannot ${method} /kaizala`);
      } else {
        const text = 'This URL accepts deliveries by POST.';
        expect(reply).toEqual({ status: 405, allow: 'GET, HEAD, POST', text });
      }
    },
  );

  test.for([200, 204, 403])('responds to a probe with %i', async (probeStatus) => {
    const { call } = await stack(receiverOf({ probeStatus }).receiver);
    const text = probeStatus === 204 ? '' : 'This URL accepts deliveries by POST.';
    for (const _ of [1, 2]) {
      expect(await call({ method: 'GET' })).toMatchObject({ status: probeStatus, text });
      expect(await call({ method: 'HEAD' })).toMatchObject({ status: probeStatus, text: '' });
    }
    const path = '/kaizala?validationToken=1';
    expect(await call({ method: 'GET', path })).toMatchObject({ status: 200, text: '1' });
    expect((await call({ body })).status).toBe(200);
  });

  test('handles a delivery on a connection whose last body was not read', async () => {
    const { receiver, handled } = receiverOf();
    const ports: unknown[] = [];
    const { call } = await stack(receiver, (request, _response, next) => {
      ports.push(request.socket.remotePort);
      next();
    });
    // A body that is larger than the HTTP/2 window, and larger than the part of a body that Node reads in advance.
    const unread = Buffer.alloc(300_000, ' ');
    for (const one of [String(unread), [unread, unread]]) {
      const { status } = await call({ body: one, headers: { 'kz-callback-token': 'another' } });
      expect(status).toBe(401);
    }
    expect((await call({ body })).status).toBe(200);
    expect(handled).toHaveLength(1);
    expect(new Set(ports).size).toBe(1);
  });

  test('refuses a body that is too long, with or without its length', async () => {
    const { receiver, errors } = receiverOf({ maxBodySize: 100 });
    const { call } = await stack(receiver);
    for (const one of ['x'.repeat(101), twice])
      expect((await call({ body: one })).status).toBe(413);
    expect(errors).toHaveLength(2);
  });

  test('counts the bytes of a body that other code has read or decoded', async () => {
    for (const front of Object.keys(fronts).filter((one) => /bytes|encoding/.test(one))) {
      const { call } = await stack(receiverOf({ maxBodySize: 100 }).receiver, fronts[front]);
      expect((await call({ body: twice })).status, front).toBe(413);
    }
  });

  test('continues after a caller that hangs up in the middle of a request', async () => {
    const { receiver, handled, errors } = receiverOf();
    const { call, hangUp } = await stack(receiver);
    await hangUp(body, 'half');
    await vi.waitFor(() => expect(errors).toHaveLength(1));
    expect(errors[0]!.context).toEqual({ during: 'body' });
    expect((await call({ body })).status).toBe(200);
    expect(handled).toHaveLength(1);
  });

  test('continues after a caller that does not wait for the response', async () => {
    const { passed, open } = gate();
    let runs = 0;
    const handle = () => {
      runs += 1;
      return passed;
    };
    const { receiver, errors } = receiverOf({ on: { JobCreated: handle } });
    const { call, hangUp } = await stack(receiver);
    await hangUp(body, 'all');
    await vi.waitFor(() => expect(runs).toBe(1), { timeout: 20_000 });
    open();
    await vi.waitFor(async () => expect((await call({ body })).status).toBe(200), {
      timeout: 20_000,
    });
    expect(runs).toBe(1);
    expect(errors).toEqual([]);
  });

  test('does not change a faster response of other code', async () => {
    const { passed, open } = gate();
    const { receiver, errors } = receiverOf({ on: { JobCreated: () => passed } });
    const { call } = await stack(receiver, (request, response, next) => {
      next();
      if (request.method !== 'POST') return;
      setTimeout(() => {
        response.statusCode = 503;
        response.end('Too slow.');
      }, 20);
    });
    expect(await call({ body })).toMatchObject({ status: 503, text: 'Too slow.' });
    open();
    expect((await call({ method: 'GET' })).status).toBe(404);
    expect(errors).toEqual([]);
  });
});

test('returns a promise that resolves after the response, for hosts that wait for it', async () => {
  let ended = false;
  const resolved: boolean[] = [];
  const listener = toNodeListener({
    respond: () => Promise.resolve({ status: 200, headers: {}, body: 'ok' }),
  });
  const url = await serveListener((request, response) => {
    response.once('finish', () => (ended = true));
    void listener(request, response).then(() => resolved.push(response.writableEnded));
  });
  expect(await (await fetch(url)).text()).toBe('ok');
  await expect.poll(() => ended).toBe(true);
  expect(resolved).toEqual([true]);
});
