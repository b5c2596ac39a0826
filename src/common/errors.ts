/**
 * The key of the property that marks our errors. Unlike `instanceof`, this mark also works for an error from another
 * realm, such as another window, or from another copy of the package.
 */
const brand = Symbol.for('kaizala-webhooks.error');

/** Sets the name of an error, and the mark that {@link guard} checks. The two properties are not enumerable. */
export function branded(error: Error, name: string): void {
  Object.defineProperty(error, 'name', { value: name });
  Object.defineProperty(error, brand, { value: name });
}

/**
 * Returns a type guard for those of our errors that have the given name. The guard also accepts errors of another copy
 * of the package.
 */
export function guard<T extends Error>(name: string) {
  return (error: unknown): error is T =>
    typeof error === 'object' &&
    error !== null &&
    (error as Record<symbol, unknown>)[brand] === name;
}

/**
 * Returns the code of a platform error, such as `ECONNREFUSED`. If the error itself has no code, returns the code of
 * its first cause that has one, or an empty string.
 */
export function errorCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return '';
}
