import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

// The projects of `npm test` would bring all their tests, and the pages, which need spec/.
const { projects: _, ...settings } = base.test ?? {};

/**
 * The tests of the receiver's modules. Those with several processes and real time are left out, because they take too
 * long, and those of what was built, because that is not what is mutated.
 */
export default mergeConfig(
  { ...base, test: settings },
  defineConfig({
    test: {
      include: ['test/{common,http,receiver}/*.test.ts'],
      exclude: ['test/receiver/{recipes,edge-bundle}.test.ts'],
      testTimeout: 10_000,
    },
  }),
);
