/** Returns whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns those items of a list that are objects. A payload that does not match the API description can have items that
 * are not objects, or a value that is not a list.
 */
export function objectsOf<Item extends object>(list: readonly Item[] | undefined): Item[] {
  return Array.isArray(list) ? (list.filter(isObject) as Item[]) : [];
}

/** Returns the value if it is a string, or else an empty string. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Sets a field of an object. JSON can have a field named `__proto__`, and a simple assignment to this field would set
 * the prototype of the object.
 */
export function setField(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/**
 * Adds a field to an object that is built from changed names. If two names have become equal, the second field gets a
 * number: `name (2)`. Otherwise, its value would replace that of the first.
 */
export function addField(object: Record<string, unknown>, name: string, value: unknown): void {
  let free = name;
  for (let number = 2; Object.hasOwn(object, free); number += 1) free = `${name} (${number})`;
  if (free === '__proto__') setField(object, free, value);
  else object[free] = value;
}
