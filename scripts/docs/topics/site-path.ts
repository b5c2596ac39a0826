import { posix } from 'node:path';

/** The path of a file from the root of the site: `v1/events/` → `de/v1/events/` in German. */
export function sitePathOf(language: string, path: string): string {
  return language === 'en' ? path : `${language}/${path}`;
}

/**
 * A link from one path of the site to another. A path that ends with a slash, or is empty, is a folder with a page.
 * `linkBetween('de/v1/', 'assets/site.css')` → `../../assets/site.css`; `linkBetween('v1/', 'v1/events/')` → `events/`.
 */
export function linkBetween(from: string, to: string): string {
  const folder = from === '' || from.endsWith('/') ? from : posix.dirname(from);
  const link = posix.relative(folder === '' ? '.' : folder, to === '' ? '.' : to);
  if (to !== '' && !to.endsWith('/')) return link;
  return link === '' ? './' : `${link}/`;
}

/** The file of a path: `v1/` → `v1/index.html`. */
export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The URL of a path on the published site. */
export function urlOf(baseUrl: string, path: string): string {
  return new URL(path, baseUrl).href;
}

/** The path of a page's Markdown: `v1/events/JobResponse/` → `v1/events/JobResponse.md`. */
export function markdownOf(path: string): string {
  return `${path.replace(/\/$/, '')}.md`;
}
