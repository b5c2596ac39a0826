/** Tests that a new language needs only a folder with its words and an overlay. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleDescriptions, type Description } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { renderPages } from '../../scripts/docs/site.js';
import { readMaterials } from '../../scripts/docs/topics/materials.js';
import { loadWords } from '../../scripts/docs/words/index.js';
import type { Files } from '../../scripts/lib/output.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

let project: ProjectCopy;
let descriptions: Description[];
let files: Files;

const baseUrl = 'https://example.org/docs/';
const at = (path: string) => join(project.path, path);
const page = (path: string) => String(files.get(path));

beforeAll(async () => {
  project = copyProject();
  // The words of the new language are the English words in brackets. If a page shows a text without brackets, the text
  // did not come from the words.
  mkdirSync(at('scripts/docs/words/tlh'));
  writeFileSync(
    at('scripts/docs/words/tlh/index.ts'),
    `import english from '../en/index.js';

const wrap = (word: unknown): unknown => {
  if (typeof word === 'string') return \`⟦\${word}⟧\`;
  if (typeof word === 'function') return (...args: unknown[]) => \`⟦\${word(...args)}⟧\`;
  if (Array.isArray(word)) return word.map(wrap);
  return Object.fromEntries(Object.entries(word as object).map(([key, value]) => [key, wrap(value)]));
};

export default wrap(english) as typeof english;
`,
  );
  const overlay = readFileSync(at('spec/v1/de.overlay.yaml'), 'utf8');
  // The overlay of the new language contains only one action, like a translation that has just begun. This action
  // translates the title. It is copied from the German overlay, with its digests.
  const [, head = '', action = ''] = /^([^]*?\nactions:\n)([^]*?)(?=\n+ {2}(?:#|- target))/.exec(
    overlay,
  )!;
  writeFileSync(
    at('spec/v1/tlh.overlay.yaml'),
    `${head}${action.replace(/(title: ).*/, '$1wa’ De’')}\n`,
  );
  descriptions = await bundleDescriptions(new Sources(project.path));
  const languages = await loadWords(at('scripts/docs/words'));
  files = await renderPages(descriptions, { ...readMaterials(project.path), languages, baseUrl });
});
afterAll(() => project.remove());

test('reads the words of every language, English first', async () => {
  const languages = await loadWords(at('scripts/docs/words'));
  expect([...languages.keys()]).toEqual(['en', 'de', 'tlh']);
});

test('has every page at the same path in every language', () => {
  const pagesIn = (language: string) =>
    [...files.keys()]
      .filter((path) => path.startsWith(`${language}/`))
      .map((path) => path.slice(language.length + 1))
      .toSorted();
  expect(pagesIn('tlh')).toEqual(pagesIn('de'));
  expect(pagesIn('tlh').length).toBeGreaterThan(100);
  for (const path of pagesIn('tlh')) expect(files.has(path), path).toBe(true);
});

test('has its own words, and the translated texts, on its pages', () => {
  const overview = page('tlh/v1/index.html');
  expect(overview).toMatch(/^<!doctype html>\n<html lang="tlh">/);
  expect(overview).toContain('<h1>wa’ De’</h1>');
  expect(overview).toContain('>⟦Events⟧<');
  expect(page('tlh/index.html')).toContain('<h2 id="quick-start">⟦Quick start⟧</h2>');
  expect(page('tlh/v1/events/JobCreated/index.html')).toContain('>⟦Payload⟧<');
  expect(page('tlh/v1/reference.md')).toContain('⟦Request body⟧');
});

test('has its own words on every page', async () => {
  const { site } = (await loadWords()).get('en')!;
  const words = [site.menu, site.edit, site.next, site.envelope, site.surprise, site.errorOf];
  for (const [path, text] of files)
    if (/^tlh\/.*index\.html$/.test(path))
      for (const word of words)
        expect(String(text), `${word} in ${path}`).not.toContain(`>${word}<`);
});

test('marks texts without a translation, which are English', () => {
  const mark = '⟦(not translated yet)⟧';
  const operation = page('tlh/v1/operations/createWebhook/index.html');
  expect(operation).toContain(`<em>${mark}</em>`);
  expect(page('tlh/connector/index.html')).toContain(mark);
  expect(page('de/v1/operations/createWebhook/index.html')).not.toContain(mark);
});

test('links from every page to the same page in each other language', () => {
  for (const [path, languages] of [
    ['v1/events/JobCreated/index.html', ['de', 'tlh']],
    ['de/v1/events/JobCreated/index.html', ['en', 'tlh']],
    ['tlh/v1/events/JobCreated/index.html', ['en', 'de']],
    ['tlh/emulator/index.html', ['en', 'de']],
  ] as const) {
    const switches = [...page(path).matchAll(/<a href="([^"]+)" lang="(\w+)" hreflang="\2"/g)];
    expect(switches.map(([, , language]) => language)).toEqual(languages);
    for (const [, href = ''] of switches) {
      const target = new URL(href, `http://host/${path}`).pathname.slice(1);
      expect(files.has(`${target}index.html`), target).toBe(true);
    }
  }
  expect(page('tlh/v1/index.html')).toContain(
    '<link rel="alternate" hreflang="tlh" href="https://example.org/docs/tlh/v1/">',
  );
});

test('is on the page for unknown URLs and in the sitemap, too', () => {
  expect(page('404.html')).toContain('<section lang="tlh"><h2>⟦Page not found⟧</h2>');
  expect(page('sitemap.xml')).toContain(`<loc>${baseUrl}tlh/v1/events/JobCreated/</loc>`);
});

describe('a language without words', () => {
  test('is refused, with the folder to add', async () => {
    const languages = await loadWords();
    await expect(
      renderPages(descriptions, { ...readMaterials(project.path), languages }),
    ).rejects.toThrow(
      'spec/ is translated to "tlh", but the documentation has no words in that language. Fix: add the folder scripts/docs/words/tlh/,',
    );
  });

  test('is refused without its file, with the file to add', async () => {
    cpSync(at('scripts/docs/words'), at('words'), { recursive: true });
    mkdirSync(at('words/fr'));
    await expect(loadWords(at('words'))).rejects.toThrow(/fr\/index\.ts is missing, .* Fix: /);
  });
});
