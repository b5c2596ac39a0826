import { posix } from 'node:path';

/** The path of a file from the root of the site: `v1/events/` → `de/v1/events/` in German. */
export function placeOf(language: string, path: string): string {
  return language === 'en' ? path : `${language}/${path}`;
}

/**
 * A link from one place of the site to another. A place that ends with a slash, or is empty, is a folder with a page.
 * `linkBetween('de/v1/', 'assets/site.css')` → `../../assets/site.css`; `linkBetween('v1/', 'v1/events/')` → `events/`.
 */
export function linkBetween(from: string, to: string): string {
  const folder = from === '' || from.endsWith('/') ? from : posix.dirname(from);
  const link = posix.relative(folder === '' ? '.' : folder, to === '' ? '.' : to);
  if (to !== '' && !to.endsWith('/')) return link;
  return link === '' ? './' : `${link}/`;
}

/** The file that a place is read from. */
export function fileOf(place: string): string {
  return place === '' || place.endsWith('/') ? `${place}index.html` : place;
}

/** Its address where the site is. */
export function urlOf(baseUrl: string, place: string): string {
  return new URL(place, baseUrl).href;
}

/** The place of a page as Markdown: `v1/events/JobResponse/` → `v1/events/JobResponse.md`. */
export function markdownOf(place: string): string {
  return `${place.replace(/\/$/, '')}.md`;
}
