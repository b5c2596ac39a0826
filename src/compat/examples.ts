/** Compares the default examples, which users copy, and which this package exports for tests. */
import { isObject } from '../common/json.js';
import { below } from '../common/json-pointer.js';
import type { Place } from './finding.js';
import type { Node, ObjectNode, Side } from './nodes.js';
import { named, type Work } from './work.js';

/** Compares the example that comes first, by its fields and their types: of a media type, parameter, header or schema. */
export function compareExamples(
  work: Work,
  base: ObjectNode,
  head: ObjectNode,
  place: Place,
): void {
  const before = defaultExample(work.base, base);
  const after = defaultExample(work.head, head);
  if (before && !after)
    work.inBase('example-reshaped', before, place, 'the default example was removed');
  if (!before || !after) return;
  const was = typesIn(before.value);
  const is = typesIn(after.value);
  const changed = [...was].flatMap(([path, type]) => {
    const now = is.get(path);
    if (now === type) return [];
    // A lost object is one change, not one for each of its fields.
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (now === undefined && parent !== '' && !is.has(parent)) return [];
    const what = path === '' ? 'it' : named(path);
    return [now === undefined ? `${what} was removed` : `${what} was ${type}, and is ${now}`];
  });
  const added = [...is.keys()].filter((path) => !was.has(path));
  if (changed.length > 0)
    work.inHead('example-reshaped', after, place, `the default example: ${firstOf(changed)}`);
  else if (added.length > 0)
    work.inHead(
      'example-extended',
      after,
      place,
      `the default example also has ${firstOf(added.map(named))}`,
    );
}

function firstOf(texts: readonly string[]): string {
  const most = 3;
  const more = texts.length > most ? ` and ${texts.length - most} more` : '';
  return `${texts.slice(0, most).join(', ')}${more}`;
}

function defaultExample(side: Side, media: ObjectNode): Node | undefined {
  // The examples of a schema are a list of values.
  const [first] = side.list(media, 'examples');
  if (first) return first;
  const [example] = side.map(media, 'examples').values();
  if (example) return { value: example.value['value'], pointer: below(example.pointer, 'value') };
  if (!Object.hasOwn(media.value, 'example')) return undefined;
  return { value: media.value['example'], pointer: `${media.pointer}/example` };
}

/** Returns the type at each path of a value. The items of a list are compared by the first one. */
function typesIn(value: unknown, path = '', types = new Map<string, string>()) {
  types.set(path, typeName(value));
  if (Array.isArray(value)) {
    if (value.length > 0) typesIn(value[0], `${path}/0`, types);
  } else if (isObject(value)) {
    for (const [name, field] of Object.entries(value)) typesIn(field, below(path, name), types);
  }
  return types;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
