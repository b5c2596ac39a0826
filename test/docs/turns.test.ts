import { expect, test } from 'vitest';
import { Turns } from '../../scripts/docs/turns.js';

/** Work that goes on until it is let end. */
function slowWork() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running--;
  };
  return { work, ends, most: () => most };
}

test('many changes at once are one turn', async () => {
  const { work, ends } = slowWork();
  const turns = new Turns(work);
  turns.start();
  for (let change = 0; change < 5; change++) turns.request();
  await expect.poll(() => ends.length).toBe(1);
  ends[0]!();
  turns.end();
});

test('changes during a turn are one more turn after it, never beside it', async () => {
  const { work, ends, most } = slowWork();
  const turns = new Turns(work);
  turns.start();
  turns.request();
  await expect.poll(() => ends.length).toBe(1);
  turns.request();
  turns.request();
  // Longer than changes take to settle.
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ends).toHaveLength(1);
  ends[0]!();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]!();
  turns.end();
  expect(most()).toBe(1);
});

test('changes before the start have their turn after it', async () => {
  const { work, ends } = slowWork();
  const turns = new Turns(work);
  turns.request();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ends).toHaveLength(0);
  turns.start();
  await expect.poll(() => ends.length).toBe(1);
  ends[0]!();
  turns.end();
});

test('there is no turn after the end, not even for what came during the last one', async () => {
  const { work, ends } = slowWork();
  const turns = new Turns(work);
  turns.start();
  turns.request();
  await expect.poll(() => ends.length).toBe(1);
  turns.request();
  turns.end();
  ends[0]!();
  turns.request();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ends).toHaveLength(1);
});
