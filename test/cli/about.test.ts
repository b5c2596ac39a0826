import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The module reads the environment when it is loaded, so each case loads it again.
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
] as const)(
  'for the npm event %s and the script %s, the command is %s',
  async ([event, script, name]) => {
    vi.stubEnv('npm_lifecycle_event', event);
    vi.stubEnv('npm_lifecycle_script', script);
    expect((await import('../../src/cli/output/about.js')).invokedAs).toBe(name);
  },
);
