/** Returns whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the objects of a list. Payloads that do not match the description can have other values in its place. */
export function objectsOf<Item extends object>(list: readonly Item[] | undefined): Item[] {
  return Array.isArray(list) ? (list.filter(isObject) as Item[]) : [];
}

/** Returns a value that is a string, or else an empty string. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Sets a field. JSON can have a field named `__proto__`, with which an assignment would set the prototype. */
export function setField(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
