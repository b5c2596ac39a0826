import type { Language } from '../../description/language.js';
import type { Document } from '../../description/openapi.js';
import { type ApiPage, pagesOfApi, siteHeader } from './header.js';
import { placeOf } from './place.js';

/** One description in one language, as the renderers read it. */
export interface Rendered {
  api: string;
  language: Language;
  /** With the callbacks lifted and the extensions in words. */
  document: Document;
  /** The same as Markdown. */
  markdown: string;
}

/** What a page knows of the others. */
export interface Context {
  languages: readonly Language[];
  apis: readonly string[];
  /** Each description in each language: `renderedOf(context, 'de', 'v1')`. */
  rendered: readonly Rendered[];
  /** Where the site will be, with a slash at its end; search engines are told then. */
  baseUrl: string | undefined;
}

export function renderedOf(context: Context, language: Language, api: string): Rendered {
  const found = context.rendered.find((one) => one.language === language && one.api === api);
  if (!found) throw new Error(`${api} is not there in ${language}.`);
  return found;
}

/** The header of one of the pages of a description. */
export function apiHeader(context: Context, { language, api }: Rendered, kind: ApiPage): string {
  const { languages, apis } = context;
  return siteHeader({ language, languages, page: `${api}/${pagesOfApi[kind]}`, apis, api, kind });
}

/** What tells search engines where a page is, and where it is in other languages. */
export function alternates({ baseUrl, languages }: Context, language: Language, page: string) {
  if (baseUrl === undefined) return '';
  const url = (one: Language) => urlOf(baseUrl, placeOf(one, page));
  const others = [...languages.map((one) => [one, url(one)]), ['x-default', url('en')]];
  return [
    `<link rel="canonical" href="${url(language)}">`,
    ...others.map(([one, href]) => `<link rel="alternate" hreflang="${one}" href="${href}">`),
    '',
  ].join('\n');
}

/** The address of a file of the site; that of a folder stands for its first page. */
export function urlOf(baseUrl: string, place: string): string {
  return new URL(place.replace(/(^|\/)index\.html$/, '$1'), baseUrl).href;
}
