import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SkipReporter } from './test/support/skip-reporter.js';
import { toolTags } from './test/support/tools.js';

/**
 * The files with slow tests: tests of pages in a browser, of whole builds, of Redocly's commands, and of the steps to
 * add an event.
 */
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

/**
 * The files with tests that start many programs, or slow programs: the commands, the code samples, old programs, and
 * the published package.
 */
const programs = [
  'test/{chaos,soak}/*.test.ts',
  'test/ci/ci.test.ts',
  'test/cli/{limits,process,readme,system-failures}.test.ts',
  'test/cli/probe/{*-receivers,stored-events}.test.ts',
  'test/cli/completion/shells.test.ts',
  'test/cli/export/processes.test.ts',
  'test/client/{tls,token-store}.test.ts',
  'test/compat/{command,inputs,redocly,references,reports}.test.ts',
  'test/docs/event-code/{handlers,plugged-in}.test.ts',
  'test/docs/steps/*.test.ts',
  'test/docs/{start,watch}.test.ts',
  'test/emulator/as-service/old-programs.test.ts',
  'test/emulator/e2e/{killed,memory,state-file,state-namespaces}.test.ts',
  'test/generate/check.test.ts',
  'test/lint/lint.test.ts',
  'test/package/{editor,package}.test.ts',
  'test/pipeline/output.test.ts',
  'test/releases/*.test.ts',
  'test/receiver/faults/{processes,redis-cut}.test.ts',
  'test/release/release.test.ts',
  'test/samples/**/*.test.ts',
];

export default defineConfig({
  // Resolve the module `#platform` to its source file. The field `imports` in package.json maps it to compiled files,
  // which the tests do not use.
  resolve: {
    alias: { '#platform': fileURLToPath(new URL('src/common/platform/node.ts', import.meta.url)) },
  },
  test: {
    // A test that reaches a network fails.
    setupFiles: [fileURLToPath(new URL('test/support/network/setup.ts', import.meta.url))],
    // The timeouts are long, because several test files start processes or a browser, and the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Start one worker more than there are cores. With one worker per core, a core would be idle while the test of its
    // worker waits for a process, a socket or a browser.
    maxWorkers: availableParallelism() + 1,
    // The commands print their progress, which is needed only if a test fails.
    silent: 'passed-only',
    // A test file names the external tools that it needs in a tag, such as `@module-tag php`. These tools are not
    // installed by `npm ci`, but by `npm run test:setup`.
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
          exclude: [
            ...pages,
            ...programs,
            'test/releases/*/**',
            'test/{bench,consumers,hosts,interop,mutation}/**',
          ],
          // The test files share a process. Otherwise, a third of the time would be spent on loading all modules again
          // for each file. Therefore a test must restore everything that it changes outside its file: environment
          // variables, globals and modules.
          isolate: false,
        },
      },
      {
        extends: true,
        // These tests start many processes, and mostly wait for them. They are a separate project, so that they can run
        // separately from the quick tests.
        test: { name: 'programs', include: programs, isolate: false },
      },
      {
        extends: true,
        // These tests check the benchmarks: all programs that a benchmark compares must do the same work.
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          globalSetup: ['test/support/require-packages.ts'],
          retry: 1,
        },
      },
      {
        extends: true,
        // These tests check that tools of other projects can read the descriptions. Each test starts several tools, one
        // after another.
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
        // These tests check that the receiver works with real databases, queues and platforms. Each test starts several
        // processes.
        test: {
          name: 'hosts',
          include: ['test/hosts/*.test.ts'],
          globalSetup: ['test/support/require-packages.ts'],
          // Resolve imports of kaizala-webhooks to the source files of this package. The samples need this, because
          // they are in a private package in which kaizala-webhooks is not installed.
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
        // These tests check that tools such as bundlers can import the package. Each test starts several tools, one
        // after another.
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
        // The setup builds the documentation once for all tests of its pages. It does not run if none of these tests
        // run.
        test: {
          name: 'pages',
          include: pages,
          globalSetup: ['test/docs/pages/setup.ts'],
          // Retry a failed test once, because a browser sometimes misses a key press on a busy machine. If there is a
          // real error, the retry fails, too.
          retry: 1,
        },
      },
    ],
  },
});
