/**
 * Runs the test cases for the lint rules about translations. Each case replaces or adds files in a base project that
 * has no problems.
 */
import { getLineColLocation, parseYaml, Source } from '@redocly/openapi-core';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../scripts/description/openapi.js';
import type { Overlay } from '../../scripts/description/overlay.js';
import { Sources } from '../../scripts/description/sources.js';
import type { TranslationFile } from '../../scripts/description/translations.js';
import { root } from '../../scripts/lib/project.js';
import { lintTranslations } from '../../scripts/lint/lint-translations.js';
import { translationProblems } from '../../scripts/lint/translation-rules.js';
import { descriptions } from '../support/descriptions.js';
import { type Case, readCases } from './cases.js';
import { runCases } from './runner.js';

const folder = resolve(import.meta.dirname, 'translations');
const rules = [
  'translation-target',
  'translation-complete',
  'translation-current',
  'translation-code',
];
const apis = ['v1', 'connector'];
const base = new Map(
  readdirSync(join(folder, 'base'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.split(sep).join('/'), readFileSync(join(folder, 'base', name), 'utf8')]),
);

/**
 * Lints the base project together with the files of a case. A file of the case replaces the file with the same name, or
 * is added.
 */
async function problemsOf({ files }: Pick<Case, 'files'>) {
  const texts = new Map([...base, ...files]);
  const parse = (name: string) => parseYaml(texts.get(name)!) as unknown;
  const bundles = new Map(apis.map((api) => [api, parse(`${api}.yaml`) as Document]));
  const translations = [...texts].flatMap(([path, text]): TranslationFile[] => {
    const [, part = '', language = ''] = /^(\w+)\/(\w+)\.overlay\.yaml$/.exec(path) ?? [];
    if (!part) return [];
    const document = { source: new Source(path, text), parsed: parse(path) as Overlay };
    return [{ path, language, apis: part === 'components' ? apis : [part], document }];
  });
  return translationProblems(translations, bundles, (api, path) => {
    const file = `${api}.yaml`;
    const source = new Source(file, texts.get(file)!);
    // The translation of a tag's `name` is in `x-displayName`.
    const keys = path.at(-1) === 'x-displayName' ? [...path.slice(0, -1), 'name'] : path;
    const pointer = `#/${keys.map((key) => key.replaceAll('/', '~1')).join('/')}`;
    const { line, col } = getLineColLocation({ source, pointer }).start;
    return Promise.resolve({ file, line, column: col });
  });
}

runCases(rules, readCases(folder), problemsOf);

test('finds no problems in the base of the cases', async () => {
  expect(await problemsOf({ files: new Map() })).toEqual([]);
});

describe('the German translation', () => {
  // This test checks only errors. Missing translations are warnings, for which `npm run lint -- --strict` fails.
  test('has no errors', async () => {
    const problems = await lintTranslations(new Sources(root), descriptions);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('exists for each description', () => {
    for (const { translations } of descriptions) expect([...translations.keys()]).toEqual(['de']);
  });
});
