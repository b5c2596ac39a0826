import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

// Omit the projects of `npm test`, which would add all their tests, including those of the pages, which need spec/.
const { projects: _, ...settings } = base.test ?? {};

/**
 * The tests of the receiver's modules. Tests with several processes and in real time are excluded, because they take too
 * long. Tests of the built files are excluded, because only the sources are mutated.
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
