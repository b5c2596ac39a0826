/** Marks our errors across realms and copies of the package, where `instanceof` fails. */
const brand = Symbol.for('kaizala-webhooks.error');

/** Gives an error its name, and the mark by which {@link guard} knows it. Neither is listed among its members. */
export function branded(error: Error, name: string): void {
  Object.defineProperty(error, 'name', { value: name });
  Object.defineProperty(error, brand, { value: name });
}

/** A guard for the errors of one name, also those of another copy of the package. */
export function guard<T extends Error>(name: string) {
  return (error: unknown): error is T =>
    typeof error === 'object' &&
    error !== null &&
    (error as Record<symbol, unknown>)[brand] === name;
}

/** The code of a platform's error, such as `ECONNREFUSED`, from wherever in its causes it stands; empty where none has one. */
export function errorCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return '';
}
