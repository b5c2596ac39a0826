/** Finds the references in a description. */
import { isObject, stringOf } from '../../common/json.js';
import { below } from '../../common/json-pointer.js';
import type { Description } from '../../compat/nodes.js';

export interface FoundReference {
  reference: string;
  pointer: string;
  /** The object with the reference. */
  owner: Record<string, unknown>;
}

/** Returns all references, except those in values and extensions, which are data. */
export function referencesIn(description: Description): FoundReference[] {
  const found: FoundReference[] = [];
  visit(description, '', (owner, pointer, isData) => {
    const reference = owner['$ref'];
    if (!isData && typeof reference === 'string')
      found.push({ reference, pointer: below(pointer, '$ref'), owner });
  });
  return found;
}

/**
 * Returns a copy whose references to anchors, such as `#order`, are JSON Pointers. Everything that compares descriptions
 * can then follow them.
 */
export function withoutAnchors(original: Description): Description {
  const description = structuredClone(original);
  const anchors = new Map<string, string>();
  visit(description, '', (owner, pointer, isData) => {
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = stringOf(owner[keyword]);
      if (!isData && name !== '' && !anchors.has(name)) anchors.set(name, pointer);
    }
  });
  for (const { reference, owner } of referencesIn(description)) {
    const pointer = anchors.get(reference.slice(1));
    if (reference.startsWith('#') && pointer !== undefined)
      owner['$ref'] = `#${pointer.split('/').map(encodeURIComponent).join('/')}`;
  }
  return description;
}

/** Returns a copy in which no value has a `$ref`, because Redocly would follow it, although a value is data. */
export function withoutDataReferences(original: Description): Description {
  const description = structuredClone(original);
  visit(description, '', (owner, _, isData) => {
    if (!isData || !('$ref' in owner)) return;
    owner['$ref (data)'] = owner['$ref'];
    delete owner['$ref'];
  });
  return description;
}

type Visitor = (owner: Record<string, unknown>, pointer: string, isData: boolean) => void;

/** Visits each object of a description. */
function visit(
  value: unknown,
  pointer: string,
  visitor: Visitor,
  place: PlaceKind = objects,
): void {
  if (Array.isArray(value)) {
    const inside = place === names ? objects : place;
    for (const [index, item] of value.entries())
      visit(item, `${pointer}/${index}`, visitor, inside);
    return;
  }
  if (!isObject(value)) return;
  visitor(value, pointer, place === data);
  for (const [name, item] of Object.entries(value))
    visit(item, below(pointer, name), visitor, placeOf(name, item, place));
}

/** The kinds of objects: an object of OpenAPI or a schema; a map whose names anybody chose; or a value, which is data. */
const objects = 'objects';
const names = 'names';
const data = 'data';
type PlaceKind = typeof objects | typeof names | typeof data;

/** The fields whose value is a map of objects. */
const maps =
  /^(?:properties|patternProperties|dependentSchemas|\$defs|definitions|paths|webhooks|responses|headers|links|content|encoding|variables|schemas|securitySchemes|requestBodies|pathItems|parameters|callbacks)$/;

function placeOf(name: string, item: unknown, place: PlaceKind): PlaceKind {
  if (place === data) return data;
  if (place === names) return objects;
  if (name.startsWith('x-') || ['example', 'default', 'const', 'enum', 'value'].includes(name))
    return data;
  // A schema has a list of values, and a parameter has a map of examples.
  if (name === 'examples') return Array.isArray(item) ? data : names;
  return maps.test(name) ? names : objects;
}
