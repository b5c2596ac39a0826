import { expect, test } from 'vitest';
import { Turns } from '../../scripts/docs/turns.js';

/** Creates a task whose runs end only when the test calls the functions in `ends`. */
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

test('runs once for many changes at the same time', async () => {
  const { work, ends } = slowWork();
  const turns = new Turns(work);
  turns.start();
  for (let change = 0; change < 5; change++) turns.request();
  await expect.poll(() => ends.length).toBe(1);
  ends[0]!();
  turns.end();
});

test('runs once more after a run for the changes during that run, never in parallel', async () => {
  const { work, ends, most } = slowWork();
  const turns = new Turns(work);
  turns.start();
  turns.request();
  await expect.poll(() => ends.length).toBe(1);
  turns.request();
  turns.request();
  // Wait longer than `Turns` waits for further changes.
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ends).toHaveLength(1);
  ends[0]!();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]!();
  turns.end();
  expect(most()).toBe(1);
});

test('runs after the start for changes before the start', async () => {
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

test('does not run after the end, even for changes during the last run', async () => {
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
