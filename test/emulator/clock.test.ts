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

test('what is due happens in the order of its times, and of the calls where those are equal', async () => {
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

test('each thing finds the clock at its own time', async () => {
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

test('what is due within the overlap of the first happens without a wait between, once for each lane', async () => {
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

test('the overlap does not lead beyond the time that it is put forward to', async () => {
  const clock = clockOf();
  const start = clock.now();
  const done: string[] = [];
  clock.at(start + hour, () => done.push('in time'), 'a');
  clock.at(start + hour + 60_000, () => done.push('later'), 'b');
  await clock.advance(hour, settled, 120_000);
  expect(done).toEqual(['in time']);
  expect(clock.now() - start).toBeLessThan(hour + 60_000);
});

test('what is begun on the way has its time, too, and what it begins in turn', async () => {
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

test('it waits for what is under way, before it goes on and at the end', async () => {
  const clock = clockOf();
  const work = gate();
  let isOver = false;
  const start = clock.now();
  clock.at(start + hour, () => undefined);
  const advanced = clock.advance(2 * hour, () => work.passed).then(() => (isOver = true));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(clock.now() - start).toBeLessThan(hour);
  expect(isOver).toBe(false);
  work.open();
  await advanced;
  expect(clock.now() - start).toBeGreaterThanOrEqual(2 * hour);
});

test('calls of advance come one after another, and add up; also those from what happens on the way', async () => {
  const clock = clockOf();
  const start = clock.now();
  const done: string[] = [];
  let nested: Promise<void> | undefined;
  clock.at(start + hour, () => {
    done.push('one');
    nested = clock.advance(10 * hour, settled).then(() => void done.push('nested is over'));
  });
  clock.at(start + 2 * hour, () => done.push('two'));
  clock.at(start + 7 * hour, () => done.push('seven'));
  await Promise.all([clock.advance(hour, settled), clock.advance(2 * hour, settled)]);
  expect(done).toEqual(['one', 'two']);
  await nested;
  expect(done).toEqual(['one', 'two', 'seven', 'nested is over']);
  expect(clock.now() - start).toBeGreaterThanOrEqual(13 * hour);
});

test('what is taken back does not happen, and nothing else is lost', async () => {
  const clock = clockOf();
  const done: string[] = [];
  const first = clock.at(clock.now() + hour, () => done.push('first'));
  const second = clock.at(clock.now() + hour, () => done.push('second'));
  clock.at(clock.now() + hour, () => done.push('third'));
  second();
  second();
  await clock.advance(hour, settled);
  expect(done).toEqual(['first', 'third']);
  // Too late, and without a consequence for what is due later.
  clock.at(clock.now() + hour, () => done.push('fourth'));
  first();
  await clock.advance(hour, settled);
  expect(done).toEqual(['first', 'third', 'fourth']);
});

test('advancing by nothing does what is due', async () => {
  const clock = clockOf();
  let done = 0;
  clock.at(clock.now() - hour, () => done++);
  clock.at(clock.now(), () => done++);
  await clock.advance(0, settled);
  expect(done).toBe(2);
});

describe('a clock of speed', () => {
  test.for([1, 60, 3600])('%i runs as many times as fast as the real one', async (speed) => {
    const clock = clockOf(speed);
    const [start, realStart] = [clock.now(), Date.now()];
    await new Promise((resolve) => setTimeout(resolve, 50));
    const passed = clock.now() - start;
    const real = Date.now() - realStart;
    expect(passed).toBeGreaterThanOrEqual(speed * (real - 2));
    expect(passed).toBeLessThanOrEqual(speed * (real + 2));
  });

  test('3600 does in a tenth of a second what is due in six minutes', async () => {
    const clock = clockOf(3600);
    const [due, realStart] = [clock.now() + 360_000, performance.now()];
    const at = await new Promise<number>((resolve) => clock.at(due, () => resolve(clock.now())));
    expect(at).toBeGreaterThanOrEqual(due);
    expect(performance.now() - realStart).toBeGreaterThan(90);
    expect(performance.now() - realStart).toBeLessThan(5000);
  });
});

test('in real time, the nearest is done first, and what is cleared not at all', async () => {
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
