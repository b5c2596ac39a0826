/**
 * Finds the texts of a description that people read: every title, summary and description, the names of tags, the name
 * of the contact, and the texts about contradictions between sources.
 */
import { maps } from './keywords.mjs';

/** A text of a description. Its path lists the keys from the root of the document: `['info', 'title']`. */
export interface Text {
  path: readonly string[];
  text: string;
}

const textFields = new Set(['title', 'summary', 'description']);

/**
 * Keywords whose value is an object with names as keys. For example, a property with the name `example` is not the
 * keyword `example`.
 */
const byName: ReadonlySet<string> = new Set([
  ...maps,
  'callbacks',
  'content',
  'examples',
  'headers',
  'parameters',
  'pathItems',
  'paths',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
  'variables',
  'webhooks',
  'x-sources',
]);

/**
 * Keywords whose values are data that the API sends or receives. If such a value has a field `title`, that field is
 * data, and not the keyword `title`.
 */
const values: ReadonlySet<string> = new Set(['const', 'default', 'enum', 'example', 'value']);

/**
 * Tells whether the object at a path has names as keys, and not keywords. For example, the keys of `properties` are the
 * names of properties.
 */
export function isNameMap(path: readonly string[]): boolean {
  return byName.has(path.at(-1) ?? '') && !byName.has(path.at(-2) ?? '');
}

/**
 * Tells whether the value of a keyword is data that the API sends or receives. The keys in such a value are not
 * keywords.
 */
export function holdsData(keyword: string): boolean {
  return values.has(keyword);
}

/** Yields the texts of a bundle, or of a part of a bundle, in the order of the document. */
export function* textsOf(node: unknown, path: readonly string[] = []): Generator<Text> {
  if (typeof node !== 'object' || node === null) return;
  const isMap = isNameMap(path);
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, key];
    if (typeof value === 'string') {
      if (!isMap && textFields.has(key)) yield { path: here, text: value };
      if (path.join() === 'info,contact' && key === 'name') yield { path: here, text: value };
      // The translation of a tag's name is in the field `x-displayName`. `name` must stay English, because operations
      // refer to it.
      if (path.length === 2 && path[0] === 'tags' && key === 'name')
        yield { path: [...path, 'x-displayName'], text: shownName(node) ?? value };
    } else if (!isMap && key === 'x-contradiction') yield* stringsOf(value, here);
    else if (isMap || !holdsData(key)) yield* textsOf(value, here);
  }
}

/** Returns the `x-displayName` of a tag, which the documentation shows instead of `name`. */
function shownName(tag: object): string | undefined {
  const { 'x-displayName': name } = tag as { 'x-displayName'?: unknown };
  return typeof name === 'string' ? name : undefined;
}

/** Yields every string in the value of `x-contradiction`, whose keys are the names of sources. */
function* stringsOf(node: unknown, path: readonly string[]): Generator<Text> {
  if (typeof node === 'string') yield { path, text: node };
  else
    for (const [key, value] of Object.entries(node ?? {})) yield* stringsOf(value, [...path, key]);
}
