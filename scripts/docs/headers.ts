/** The headers of the documentation, wherever it is served: by serve.ts here, or by a host that reads `_headers`. */
import { hashedFolders, searchFolder } from './search/places.js';

/** Of every response. The rest of the policy is in the pages, but only a header can forbid frames. */
export const docsHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** The names of the files in these folders have the hashes of their content in them. */
const hashed = ['/assets/', ...hashedFolders.map((folder) => `/${searchFolder}${folder}`)];

/** For a year: another content has another name. */
const immutable = 'public, max-age=31536000, immutable';

/** Whether a browser may keep a response, or has to ask whether it is still the same. */
export function cacheControlOf(path: string, isFound: boolean): string {
  return isFound && hashed.some((folder) => path.startsWith(folder)) ? immutable : 'no-cache';
}

/**
 * The text of `_headers`, for Netlify, Cloudflare Pages and the like.
 *
 * It gives no Cache-Control to all paths, although the server does: some hosts join the values of all rules that match,
 * and no syntax to prevent this works at every host. Without a rule, they let browsers ask each time, as `no-cache` does.
 */
export function headersFile(): string {
  return [
    rule('/*', docsHeaders),
    ...hashed.map((folder) =>
      rule(`${folder}*`, { 'Cache-Control': cacheControlOf(folder, true) }),
    ),
  ].join('\n');
}

function rule(paths: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${paths}\n${lines.join('')}`;
}
