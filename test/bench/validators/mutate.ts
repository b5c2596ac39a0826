/** A value in which one field or item has a wrong type, and the JSON Pointer to it. */
export interface Mutation {
  pointer: string;
  value: unknown;
}

/** Yields a value once for each of its fields and items, with that field or item replaced by a value of another type. */
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

/** A value of another type. An object is not replaced by an array, because valibot accepts arrays as objects. */
function wrong(value: unknown): unknown {
  if (Array.isArray(value)) return { 0: 'no longer a list' };
  return typeof value === 'object' ? 42 : { was: value };
}
