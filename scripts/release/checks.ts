/** The checks that must pass before a release. `.ci/run` runs the same ones; a test compares the two. */

export interface Check {
  title: string;
  /** The arguments of npm. */
  args: readonly string[];
  /** The part of the message that follows `Fix:` if the check fails. */
  fix: string;
}

/** The fastest checks come first. */
export const checks: readonly Check[] = [
  {
    title: 'Look for the programs that the tests need',
    args: [
      'run',
      'test:setup',
      '--',
      '--project',
      'units',
      '--project',
      'programs',
      '--project',
      'pages',
    ],
    fix: 'install the programs that it names',
  },
  {
    title: 'Lint the code, the descriptions and their translations',
    args: ['run', 'lint', '--', '--strict'],
    fix: 'correct what it reports; a missing translation is an error here',
  },
  {
    title: 'Compare generated/ with spec/',
    args: ['run', 'check'],
    fix: 'run npm run build, and commit the files that it writes',
  },
  {
    title: 'Compare the descriptions and the types with the last release',
    args: ['run', 'compat'],
    fix: 'increase the version as the report says, or undo the change',
  },
  { title: 'Run the tests', args: ['test'], fix: 'correct the tests that fail' },
  {
    title: 'Run the tests that start programs',
    args: ['run', 'test:programs'],
    fix: 'correct the tests that fail',
  },
  {
    title: 'Run the tests of the benchmarks',
    args: ['run', 'test:bench'],
    fix: 'correct the tests that fail',
  },
  {
    title: 'Run the tests of the pages',
    args: ['run', 'test:pages'],
    fix: 'correct the tests that fail',
  },
];
