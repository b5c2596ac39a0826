import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SkipReporter } from './test/support/skip-reporter.js';
import { toolTags } from './test/support/tools.js';

/** Slow tests: pages in a browser, whole builds, Redocly's commands, and the steps to add an event. */
const pages = [
  'test/docs/pages/**/*.test.ts',
  'test/emulator/page/**/*.test.ts',
  'test/client/browser.test.ts',
  'test/examples/*.test.ts',
  'test/package/manifest.test.ts',
  'test/pipeline/build.test.ts',
  'test/repository/add-event.test.ts',
  'test/spec/redocly/*.test.ts',
  'test/support/skip-reporter.test.ts',
];

/** Tests that start many or slow programs: the commands, code samples, old programs, the package as it ships. */
const programs = [
  'test/{chaos,soak}/*.test.ts',
  'test/cli/{limits,process,readme,system-failures}.test.ts',
  'test/client/{tls,token-store}.test.ts',
  'test/docs/event-code/{handlers,plugged-in}.test.ts',
  'test/docs/start-here/start-here.test.ts',
  'test/docs/{start,watch}.test.ts',
  'test/emulator/as-service/old-programs.test.ts',
  'test/emulator/e2e/{killed,memory,state-file,state-namespaces}.test.ts',
  'test/generate/check.test.ts',
  'test/lint/lint.test.ts',
  'test/package/{editor,package}.test.ts',
  'test/pipeline/output.test.ts',
  'test/receiver/faults/{processes,redis-cut}.test.ts',
  'test/samples/**/*.test.ts',
];

export default defineConfig({
  // In package.json, `imports` names the built files for #platform. The tests use the sources instead.
  resolve: {
    alias: { '#platform': fileURLToPath(new URL('src/common/platform/node.ts', import.meta.url)) },
  },
  test: {
    // Several suites start processes or a browser. The timeouts are long, because the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Most tests wait for processes, sockets or a browser. With one worker more than there are cores, no core is idle.
    maxWorkers: availableParallelism() + 1,
    // The commands print their progress, which is needed only if a test fails.
    silent: 'passed-only',
    // Suites name the tools that they start: `@module-tag php`. Only `npm run test:setup` installs these tools.
    tags: toolTags(),
    reporters: [
      'default',
      ...(process.env['GITHUB_ACTIONS'] ? ['github-actions'] : []),
      new SkipReporter(),
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [...pages, ...programs, 'test/{bench,consumers,hosts,interop,mutation}/**'],
          // The test files share a process, because loading all modules for each file would take a third of the time.
          // Therefore a test must restore everything that it changes outside its file: environment, globals, modules.
          isolate: false,
        },
      },
      {
        extends: true,
        // These tests wait for processes, so the time to load modules matters little.
        test: { name: 'programs', include: programs, isolate: false },
      },
      {
        extends: true,
        // These tests check that all contestants of the benchmarks do the same work.
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          globalSetup: ['test/support/require-packages.ts'],
          retry: 1,
        },
      },
      {
        extends: true,
        // Other people's tools read the descriptions. Each test starts several tools, one after another.
        test: {
          name: 'interop',
          include: ['test/interop/*.test.ts'],
          globalSetup: ['test/support/require-packages.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        // The receiver works with real databases, queues and platforms. Each test starts several processes.
        test: {
          name: 'hosts',
          include: ['test/hosts/*.test.ts'],
          globalSetup: ['test/support/require-packages.ts'],
          // The samples are in a package with another name, so they cannot import kaizala-webhooks by its name.
          alias: [
            {
              find: /^kaizala-webhooks$/,
              replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)),
            },
            {
              find: /^kaizala-webhooks\/(\w+)$/,
              replacement: fileURLToPath(new URL('src/$1.ts', import.meta.url)),
            },
          ],
          testTimeout: 180_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        // The tools of users import the package. Each test starts several tools, one after another.
        test: {
          name: 'consumers',
          include: ['test/consumers/*.test.ts'],
          globalSetup: ['test/support/require-packages.ts'],
          maxConcurrency: availableParallelism() + 1,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        // The setup builds the documentation once for all tests of its pages, and only if one of these tests runs.
        test: {
          name: 'pages',
          include: pages,
          globalSetup: ['test/docs/pages/setup.ts'],
          // On a busy machine, a browser sometimes misses a key. A real error fails twice.
          retry: 1,
        },
      },
    ],
  },
});
