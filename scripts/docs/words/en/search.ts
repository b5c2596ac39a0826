/** The words of the search, which a page loads when it is opened. */
export const search = {
  placeholder: 'Search the documentation',
  results: 'Results',
  close: 'Close the search',
  loading: 'Loading the search …',
  retry: 'Try again',
  start: 'A field, an event, a status code, a task or an option. For example:',
  examples: ['duplicates', 'rate limit', 'python receiver', 'isAnonymous'],
  none: 'Nothing found for “{query}”.',
  tryOthers:
    'Try fewer or other words, one word in its basic form, or the exact name of a field or event, such as eventType.',
  one: '1 page found',
  many: 'pages found',
  alsoIn: 'Also in',
  /** Words that say nothing about what is looked for, and that a page need not have. */
  fillers:
    'a an and are be by can do does for from get how i if in is it its me my of on or should that the this to what when where which why with you your',
  /** Letters that some keyboards do not have, each with those that are typed in its place: none in English. */
  spellings: '',
  keys: { choose: 'choose', open: 'open', close: 'close' },
};
