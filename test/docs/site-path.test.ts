import fc from 'fast-check';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  fileOf,
  linkBetween,
  markdownOf,
  sitePathOf,
  urlOf,
} from '../../scripts/docs/topics/site-path.js';

test.for([
  ['', 'v1/', 'v1/'],
  ['', '', './'],
  ['v1/', '', '../'],
  ['v1/', 'v1/', './'],
  ['v1/', 'v1/events/', 'events/'],
  ['v1/events/', 'v1/', '../'],
  ['v1/events/JobCreated/', 'v1/events/', '../'],
  ['v1/events/JobCreated/', 'v1/events/JobResponse/', '../JobResponse/'],
  ['de/v1/', 'assets/site.css', '../../assets/site.css'],
  ['de/v1/events/', 'v1/events/', '../../../v1/events/'],
  ['v1/events.md', 'v1/events/JobCreated.md', 'events/JobCreated.md'],
  ['v1/events/JobCreated.md', 'v1/schemas/Answer.md', '../schemas/Answer.md'],
  ['receiver.md', 'v1.md', 'v1.md'],
])('links from "%s" to "%s" by "%s"', ([from = '', to = '', link]) => {
  expect(linkBetween(from, to)).toBe(link);
});

describe('any path', () => {
  const name = fc.stringMatching(/^[\w-]{1,6}$/);
  const folder = fc
    .array(name, { maxLength: 4 })
    .map((names) => names.map((one) => `${one}/`).join(''));
  const anyPath = fc.oneof(
    folder,
    fc.tuple(folder, name).map(([path, file]) => `${path}${file}.md`),
  );

  test('links to any other path, as a browser follows links', () => {
    fc.assert(
      fc.property(anyPath, anyPath, (from, to) => {
        const base = 'https://example.org/docs/';
        expect(new URL(linkBetween(from, to), base + from).href).toBe(base + to);
        expect(urlOf(base, to)).toBe(base + to);
      }),
    );
  });

  test('has a file, and a page has its Markdown next to its folder', () => {
    fc.assert(
      fc.property(folder.filter(Boolean), (path) => {
        expect(fileOf(path)).toBe(`${path}index.html`);
        expect(markdownOf(path)).toBe(`${posix.normalize(path).slice(0, -1)}.md`);
      }),
    );
    expect(fileOf('')).toBe('index.html');
    expect(fileOf('v1/reference.html')).toBe('v1/reference.html');
  });
});

test('puts English at the root, and every other language into its folder', () => {
  expect(sitePathOf('en', 'v1/')).toBe('v1/');
  expect(sitePathOf('de', 'v1/')).toBe('de/v1/');
  expect(sitePathOf('de', '')).toBe('de/');
});
