import { posix } from 'node:path';

/**
 * Converts a path in a language to a path from the root of the site. For German, `v1/events/` becomes `de/v1/events/`.
 */
export function sitePathOf(language: string, path: string): string {
  return language === 'en' ? path : `${language}/${path}`;
}

/**
 * Returns a relative link from one path of the site to another path. A path that is empty or ends with a slash is a
 * folder with a page. `linkBetween('de/v1/', 'assets/site.css')` → `../../assets/site.css`; `linkBetween('v1/',
 * 'v1/events/')` → `events/`.
 */
export function linkBetween(from: string, to: string): string {
  const folder = from === '' || from.endsWith('/') ? from : posix.dirname(from);
  const link = posix.relative(folder === '' ? '.' : folder, to === '' ? '.' : to);
  if (to !== '' && !to.endsWith('/')) return link;
  return link === '' ? './' : `${link}/`;
}

/** Returns the file of a path: `v1/` → `v1/index.html`. */
export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Returns the URL of a path on the published site. */
export function urlOf(baseUrl: string, path: string): string {
  return new URL(path, baseUrl).href;
}

/** Returns the path of the Markdown version of a page: `v1/events/JobResponse/` → `v1/events/JobResponse.md`. */
export function markdownOf(path: string): string {
  return `${path.replace(/\/$/, '')}.md`;
}
