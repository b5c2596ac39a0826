import { isObject, setField } from '../common/json.js';

/**
 * A JSON Merge Patch (RFC 7396) for a value: any of its fields, at every level. `null` removes a field. An array replaces
 * the whole array. The type `string & {}`, which keeps completions in editors, counts as a string.
 */
export type MergePatch<Value> = Value extends string | readonly unknown[]
  ? Value
  : Value extends object
    ? FieldPatches<Value>
    : Value;

/** A JSON Merge Patch for an object. It is a named type so that type errors are short. */
export type FieldPatches<Value> = {
  [Field in keyof Value]?: MergePatch<Value[Field]> | null | undefined;
};

/** Applies a JSON Merge Patch to a document, and returns the result. Both are JSON. It may change the given document. */
export function merged(document: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = isObject(document) ? document : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else setField(result, name, merged(Object.hasOwn(result, name) ? result[name] : {}, value));
  }
  return result;
}
