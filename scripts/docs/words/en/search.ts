/** The texts of the search dialog. A page loads them shortly before a reader uses the search. */
export const search = {
  placeholder: 'Search the documentation',
  results: 'Results',
  close: 'Close the search',
  loading: 'Loading the search …',
  retry: 'Try again',
  start: 'Search for a field, an event, a status code, a task or an option. For example:',
  examples: ['duplicates', 'rate limit', 'python receiver', 'isAnonymous'],
  none: 'Nothing found for “{query}”.',
  tryOthers:
    'Try fewer or different words, the basic form of a word, or the exact name of a field or event, such as eventType.',
  one: '1 page found',
  many: 'pages found',
  alsoIn: 'Also in',
  /**
   * Words such as "the", which say nothing about the subject of a query. The search ignores them, so a result need not
   * contain them.
   */
  fillers:
    'a an and are be by can do does for from get how i if in is it its me my of on or should that the this to what when where which why with you your',
  /**
   * Letters that some keyboards do not have, each with the letters that people type instead (`ä=ae`). English has no
   * such letters.
   */
  spellings: '',
  keys: { choose: 'choose', open: 'open', close: 'close' },
};
