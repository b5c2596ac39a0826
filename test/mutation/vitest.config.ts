import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** The tests of the receiver's modules. Those with several processes and real time are left out: they take too long. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ['test/receiver/*.test.ts'], testTimeout: 10_000 } }),
);
