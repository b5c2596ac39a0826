/** The deliveries of a run. The number of a delivery decides its JSON, the work of its handler, and its copies. */
import { exampleEvent } from '../../src/testing.js';
import { randomFrom } from '../support/random.js';

/**
 * The kinds of work that a handler does. A handler only simulates its effect: it writes `effect` to the journal.
 *
 * - `plain` has its effect at once
 * - `slow` takes so long that a copy can arrive at the same time, and has its effect halfway
 * - `outlast` takes longer than `handlerTimeout`
 * - `outlast lease` takes longer than a claim lasts if it is not renewed
 * - `fail` throws in every other run
 * - `fail late` throws in every other run after its effect
 */
export type Work = 'plain' | 'slow' | 'outlast' | 'outlast lease' | 'fail' | 'fail late';

/** How many of a thousand deliveries have each kind of work. The other deliveries are `plain`. */
const works: readonly [Work, number][] = [
  ['slow', 30],
  ['fail', 10],
  ['outlast', 2],
  ['outlast lease', 1],
  ['fail late', 3],
];

/** Returns the kind of work that the handler of a delivery does. */
export function workOf(delivery: number): Work {
  let left = scattered(delivery, 1) * 1000;
  for (const [work, share] of works) {
    left -= share;
    if (left < 0) return work;
  }
  return 'plain';
}

/**
 * Returns which copies of a delivery the sender sends: `together` means a copy to another process at the same time,
 * `later` a copy some time later.
 */
export function copiesOf(delivery: number): { together: boolean; later: boolean } {
  return { together: scattered(delivery, 2) < 0.125, later: scattered(delivery, 3) < 0.125 };
}

/**
 * Whether another delivery has the same ids as this delivery, but different `data`. Every tenth delivery is an edited
 * version of the delivery before it.
 */
export function sharesIds(delivery: number): boolean {
  return delivery % 10 >= 8;
}

/**
 * Returns the JSON of a delivery. `context` contains its number, because `context` is not a part of the key of a
 * delivery.
 */
export function deliveryText(delivery: number): string {
  const event = delivery % 10 === 9 ? delivery - 1 : delivery;
  return `${before}${event}${between}${delivery}${middle}${valueOf(delivery)}${after}`;
}

/**
 * Returns the survey answer in a delivery. Half of the edited responses differ from their first version only in the
 * last of 18 digits. JavaScript numbers are not precise enough for this difference.
 */
function valueOf(delivery: number): string {
  return Math.floor(delivery / 10) % 2 === 0 ? `${delivery}` : `12345678901234567${delivery % 10}`;
}

/** Returns the number of a delivery, which its event contains. */
export function numberOf({ context }: { context?: unknown }): number {
  return Number(context);
}

const { context: _, eventId: __, data, ...envelope } = exampleEvent('ActionResponse.updated');
const [before, between, middle, after] = JSON.stringify({
  eventId: 'event @',
  context: '@',
  ...envelope,
  data: {
    ...data,
    responseDetails: {
      responseWithQuestions: [{ title: 'Boxes', type: 'Numeric', options: [], answer: '@' }],
    },
  },
})
  .replace('"answer":"@"', '"answer":@')
  .split('@') as [string, string, string, string];

/** Returns a pseudo-random number from 0 to 1 for a delivery and a purpose. It is the same in every process. */
function scattered(delivery: number, purpose: 1 | 2 | 3): number {
  return randomFrom(4 * delivery + purpose)();
}
