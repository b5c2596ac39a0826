import { describe, expect, onTestFinished, test } from 'vitest';
import { EmulatorClock } from '../../src/emulator/model/clock.js';
import { gate } from '../receiver/receiver-of.js';

const hour = 3_600_000;
const settled = async () => undefined;

function clockOf(speed = 1): EmulatorClock {
  const clock = new EmulatorClock(speed);
  onTestFinished(() => clock.clear());
  return clock;
}

test('runs tasks in the order of their times, and tasks of equal time in the order of the calls', async () => {
  const clock = clockOf();
  const start = clock.now();
  const done: string[] = [];
  for (const [name, at] of [
    ['third', 3],
    ['first', 1],
    ['second', 2],
    ['second, later', 2],
    ['first, later', 1],
    ['never', 9],
  ] as const)
    clock.at(start + at * hour, () => done.push(name));
  await clock.advance(3 * hour, settled);
  expect(done).toEqual(['first', 'first, later', 'second', 'second, later', 'third']);
});

test('shows each task its own due time', async () => {
  const clock = clockOf();
  const start = clock.now();
  const seen: number[] = [];
  for (const at of [1, 2, 3]) clock.at(start + at * hour, () => seen.push(clock.now()));
  await clock.advance(24 * hour, settled);
  for (const [index, time] of seen.entries()) {
    expect(time - start).toBeGreaterThanOrEqual((index + 1) * hour);
    expect(time - start).toBeLessThan((index + 1) * hour + 10_000);
  }
  expect(clock.now() - start).toBeGreaterThanOrEqual(24 * hour);
  expect(clock.now() - start).toBeLessThan(24 * hour + 10_000);
});

test('runs tasks within the overlap of the first one without a wait between them, one per lane', async () => {
  const clock = clockOf();
  const start = clock.now() + hour;
  const done: string[] = [];
  for (const [name, after, lane] of [
    ['a1', 0, 'a'],
    ['b1', 4000, 'b'],
    ['c1', 9000, 'c'],
    ['d1', 20_000, 'd'],
    ['a2', 21_000, 'a'],
    ['d2', 22_000, 'd'],
    ['e1', 23_000, 'e'],
  ] as const)
    clock.at(start + after, () => done.push(`${name} ${clock.now() >= start + after}`), lane);
  const wait = async () => void done.push('settled');
  await clock.advance(2 * hour, wait, 10_000);
  const onTime = (...names: string[]) => names.map((name) => `${name} true`);
  expect(done).toEqual([
    'settled',
    ...onTime('a1', 'b1', 'c1'),
    'settled',
    ...onTime('d1', 'a2'),
    'settled',
    ...onTime('d2', 'e1'),
    'settled',
  ]);
});

test('does not run tasks after the time that it is advanced to, even within the overlap', async () => {
  const clock = clockOf();
  const start = clock.now();
  const done: string[] = [];
  clock.at(start + hour, () => done.push('in time'), 'a');
  clock.at(start + hour + 60_000, () => done.push('later'), 'b');
  await clock.advance(hour, settled, 120_000);
  expect(done).toEqual(['in time']);
  expect(clock.now() - start).toBeLessThan(hour + 60_000);
});

test('also runs tasks that other tasks add while the clock advances', async () => {
  const clock = clockOf();
  const done: number[] = [];
  const again = (count: number) => {
    done.push(count);
    if (count < 5) clock.at(clock.now() + hour, () => again(count + 1));
  };
  clock.at(clock.now() + hour, () => again(1));
  await clock.advance(3 * hour + 1000, settled);
  expect(done).toEqual([1, 2, 3]);
  await clock.advance(24 * hour, settled);
  expect(done).toEqual([1, 2, 3, 4, 5]);
});

test('waits for pending work before it advances further and at the end', async () => {
  const clock = clockOf();
  const work = gate();
  let isAdvanced = false;
  const start = clock.now();
  clock.at(start + hour, () => undefined);
  const advanced = clock.advance(2 * hour, () => work.passed).then(() => (isAdvanced = true));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(clock.now() - start).toBeLessThan(hour);
  expect(isAdvanced).toBe(false);
  work.open();
  await advanced;
  expect(clock.now() - start).toBeGreaterThanOrEqual(2 * hour);
});

test('runs calls of `advance` one after another and adds them up, including calls from a task', async () => {
  const clock = clockOf();
  const start = clock.now();
  const done: string[] = [];
  let nested: Promise<void> | undefined;
  clock.at(start + hour, () => {
    done.push('one');
    nested = clock.advance(10 * hour, settled).then(() => void done.push('nested is done'));
  });
  clock.at(start + 2 * hour, () => done.push('two'));
  clock.at(start + 7 * hour, () => done.push('seven'));
  await Promise.all([clock.advance(hour, settled), clock.advance(2 * hour, settled)]);
  expect(done).toEqual(['one', 'two']);
  await nested;
  expect(done).toEqual(['one', 'two', 'seven', 'nested is done']);
  expect(clock.now() - start).toBeGreaterThanOrEqual(13 * hour);
});

test('does not run a cancelled task, and runs all others', async () => {
  const clock = clockOf();
  const done: string[] = [];
  const first = clock.at(clock.now() + hour, () => done.push('first'));
  const second = clock.at(clock.now() + hour, () => done.push('second'));
  clock.at(clock.now() + hour, () => done.push('third'));
  second();
  second();
  await clock.advance(hour, settled);
  expect(done).toEqual(['first', 'third']);
  // `first()` cancels the first task, which has already run. The call must not affect later tasks.
  clock.at(clock.now() + hour, () => done.push('fourth'));
  first();
  await clock.advance(hour, settled);
  expect(done).toEqual(['first', 'third', 'fourth']);
});

test('runs due tasks when it is advanced by 0', async () => {
  const clock = clockOf();
  let done = 0;
  clock.at(clock.now() - hour, () => done++);
  clock.at(clock.now(), () => done++);
  await clock.advance(0, settled);
  expect(done).toBe(2);
});

describe('a clock with the speed', () => {
  test.for([1, 60, 3600])('%i runs that many times as fast as the real clock', async (speed) => {
    const clock = clockOf(speed);
    const [start, realStart] = [clock.now(), Date.now()];
    await new Promise((resolve) => setTimeout(resolve, 50));
    const passed = clock.now() - start;
    const real = Date.now() - realStart;
    expect(passed).toBeGreaterThanOrEqual(speed * (real - 2));
    expect(passed).toBeLessThanOrEqual(speed * (real + 2));
  });

  test('3600 runs a task that is due in six minutes after a tenth of a second', async () => {
    const clock = clockOf(3600);
    const [due, realStart] = [clock.now() + 360_000, performance.now()];
    const at = await new Promise<number>((resolve) => clock.at(due, () => resolve(clock.now())));
    expect(at).toBeGreaterThanOrEqual(due);
    expect(performance.now() - realStart).toBeGreaterThan(90);
    expect(performance.now() - realStart).toBeLessThan(5000);
  });
});

test('runs the earliest task first in real time, and no cleared task', async () => {
  const clock = clockOf();
  const done: string[] = [];
  clock.at(clock.now() + 400 * 24 * hour, () => done.push('next year'));
  clock.at(clock.now() + 30, () => done.push('later'));
  clock.at(clock.now() + 10, () => done.push('soon'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(done).toEqual(['soon', 'later']);
  clock.at(clock.now() + 10, () => done.push('cleared'));
  clock.clear();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(done).toHaveLength(2);
});
