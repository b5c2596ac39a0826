import { expect, onTestFinished, test, vi } from 'vitest';
import {
  type Exchange,
  ExchangeLog,
  longestExcerpt,
} from '../../src/emulator/deliveries/exchange-log.js';
import { serveListener, startEmulator } from '../support/servers.js';
import { connect, echoing, firstRetry, wanted } from './e2e/world.js';

/** The limit of the log in bytes; the same number as in the source of `ExchangeLog`. */
const mostBytes = 4 * 1024 * 1024;

function exchangeOf(attempt: number, body: Buffer, headers: readonly string[] = []): Exchange {
  const response = { status: 200, headers, body, length: body.length };
  return { attempt, url: 'http://127.0.0.1/', requestHeaders: [], bytesSent: 2, response };
}

/** Returns the ids from 0 to `count` - 1 for which the log still has exchanges. */
function kept(log: ExchangeLog, count: number): number[] {
  return Array.from({ length: count }, (_, id) => id).filter((id) => log.of(`${id}`).length > 0);
}

test.for<[string, (id: number) => Exchange]>([
  ['bodies', () => exchangeOf(0, Buffer.alloc(longestExcerpt))],
  ['headers', () => exchangeOf(0, Buffer.alloc(0), ['x-long', 'h'.repeat(longestExcerpt)])],
  ['URLs', () => ({ ...exchangeOf(0, Buffer.alloc(0)), url: 'u'.repeat(longestExcerpt) })],
])('keeps %s up to a number of bytes, and drops the oldest first', ([, make]) => {
  const log = new ExchangeLog();
  const count = 5000;
  for (let id = 0; id < count; id++) log.add(`${id}`, make(id));
  const ids = kept(log, count);
  expect(ids.length * longestExcerpt).toBeLessThan(mostBytes);
  expect(ids.length * longestExcerpt).toBeGreaterThan(mostBytes / 2);
  expect(ids).toEqual(Array.from(ids, (_, index) => count - ids.length + index));
});

test('limits the number of small exchanges', () => {
  const log = new ExchangeLog();
  const count = 20_000;
  for (let id = 0; id < count; id++)
    log.add(`${id}`, { attempt: 0, url: '', requestHeaders: [], bytesSent: 0 });
  expect(kept(log, count).length).toBeLessThanOrEqual(mostBytes / 512);
});

test('keeps the exchanges of a delivery in order, and drops them together', () => {
  const log = new ExchangeLog();
  for (let attempt = 0; attempt < 3; attempt++)
    log.add('first', exchangeOf(attempt, Buffer.alloc(10)));
  expect(log.of('first').map(({ attempt }) => attempt)).toEqual([0, 1, 2]);
  for (let id = 0; id < 2000; id++) log.add(`${id}`, exchangeOf(0, Buffer.alloc(longestExcerpt)));
  expect(log.of('first')).toEqual([]);
  log.add('first', exchangeOf(3, Buffer.alloc(10)));
  expect(log.of('first').map(({ attempt }) => attempt)).toEqual([3]);
});

test('frees the space of exchanges that are dropped with their delivery', () => {
  const log = new ExchangeLog();
  log.add('kept', exchangeOf(0, Buffer.alloc(10)));
  for (let id = 0; id < 5000; id++) {
    log.add(`${id}`, exchangeOf(0, Buffer.alloc(longestExcerpt)));
    log.forget(`${id}`);
  }
  expect(kept(log, 5000)).toEqual([]);
  expect(log.of('kept')).toHaveLength(1);
});

test('drops the exchanges of a delivery that leaves the delivery log', async () => {
  const { url, emulator } = await startEmulator({ throttle: false, logSize: 1 });
  const forget = vi.spyOn(ExchangeLog.prototype, 'forget');
  onTestFinished(() => forget.mockRestore());
  const receiver = await serveListener(
    echoing((request, response) => request.resume().on('end', () => response.end())),
  );
  await connect(url).createWebhook(wanted(receiver));
  const [first] = await emulator.trigger('JobCreated');
  expect(forget).not.toHaveBeenCalled();
  await emulator.trigger('JobCreated');
  expect(forget.mock.calls).toEqual([[first!.deliveryId]]);
});

test('keeps each attempt with its index and the first bytes of its response body', async () => {
  const { emulator, url } = await startEmulator({ throttle: false });
  let count = 0;
  const receiver = await serveListener(
    echoing((request, response) => {
      request.resume().on('end', () => {
        const isFirst = count++ === 0;
        response.writeHead(isFirst ? 500 : 200, { 'x-count': String(count) });
        // Send the body in 30 pieces. The log does not keep the last pieces.
        for (let piece = 0; piece < 30; piece++) response.write(isFirst ? 'é'.repeat(50) : '');
        response.end(isFirst ? 'end' : 'fine');
      });
    }),
  );
  await connect(url).createWebhook(wanted(receiver));
  const [delivery] = await emulator.trigger('JobCreated');
  await emulator.advance(firstRetry);
  const response = await fetch(`${url}/_emulator/deliveries/${delivery!.deliveryId}`);
  const { exchanges } = (await response.json()) as {
    exchanges: { attempt: number; response: { status: number; body: string; length: number } }[];
  };
  expect(exchanges).toMatchObject([
    {
      attempt: 0,
      response: { status: 500, body: 'é'.repeat(longestExcerpt / 2), length: 30 * 100 + 3 },
    },
    { attempt: 1, response: { status: 200, body: 'fine', length: 4 } },
  ]);
});
