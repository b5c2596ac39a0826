/** The configuration for suites of which some are skipped, for the test of SkipReporter. */
import { defineConfig } from 'vitest/config';
import { SkipReporter } from '../skip-reporter.js';
import { type Machine, toolTags } from '../tools.js';

/** A machine with all tools except php and an optional program. */
const machine: Machine = {
  env: {},
  exists: (path) => !/\/(?:php|valkey-server)$/.test(path),
  hasModule: () => true,
};

const { PLATFORM = 'linux' } = process.env;

export default defineConfig({
  test: {
    include: ['*.case.ts'],
    tags: toolTags(machine),
    reporters: ['default', new SkipReporter(machine, PLATFORM as NodeJS.Platform)],
  },
});
