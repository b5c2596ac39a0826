/**
 * A copy of a value in which one field or item has a wrong type. `pointer` is the JSON Pointer to this field or item.
 */
export interface Mutation {
  pointer: string;
  value: unknown;
}

/**
 * Yields one changed copy of a value for each of its fields and items, at any depth. In the copy, a value of another
 * type replaces the field or item.
 */
export function* mutations(value: unknown, pointer = ''): Generator<Mutation> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value)) {
    const at = `${pointer}/${key}`;
    const replaced = (by: unknown) =>
      Array.isArray(value) ? value.with(Number(key), by) : { ...value, [key]: by };
    yield { pointer: at, value: replaced(wrong(field)) };
    for (const inner of mutations(field, at))
      yield { pointer: inner.pointer, value: replaced(inner.value) };
  }
}

/**
 * Returns a value whose type differs from that of `value`. Never replaces an object with an array, because valibot
 * accepts arrays as objects.
 */
function wrong(value: unknown): unknown {
  if (Array.isArray(value)) return { 0: 'no longer a list' };
  return typeof value === 'object' ? 42 : { was: value };
}
