// @module-tag redis-server
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseEvent } from '../../src/receiver.js';
import { randomFrom } from '../support/random.js';
import { copiesOf, deliveryText, numberOf, sharesIds, workOf } from './deliveries.js';
import { Journal, readJournal } from './journal.js';
import { Order } from './order.js';
import { failures, summary } from './report.js';
import { type Outcome, runChaos } from './run-chaos.js';

test('handles 2,000 deliveries while workers and Redis are killed', async () => {
  const outcome = await runChaos({ deliveries: 2000, minutes: 2 });
  expect(failures(outcome)).toEqual([]);
  const { verdict, isCut, requests, faults, workers } = outcome;
  expect({ isCut, faults: Object.fromEntries(faults) }).toEqual({
    isCut: false,
    faults: { 'worker killed': 1, 'connections dropped': 1, 'Redis killed': 1, 'both killed': 1 },
  });
  expect(verdict).toMatchObject({ deliveries: 2000, acknowledged: 2000 });
  expect(verdict.handledOnce + verdict.handledTwice).toBe(2000);
  const copies = Array.from({ length: 2000 }, (_, delivery) => copiesOf(delivery)).flatMap(
    ({ together, later }) => [together, later].filter(Boolean),
  );
  expect(requests).toBeGreaterThan(2000 + copies.length);
  expect(workers.map(({ client }) => client)).toEqual(['redis', 'ioredis', 'redis', 'ioredis']);
  expect(Math.min(...workers.map(({ peak }) => peak))).toBeGreaterThan(2 ** 20);
});

test('reports a failed run, and names the first deliveries of each kind', () => {
  const outcome: Outcome = {
    verdict: {
      deliveries: 1000,
      acknowledged: 999,
      handledOnce: 990,
      handledTwice: 3,
      reasons: new Map([['Redis unavailable at the confirmation', 3]]),
      wrong: {
        lost: ['1: a', '2: b', '3: c', '4: d', '5: e', '6: f', '7: g'],
        swallowed: ['8: h'],
        'acknowledged too early': [],
        'handled twice at once': [],
        'handled twice without a reason': [],
      },
    },
    isCut: false,
    seconds: 2,
    requests: 1234,
    statuses: new Map([
      [200, 1200],
      [0, 34],
    ]),
    faults: new Map([['worker killed', 2]]),
    workers: [{ client: 'redis', peak: 2 ** 27 }],
    problems: ['34 requests got a 400.'],
  };
  expect(failures(outcome)).toEqual([
    '34 requests got a 400.',
    '7 lost:',
    ...['1: a', '2: b', '3: c', '4: d', '5: e'].map((one) => `  delivery ${one}`),
    '  and 2 more',
    '1 swallowed:',
    '  delivery 8: h',
  ]);
  expect(summary(outcome).replaceAll(/ {2,}/g, '  ').split('\n')).toEqual(
    expect.arrayContaining([
      'sent  1,234',
      '  no response  34',
      'handled twice  3',
      '  Redis unavailable at the confirmation  3',
      'lost  7',
      'swallowed  1',
      'deliveries a second  500',
      'worker killed  2',
      'peak memory: 128 MiB (redis)',
    ]),
  );
});

test('deliveries are known events, and edited responses differ only in data', () => {
  for (const delivery of [0, 7, 8, 9, 10, 999_999]) {
    const parsed = parseEvent(JSON.parse(deliveryText(delivery)));
    expect(parsed).toMatchObject({ known: true });
    expect(numberOf(parsed.event as object)).toBe(delivery);
  }
  const [first, edited] = [8, 9].map((delivery) => JSON.parse(deliveryText(delivery)));
  expect(edited).toEqual({ ...first, context: '9', data: expect.anything() });
  expect(edited.data).not.toEqual(first.data);
  const digits = [18, 19].map((delivery) => deliveryText(delivery).match(/"answer":(\d+)/)?.[1]);
  expect(digits).toEqual(['123456789012345678', '123456789012345679']);
  expect([7, 8, 9, 10].map((delivery) => sharesIds(delivery))).toEqual([false, true, true, false]);
});

test('2,000 deliveries include every kind of work', () => {
  const works = Array.from({ length: 2000 }, (_, delivery) => workOf(delivery));
  const others = ['slow', 'outlast', 'outlast lease', 'fail', 'fail late'];
  expect(new Set(works)).toEqual(new Set(['plain', ...others]));
  expect(works.filter((work) => work === 'plain').length).toBeGreaterThan(1800);
});

test('the order has each delivery once, near its position, and its later copy far behind', () => {
  const order = new Order(10_000, randomFrom(1));
  const sent: number[] = [];
  const copies = new Map<number, number>();
  for (let one = order.next(); one; one = order.next()) {
    const { delivery, isCopy } = one;
    if (isCopy) copies.set(delivery, sent.length - sent.indexOf(delivery));
    else {
      sent.push(delivery);
      order.acknowledged(delivery);
    }
  }
  expect(order.isOpen).toBe(false);
  expect(sent.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10_000 }, (_, n) => n));
  expect(sent).not.toEqual(sent.toSorted((a, b) => a - b));
  expect(Math.max(...sent.map((delivery, position) => delivery - position))).toBeLessThan(256);
  expect(new Set(copies.keys())).toEqual(new Set(sent.filter((one) => copiesOf(one).later)));
  expect(Math.max(...copies.values())).toBeGreaterThan(1000);
});

test('a stopped order ends with the deliveries that were begun', () => {
  const order = new Order(10_000, randomFrom(1));
  order.next();
  order.stop();
  const sent = new Set<number>();
  for (let one = order.next(); one; one = order.next()) sent.add(one.delivery);
  expect(sent.size).toBe(order.begun - 1);
  expect(order.begun).toBeLessThan(300);
});

test('ignores a record at the end of a journal that a kill has cut off', () => {
  const directory = mkdtempSync(join(tmpdir(), 'chaos-journal-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const path = join(directory, 'worker.journal');
  const journal = new Journal(path);
  const notes = Array.from({ length: 5000 }, (_, n) => ['begun', n, n + 1, n + 0.25] as const);
  for (const note of notes) journal.note(...note);
  appendFileSync(path, 'cut off');
  const read: unknown[] = [];
  readJournal(path, (...note) => read.push(note));
  expect(read).toEqual(notes);
});
