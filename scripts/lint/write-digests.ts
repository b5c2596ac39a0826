/**
 * Writes the digests of the current English texts into the overlays, as `x-english`. This marks all translations as up
 * to date, so a person must first compare them with the English texts.
 */
import { getLineColLocation } from '@redocly/openapi-core';
import { join } from 'node:path';
import type { Description } from '../description/descriptions.js';
import type { Document } from '../description/openapi.js';
import type { Action } from '../description/overlay.js';
import type { Sources } from '../description/sources.js';
import {
  digestsOf,
  matchesOf,
  recordedDigests,
  type TranslatedText,
} from '../description/translated-texts.js';
import { readTranslations, type TranslationFile } from '../description/translations.js';
import { replaceFile } from '../lib/output.js';

/**
 * Writes the digests of the English texts into all actions in which `x-english` is missing or out of date.
 *
 * @returns a line for each changed action; it names the texts whose translations now count as up to date
 * @throws SpecError if an overlay cannot be read
 */
export async function writeDigests(
  sources: Sources,
  descriptions: readonly Description[],
): Promise<string[]> {
  const written: string[] = [];
  for (const file of await readTranslations(sources)) {
    const { text, report } = withDigests(file, descriptions);
    if (report.length > 0) replaceFile(join(sources.root, file.path), text);
    written.push(...report);
  }
  return written;
}

/** Returns the text of an overlay file with new digests. Comments and layout are not changed. */
function withDigests(
  { path: file, apis, document }: TranslationFile,
  descriptions: readonly Pick<Description, 'name' | 'document'>[],
): { text: string; report: string[] } {
  const lines = document.source.body.split('\n');
  const report: string[] = [];
  const documents = descriptions
    .filter(({ name }) => apis.includes(name))
    .map((one) => [one.name, one.document] as const);
  // Begin with the last action, so that an added line does not move the lines of the remaining actions.
  for (const [index, action] of [...document.parsed.actions.entries()].toReversed()) {
    const texts = textsIn(action, documents);
    if (texts.size === 0) continue;
    const digests = digestsOf([...texts.values()]);
    const bare = digests.replaceAll("'", '');
    if (bare === recordedDigests(action).join(' ')) continue;
    const lineOf = (key: string) =>
      getLineColLocation({
        source: document.source,
        pointer: `#/actions/${index}/${key}`,
        reportOnKey: true,
      }).start.line - 1;
    const isRecorded = 'x-english' in action;
    const at = lineOf(isRecorded ? 'x-english' : 'target');
    const line = withDigest(lines[at]!, isRecorded, digests);
    if (line === undefined) {
      report.unshift(
        `${file}:${at + 1}  x-english of ${action.target} is not written, because it is not on a separate line. Fix: write x-english: ${digests}`,
      );
      continue;
    }
    lines.splice(at, 1, ...line);
    const names = [...texts].filter(([, { isCurrent }]) => !isCurrent).map(([name]) => name);
    report.unshift(
      `${file}:${at + 1}  x-english of ${action.target}${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
    );
  }
  return { text: lines.join('\n'), report };
}

/**
 * Returns the lines that replace a line of the overlay: the line with `x-english`, or if there is none, the line with
 * the target. Comments are not changed. Returns undefined if the line contains anything else.
 */
function withDigest(line: string, isRecorded: boolean, digests: string): string[] | undefined {
  if (isRecorded) {
    const written =
      /^(\s*(?:- )?x-english: *)('[^']*'|"[^"]*"|[\da-f ]*[\da-f])?(\s*(?:#.*)?)$/.exec(line);
    return written ? [`${written[1]}${digests}${written[3]}`] : undefined;
  }
  const [, indent] = /^(\s*(?:- )?)target:/.exec(line) ?? [];
  return indent === undefined
    ? undefined
    : [line, `${indent.replace('-', ' ')}x-english: ${digests}`];
}

/**
 * Returns the texts that an action translates. The key is the path from the target to the text. If the English text at
 * a path differs between the descriptions, the result contains the text of the first description.
 */
function textsIn(
  action: Action,
  documents: readonly (readonly [string, Document])[],
): Map<string, TranslatedText> {
  const texts = new Map<string, TranslatedText>();
  try {
    for (const match of matchesOf(action, documents))
      for (const text of match.texts)
        if (!texts.has(text.path.join('.'))) texts.set(text.path.join('.'), text);
  } catch {
    // Ignore a target that is not a JSONPath, because the linter reports it.
  }
  return texts;
}
