/** Tests with several processes that receive the deliveries of one callback URL, and share a Redis. */
// @module-tag redis-server
import { expect, onTestFinished, test } from 'vitest';
import { exampleEvent } from '../../../src/testing.js';
import { randomFrom } from '../../support/random.js';
import { startRedis } from '../../support/redis.js';
import { connectIoredis } from '../redis-clients.js';
import { send, sendUntilTaken } from './service.js';
import { startWorker } from './workers.js';

/** Makes an event for a text message. Its text tells the handler what to do. */
function message(eventId: string, text: string) {
  return exampleEvent('TextMessageCreated', { eventId, data: { text } });
}

/**
 * Starts a Redis. `counts` reads how often the handlers of all processes have run; the handlers count this in the same
 * Redis.
 */
async function sharedRedis() {
  const { url } = await startRedis();
  const { client, close } = await connectIoredis(url);
  onTestFinished(close);
  return { url, client, counts: (name: string) => client.hgetall(name) };
}

test('handles the delivery of a killed process once in another process after the lease', async () => {
  const redis = await sharedRedis();
  const times = { lease: 3000, handlerTimeout: 2000 };
  const [killed, other] = await Promise.all([
    startWorker({ redis: redis.url, client: 'redis', ...times }),
    startWorker({ redis: redis.url, client: 'ioredis', ...times }),
  ]);
  const event = message('5f0c2d81', 'hang once');

  const lost = send(killed.url, event).catch((error: unknown) => error);
  await killed.hangs;
  await killed.kill();
  expect(await lost).toMatchObject({ message: 'fetch failed' });

  expect(await send(other.url, event)).toEqual({ status: 503, retryAfter: '3' });
  expect(await redis.counts('begun')).toEqual({ '5f0c2d81': '1' });
  const refused = await sendUntilTaken(other.url, event);
  expect(refused.filter((status) => status !== 503)).toEqual([]);
  expect(await send(other.url, event)).toEqual({ status: 200 });
  expect(await redis.counts('begun')).toEqual({ '5f0c2d81': '2' });
  expect(await redis.counts('handled')).toEqual({ '5f0c2d81': '1' });
});

test('handles each of 200 deliveries exactly once if 4 processes get three copies of each', async () => {
  const redis = await sharedRedis();
  const workers = await Promise.all(
    (['redis', 'ioredis', 'redis', 'ioredis'] as const).map((client) =>
      startWorker({ redis: redis.url, client }),
    ),
  );
  const random = randomFrom(20180704);
  const texts = ['take a while', 'fail once', ...Array<string>(8).fill('do it')];
  const events = Array.from({ length: 200 }, (_, index) =>
    message(`event ${index}`, texts[index % texts.length]!),
  );
  // Put the copies in random order, but keep the copies of one event close to each other, so that several of them
  // arrive at the same time.
  const queue = events
    .flatMap((event, index) => [1, 2, 3].map(() => ({ event, place: index + 20 * random() })))
    .toSorted((a, b) => a.place - b.place)
    .map(({ event }) => event);

  const refused: number[] = [];
  const lane = async () => {
    for (let event = queue.shift(); event; event = queue.shift()) {
      const { url } = workers[Math.floor(random() * workers.length)]!;
      refused.push(...(await sendUntilTaken(url, event, 20)));
    }
  };
  await Promise.all(Array.from({ length: 24 }, lane));

  const handled = Object.fromEntries(events.map(({ eventId }) => [eventId, '1']));
  expect(await redis.counts('handled')).toEqual(handled);
  const begun = events.map(({ eventId, data }) => [eventId, data.text === 'fail once' ? '2' : '1']);
  expect(await redis.counts('begun')).toEqual(Object.fromEntries(begun));
  expect(await redis.counts('unhandled')).toEqual({});
  // Each of the 20 failures caused one 500. There is at least one 503, which shows that some copies arrived at the same
  // time.
  expect(refused.filter((status) => status === 500)).toHaveLength(20);
  expect(refused.filter((status) => status === 503)).not.toHaveLength(0);
  expect(refused.filter((status) => status !== 500 && status !== 503)).toEqual([]);
});
