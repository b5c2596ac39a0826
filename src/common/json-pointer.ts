/** Returns the unescaped segments of a JSON Pointer: `/a~1b/0` → `['a/b', '0']`. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Appends the name of a field, or the index of an item, to a JSON Pointer. */
export function below(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
