/** Where two documents differ, the first 20 places: `/info/title is "a", and not "b"`. */
export function differencesOf(expected: unknown, actual: unknown): string[] {
  return [...walk(expected, actual, '')].slice(0, 20);
}

function* walk(expected: unknown, actual: unknown, place: string): Generator<string> {
  if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)]))
      yield* walk(expected[key], actual[key], `${place}/${key}`);
  } else if (expected !== actual) {
    yield `${place} is ${shortened(actual)}, and not ${shortened(expected)}`;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shortened(value: unknown): string {
  return (JSON.stringify(value) ?? 'absent').slice(0, 60);
}
