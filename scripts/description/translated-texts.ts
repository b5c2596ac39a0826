/** Finds the English texts that an overlay translates, and checks whether the English has changed since then. */
import { createHash } from 'node:crypto';
import type { Document } from './openapi.js';
import { type Action, nodesAt } from './overlay.js';
import { textsOf } from './texts.js';
import { otherReading } from './yaml-readings.js';

/** A text of a description with its translation. */
export interface TranslatedText {
  /** Keys below the target of the action. */
  path: readonly string[];
  text: string;
  english: string;
  /** Whether the text is really a translation, and `x-english` of the action has the digest of the English text. */
  isCurrent: boolean;
}

/** A node of a description at the target of an action. */
export interface Match {
  /** The name of the description: `v1`. */
  name: string;
  /** Keys from the root of the bundle. */
  path: readonly string[];
  texts: TranslatedText[];
  /** Paths of translations for which the description has no English text. */
  strays: string[][];
}

/**
 * The nodes at the target of an action in some descriptions, and the texts that the action translates there.
 *
 * @throws Error if the target is not a JSONPath
 */
export function matchesOf(
  action: Action,
  documents: readonly (readonly [string, Document])[],
): Match[] {
  const recorded = new Set(recordedDigests(action));
  return documents.flatMap(([name, document]) => {
    const { english, paths } = indexOf(document);
    return nodesAt(document, action.target).map((node) => {
      const target = paths.get(node) ?? [];
      const match: Match = { name, path: target, texts: [], strays: [] };
      for (const { path, text } of leavesOf(action.update, [])) {
        const original = english.get(JSON.stringify([...target, ...path]));
        if (original === undefined || typeof text !== 'string') match.strays.push(path);
        else {
          const isCurrent =
            recorded.has(digestOf({ path, english: original })) && !isEnglish(text, original);
          match.texts.push({ path, text, english: original, isCurrent });
        }
      }
      return match;
    });
  });
}

/** Whether a text is still the English text. A single word does not count: it can be the same in both languages. */
function isEnglish(text: string, english: string): boolean {
  return text.trim() === english.trim() && /\s/.test(english.trim());
}

/** The digests in `x-english` of an action: one for each text that the action translates. */
export function recordedDigests(action: Action): string[] {
  return String(action['x-english'] ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/** The value of `x-english` for some texts, in YAML, with quotes if a YAML parser may read a number. */
export function digestsOf(texts: readonly Pick<TranslatedText, 'path' | 'english'>[]): string {
  const digests = [...new Set(texts.map(digestOf))].join(' ');
  return otherReading(digests) === undefined ? digests : `'${digests}'`;
}

/** Six hexadecimal digits, which are enough to distinguish the versions of one text and the texts of one action. */
function digestOf({ path, english }: Pick<TranslatedText, 'path' | 'english'>): string {
  return createHash('sha256')
    .update(JSON.stringify([path, english]))
    .digest('hex')
    .slice(0, 6);
}

function* leavesOf(node: unknown, path: string[]): Generator<{ path: string[]; text: unknown }> {
  if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
    for (const [key, value] of Object.entries(node)) yield* leavesOf(value, [...path, key]);
  } else yield { path, text: node };
}

interface Index {
  /** The English texts, by their paths as JSON. */
  english: Map<string, string>;
  /** The path of each object and array. */
  paths: Map<object, readonly string[]>;
}

const indexes = new WeakMap<Document, Index>();

/** The index of a description, cached because every action needs it. */
function indexOf(document: Document): Index {
  let index = indexes.get(document);
  if (!index) {
    index = {
      english: new Map(
        [...textsOf(document)].map(({ path, text }) => [JSON.stringify(path), text]),
      ),
      paths: new Map(containersIn(document, [])),
    };
    indexes.set(document, index);
  }
  return index;
}

function* containersIn(
  node: object,
  path: readonly string[],
): Generator<[object, readonly string[]]> {
  yield [node, path];
  for (const [key, value] of Object.entries(node) as [string, unknown][])
    if (typeof value === 'object' && value !== null) yield* containersIn(value, [...path, key]);
}
