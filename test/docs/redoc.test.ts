import { describe, expect, test } from 'vitest';
import { installedRedoc, redocBundle, redocLabels } from '../../scripts/docs/renderers/redoc.js';
import { phrases } from '../../scripts/docs/renderers/redoc-german-phrases.js';
import { words } from '../../scripts/docs/renderers/redoc-german-words.js';
import { withLabels, withoutMarks } from '../../scripts/docs/renderers/redoc-labels.js';
import { withOwnLogos } from '../../scripts/docs/renderers/redoc-logos.js';
import { occurrences, rewrites } from '../../scripts/docs/renderers/redoc-occurrences.js';
import { elsewhere, theSame } from './redoc-untranslated.js';

const installed = await installedRedoc();

describe('logos', () => {
  const full = '`https://cdn.redoc.ly/redoc/logo-mini-full.svg`';
  const small = '`https://cdn.redoc.ly/redoc/logo-mini.svg`';

  test('of the installed Redoc are in the page', async () => {
    const bundle = await redocBundle();
    expect(bundle).not.toContain('cdn.redoc.ly');
    expect(bundle.match(/`data:image\/svg\+xml,%3Csvg[^`]*`/g)).toHaveLength(2);
  });

  test.for<[string, string]>([
    ['has another logo', small],
    ['names a logo twice', `${full} ${full} ${small}`],
    ['names none', ''],
  ])('of a Redoc that %s are refused', ([, bundle]) => {
    expect(() => withOwnLogos(bundle)).toThrow(/has https:\S+ [02] times instead of 1: see how/);
  });
});

describe('words', () => {
  const pieces = [
    ...Object.entries(occurrences).map(([place, times]) => [withoutMarks(place), times] as const),
    ...Object.keys(rewrites).map((piece) => [piece, 1] as const),
  ];
  const asExpected = pieces.flatMap(([piece, times]) => Array<string>(times).fill(piece));

  test.for(pieces)('at %s are refused where they are not there %i times', ([piece, times]) => {
    const without = asExpected.toSpliced(asExpected.indexOf(piece), 1);
    for (const [bundle, found] of [
      [without, times - 1],
      [[...asExpected, piece], times + 1],
    ] as const) {
      expect(() => withLabels(bundle.join('\n'))).toThrow(
        `Redoc's bundle has ${piece} ${found} times instead of ${times}: see where it keeps its own words now`,
      );
    }
  });

  test('are looked up at each of them', () => {
    const lookUps = (text: string) => text.match(/\bredocLabel\b/g)!.length;
    const marks = Object.entries(occurrences).reduce(
      (sum, [place, times]) => sum + times * place.match(/[«‹]/g)!.length,
      lookUps(Object.values(rewrites).join('\n')),
    );
    const [definition, ...bundle] = withLabels(asExpected.join('\n')).split('\n})(');
    expect(lookUps(definition!)).toBe(1);
    expect(lookUps(bundle.join())).toBe(marks);
    expect(bundle.join()).not.toMatch(/[«»‹›]/);
  });
});

describe('labels', () => {
  const placesOfTheSearch = Object.keys(phrases).filter((phrase) => /^[a-z].*[^:]$/.test(phrase));
  const english = new Set([...translatable(installed), ...marked()]);

  test('are German for every word, or left as they are for a reason', () => {
    const untranslated = [...english].filter((word) => !(word in words));
    expect(untranslated.toSorted()).toEqual(
      [...theSame, ...Object.values(elsewhere).flat()].toSorted(),
    );
  });

  test('are of words that Redoc has', () => {
    const unknown = Object.keys(words).filter(
      (word) => !english.has(word) && !installed.includes(`\`${word}\``),
    );
    expect(unknown).toEqual([]);
  });

  test('of the search are of places that Redoc names', () => {
    const unknown = placesOfTheSearch.filter((place) => {
      const [before, after] = place.replace(/^callback /, '').split('#');
      const name = after === undefined ? before : `${before}\${e}${after}`;
      return !installed.includes(`\`${name}\``);
    });
    expect(unknown).toEqual([]);
  });

  test('differ from the English ones', () => {
    const labels = Object.entries(redocLabels('de')!);
    expect(labels.filter(([word, label]) => word === label)).toEqual([]);
    expect(labels.filter(([, label]) => !label.trim() || /\.\.\./.test(label))).toEqual([]);
  });

  test('keep the number that a phrase has', () => {
    for (const [phrase, label] of Object.entries(phrases))
      if (label.includes('#')) expect(phrase).toContain('#');
  });

  test('are none in English', () => {
    expect(redocLabels('en')).toBeUndefined();
  });
});

/** The words that Redoc itself means to have translated: `t('key', 'Word')`, and `{ label: 'Word', labelTranslationKey: 'key' }`. */
function* translatable(bundle: string): Generator<string> {
  const calls = /(?<![\w$.])(?:[a-z]|\w\w\(\))\(`[a-z][\w.]*`,(?:\w\|\|)?`([^`]+)`\)/g;
  const members = /(?:label|title|name):[^,{}]*`([^`]+)`,\w+TranslationKey:/g;
  for (const [, word] of [...bundle.matchAll(calls), ...bundle.matchAll(members)]) yield word!;
}

/** The words in the marks of the places; phrases have an expression among them. */
function* marked(): Generator<string> {
  for (const place of Object.keys(occurrences)) {
    for (const [, expression, inTemplate] of place.matchAll(/«(.*?)»|‹(.*?)›/g)) {
      const literal = inTemplate ?? /^`([^`]+)`$/.exec(expression!)?.[1];
      if (literal !== undefined && !literal.includes('${')) yield literal;
    }
  }
}
