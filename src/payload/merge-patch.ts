import { isObject, setField } from '../common/json.js';

/**
 * The type of a JSON Merge Patch (RFC 7396) for a value. The patch can have any fields of the value, at every level.
 * `null` removes a field. An array replaces the whole array. The type `string & {}` counts as a string; we use this
 * type because editors then suggest the known values.
 */
export type MergePatch<Value> = Value extends string | readonly unknown[]
  ? Value
  : Value extends object
    ? FieldPatches<Value>
    : Value;

/**
 * A JSON Merge Patch for an object. It has a name because the compiler can then show the name in an error, instead of
 * the whole type.
 */
export type FieldPatches<Value> = {
  [Field in keyof Value]?: MergePatch<Value[Field]> | null | undefined;
};

/**
 * Applies a JSON Merge Patch to a document, and returns the result. The document and the patch are JSON values. The
 * function may change the given document.
 */
export function merged(document: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = isObject(document) ? document : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else setField(result, name, merged(Object.hasOwn(result, name) ? result[name] : {}, value));
  }
  return result;
}
