import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// It is read when the module is loaded, so it is loaded anew for each case.
beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.for([
  ['npx', "'kaizala-webhooks'", 'npx kaizala-webhooks'],
  ['npx', 'kaizala-webhooks emulate', 'npx kaizala-webhooks'],
  ['npx', 'vitest', 'kaizala-webhooks'],
  ['test', 'kaizala-webhooks validate events.json', 'kaizala-webhooks'],
  [undefined, undefined, 'kaizala-webhooks'],
] as const)('called by %s as %s, it is named %s', async ([event, script, name]) => {
  vi.stubEnv('npm_lifecycle_event', event);
  vi.stubEnv('npm_lifecycle_script', script);
  expect((await import('../../src/cli/output/about.js')).invokedAs).toBe(name);
});
