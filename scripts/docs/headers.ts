/**
 * The response headers of the documentation. serve.ts sends them, and the file `_headers` tells hosts such as Netlify
 * to send them.
 */
import { hashedFolders, searchFolder } from './search/paths.js';

/**
 * The headers of every response. The rest of the Content-Security-Policy is in the HTML of the pages, but only a header
 * can set `frame-ancestors`.
 */
export const docsHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** The folders in which each file name contains a hash of the file's content. */
const hashed = ['/assets/', ...hashedFolders.map((folder) => `/${searchFolder}${folder}`)];

/**
 * The `Cache-Control` of files whose names contain a hash. Browsers may keep such a file for a year, because the file
 * gets a new name when its content changes.
 */
const immutable = 'public, max-age=31536000, immutable';

/**
 * Returns the `Cache-Control` of a path: browsers may keep the files whose names contain a hash, and must revalidate
 * every other file.
 */
export function cacheControlOf(path: string, isFound: boolean): string {
  return isFound && hashed.some((folder) => path.startsWith(folder)) ? immutable : 'no-cache';
}

/**
 * Returns the content of the file `_headers`, which Netlify, Cloudflare Pages and similar hosts read.
 *
 * The rule for all paths does not set Cache-Control, although serve.ts sets it. The reason is that some hosts join the
 * values of all rules that match a path, and no syntax that prevents this works at every host. If no rule sets
 * Cache-Control, these hosts make browsers revalidate each time, as `no-cache` does.
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
