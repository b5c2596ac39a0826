/**
 * Words that no text has, for names. The index has them for the fields and the calls of each page, and the search makes
 * the same of what a reader types: so `events` finds the pages with a field of this name, however many are about events.
 */

/** Without case, accents and punctuation. */
export function normalized(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}|[^\p{L}\p{N}_]/gu, '');
}

/** The word of a name, a path of names or an address: `data.title` and `data[].title` have the same one. */
export function nameWord(name: string): string {
  return `qz${normalized(name).replaceAll('_', '')}qz`;
}

/** The ends of a path, the longest first: of `a.b.c` also `b.c` and `c`. A list in it has brackets or none. */
export function endsOf(path: string): string[] {
  const names = path.split(/[.[\]]+/).filter(Boolean);
  return names.map((_, index) => names.slice(index).join('.'));
}
