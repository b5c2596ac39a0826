/**
 * Finds files and folders that have the same path on macOS and Windows, where `Event.ts` and `event.ts` are one file.
 *
 * @example
 * sameWithoutCase(['a/Event.ts', 'a/event.ts', 'b.ts']); // [['a/Event.ts', 'a/event.ts']]
 */
export function sameWithoutCase(paths: Iterable<string>): string[][] {
  const spellings = new Map<string, Set<string>>();
  for (const path of paths) {
    const names = path.split('/');
    for (let end = 1; end <= names.length; end += 1) {
      const spelling = names.slice(0, end).join('/');
      const key = spelling.toLowerCase();
      spellings.set(key, (spellings.get(key) ?? new Set()).add(spelling));
    }
  }
  return [...spellings.values()].filter(({ size }) => size > 1).map((found) => [...found]);
}
