/** Tests that the German pages do not contain the English words of the documentation. */
import { expect, test } from 'vitest';
import { loadWords } from '../../../scripts/docs/words/index.js';
import { squeezed } from './bundle.js';
import { htmlFilesIn, textOfFile } from './pages.js';

const words = await loadWords();

/** Returns all strings in an object with words. The key of each is its path in the object. */
function textsIn(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node !== 'object' || node === null) return new Map();
  return new Map(
    Object.entries(node).flatMap(([key, value]) => [...textsIn(value, `${path}/${key}`)]),
  );
}

/** Returns the text of a page without code, and without parts that are marked as English, such as READMEs. */
function ownTextOf(html: string): string {
  return html
    .replace(/^[^]*?<body/, '<body')
    .replaceAll(/<(pre|code)\b[^>]*>[^]*?<\/\1>/g, ' ')
    .replace(/<div lang="en">[^]*<\/article>/, '</article>')
    .replace(/<a [^>]*lang="en"[^>]*>[^<]*<\/a>/, '');
}

const english = textsIn(words.get('en'));
const german = textsIn(words.get('de'));

test('has the same words in both languages, and no long text is the same', () => {
  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  const same = [...english].filter(([path, text]) => text.length > 12 && german.get(path) === text);
  expect(same).toEqual([]);
});

test('has no sentence of the English words on a German page', () => {
  const texts = [...english]
    .filter(([path, text]) => text.length > 12 && german.get(path) !== text)
    .map(([, text]) => squeezed(text));
  expect(texts.length).toBeGreaterThan(40);
  const germanText = squeezed([...german.values()].join(' '));
  const telling = texts.filter((text) => !germanText.includes(text));
  for (const file of htmlFilesIn('de')) {
    const text = squeezed(ownTextOf(textOfFile(file)));
    expect([file, telling.filter((one) => text.includes(one))]).toEqual([file, []]);
  }
  // Make sure that this check can find English sentences: it must find some on an English page.
  const text = squeezed(ownTextOf(textOfFile('index.html')));
  expect(telling.filter((one) => text.includes(one)).length).toBeGreaterThan(5);
});

test('has no text that is marked as not translated', () => {
  const mark = words.get('de')!.site.untranslated;
  for (const file of htmlFilesIn('de')) expect(textOfFile(file), file).not.toContain(mark);
});

test('marks English content on a German page as English', () => {
  for (const file of htmlFilesIn('de').filter((one) => /^de\/[\w-]+\/index\.html$/.test(one))) {
    if (/^de\/(v1|connector)\//.test(file)) continue;
    const html = textOfFile(file);
    expect(html, file).toContain(words.get('de')!.site.englishOnly);
    expect(html, file).toContain('<div lang="en">');
  }
});
