import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeliveryLog } from '../../src/emulator/deliveries/delivery-log.js';
import { Delivery } from '../../src/emulator/deliveries/delivery.js';

const deliveryOf = (webhookId: string) => new Delivery(webhookId, 'JobCreated', 'e', [], '{}');

test('whatever opens and closes in whatever order, all that is open is listed, and the last of the rest', () => {
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.array(fc.oneof(fc.constant('add' as const), fc.nat(100)), { maxLength: 200 }),
      (capacity, steps) => {
        const log = new DeliveryLog(capacity);
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
            log.closed();
          }
          const listed = log.list();
          const closed = listed.filter(({ isOpen }) => !isOpen);
          expect(listed.filter(({ isOpen }) => isOpen)).toEqual(all.filter(({ isOpen }) => isOpen));
          const over = all.filter(({ isOpen }) => !isOpen).length;
          expect(closed.length).toBe(Math.min(over, capacity));
          // In the order in which they were added.
          const places = listed.map((delivery) => all.indexOf(delivery));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      },
    ),
  );
});

test('what is open is found by its webhook', () => {
  const log = new DeliveryLog(5);
  const [one, two, over] = [deliveryOf('a'), deliveryOf('b'), deliveryOf('a')];
  for (const delivery of [one, two, over]) log.add(delivery);
  over.settle('dropped');
  log.closed();
  expect(log.openOf('a')).toEqual([one]);
  expect(log.openOf('b')).toEqual([two]);
  expect(log.openOf('c')).toEqual([]);
});
