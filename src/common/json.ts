/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in what should be a list of them: payloads that are off the description end up here, too. */
export function objectsOf<Item extends object>(list: readonly Item[] | undefined): Item[] {
  return Array.isArray(list) ? (list.filter(isObject) as Item[]) : [];
}

/** The value where it is a string, else an empty one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Sets a field. JSON can have a field named __proto__, which an assignment would take for something else. */
export function setField(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
