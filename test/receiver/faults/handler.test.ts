/** Tests with handlers that fail. They use a real server and a real Redis. */
// @module-tag redis-server
import { expect, onTestFinished, test } from 'vitest';
import { isHandlerTimeoutError, redisDedupe } from '../../../src/receiver.js';
import { exampleEvent } from '../../../src/testing.js';
import { startRedis } from '../../support/redis.js';
import { serveReceiver } from '../../support/servers.js';
import { gate, receiverOf } from '../receiver-of.js';
import { connect } from '../redis-clients.js';
import { send, sendUntilTaken } from './service.js';

const event = exampleEvent('JobCreated');

/** Starts a receiver. At each call, its handler runs the next of these functions. */
async function receiverThat(steps: (() => unknown)[], handlerTimeout = 10_000) {
  const redis = await startRedis();
  const { client, close } = await connect('ioredis', redis.url);
  onTestFinished(close);
  let runs = 0;
  const { receiver, errors } = receiverOf({
    on: { JobCreated: () => steps[runs++]?.() },
    dedupe: redisDedupe(client),
    handlerTimeout,
  });
  const { url } = await serveReceiver(receiver);
  return { url, errors, runs: () => runs };
}

test('runs a handler that throws for the redelivery, and for no copy after that', async () => {
  const full = new Error('The disk is full.');
  const fail = () => {
    throw full;
  };
  const { url, errors, runs } = await receiverThat([fail, () => Promise.reject(full)]);
  expect(await send(url, event)).toEqual({ status: 500 });
  expect(await send(url, event)).toEqual({ status: 500 });
  expect(await send(url, event)).toEqual({ status: 200 });
  expect(await send(url, event)).toEqual({ status: 200 });
  expect(runs()).toBe(3);
  const context = { during: 'handler', eventType: 'JobCreated', key: expect.any(String) };
  expect(errors).toEqual([
    { error: full, context },
    { error: full, context },
  ]);
});

test('counts a delivery as handled if its handler hangs and then succeeds', async () => {
  const end = gate();
  const { url, errors, runs } = await receiverThat([() => end.passed], 100);
  expect(await send(url, event)).toEqual({ status: 500 });
  expect(errors.map(({ error }) => isHandlerTimeoutError(error))).toEqual([true]);
  expect(await send(url, event)).toEqual({ status: 503, retryAfter: '30' });
  expect(await send(url, event)).toEqual({ status: 503, retryAfter: '30' });
  end.open();
  // Send the delivery until it is acknowledged: the receiver confirms the claim only after the handler has ended, and
  // we do not know when this is done.
  expect(new Set(await sendUntilTaken(url, event))).toSatisfy(only(503));
  expect(await send(url, event)).toEqual({ status: 200 });
  expect(runs()).toBe(1);
});

test('runs a handler that hangs and then fails for the redelivery', async () => {
  const end = gate();
  const { url, errors, runs } = await receiverThat([() => end.passed], 100);
  expect(await send(url, event)).toEqual({ status: 500 });
  expect(await send(url, event)).toEqual({ status: 503, retryAfter: '30' });
  const full = new Error('The disk is full.');
  end.fail(full);
  expect(new Set(await sendUntilTaken(url, event))).toSatisfy(only(503));
  expect(await send(url, event)).toEqual({ status: 200 });
  expect(runs()).toBe(2);
  expect(errors.map(({ error }) => error)).toEqual([expect.any(Error), full]);
});

test('responds at once to a copy of a delivery that is being handled, and to other deliveries', async () => {
  const began = gate();
  const end = gate();
  const hang = () => {
    began.open();
    return end.passed;
  };
  const { url, runs } = await receiverThat([hang]);
  const first = send(url, event);
  await began.passed;
  const copies = await Promise.all(Array.from({ length: 20 }, () => send(url, event)));
  expect(copies).toEqual(copies.map(() => ({ status: 503, retryAfter: '30' })));
  const other = exampleEvent('JobCreated', { data: { title: 'Sweep aisle 2' } });
  expect(await send(url, other)).toEqual({ status: 200 });
  end.open();
  expect(await first).toEqual({ status: 200 });
  expect(await send(url, event)).toEqual({ status: 200 });
  expect(runs()).toBe(2);
});

function only(status: number): (statuses: Set<number>) => boolean {
  return (statuses) => [...statuses].every((one) => one === status);
}
