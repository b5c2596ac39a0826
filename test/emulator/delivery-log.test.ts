import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeliveryLog } from '../../src/emulator/deliveries/delivery-log.js';
import { Delivery } from '../../src/emulator/deliveries/delivery.js';
import { checkedLimits, LimitError } from '../../src/emulator/model/limits.js';

const limits = checkedLimits();

const deliveryOf = (webhookId: string) =>
  new Delivery(webhookId, 'JobCreated', 'e', [], Buffer.from('{}'));

test('lists all open deliveries and the newest closed ones, in any order of opening and closing', () => {
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.array(fc.oneof(fc.constant('add' as const), fc.nat(100)), { maxLength: 200 }),
      (capacity, steps) => {
        const log = new DeliveryLog(capacity, limits);
        const all: Delivery[] = [];
        for (const step of steps) {
          if (step === 'add') {
            const delivery = deliveryOf('w');
            all.push(delivery);
            log.add(delivery);
          } else {
            const open = all.filter(({ isOpen }) => isOpen);
            const delivery = open[step % (open.length || 1)];
            if (!delivery) continue;
            delivery.settle('delivered');
            log.closed(delivery);
          }
          const listed = log.list();
          const closed = listed.filter(({ isOpen }) => !isOpen);
          expect(listed.filter(({ isOpen }) => isOpen)).toEqual(all.filter(({ isOpen }) => isOpen));
          const closedCount = all.filter(({ isOpen }) => !isOpen).length;
          expect(closed.length).toBe(Math.min(closedCount, capacity));
          // The list keeps the order in which the deliveries were added.
          const indexes = listed.map((delivery) => all.indexOf(delivery));
          expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
        }
      },
    ),
  );
});

test('finds open deliveries by their webhook', () => {
  const log = new DeliveryLog(5, limits);
  const [one, two, dropped] = [deliveryOf('a'), deliveryOf('b'), deliveryOf('a')];
  for (const delivery of [one, two, dropped]) log.add(delivery);
  dropped.settle('dropped');
  log.closed(dropped);
  expect(log.openOf('a')).toEqual([one]);
  expect(log.openOf('b')).toEqual([two]);
  expect(log.openOf('c')).toEqual([]);
});

test('keeps at most `logBytes`: drops large bodies first, then the oldest records', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 40_000 }),
      fc.array(fc.oneof(fc.nat(50), fc.nat(5000)), { maxLength: 60 }),
      (room, sizes) => {
        const log = new DeliveryLog(1000, { ...limits, logBytes: room });
        const ended: Delivery[] = [];
        for (const size of sizes) {
          const body = Buffer.from(JSON.stringify('x'.repeat(size)));
          const delivery = new Delivery('w', 'JobCreated', 'e', [], body);
          log.add(delivery);
          delivery.settle('delivered');
          log.closed(delivery);
          ended.push(delivery);
          const kept = log.list();
          const last = ended.slice(ended.length - kept.length);
          expect(kept.map(({ deliveryId }) => deliveryId)).toEqual(
            last.map(({ deliveryId }) => deliveryId),
          );
          const bytes = kept.reduce((sum, one) => sum + one.size, 0);
          expect(bytes).toBeLessThanOrEqual(room);
          // Without its body, a record takes less than 800 bytes. If all records fit into `room` bytes, the log must
          // keep all of them.
          if (ended.length * 800 <= room) expect(kept).toHaveLength(ended.length);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('refuses with 413 what can never fit, and with 429 what does not fit now', () => {
  const log = new DeliveryLog(5, { pending: 3, pendingBytes: 10_000, logBytes: 10_000 });
  const statusOf = (count: number, bytes: number) => {
    try {
      log.checkRoom(count, bytes);
      return undefined;
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      expect(error.message).toMatch(/ expected at most 3 \(limits\.pending\) .* Fix: /);
      return error.status;
    }
  };
  expect(statusOf(3, 10_000)).toBe(undefined);
  expect(statusOf(4, 0)).toBe(413);
  expect(statusOf(1, 10_001)).toBe(413);
  const delivery = deliveryOf('w');
  log.add(delivery);
  expect(statusOf(2, 0)).toBe(undefined);
  expect(statusOf(3, 0)).toBe(429);
  expect(statusOf(1, 10_000)).toBe(429);
  delivery.settle('delivered');
  log.closed(delivery);
  expect(statusOf(3, 10_000)).toBe(undefined);
});
