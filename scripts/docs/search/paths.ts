/** The folder of the search index, from the root of the site. */
export const searchFolder = 'search/';

/** The folders of the index in which file names contain a hash of the content. */
export const hashedFolders = ['index/', 'fragment/', 'filter/'];

/** The path of the file with the words of the search in a language. */
export function searchWordsOf(language: string): string {
  return `${searchFolder}${language}.json`;
}
