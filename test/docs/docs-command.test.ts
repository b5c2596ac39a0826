import { expect, test } from 'vitest';
import { docsCommandFrom } from '../../scripts/docs/docs-command.js';
import { Failure } from '../../src/common/failure.js';

test.for<[string[], object]>([
  [[], { baseUrl: undefined, watch: false, port: 8080 }],
  [['--watch'], { baseUrl: undefined, watch: true, port: 8080 }],
  [['--watch', '--port', '0'], { baseUrl: undefined, watch: true, port: 0 }],
  [['--base-url', 'https://example.org/docs/'], { baseUrl: 'https://example.org/docs/' }],
  [['--base-url', 'https://example.org/docs'], { baseUrl: 'https://example.org/docs/' }],
  [['--base-url=https://example.org'], { baseUrl: 'https://example.org/' }],
  [['--repository', 'https://example.org/a/b/'], { repository: 'https://example.org/a/b' }],
  [[], { repository: undefined }],
])('parses %j as %j', ([args, expected]) => {
  expect(docsCommandFrom(args)).toMatchObject(expected);
});

test.for<[string[], string]>([
  [
    ['--port', '80'],
    '--port was given without --watch, but only --watch serves the documentation. Fix: add --watch, or call npm start.',
  ],
  [['--watch', '--port', 'eighty'], '--port "eighty" is not a port'],
  [['--base-url', 'example.org'], '--base-url "example.org" is not the URL of a site'],
  [['--base-url', 'ftp://example.org/'], 'is not the URL of a site'],
  [['--base-url', 'https://example.org/?a=b'], 'without a query or a fragment'],
  [['--base-url', 'https://example.org/#a'], 'without a query or a fragment'],
  [['--base-url', 'https://example.org/docs/?'], 'without a query or a fragment'],
  [['--repository', 'https://example.org/a#'], 'without a query or a fragment'],
  [['--base-url', 'https://me:secret@example.org/'], 'is not the URL of a site'],
  [['--repository', 'a/b'], '--repository "a/b" is not the URL of a site. Fix: '],
  [['--repository', 'https://example.org/a?b'], 'as in https://example.org/project, without'],
  [['--base-url'], 'Usage: npm run docs [-- --base-url'],
  [['--wach'], "Unknown option '--wach'"],
  [['watch'], 'Usage: npm run docs'],
])('refuses %j', ([args, message]) => {
  expect(() => docsCommandFrom(args)).toThrow(Failure);
  expect(() => docsCommandFrom(args)).toThrow(message);
});

test('does not repeat a password in an error', () => {
  const refused = () => docsCommandFrom(['--base-url', 'https://me:secret@example.org/']);
  expect(refused).not.toThrow('secret');
});
