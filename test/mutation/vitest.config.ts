import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

// Remove the projects of `npm test`. They would add all tests, also tests that need spec/, such as the tests of the
// pages.
const { projects: _, ...settings } = base.test ?? {};

/**
 * The tests that Stryker runs against each changed version of the receiver's sources. Tests with several processes and
 * in real time are excluded, because they take too long. Tests of the built files are excluded, because Stryker
 * changes only the sources.
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
