/** The words of the search. A page loads them when a reader opens the search. */
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
  /** Words that say nothing about the subject of a query. A page without them can still be a result. */
  fillers:
    'a an and are be by can do does for from get how i if in is it its me my of on or should that the this to what when where which why with you your',
  /** Letters that some keyboards lack, each with the letters that people type instead (`ä=ae`). English has none. */
  spellings: '',
  keys: { choose: 'choose', open: 'open', close: 'close' },
};
