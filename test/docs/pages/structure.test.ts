/** Each page has one name, one language and one outline, and no id twice. */
import { expect, test } from 'vitest';
import { headingsIn, idsIn, titleIn } from './markup.js';
import { htmlFiles, htmlFilesIn, languages, textOfFile } from './pages.js';

function twice(list: string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) !== index);
}

test.for([...languages])('no two pages in %s have the same title', (language) => {
  const titles = htmlFilesIn(language)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => titleIn(textOfFile(file)));
  // What both descriptions have is told apart by its address alone.
  expect(twice(titles)).toEqual([]);
});

test('every page says its language, a title and a description', () => {
  for (const file of htmlFiles) {
    const html = textOfFile(file);
    const language = file.startsWith('de/') ? 'de' : 'en';
    expect(html, file).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`));
    expect(titleIn(html).length, file).toBeGreaterThan(5);
    expect(html, file).toMatch(/<meta name="description" content="[^"]{10,}">/);
  }
});

test('every page has one heading of the first level, and skips none', () => {
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

test('no page has an id twice', () => {
  expect(
    htmlFiles.flatMap((file) => twice(idsIn(textOfFile(file))).map((id) => `${file}: ${id}`)),
  ).toEqual([]);
});

test('what names another element names one that is there', () => {
  for (const file of htmlFiles) {
    const html = textOfFile(file);
    const ids = new Set(idsIn(html));
    const named = [
      ...html.matchAll(/ (?:aria-labelledby|aria-controls|popovertarget|for)="([^"]*)"/g),
    ].map(([, id]) => id!);
    expect([file, named.filter((id) => !ids.has(id))]).toEqual([file, []]);
  }
});

test('no page has two regions of the same name', () => {
  for (const file of htmlFiles) {
    const names = textOfFile(file).matchAll(/ role="region" aria-label="([^"]*)"/g);
    expect([file, twice([...names].map(([, name]) => name!))]).toEqual([file, []]);
  }
});
