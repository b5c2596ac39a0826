/** Faults of translations: what they say of nothing, leave in English, or say of an English that has changed. */
import { escapePointerFragment, getLineColLocation } from '@redocly/openapi-core';
import { createHash } from 'node:crypto';
import type { Document } from '../description/openapi.js';
import { type Action, nodesAt } from '../description/overlay.js';
import { textsOf } from '../description/texts.js';
import type { TranslationFile } from '../description/translations.js';
import { type Problem, sortProblems } from '../lib/problem.js';

type Keys = readonly (string | number)[];

/** What an action puts into the place of an English text. */
interface Translated {
  /** Below the target. */
  path: readonly string[];
  text: string;
  english: string;
}

/**
 * Whether each language says all that the English says, and nothing else.
 *
 * @param files the overlays of all languages
 * @param bundles the English bundles by the names of their descriptions
 */
export function translationProblems(
  files: readonly TranslationFile[],
  bundles: ReadonlyMap<string, Document>,
): Problem[] {
  const problems: Problem[] = [];
  /** By language and description: the places that have a translation. */
  const done = new Map<string, Set<string>>();
  for (const file of files) {
    for (const [index, action] of file.document.parsed.actions.entries()) {
      const report = reporter(file, index, problems);
      const documents = file.apis.map((name) => [name, bundles.get(name)!] as const);
      const matches = matchesOf(action, documents, report);
      for (const { name, path, texts } of matches) {
        const places = setOf(done, `${file.language} ${name}`);
        for (const one of texts) places.add(pointerOf([...path, ...one.path]));
      }
      checkEnglish(action, matches, report);
      for (const one of matches[0]?.texts ?? []) checkCode(one, report);
    }
  }
  return sortProblems([...problems, ...missing(files, bundles, done)]);
}

type Report = (rule: string, keys: Keys, message: string) => void;

function reporter({ path, document }: TranslationFile, index: number, problems: Problem[]): Report {
  return (rule, keys, message) => {
    const pointer = pointerOf(['actions', index, ...keys]);
    const { line, col } = getLineColLocation({ source: document.source, pointer }).start;
    problems.push({ file: path, line, column: col, severity: 'error', rule, message });
  };
}

interface Match {
  /** Of the description. */
  name: string;
  path: readonly string[];
  texts: Translated[];
}

/** Where an action leads in each description, and what it translates there. */
function matchesOf(
  { target, update }: Action,
  documents: (readonly [string, Document])[],
  report: Report,
): Match[] {
  const rule = 'translation-target';
  const matches: Match[] = [];
  const strays = new Set<string>();
  try {
    for (const [name, document] of documents) {
      for (const node of nodesAt(document, target)) {
        const path = pathTo(document, node) ?? [];
        const { texts, others } = translatedBy(update, document, path);
        matches.push({ name, path, texts });
        for (const other of others) strays.add(JSON.stringify(other));
      }
    }
  } catch (error) {
    const message = `The target is no JSONPath (${(error as Error).message}). Fix: write it as in $.components.schemas.Event or $.tags[?@.name=='Access token'].`;
    report(rule, ['target'], message);
    return [];
  }
  if (matches.length === 0) {
    const names = documents.map(([name]) => name).join(' and ');
    const message = `"${target}" leads to nothing in ${names}. Fix: lead to what the text belongs to now, or delete the action.`;
    report(rule, ['target'], message);
  }
  for (const stray of strays) {
    const keys = JSON.parse(stray) as string[];
    const message = `There is no English text at ${keys.join('.')}. Fix: put the translation where the text stands now, or delete it.`;
    report(rule, ['update', ...keys], message);
  }
  return matches;
}

/** What an update says, divided into what has an English text in its place, and what has none. */
function translatedBy(
  update: unknown,
  document: Document,
  target: readonly string[],
): { texts: Translated[]; others: string[][] } {
  const english = new Map(
    [...textsOf(document)].map(({ path, text }) => [pointerOf(path), text] as const),
  );
  const texts: Translated[] = [];
  const others: string[][] = [];
  for (const { path, text } of leavesOf(update, [])) {
    const original = english.get(pointerOf([...target, ...path]));
    if (original === undefined || typeof text !== 'string') others.push(path);
    else texts.push({ path, text, english: original });
  }
  return { texts, others };
}

