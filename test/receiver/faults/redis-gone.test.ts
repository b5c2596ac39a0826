/** The store is unavailable for some time, with all settings of the Redis clients. */
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
      // The commands of this client wait for the connection, but the receiver does not wait that long.
      receiverWith(redis.url, name, true),
      receiverWith(redis.url, name, false),
    ]),
  );
  /** Runs a function with every receiver at once, so that the outage takes as long as for one. */
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

  // The delivery was handled, although its confirmation has failed.
  expect(await answersBefore).toEqual(all({ status: 200 }));
  // The receiver cannot tell whether it was handled, so the service must deliver it again.
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

/** A receiver that records the events of its handler, whose first run waits. */
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
