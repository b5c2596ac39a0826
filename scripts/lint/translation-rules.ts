/**
 * Checks the translations. Finds translations without an English text, missing translations, and translations whose
 * English text has changed.
 */
import { getLineColLocation } from '@redocly/openapi-core';
import type { SourceLocation } from '../../src/common/github-annotations.js';
import type { Document } from '../description/openapi.js';
import type { Action } from '../description/overlay.js';
import { type Text, textsOf } from '../description/texts.js';
import {
  type Match,
  matchesOf,
  recordedDigests,
  type TranslatedText,
} from '../description/translated-texts.js';
import type { TranslationFile } from '../description/translations.js';
import { pointerOf, type Problem, sortProblems } from '../lib/problem.js';
import { actionFor, targetOf } from './action-for.js';

type Keys = readonly (string | number)[];

/** Returns the location of an English text in the source files. */
export type Locate = (name: string, path: readonly string[]) => Promise<SourceLocation>;

/**
 * Checks that each language has a translation of every English text, and that every translation belongs to an English
 * text. A missing or outdated translation is only a warning, because the pages then show the English text with a note.
 *
 * @param files the overlays of all languages
 * @param bundles the English bundles; the key is the name of the description
 */
export async function translationProblems(
  files: readonly TranslationFile[],
  bundles: ReadonlyMap<string, Document>,
  locate: Locate,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const found = files.flatMap((file) =>
    [...file.document.parsed.actions.entries()].map(([index, action]) => {
      const report = reporter(file, index, problems);
      const documents = file.apis.map((name) => [name, bundles.get(name)!] as const);
      return { file, action, report, matches: checkedMatches(action, documents, report) };
    }),
  );
  /**
   * The last action that translates each text. The key consists of the language, the name of the description, and the
   * path of the text.
   */
  const last = new Map<string, Action>();
  const keyOf = ({ language }: TranslationFile, { name, path }: Match, text: TranslatedText) =>
    `${language} ${name} ${pointerOf([...path, ...text.path])}`;
  for (const { file, action, matches } of found)
    for (const match of matches)
      for (const text of match.texts) last.set(keyOf(file, match, text), action);
  for (const { file, action, report, matches } of found) {
    const counted = matches.map((match) => ({
      ...match,
      texts: match.texts.filter((text) => last.get(keyOf(file, match, text)) === action),
    }));
    checkEnglish(action, counted, bundles, report);
    for (const one of counted[0]?.texts ?? []) if (one.isCurrent) checkCode(one, report);
  }
  const isTranslated = (language: string, name: string, path: readonly string[]) =>
    last.has(`${language} ${name} ${pointerOf(path)}`);
  problems.push(...(await missing(files, bundles, isTranslated, locate)));
  return sortProblems(problems);
}

type Report = (rule: string, keys: Keys, message: string, more?: Partial<Problem>) => void;

function reporter({ path, document }: TranslationFile, index: number, problems: Problem[]): Report {
  return (rule, keys, message, more) => {
    const pointer = pointerOf(['actions', index, ...keys]);
    const { line, col } = getLineColLocation({ source: document.source, pointer }).start;
    problems.push({ file: path, line, column: col, severity: 'error', rule, message, ...more });
  };
}

/**
 * Returns the nodes that the target of an action matches. Reports a target that matches nothing, and translations that
 * have no English text.
 */
