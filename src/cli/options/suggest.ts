/** Returns the name that differs from `text` in the fewest letters, or undefined if no name is similar. */
function nearest(text: string, names: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  const [best] = names
    .map((name) => ({ name, distance: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, distance: far }) => far <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return best?.name;
}

/** Returns "Did you mean JobCreated?", or the list of all names. */
export function suggestion(text: string, names: readonly string[]): string {
  const meant = nearest(text, names);
  return meant ? `Did you mean ${meant}?` : `Expected one of ${names.join(', ')}.`;
}

/**
 * Computes the Levenshtein distance of two strings, row by row. Returns Infinity if their lengths differ by more than
 * 10.
 */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 10) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
