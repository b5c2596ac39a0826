/**
 * Tests in which the store is unavailable for some time. They use all Redis clients, with and without a queue for
 * commands.
 */
// @module-tag redis-server
import { expect, onTestFinished, test } from 'vitest';
import { redisDedupe } from '../../../src/receiver.js';
import { exampleEvent } from '../../../src/testing.js';
import { startRedis } from '../../support/redis.js';
import { serveReceiver } from '../../support/servers.js';
import { gate, receiverOf } from '../receiver-of.js';
import { type ClientName, clientNames, connect } from '../redis-clients.js';
import { send, sendUntilTaken } from './service.js';

const before = exampleEvent('JobCreated', { data: { title: 'begun before' } });
const meanwhile = exampleEvent('JobCreated', { data: { title: 'come meanwhile' } });
const later = exampleEvent('JobCreated', { data: { title: 'come later' } });

test('handles nothing new and loses nothing while Redis is unavailable, with any client', async () => {
  const redis = await startRedis();
  const receivers = await Promise.all(
    clientNames.flatMap((name) => [
      // With `true`, the commands of the client wait until the connection is restored. But the receiver stops waiting
      // earlier.
      receiverWith(redis.url, name, true),
      receiverWith(redis.url, name, false),
    ]),
  );
  /**
   * Runs a function with all receivers at the same time, so that the outage does not last longer than with a single
   * receiver.
   */
  const each = async <Result>(step: (receiver: (typeof receivers)[number]) => Result) =>
    Object.fromEntries(
      await Promise.all(receivers.map(async (one) => [one.title, await step(one)] as const)),
    );
  const all = <Result>(result: Result) =>
    Object.fromEntries(receivers.map(({ title }) => [title, result]));

  const answersBefore = each(({ url }) => send(url, before));
  await each(({ began }) => began);
  await redis.stop();
  const answersMeanwhile = each(({ url }) => send(url, meanwhile));
  await each(({ end }) => end());

  // The first delivery was handled, so it gets a 200, although its confirmation in Redis has failed.
  expect(await answersBefore).toEqual(all({ status: 200 }));
  // During the outage, the receiver cannot tell whether a delivery was handled already. It responds with a 503, so that
  // the service delivers the event again.
  expect(await answersMeanwhile).toEqual(all({ status: 503, retryAfter: '30' }));
  expect(await each(({ runs }) => runs)).toEqual(all(['begun before']));
  const failure = {
    error: expect.any(Error),
    context: expect.objectContaining({ during: 'dedupe', key: expect.any(String) }),
  };
  expect(await each(({ errors }) => errors)).toEqual(all([failure, failure]));

  await redis.start();
  const refused = await each(({ url }) => sendUntilTaken(url, meanwhile));
  expect(Object.values(refused).flat()).not.toContain(500);
  expect(await each(({ url }) => send(url, meanwhile))).toEqual(all({ status: 200 }));
  expect(await each(({ url }) => send(url, later))).toEqual(all({ status: 200 }));
  expect(await each(({ url }) => send(url, meanwhile))).toEqual(all({ status: 200 }));
  const runs = ['begun before', 'come meanwhile', 'come later'];
  expect(await each((receiver) => receiver.runs)).toEqual(all(runs));
});

/**
 * Starts a receiver that records the events that its handler gets. For the event `before`, the handler waits until the
 * test calls `end`.
 */
async function receiverWith(redisUrl: string, name: ClientName, queue: boolean) {
  const title = `${name}, ${queue ? 'with' : 'without'} a queue`;
  const { client, close } = await connect(name, redisUrl, queue);
  onTestFinished(close);
  const began = gate();
  const end = gate();
  const runs: string[] = [];
  const { receiver, errors } = receiverOf({
    dedupe: redisDedupe(client, { prefix: `${title}: ` }),
    on: {
      JobCreated: async ({ data }) => {
        runs.push(data.title ?? '');
        if (data.title !== before.data.title) return;
        began.open();
        await end.passed;
      },
    },
  });
  const { url } = await serveReceiver(receiver);
  return { title, url, runs, errors, began: began.passed, end: end.open };
}
