/**
 * Chooses what the generated handlers of an event print. The choice depends on the `data` in the example of the event.
 */
import { isObject } from '../../../src/common/json.js';

/** The data that a handler reads. */
export type Reading =
  /** One field of `data`. `path` contains the names of the fields that lead from `data` to it, at least one name. */
  | { kind: 'field'; path: readonly string[] }
  /** All answers that a person gave, each with its question. */
  | { kind: 'answers' }
  /** The whole `data`, because the example has no field to choose. */
  | { kind: 'data' };

/**
 * The names of the fields to choose if an example has them, because they say most about an event. Earlier names have
 * priority.
 */
const preferredFields = ['isCompleted', 'title', 'text', 'caption'];

/** A field of an example whose value can be printed, because it is not an object or an array. */
interface Leaf {
  path: readonly string[];
  value: string | number | boolean;
}

/** Chooses the data that says most to a reader. Chooses an id or a link only if the example has no other field. */
export function readingOf(data: Record<string, unknown>): Reading {
  const { responseDetails } = data;
  if (isObject(responseDetails) && Array.isArray(responseDetails['responseWithQuestions']))
    return { kind: 'answers' };
  const leaves = [...leavesOf(data)];
  const byName = preferredFields.flatMap((name) =>
    leaves.filter(({ path }) => path.at(-1) === name),
  );
  const leaf = byName[0] ?? leaves.find(isReadable) ?? leaves[0];
  return leaf ? { kind: 'field', path: leaf.path } : { kind: 'data' };
}

/**
 * Yields the printable fields of an object at every depth, except fields in arrays. Skips names that are not
 * identifiers, because every language needs a special syntax for them.
 */
function* leavesOf(
  object: Record<string, unknown>,
  parents: readonly string[] = [],
): Generator<Leaf> {
  for (const [name, value] of Object.entries(object)) {
    if (!/^[A-Za-z_]\w*$/.test(name)) continue;
    const path = [...parents, name];
    if (isObject(value)) yield* leavesOf(value, path);
    else if (isPrintable(value)) yield { path, value };
  }
}

function isPrintable(value: unknown): value is Leaf['value'] {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value !== '')
  );
}

/** Values that say nothing to a reader: links, ids, and phone numbers, which are often masked in the examples. */
const unreadable = /^(https?:|[\da-f]{8}-[\da-f]{4}-|\+?[\dx]{7,}$)/;

function isReadable({ path, value }: Leaf): boolean {
  return !/(^id|I[dD])$/.test(path.at(-1)!) && !unreadable.test(String(value));
}
