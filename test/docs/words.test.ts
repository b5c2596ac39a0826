/** Tests the words that the documentation adds to the descriptions. */
import { describe, expect, test } from 'vitest';
import { loadWords, type Words } from '../../scripts/docs/words/index.js';

const languages = await loadWords();
const english = languages.get('en')!;
const others = [...languages].filter(([name]) => name !== 'en');

/**
 * Returns every word with its path. If a word is a function, it is called with `§1` and `§2` as its arguments.
 * Functions that count something get numbers.
 */
function entriesOf(node: object, path = ''): [path: string, text: string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[here, said(here, value as Say)]];
    return entriesOf(value as object, here);
  });
}

type Say = (...args: unknown[]) => string;

function said(path: string, say: Say): string {
  if (/\.at(Least|Most)$/.test(path))
    return ['character', 'item', 'field'].flatMap((unit) => [say(1, unit), say(2, unit)]).join();
  if (path.endsWith('.provenance')) return `${say('§1', 1)} ${say('§1', 2)}`;
  return say(...Array.from({ length: say.length }, (_, index) => `§${index + 1}`));
}

/**
 * Returns the parameters in a text. In the words of the panel "Try it", parameters are in braces, because the browser
 * gets these words as strings.
 */
const parametersIn = (text: string) => [...new Set(text.match(/§\d|\{\w+\}/g))].toSorted();

/** The words that may be the same in both languages. The key is the reason. */
const same: Record<string, RegExp> = {
  'a name on the wire': /^search\.examples\.3$/,
  'a loan word of programmers':
    /^(reference\.(servers?|responses|schemas|headers|callbacks|version|in\.(header|cookie))|site\.(groups\.(operations|schemas)|response|samples|downloadsMenu|tools\.(client|emulator))|landing\.downloads|diagrams\.queue\.worker|tryIt\.(body|response|needs\.webhook))$/,
  'a name': /^diagrams\.kaizala$/,
};

test('has English and another language', () => {
  expect(others.length).toBeGreaterThan(0);
});

describe.for(others)('%s', ([, words]: [string, Words]) => {
  const texts = new Map(entriesOf(words));
  const originals = entriesOf(english);

  test('has the words of English, and no others', () => {
    expect([...texts.keys()]).toEqual(originals.map(([path]) => path));
  });

  test('has the parameters of English in each word', () => {
    for (const [path, text] of originals)
      expect(parametersIn(texts.get(path)!), path).toEqual(parametersIn(text));
  });

  test('has the same code and the same tags in each word', () => {
    const marked = /`[^`]*`|<[^>]*>/g;
    for (const [path, text] of originals)
      expect(texts.get(path)!.match(marked), path).toEqual(text.match(marked));
  });

  test('has no empty word, and no missing value', () => {
    for (const [path, text] of texts) {
      expect(text, path).toMatch(/\S/);
      expect(text, path).not.toMatch(/undefined|\[object|=>/);
    }
  });

  test('has no English, except words that are the same in both languages', () => {
    const equal = originals.filter(([path, text]) => texts.get(path) === text);
    const reasons = Object.values(same);
    expect(
      equal.map(([path]) => path).filter((path) => !reasons.some((one) => one.test(path))),
    ).toEqual([]);
  });
});

test('has one German term for the retry of a delivery, as in the descriptions', () => {
  const { diagrams, landing } = languages.get('de')!;
  const texts = [...entriesOf(diagrams), ...entriesOf(landing)];
  expect(texts.filter(([, text]) => /erneute[nr]? Zustellung/.test(text)).length).toBeGreaterThan(
    1,
  );
  for (const [path, text] of texts)
    expect(text, path).not.toMatch(/Wiederholung|erneute\w* Versuch|\bVersuch/);
});

test('has no German word in English', () => {
  for (const [path, text] of entriesOf(english))
    expect(text, path).not.toMatch(/[äöüß]|\b(der|die|das|und|nicht)\b/);
});
