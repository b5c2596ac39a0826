/**
 * What a server says with each page of the documentation; the rest of the policy stands in the pages, but a page cannot
 * forbid frames by itself.
 */
export const docsHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};
