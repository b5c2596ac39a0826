/** Marks our errors across realms and copies of the package, where `instanceof` fails. */
const brand = Symbol.for('kaizala-webhooks.error');

/** Sets the name of an error, and the mark that {@link guard} checks. Both properties are not enumerable. */
export function branded(error: Error, name: string): void {
  Object.defineProperty(error, 'name', { value: name });
  Object.defineProperty(error, brand, { value: name });
}

/** Returns a type guard for the errors of one name. It also accepts errors of another copy of the package. */
export function guard<T extends Error>(name: string) {
  return (error: unknown): error is T =>
    typeof error === 'object' &&
    error !== null &&
    (error as Record<symbol, unknown>)[brand] === name;
}

/**
 * Returns the code of a platform error, such as `ECONNREFUSED`: of the error itself, or of the first cause with a code.
 * Returns an empty string if no cause has a code.
 */
export function errorCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return '';
}
