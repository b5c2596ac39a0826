import { memoryDedupe } from 'kaizala-webhooks/receiver';
import { dedupeContract } from 'kaizala-webhooks/testing';
import { test } from 'vitest'; // or node:test, or another runner

for (const { title, check } of dedupeContract(() => memoryDedupe())) {
  test(`my store: ${title}`, check);
}
