/** Compares two documents, and returns the first 20 differences: `/info/title is "a": expected "b"`. */
export function differencesOf(expected: unknown, actual: unknown): string[] {
  return [...walk(expected, actual, '')].slice(0, 20);
}

function* walk(expected: unknown, actual: unknown, pointer: string): Generator<string> {
  if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)]))
      yield* walk(expected[key], actual[key], `${pointer}/${key}`);
  } else if (expected !== actual) {
    yield `${pointer} is ${shortened(actual)}: expected ${shortened(expected)}`;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shortened(value: unknown): string {
  return (JSON.stringify(value) ?? 'absent').slice(0, 60);
}
