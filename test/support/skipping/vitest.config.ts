/** Suites of which some are skipped, for the test of the reporter that lists them. */
import { defineConfig } from 'vitest/config';
import { SkipReporter } from '../skip-reporter.js';
import { toolTags } from '../tools.js';

export default defineConfig({
  test: {
    include: ['*.case.ts'],
    // On a machine that has everything but php.
    tags: toolTags({ env: {}, exists: (path) => !path.endsWith('php'), hasModule: () => true }),
    reporters: ['default', new SkipReporter()],
  },
});
