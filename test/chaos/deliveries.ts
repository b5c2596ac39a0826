/** The deliveries of a run by their numbers: their JSON, the work of their handlers, and their copies. */
import { exampleEvent } from '../../src/testing.js';
import { randomFrom } from '../support/random.js';

/**
 * The kinds of work of a handler:
 *
 * - `slow` takes long enough for concurrent copies, and has its effect halfway
 * - `outlast` takes longer than `handlerTimeout`
 * - `outlast lease` takes longer than an unrenewed claim lasts
 * - `fail` throws in every other run
 * - `fail late` throws in every other run after its effect
 */
export type Work = 'plain' | 'slow' | 'outlast' | 'outlast lease' | 'fail' | 'fail late';

/** How many of a thousand deliveries have each other kind of work. */
const works: readonly [Work, number][] = [
  ['slow', 30],
  ['fail', 10],
  ['outlast', 2],
  ['outlast lease', 1],
  ['fail late', 3],
];

/** The work that the handler of a delivery does. */
export function workOf(delivery: number): Work {
  let left = scattered(delivery, 1) * 1000;
  for (const [work, share] of works) {
    left -= share;
    if (left < 0) return work;
  }
  return 'plain';
}

/** The copies of a delivery: `together` goes to another process at the same time, `later` is sent later. */
export function copiesOf(delivery: number): { together: boolean; later: boolean } {
  return { together: scattered(delivery, 2) < 0.125, later: scattered(delivery, 3) < 0.125 };
}

/** Whether another delivery has the same ids, but other `data`: every tenth delivery is an edited version of the previous one. */
export function sharesIds(delivery: number): boolean {
  return delivery % 10 >= 8;
}

/** The delivery as JSON. Its number is in `context`, which is not part of the key of a delivery. */
export function deliveryText(delivery: number): string {
  const event = delivery % 10 === 9 ? delivery - 1 : delivery;
  return `${before}${event}${between}${delivery}${middle}${valueOf(delivery)}${after}`;
}

/** Half of the edited responses differ only in the last of 18 digits, which exceeds the precision of JavaScript numbers. */
function valueOf(delivery: number): string {
  return Math.floor(delivery / 10) % 2 === 0 ? `${delivery}` : `12345678901234567${delivery % 10}`;
}

/** The number of a delivery, from its event. */
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

/** A number from 0 to 1 for each delivery and purpose, the same in every process. */
function scattered(delivery: number, purpose: 1 | 2 | 3): number {
  return randomFrom(4 * delivery + purpose)();
}
