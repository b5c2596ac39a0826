import { posix } from 'node:path';
import type { Language } from '../../description/language.js';

/** The path of a page from the root of the site: `v1/try.html` → `de/v1/try.html` in German. */
export function placeOf(language: Language, page: string): string {
  return language === 'en' ? page : `${language}/${page}`;
}

/**
 * A link from one place of the site to another. It names the file, so that it works from a disk as well:
 * `linkBetween('de/v1/index.html', 'assets/site.css')` → `../../assets/site.css`.
 */
export function linkBetween(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}
