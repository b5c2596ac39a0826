/**
 * Artificial words for names. The index contains them for the fields and the calls of each page, and the search makes the
 * same words from a query. So `events` finds the pages with a field of this name, although many pages mention events.
 */

/** A word without case, accents and punctuation. */
export function normalized(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}|[^\p{L}\p{N}_]/gu, '');
}

/** The artificial word for a name, a path of names or a call. `data.title` and `data[].title` have the same word. */
export function nameWord(name: string): string {
  return `qz${normalized(name).replaceAll('_', '')}qz`;
}

/** The ends of a path, the longest first: for `a.b.c`, also `b.c` and `c`. Brackets after a list are optional. */
export function endsOf(path: string): string[] {
  const names = path.split(/[.[\]]+/).filter(Boolean);
  return names.map((_, index) => names.slice(index).join('.'));
}
