/**
 * Finds the English texts that an overlay translates, and checks whether an English text has changed since it was
 * translated.
 */
import { createHash } from 'node:crypto';
import type { Document } from './openapi.js';
import { type Action, nodesAt } from './overlay.js';
import { textsOf } from './texts.js';
import { otherReading } from './yaml-readings.js';

/** A text of a description, in English and in another language. */
export interface TranslatedText {
  /** The keys on the path from the node that the overlay action changes to the text. */
  path: readonly string[];
  text: string;
  english: string;
  /**
   * Whether the translation is up to date. To be up to date, `text` must differ from the English text, and the field
   * `x-english` of the action must contain the digest of the current English text.
   */
  isCurrent: boolean;
}

/** A node of a description that an overlay action changes, because the target of the action matches the node. */
export interface Match {
  /** The name of the description: `v1`. */
  name: string;
  /** The keys from the root of the bundle to the node. */
  path: readonly string[];
  texts: TranslatedText[];
  /** The paths at which the action has a translation, but the description has no English text. */
  strays: string[][];
}

/**
 * Finds the nodes that the target of an action matches in the given descriptions, and the texts that the action
 * translates in each node.
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

/**
 * Tells whether a translation is the same as the English text, so that it is not translated yet. Returns false for a
 * single word, because a word can be the same in both languages.
 */
function isEnglish(text: string, english: string): boolean {
  return text.trim() === english.trim() && /\s/.test(english.trim());
}

/**
 * Returns the digests in the field `x-english` of an action. There is one digest for each text that the action
 * translates.
 */
export function recordedDigests(action: Action): string[] {
  return String(action['x-english'] ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/**
 * Returns the value of `x-english` for the given texts, as YAML. The value has quotes if a YAML parser might otherwise
 * read it as a number.
 */
export function digestsOf(texts: readonly Pick<TranslatedText, 'path' | 'english'>[]): string {
  const digests = [...new Set(texts.map(digestOf))].join(' ');
  return otherReading(digests) === undefined ? digests : `'${digests}'`;
}

/**
 * Returns the digest of a text: six hexadecimal digits. Six digits are enough to distinguish the versions of a text,
 * and the texts that an action translates.
 */
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
  /** The English texts of the description. The key is the path of the text, as JSON. */
  english: Map<string, string>;
  /** The path of each object and array in the description. */
  paths: Map<object, readonly string[]>;
}

const indexes = new WeakMap<Document, Index>();

/**
 * Returns the index of the texts in a description. The index is cached, because it is needed for every action of an
 * overlay.
 */
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
