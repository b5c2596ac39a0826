/** A value in which one member has a wrong type, and the JSON Pointer to that member. */
export interface Mutation {
  pointer: string;
  value: unknown;
}

/** Gives a value once for each of its members and items, with that one replaced by something of another type. */
export function* mutations(value: unknown, pointer = ''): Generator<Mutation> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const at = `${pointer}/${key}`;
    const replaced = (by: unknown) =>
      Array.isArray(value) ? value.with(Number(key), by) : { ...value, [key]: by };
    yield { pointer: at, value: replaced(wrong(member)) };
    for (const inner of mutations(member, at))
      yield { pointer: inner.pointer, value: replaced(inner.value) };
  }
}

/** No array for an object, which valibot does not tell apart. */
function wrong(value: unknown): unknown {
  if (Array.isArray(value)) return { 0: 'no longer a list' };
  return typeof value === 'object' ? 42 : { was: value };
}
