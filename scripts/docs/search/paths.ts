/** The folder of the search index, relative to the root of the site. */
export const searchFolder = 'search/';

/** The folders of the index in which file names contain a hash of the content. */
export const hashedFolders = ['index/', 'fragment/', 'filter/'];

/** Returns the path of the file with the texts of the search dialog in a language. */
export function searchWordsOf(language: string): string {
  return `${searchFolder}${language}.json`;
}
