/**
 * Tests in which the connection to Redis is closed during a step of the store. Redis has run the step, but its reply is
 * lost.
 */
// @module-tag redis-server
import { expect, onTestFinished, test } from 'vitest';
import { redisDedupe } from '../../../src/receiver.js';
import { exampleEvent } from '../../../src/testing.js';
import { cuttingProxy } from '../../support/cutting-proxy.js';
import { startRedis } from '../../support/redis.js';
import { serveReceiver } from '../../support/servers.js';
import { receiverOf } from '../receiver-of.js';
import { clientNames, connect, type ClientName } from '../redis-clients.js';
import { send, sendUntilTaken } from './service.js';

/**
 * Starts two receivers with the same Redis. The test cuts the connection of the first receiver. The second receiver
 * simulates another process, whose connection is not cut.
 */
async function receivers(name: ClientName, queue: boolean) {
  const redis = await startRedis();
  const proxy = await cuttingProxy(Number(new URL(redis.url).port));
  const runs = new Map<string, number>();
  const urls = [];
  for (const url of [`redis://127.0.0.1:${proxy.port}`, redis.url]) {
    const { client, close } = await connect(name, url, queue);
    onTestFinished(close);
    const { receiver } = receiverOf({
      dedupe: redisDedupe(client),
      on: {
        JobCreated: async ({ eventId, data }) => {
          const count = (runs.get(eventId) ?? 0) + 1;
          runs.set(eventId, count);
          // Wait, so that the claim and the confirmation are not sent together.
          await new Promise((resolve) => setTimeout(resolve, 5));
          if (data.title === 'fail once' && count === 1) throw new Error('The disk is full.');
        },
      },
    });
    urls.push((await serveReceiver(receiver)).url);
  }
  return { proxy, runs, cut: urls[0]!, other: urls[1]! };
}

// Each test cuts the connection after one of these numbers of replies. A delivery causes two replies (claim,
// confirmation), or four if its handler fails once (claim, release, claim, confirmation). The higher numbers are needed
// because each new connection causes additional replies.
const replies = [0, 1, 2, 3, 4, 5];

test.for(
  clientNames.flatMap((name) => [true, false].map((queue): [ClientName, boolean] => [name, queue])),
)(
  'with %s and a command queue: %s, handles each delivery once, for any lost reply',
  async ([name, queue]) => {
    const { proxy, runs, cut, other } = await receivers(name, queue);
    for (const title of ['do it', 'fail once']) {
      for (const reply of replies) {
        const eventId = `${title}, reply ${reply}`;
        const event = exampleEvent('JobCreated', { eventId, data: { title } });
        proxy.cutAfter(reply);
        const refused = await sendUntilTaken(cut, event);
        // Only few responses refused the delivery, because the receiver repeats a claim soon, and does not wait until
        // the lease of 30 s has expired.
        expect(refused.length).toBeLessThan(100);
        // Send a copy of the delivery. If the delivery has caused too few replies, the connection was not cut yet, and
        // it is cut during this copy.
        expect((await send(cut, event)).status).toBe(200);
        await sendUntilTaken(other, event);
        expect([eventId, runs.get(eventId)]).toEqual([eventId, title === 'do it' ? 1 : 2]);
      }
    }
    expect(proxy.cuts()).toBeGreaterThan(replies.length);
  },
);

test.for(clientNames)(
  'with %s, loses nothing if the connection is closed while the handler runs',
  async (name) => {
    const { proxy, runs, cut, other } = await receivers(name, true);
    const ids = Array.from({ length: 10 }, (_, index) => `job ${index}`);
    for (const eventId of ids) {
      const event = exampleEvent('JobCreated', { eventId });
      const first = send(cut, event);
      await expect.poll(() => runs.get(eventId)).toBe(1);
      proxy.cutAll();
      expect((await first).status).toBe(200);
      await sendUntilTaken(other, event);
    }
    expect([...runs]).toEqual(ids.map((id) => [id, 1]));
  },
);
