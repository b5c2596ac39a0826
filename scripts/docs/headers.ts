/** The response headers of the documentation, for serve.ts and for hosts that read `_headers`. */
import { hashedFolders, searchFolder } from './search/paths.js';

/** The headers of every response. The rest of the policy is in the pages, but only a header can forbid frames. */
export const docsHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** The name of each file in these folders contains a hash of the content. */
const hashed = ['/assets/', ...hashedFolders.map((folder) => `/${searchFolder}${folder}`)];

/** One year, because a file with other content has another name. */
const immutable = 'public, max-age=31536000, immutable';

/** The `Cache-Control` of a path: browsers may keep hashed files, and must revalidate every other file. */
export function cacheControlOf(path: string, isFound: boolean): string {
  return isFound && hashed.some((folder) => path.startsWith(folder)) ? immutable : 'no-cache';
}

/**
 * The text of `_headers`, for Netlify, Cloudflare Pages and similar hosts.
 *
 * The rule for all paths does not set Cache-Control, although serve.ts does. Some hosts join the values of all rules that
 * match, and no syntax to prevent this works at every host. Without a rule, these hosts let browsers revalidate each time,
 * as `no-cache` does.
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
