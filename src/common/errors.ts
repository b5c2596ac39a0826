/**
 * The key of the property that marks our errors. `instanceof` fails for an error of another realm or another copy of
 * the package; this mark does not.
 */
const brand = Symbol.for('kaizala-webhooks.error');

/** Sets the name of an error, and the mark that {@link guard} checks. The two properties are not enumerable. */
export function branded(error: Error, name: string): void {
  Object.defineProperty(error, 'name', { value: name });
  Object.defineProperty(error, brand, { value: name });
}

/** Returns a type guard for the errors with a name. The guard also accepts errors of another copy of the package. */
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
