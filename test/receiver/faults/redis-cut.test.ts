/** Connections to Redis that end in the middle of a step, whose reply is lost: Redis has done it, and nobody knows. */
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

/** A receiver whose connection to Redis is cut as it is told, and one in another process, whose connection is not. */
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
          // Not at once, so that the steps are apart.
          await new Promise((resolve) => setTimeout(resolve, 5));
          if (data.title === 'fail once' && count === 1) throw new Error('The disk is full.');
        },
      },
    });
    urls.push((await serveReceiver(receiver)).url);
  }
  return { proxy, runs, cut: urls[0]!, other: urls[1]! };
}

// Claim and confirmation, or claim, release, claim and confirmation; then the replies of the client's new connection.
const replies = [0, 1, 2, 3, 4, 5];

test.for(
  clientNames.flatMap((name) => [true, false].map((queue): [ClientName, boolean] => [name, queue])),
)(
  'with %s, and a queue for its commands: %s, each delivery is handled once, whatever reply is lost',
  async ([name, queue]) => {
    const { proxy, runs, cut, other } = await receivers(name, queue);
    for (const title of ['do it', 'fail once']) {
      for (const reply of replies) {
        const eventId = `${title}, reply ${reply}`;
        const event = exampleEvent('JobCreated', { eventId, data: { title } });
        proxy.cutAfter(reply);
        const refused = await sendUntilTaken(cut, event);
        // A claim is asked for again at once, so nobody waits for its lease of 30 s.
        expect(refused.length).toBeLessThan(100);
        // What was not cut for this one is cut for the next, which is the same again.
        expect((await send(cut, event)).status).toBe(200);
        await sendUntilTaken(other, event);
        expect([eventId, runs.get(eventId)]).toEqual([eventId, title === 'do it' ? 1 : 2]);
      }
    }
    expect(proxy.cuts()).toBeGreaterThan(replies.length);
  },
);

test.for(clientNames)(
  'with %s, a connection that ends while the handler runs loses nothing',
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
