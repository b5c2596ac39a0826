/** Chooses the data that the handlers of an event read, from the `data` of its example. */
import { isObject } from '../../../src/common/json.js';

/** The data that a handler reads. */
export type Reading =
  /** One field of `data`. `path` has the names that lead to it, at least one. */
  | { kind: 'field'; path: readonly string[] }
  /** A person's answers, each with its question. */
  | { kind: 'answers' }
  /** All of `data`, because no field is known. */
  | { kind: 'data' };

/** The preferred fields, which say most about an event. The first name has priority. */
const preferredFields = ['isCompleted', 'title', 'text', 'caption'];

/** A field of an example with a value that can be printed. */
interface Leaf {
  path: readonly string[];
  value: string | number | boolean;
}

/** Chooses the field that says most to a reader. An id or a link is chosen only if the example has no other field. */
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

/** The fields outside arrays. Skips names that are not identifiers, which need another syntax in every language. */
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

/** Values without meaning for a reader: links, ids, and phone numbers, which are often masked. */
const unreadable = /^(https?:|[\da-f]{8}-[\da-f]{4}-|\+?[\dx]{7,}$)/;

function isReadable({ path, value }: Leaf): boolean {
  return !/(^id|I[dD])$/.test(path.at(-1)!) && !unreadable.test(String(value));
}
