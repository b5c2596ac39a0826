import type { StoredTokens, TokenStore } from 'kaizala-webhooks';
import { tokenStoreContract } from 'kaizala-webhooks/testing';
import { test } from 'vitest';

// These maps replace a database. For each name, they hold the tokens, and the last change in its queue.
const stored = new Map<string, StoredTokens>();
const queues = new Map<string, Promise<unknown>>();

function myTokenStore(name: string): TokenStore {
  return {
    read: async () => stored.get(name),
    update(change) {
      const queue = queues.get(name) ?? Promise.resolve();
      const run = queue.then(async () => stored.set(name, await change(stored.get(name))));
      queues.set(
        name,
        run.catch(() => undefined),
      );
      return run;
    },
  };
}

for (const { title, check } of tokenStoreContract((name) => myTokenStore(name))) {
  test(`my token store: ${title}`, check);
}
