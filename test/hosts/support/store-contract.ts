/** Defines the tests that every dedupe store must pass. */
import { test } from 'vitest';
import type { DedupeStore } from '../../../src/receiver.js';
import { dedupeContract } from '../../../src/testing.js';

export function testContract(name: string, open: () => DedupeStore | Promise<DedupeStore>): void {
  for (const { title, check } of dedupeContract(open)) test(`${name}: ${title}`, check);
}
