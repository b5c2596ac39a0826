/**
 * Creates artificial words for names. The search index contains such a word for each field and each call of a page, and
 * the search creates the same word from a query. So the query `events` finds the pages with a field of this name,
 * although many other pages contain the word "events".
 */

/** Returns a word in lower case, without accents and punctuation. */
export function normalized(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}|[^\p{L}\p{N}_]/gu, '');
}

/**
 * Returns the artificial word for a name, for a path such as `data.title`, or for a call. `data.title` and
 * `data[].title` have the same artificial word.
 */
export function nameWord(name: string): string {
  return `qz${normalized(name).replaceAll('_', '')}qz`;
}

/**
 * Returns the path of a field and all its ends, the longest first: `a.b.c`, `b.c` and `c`. Ignores the brackets after
 * the name of a list.
 */
export function endsOf(path: string): string[] {
  const names = path.split(/[.[\]]+/).filter(Boolean);
  return names.map((_, index) => names.slice(index).join('.'));
}
