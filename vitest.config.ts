import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SkipReporter } from './test/support/skip-reporter.js';
import { toolTags } from './test/support/tools.js';

/** What takes its time: pages in a browser, whole builds, the commands of others, and the steps to add an event. */
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

/** What starts programs, many or for long: the commands, code samples, old programs, the package as it ships. */
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
  // What package.json imports by the platform: the sources, where that names the built files.
  resolve: {
    alias: { '#platform': fileURLToPath(new URL('src/common/platform/node.ts', import.meta.url)) },
  },
  test: {
    // Several suites start processes or a browser: generous, for a machine that others use, too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Most wait for processes, sockets and a browser: with one more than there are cores, none is idle.
    maxWorkers: availableParallelism() + 1,
    // The commands report their progress; it matters when they fail.
    silent: 'passed-only',
    // Suites name the tools that they start: `@module-tag php`. `npm run test:setup` installs them; here nothing does.
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
          // The files share a process, where loading everything for each of them takes a third of the time. So a
          // test restores what it changes outside of its file: environment, globals, modules.
          isolate: false,
        },
      },
      {
        extends: true,
        // Its tests wait for processes, so what they load counts for little.
        test: { name: 'programs', include: programs, isolate: false },
      },
      {
        extends: true,
        // The contestants do the same work, and one that does not is found out.
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          globalSetup: ['test/support/require-packages.ts'],
          retry: 1,
        },
      },
      {
        extends: true,
        // Other people's tools read the description. Each test starts several of them, one after another.
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
        // What a receiver works with: real databases, queues and platforms. Each test starts several processes.
        test: {
          name: 'hosts',
          include: ['test/hosts/*.test.ts'],
          globalSetup: ['test/support/require-packages.ts'],
          // The samples are in a package that has another name, so they cannot import ours by its own.
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
        // The package with the tools of its users. Each test starts several of them, one after another.
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
        // The documentation is made once for all tests of its pages, and only when one of them is run.
        test: {
          name: 'pages',
          include: pages,
          globalSetup: ['test/docs/pages/setup.ts'],
          // A browser that others keep waiting misses a key now and then: what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});
