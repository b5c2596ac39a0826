/** The configuration of the suites in this folder. Some of them are skipped, to test SkipReporter. */
import { defineConfig } from 'vitest/config';
import { SkipReporter } from '../skip-reporter.js';
import { type Machine, toolTags } from '../tools.js';

/** A simulated machine that has all tools except php and the optional valkey-server. */
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
