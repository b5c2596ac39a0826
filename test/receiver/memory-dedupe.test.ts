import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryDedupe } from '../../src/receiver.js';

describe('memoryDedupe', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('remembers a handled delivery for the retention', () => {
    const store = memoryDedupe();
    expect(store.claim('a', '1', 10)).toBe('claimed');
    store.confirm('a', '1', 100);
    vi.advanceTimersByTime(99);
    expect(store.claim('a', '2', 10)).toBe('done');
    vi.advanceTimersByTime(1);
    expect(store.claim('a', '3', 10)).toBe('claimed');
  });

  test('checks the expiry of each key, also if the keys were not added in this order', () => {
    const store = memoryDedupe();
    store.claim('long', '1', 1000);
    store.claim('short', '2', 10);
    store.claim('b', '3', 1000);
    store.confirm('b', '3', 1000);
    store.claim('c', '4', 1000);
    store.confirm('c', '4', 10);
    vi.advanceTimersByTime(10);
    expect(store.claim('short', '5', 1000)).toBe('claimed');
    expect(store.claim('c', '6', 1000)).toBe('claimed');
    expect(store.claim('long', '7', 10)).toBe('running');
    expect(store.claim('b', '8', 10)).toBe('done');
    // The claim of owner 2 has expired, and owner 5 has the claim now. So the store must ignore a confirmation by owner
    // 2.
    store.confirm('short', '2', 1000);
    expect(store.claim('short', '9', 10)).toBe('running');
  });

  test('forgets the oldest beyond its capacity, but never a delivery that is being handled', () => {
    const store = memoryDedupe({ capacity: 2 });
    store.claim('running', '0', 1000);
    for (const key of ['a', 'b', 'c']) {
      expect(store.claim(key, key, 1000)).toBe('claimed');
      store.confirm(key, key, 1000);
    }
    expect(store.claim('running', '1', 1000)).toBe('running');
    expect(store.claim('b', '2', 1000)).toBe('done');
    expect(store.claim('c', '3', 1000)).toBe('done');
    expect(store.claim('a', '4', 1000)).toBe('claimed');
  });

  test('counts a key once, and from its latest confirmation', () => {
    const store = memoryDedupe({ capacity: 2 });
    store.confirm('a', '1', 1000);
    store.confirm('b', '1', 1000);
    store.confirm('a', '2', 1000);
    store.confirm('c', '1', 1000);
    expect(['a', 'b', 'c'].map((key) => store.claim(key, '3', 10))).toEqual([
      'done',
      'claimed',
      'done',
    ]);
  });

  test('holds 100,000 by default', () => {
    const store = memoryDedupe();
    for (let key = 0; key <= 100_000; key++) store.confirm(String(key), 'x', 1000);
    expect(store.claim('1', 'x', 10)).toBe('done');
    expect(store.claim('0', 'x', 10)).toBe('claimed');
  });

  test('works after it has forgotten many keys', () => {
    const store = memoryDedupe({ capacity: 100 });
    for (let key = 0; key < 5000; key++) {
      expect(store.claim(String(key), 'x', 1000)).toBe('claimed');
      store.confirm(String(key), 'x', 1000);
    }
    const results = Array.from({ length: 300 }, (_, index) =>
      store.claim(String(4700 + index), 'y', 1),
    );
    expect(results.filter((result) => result === 'done')).toHaveLength(100);
    expect(results.slice(200)).toEqual(Array(100).fill('done'));
    vi.advanceTimersByTime(1000);
    expect(store.claim('4999', 'z', 1)).toBe('claimed');
  });

  test('remembers as many keys as its capacity, although others have expired before', () => {
    const store = memoryDedupe({ capacity: 1500 });
    const confirm = (name: string, count: number, retention: number) => {
      for (let key = 0; key < count; key++) store.confirm(`${name} ${key}`, 'x', retention);
    };
    const remembered = (name: string, count: number) =>
      Array.from({ length: count }, (_, key) => store.claim(`${name} ${key}`, 'y', 1)).filter(
        (claimed) => claimed === 'done',
      ).length;
    confirm('first', 600, 10);
    vi.advanceTimersByTime(10);
    confirm('second', 1500, 1000);
    expect([remembered('first', 600), remembered('second', 1500)]).toEqual([0, 1500]);
    vi.advanceTimersByTime(1000);
    confirm('third', 1500, 1000);
    expect([remembered('second', 1500), remembered('third', 1500)]).toEqual([0, 1500]);
  });

  test('releases a claim only for its owner, and ignores a key without a claim', () => {
    const store = memoryDedupe();
    store.release('a', '1');
    expect(store.claim('a', '1', 1000)).toBe('claimed');
    store.release('a', '2');
    expect(store.claim('a', '2', 1000)).toBe('running');
    store.release('a', '1');
    expect(store.claim('a', '2', 1000)).toBe('claimed');
  });

  test('can remember only one key', () => {
    const store = memoryDedupe({ capacity: 1 });
    store.confirm('a', '1', 1000);
    expect(store.claim('a', '2', 1)).toBe('done');
    store.confirm('b', '1', 1000);
    expect(store.claim('a', '2', 1)).toBe('claimed');
  });
});
