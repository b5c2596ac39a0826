/** Tests that each page has one title, one language, one outline, and unique ids. */
import { expect, test } from 'vitest';
import { headingsIn, idsIn, titleIn } from './markup.js';
import { htmlFiles, htmlFilesIn, languages, textOfFile } from './pages.js';

function twice(list: string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) !== index);
}

test.for([...languages])('has different titles for all pages in %s', (language) => {
  const titles = htmlFilesIn(language)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => titleIn(textOfFile(file)));
  // No two pages have the same title, although both descriptions have pages about the same subjects.
  expect(twice(titles)).toEqual([]);
});

test('has a language, a title and a description on every page', () => {
  for (const file of htmlFiles) {
    const html = textOfFile(file);
    const language = file.startsWith('de/') ? 'de' : 'en';
    expect(html, file).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`));
    expect(titleIn(html).length, file).toBeGreaterThan(5);
    expect(html, file).toMatch(/<meta name="description" content="[^"]{10,}">/);
  }
});

test('has one heading of the first level on every page, and skips no level', () => {
  for (const file of htmlFiles) {
    const headings = headingsIn(textOfFile(file));
    expect([file, headings.filter(({ level }) => level === 1).length]).toEqual([file, 1]);
    expect([file, headings[0]!.level]).toEqual([file, 1]);
    const skipping = headings.filter(
      ({ level }, index) => level - (headings[index - 1]?.level ?? 0) > 1,
    );
    expect([file, skipping]).toEqual([file, []]);
    expect([file, headings.filter(({ text }) => text === '')]).toEqual([file, []]);
  }
});

test('has unique ids on every page', () => {
  expect(
    htmlFiles.flatMap((file) => twice(idsIn(textOfFile(file))).map((id) => `${file}: ${id}`)),
  ).toEqual([]);
});

test('refers only to existing elements with ARIA attributes', () => {
  for (const file of htmlFiles) {
    const html = textOfFile(file);
    const ids = new Set(idsIn(html));
    const named = [
      ...html.matchAll(/ (?:aria-labelledby|aria-controls|popovertarget|for)="([^"]*)"/g),
    ].map(([, id]) => id!);
    expect([file, named.filter((id) => !ids.has(id))]).toEqual([file, []]);
  }
});

test('has unique names of the regions on every page', () => {
  for (const file of htmlFiles) {
    const names = textOfFile(file).matchAll(/ role="region" aria-label="([^"]*)"/g);
    expect([file, twice([...names].map(([, name]) => name!))]).toEqual([file, []]);
  }
});
