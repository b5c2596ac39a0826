import { isObject, setField } from '../common/json.js';

/**
 * A JSON Merge Patch (RFC 7396) for a value: any of its fields, at every level. `null` removes a field, and an array is
 * given as a whole. `string & {}`, by which types keep completions, counts as a string.
 */
export type MergePatch<Value> = Value extends string | readonly unknown[]
  ? Value
  : Value extends object
    ? FieldPatches<Value>
    : Value;

/** A JSON Merge Patch for an object. It has a name so that errors of types are short. */
export type FieldPatches<Value> = {
  [Field in keyof Value]?: MergePatch<Value[Field]> | null | undefined;
};

/** The document after a JSON Merge Patch, both JSON; the document may be changed on the way. */
export function merged(document: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = isObject(document) ? document : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else setField(result, name, merged(Object.hasOwn(result, name) ? result[name] : {}, value));
  }
  return result;
}
