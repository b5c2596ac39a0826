/** The folder of the index, from the root of the site. */
export const searchFolder = 'search/';

/** The folders in it whose files have names with a hash of their content. */
export const hashedFolders = ['index/', 'fragment/', 'filter/'];

/** The words of the search in a language. */
export function searchWordsOf(language: string): string {
  return `${searchFolder}${language}.json`;
}
