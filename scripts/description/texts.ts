/**
 * The texts of a description that people read: every title, summary and description, the names of tags, the name of the
 * contact, and the contradictions between sources.
 */
import { maps } from './keywords.mjs';

/** A text and its path, as keys from the root: `['info', 'title']`. */
export interface Text {
  path: readonly string[];
  text: string;
}

const textFields = new Set(['title', 'summary', 'description']);

/** Keywords whose object is a map of names: a property called `example` is not an example. */
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

/** Keywords that hold values of the wire, in which a field called `title` is data. */
const values: ReadonlySet<string> = new Set(['const', 'default', 'enum', 'example', 'value']);

/** Whether the object at a path is a map of names: its keys are not keywords. */
export function isNameMap(path: readonly string[]): boolean {
  return byName.has(path.at(-1) ?? '') && !byName.has(path.at(-2) ?? '');
}

/** Whether a keyword holds a value of the wire, in which no key is a keyword. */
export function holdsData(keyword: string): boolean {
  return values.has(keyword);
}

/** The texts of a bundle, or of a part of one, in its order. */
export function* textsOf(node: unknown, path: readonly string[] = []): Generator<Text> {
  if (typeof node !== 'object' || node === null) return;
  const isMap = isNameMap(path);
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, key];
    if (typeof value === 'string') {
      if (!isMap && textFields.has(key)) yield { path: here, text: value };
      if (path.join() === 'info,contact' && key === 'name') yield { path: here, text: value };
      // Operations refer to a tag by its name, so the translation is in another field.
      if (path.length === 2 && path[0] === 'tags' && key === 'name')
        yield { path: [...path, 'x-displayName'], text: shownName(node) ?? value };
    } else if (!isMap && key === 'x-contradiction') yield* stringsOf(value, here);
    else if (isMap || !holdsData(key)) yield* textsOf(value, here);
  }
}

/** The name that the documentation shows instead of the tag's `name`. */
function shownName(tag: object): string | undefined {
  const { 'x-displayName': name } = tag as { 'x-displayName'?: unknown };
  return typeof name === 'string' ? name : undefined;
}

/** Every string in a node, whose keys are the names of sources. */
function* stringsOf(node: unknown, path: readonly string[]): Generator<Text> {
  if (typeof node === 'string') yield { path, text: node };
  else
    for (const [key, value] of Object.entries(node ?? {})) yield* stringsOf(value, [...path, key]);
}
