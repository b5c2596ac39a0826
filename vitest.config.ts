import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What package.json imports by the platform: the sources, where that names the built files.
  resolve: { alias: { '#sha256': fileURLToPath(new URL('src/sha256/node.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    // Several suites start processes or a browser: generous, for a machine that others use, too.
    testTimeout: 60_000,
    // The first of them may have to install the browser.
    hookTimeout: 300_000,
    // Most wait for processes, sockets and a browser: one worker less than there are cores would leave two cores idle.
    maxWorkers: '100%',
    // The commands report their progress; it matters when they fail.
    silent: 'passed-only',
  },
});