function checkedMatches(
  action: Action,
  documents: (readonly [string, Document])[],
  report: Report,
): Match[] {
  const rule = 'translation-target';
  let matches: Match[];
  try {
    matches = matchesOf(action, documents);
  } catch (error) {
    const message = `The target is not a JSONPath (${(error as Error).message}). Fix: write a JSONPath such as $.components.schemas.KaizalaEvent or $.tags[?(@.name=='Access token')].`;
    report(rule, ['target'], message);
    return [];
  }
  // Report a filter without parentheses. RFC 9535 allows such a filter, but other overlay tools cannot read it: they
  // skip the action without a message.
  if (/\[\?(?!\()/.test(action.target)) {
    const message = `The filter in "${action.target}" has no parentheses, so other overlay tools cannot read it. Fix: write the filter as in $.tags[?(@.name=='Access token')].`;
    report(rule, ['target'], message);
  }
  if (matches.length === 0) {
    const names = documents.map(([name]) => name).join(' and ');
    const message = `"${action.target}" matches nothing in ${names}. Fix: correct the target, or delete the action.`;
    report(rule, ['target'], message);
  }
  for (const stray of new Set(
    matches.flatMap(({ strays }) => strays.map((one) => JSON.stringify(one))),
  )) {
    const keys = JSON.parse(stray) as string[];
    const message = `There is no English text at ${keys.join('.')}. Fix: move the translation to the path of the English text, or delete it.`;
    report(rule, ['update', ...keys], message);
  }
  return matches;
}

/** Compares the digests in `x-english` with the English texts, to find outdated translations. */
function checkEnglish(
  action: Action,
  matches: Match[],
  bundles: ReadonlyMap<string, Document>,
  report: Report,
): void {
  const rule = 'translation-current';
  const severity = 'warn';
  const [first] = matches.filter(({ texts }) => texts.length > 0);
  if (!first) return;
  /**
   * The YAML of an action with which the author can replace this action. It contains the translations that are up to
   * date. For the other texts, it contains the English texts, which the author must translate.
   */
  const paste = actionFor(
    bundles.get(first.name)!,
    first.path,
    first.texts.map((one) => ({ ...one, text: one.isCurrent ? one.text : one.english })),
  );
  if (recordedDigests(action).length === 0) {
    const message =
      'This action has no x-english, so the pages show the English text. Fix: compare the translation with the English text, then run npm run lint -- --fix, which writes x-english.';
    return report(rule, [], message, { severity });
  }
  const seen = new Map<string, TranslatedText>();
  let isPrinted = false;
  for (const { name, texts } of matches) {
    for (const text of texts) {
      const key = pointerOf(text.path);
      const other = seen.get(key);
      seen.set(key, text);
      if (text.isCurrent || (other && !other.isCurrent)) continue;
      const english = JSON.stringify(text.english.split('\n')[0]);
      const keys = ['update', ...text.path];
      if (other) {
        const message = `The English text in ${name} differs from the English text in the other description: ${english}. Fix: translate it in the overlay of each description.`;
        report(rule, keys, message, { severity });
        continue;
      }
      const why =
        text.text === text.english
          ? 'This text is not translated; it is still the English text'
          : `The English text has changed since it was translated: ${english}`;
      const fix =
        'Fix: translate the English text in the action that is printed below, and replace this action with it.';
      report(rule, keys, `${why}. ${fix}`, { severity, ...(!isPrinted && { paste }) });
      isPrinted = true;
    }
  }
}

/**
 * Checks that a translation contains the same code as the English text: inline code, such as names of fields and
 * headers, and code blocks.
 */
function checkCode({ path, text, english }: TranslatedText, report: Report): void {
  const rule = 'translation-code';
  const keys = ['update', ...path];
  const [expected, seen] = [codeIn(english), codeIn(text)];
  for (const [index, block] of expected.blocks.entries()) {
    if (seen.blocks[index] === block) continue;
    const start = JSON.stringify(block.split('\n')[1] ?? '');
    const message = `The code block that begins with ${start} differs from the English text. Fix: copy the block from the English text without changes.`;
    return report(rule, keys, message);
  }
  const lost = [...expected.spans].filter((span) => !seen.spans.has(span));
  const added = [...seen.spans].filter((span) => !expected.spans.has(span));
  if (lost.length > 0)
    report(
      rule,
      keys,
      `The code ${list(lost)} of the English text is missing in the translation. Fix: copy the code from the English text without changes.`,
    );
  if (added.length > 0)
    report(
      rule,
      keys,
      `The code ${list(added)} is not in the English text. Fix: use only code that is in the English text.`,
    );
}

function codeIn(markdown: string): { blocks: string[]; spans: Set<string> } {
  const fence = /^```[^]*?^```/gm;
  const blocks = markdown.match(fence) ?? [];
  return { blocks, spans: new Set(markdown.replaceAll(fence, '').match(/`[^`\n]+`/g)) };
}

/** Reports the English texts that have no translation in a language, each with its location. */
async function missing(
  files: readonly TranslationFile[],
  bundles: ReadonlyMap<string, Document>,
  isTranslated: (language: string, name: string, path: readonly string[]) => boolean,
  locate: Locate,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const language of new Set(files.map((file) => file.language))) {
    // Both descriptions share some components. Report a text in a shared component only once.
    const reported = new Set<string>();
    for (const [name, bundle] of bundles) {
      const texts = [...textsOf(bundle)].filter(({ path }) => !isTranslated(language, name, path));
      for (const [key, group] of byTarget(bundle, texts)) {
        const target = JSON.parse(key) as string[];
        if (reported.has(key) && isShared(target)) continue;
        reported.add(key);
        const untranslated = group.map(({ path, text }) => ({
          path: path.slice(target.length),
          english: text,
        }));
        let first: SourceLocation | undefined;
        for (const { path, text } of group) {
          const location = await locate(name, path);
          const isOwn = location.file.includes(`/${name}/`) || !isShared(target);
          const overlay = overlayFor(files, language, isOwn ? name : 'components');
          const fix = first
            ? `translate this text in the action that is printed for ${first.file}:${first.line}`
            : `translate the texts in the action that is printed below, and add the action to ${overlay}`;
          problems.push({
            ...location,
            severity: 'warn',
            rule: 'translation-complete',
            message: `This text has no translation to "${language}": ${JSON.stringify(text.split('\n')[0])}. Fix: ${fix}.`,
            ...(first === undefined && { paste: actionFor(bundle, target, untranslated) }),
          });
          first ??= location;
        }
      }
    }
  }
  return problems;
}

/**
 * Tells whether both descriptions may contain the target of an action. This is the case for a component and for an
 * entry of the list of sources.
 */
function isShared([first]: readonly string[]): boolean {
  return first === 'components' || first === 'x-sources';
}

/**
 * Returns the path of the overlay file for a translation. If that file does not exist yet, the result also says how the
 * new file begins.
 */
function overlayFor(files: readonly TranslationFile[], language: string, folder: string): string {
  const name = `${folder}/${language}.overlay.yaml`;
  const found = files.find(({ path }) => path === name || path.endsWith(`/${name}`));
  if (found) return found.path;
  const [{ path: other = '' } = {}] = files;
  const base = other.split('/').slice(0, -2).join('/');
  return `${base === '' ? '' : `${base}/`}${name}, a new file that begins like ${other}`;
}

function byTarget(bundle: Document, texts: readonly Text[]): Map<string, Text[]> {
  const groups = new Map<string, Text[]>();
  for (const text of texts) {
    const key = JSON.stringify(targetOf(bundle, text.path));
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return groups;
}

function list(names: string[]): string {
  return names.join(', ');
}