function* leavesOf(node: unknown, path: string[]): Generator<{ path: string[]; text: unknown }> {
  if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
    for (const [key, value] of Object.entries(node)) yield* leavesOf(value, [...path, key]);
  } else yield { path, text: node };
}

function pathTo(node: unknown, target: object, path: string[] = []): string[] | undefined {
  if (node === target) return path;
  if (typeof node !== 'object' || node === null) return undefined;
  for (const [key, value] of Object.entries(node)) {
    const found = pathTo(value, target, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

/** The digest changes with the English, so that no translation outlives what it translates. */
function checkEnglish(action: Action, matches: Match[], report: Report): void {
  const recorded = action['x-english'];
  for (const { texts } of matches) {
    const digest = digestOf(texts);
    if (recorded === digest) continue;
    const seen =
      recorded === undefined
        ? 'No digest of the English is recorded'
        : `The English has changed since it was translated (x-english: ${recorded})`;
    const keys = recorded === undefined ? [] : ['x-english'];
    const message = `${seen}. Fix: compare both texts, then write x-english: ${digest}.`;
    return report('translation-current', keys, message);
  }
}

/** Twelve hexadecimal digits; quoted where YAML would read a number. */
function digestOf(texts: Translated[]): string {
  const english = texts.map(({ path, english: text }) => [pointerOf(path), text]);
  const sorted = english.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const hex = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 12);
  return /^\d+(e\d+)?$/.test(hex) ? `'${hex}'` : hex;
}

/** What is code is no language: names on the wire, samples, headers. */
function checkCode({ path, text, english }: Translated, report: Report): void {
  const rule = 'translation-code';
  const keys = ['update', ...path];
  const [expected, seen] = [codeIn(english), codeIn(text)];
  for (const [index, block] of expected.blocks.entries()) {
    if (seen.blocks[index] === block) continue;
    const start = JSON.stringify(block.split('\n')[1] ?? '');
    const message = `The block of code that begins with ${start} is not the English one. Fix: copy it, to the letter.`;
    return report(rule, keys, message);
  }
  const lost = [...expected.spans].filter((span) => !seen.spans.has(span));
  const added = [...seen.spans].filter((span) => !expected.spans.has(span));
  if (lost.length > 0)
    report(rule, keys, `${list(lost)} of the English is missing. Fix: keep what is code.`);
  if (added.length > 0)
    report(rule, keys, `${list(added)} is not in the English. Fix: name what the English names.`);
}

function codeIn(markdown: string): { blocks: string[]; spans: Set<string> } {
  const fence = /^```[^]*?^```/gm;
  const blocks = markdown.match(fence) ?? [];
  return { blocks, spans: new Set(markdown.replaceAll(fence, '').match(/`[^`\n]+`/g)) };
}

/** English texts that a language leaves as they are. */
function* missing(
  files: readonly TranslationFile[],
  bundles: ReadonlyMap<string, Document>,
  done: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<Problem> {
  for (const language of new Set(files.map((file) => file.language))) {
    for (const [name, bundle] of bundles) {
      const mine = files.filter((file) => file.language === language && file.apis.includes(name));
      const places = done.get(`${language} ${name}`);
      for (const { path, text } of textsOf(bundle)) {
        const pointer = pointerOf(path);
        if (places?.has(pointer)) continue;
        // The components come first: most of them are shared.
        const file = path[0] === 'components' || path[0] === 'x-sources' ? mine[0] : mine.at(-1);
        if (!file) continue;
        const message = `${pointer} of ${name} is not translated: ${JSON.stringify(text.split('\n')[0])}. Fix: add it to the action of what it belongs to.`;
        const at = { source: file.document.source, pointer: '#/actions', reportOnKey: true };
        const { line, col } = getLineColLocation(at).start;
        const rule = 'translation-complete';
        yield { file: file.path, line, column: col, severity: 'error', rule, message };
      }
    }
  }
}

function setOf<Key, Value>(map: Map<Key, Set<Value>>, key: Key): Set<Value> {
  const set = map.get(key) ?? new Set<Value>();
  map.set(key, set);
  return set;
}

function list(names: string[]): string {
  return names.join(', ');
}

/** Where the keys lead, from the root of a document: `#/paths/~1webhook/post`. */
function pointerOf(keys: readonly (string | number)[]): string {
  return ['#', ...keys.map(escapePointerFragment)].join('/');
}
