/** Tests that try to reach a network. guard.test.ts runs them, and checks that they fail. */
import { lookup } from 'node:dns/promises';
import { beforeAll, describe, expect, test } from 'vitest';

test('catches the error', async () => {
  expect(await fetch('http://example.com/').catch(() => 'failed')).toBe('failed');
});

test('reaches only this machine', async () => {
  expect((await lookup('127.0.0.1')).address).toBe('127.0.0.1');
});

describe('a suite', () => {
  beforeAll(async () => {
    await lookup('example.org').catch(() => undefined);
  });

  test('has a hook that catches the error', () => undefined);
});
