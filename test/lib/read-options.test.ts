/** The options of the commands of this repository, and their `--help`. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { HelpRequest, readOptions } from '../../scripts/lib/read-options.js';

const options = {
  port: { type: 'string', default: '80', about: 'the port' },
  watch: { type: 'boolean', default: false, about: 'watch the sources' },
  internal: { type: 'boolean' },
} as const;
const read = (...args: string[]) => readOptions(args, options, 'npm run it');

test('reads values and defaults', () => {
  expect(read('--port', '81')).toMatchObject({ port: '81', watch: false });
});

test.for([
  [['--nope'], /'--nope'[^]*\nUsage: npm run it$/],
  [['--port'], /--port[^]*\nUsage: npm run it$/],
  [['x'], /'x'[^]*\nUsage: npm run it$/],
] as const)('refuses %j, and shows the usage', ([args, message]) => {
  expect(() => read(...args)).toThrow(message);
});

describe('--help', () => {
  test.for(['--help', '-h'])('lists each option with its default: %s', (flag) => {
    expect(() => read('--watch', flag)).toThrow(
      new HelpRequest(
        'Usage: npm run it\n\n  --port <value>  the port (default: 80)\n  --watch         watch the sources',
      ),
    );
  });

  test.for([
    ['scripts/start.ts', /^Usage: npm start .*\n\n {2}--port <value> .*\(default: 8080\)\n/],
    ['scripts/docs.ts', /^Usage: npm run docs .*\n\n {2}--base-url <value> /],
    ['scripts/lint.ts', /^Usage: npm run lint .*\n\n {2}--strict +refuse/],
    ['test/setup.ts', /^Usage: npm run test:setup .*\n\n {2}--install/],
  ] as const)('of %s ends without doing anything else', ([script, output]) => {
    const args = ['--import', './scripts/lib/register.js', script, '--help'];
    expect(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })).toMatch(output);
  });
});
