/** The contract of a store, as tests. */
import { describe, test } from 'vitest';
import type { DedupeStore } from '../../../src/receiver.js';
import { dedupeContract } from '../../../src/testing.js';

export function testContract(name: string, open: () => DedupeStore | Promise<DedupeStore>): void {
  describe(`the contract, ${name}:`, () => {
    test.for(dedupeContract(open))('$title', ({ check }) => check());
  });
}
