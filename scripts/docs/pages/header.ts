import type { Language } from '../../description/language.js';
import { escapeHtml, type Script } from './page.js';
import { palette } from './palette.js';
import { linkBetween, placeOf } from './place.js';

/** The pages that a description has, by what the header calls them. */
export const pagesOfApi = {
  reference: 'index.html',
  onePage: 'reference.html',
  tryIt: 'try.html',
} as const;

export type ApiPage = keyof typeof pagesOfApi;

const words = {
  en: {
    name: 'English',
    home: 'Kaizala webhooks',
    skip: 'Skip to the content',
    site: 'The pages of this site',
    description: 'The description',
    view: 'The view',
    language: 'The language',
    reference: 'Reference',
    onePage: 'On one page',
    tryIt: 'Try it',
  },
  de: {
    name: 'Deutsch',
    home: 'Kaizala-Webhooks',
    skip: 'Zum Inhalt springen',
    site: 'Seiten dieser Website',
    description: 'Beschreibung',
    view: 'Ansicht',
    language: 'Sprache',
    reference: 'Referenz',
    onePage: 'Auf einer Seite',
    tryIt: 'Ausprobieren',
  },
} satisfies Record<Language, Record<string, string>>;

/** Where a page stands among the others. */
export interface Position {
  language: Language;
  /** The languages that the site has. */
  languages: readonly Language[];
  /** From the root of its language: `v1/try.html`. */
  page: string;
  /** The names of the descriptions; the page belongs to one of them, or to none. */
  apis: readonly string[];
  api?: string;
  kind?: ApiPage;
}

/** The links that every page begins with: to the descriptions, their views, and the other language. */
export function siteHeader(position: Position): string {
  const { language, page, apis, api, kind } = position;
  const text = words[language];
  const here = placeOf(language, page);
  const link = (to: string, label: string, more = '') =>
    `<a href="${linkBetween(here, to)}"${more}>${escapeHtml(label)}</a>`;
  const current = (is: boolean) => (is ? ' aria-current="page"' : '');
  const group = (label: string, links: string[]) =>
    `<ul aria-label="${escapeHtml(label)}">${links.map((one) => `<li>${one}</li>`).join('')}</ul>`;
  const descriptions = apis.map((name) =>
    link(
      placeOf(language, `${name}/${pagesOfApi[kind ?? 'reference']}`),
      name,
      `${current(name === api)} data-place="${name}"`,
    ),
  );
  const views = Object.entries(pagesOfApi).map(([view, file]) =>
    link(placeOf(language, `${api}/${file}`), text[view as ApiPage], current(view === kind)),
  );
  const others = position.languages.map((other) =>
    link(
      placeOf(other, page),
      words[other].name,
      ` lang="${other}" hreflang="${other}"${other === language ? ' aria-current="true"' : ''} data-place="${other}"`,
    ),
  );
  return `<a class="skip" href="#content">${escapeHtml(text.skip)}</a>
<header class="site"><nav aria-label="${escapeHtml(text.site)}">
${link(placeOf(language, 'index.html'), text.home, ` class="home"${current(page === 'index.html')}`)}
${group(text.description, descriptions)}
${api ? group(text.view, views) : ''}
${group(text.language, others)}
</nav></header>`;
}

/** The ids of places that a page has under another name in the other language or description. */
export type Places = Record<string, Record<string, string>>;

/**
 * Leads a reader who changes the language or the description to the place that stands for this one there. Where a page
 * has no list of places, those of the other page have the same names.
 */
export const keepPlace: Script = {
  text: `(() => {
  const places = JSON.parse(document.getElementById('places')?.textContent ?? 'null');
  const keep = ({ target }) => {
    const link = target instanceof Element && target.closest('a[data-place]');
    if (!link) return;
    const [, place = ''] = /^#\\/?([^#]*)/.exec(decodeURIComponent(location.hash)) ?? [];
    const there = places ? places[link.dataset.place]?.[place] : place;
    link.hash = places && there ? '/' + there : (there ?? '');
  };
  for (const type of ['pointerdown', 'focusin', 'click']) addEventListener(type, keep, true);
})();
`,
};

/** The header stays in view where there is room for it. */
export const siteStyle = `
${palette}
body{margin:0}
.skip{position:absolute;left:-100vw;z-index:200;padding:.75rem 1rem;background:var(--site-back);color:var(--site-link)}
.skip:focus{left:0}
header.site{position:sticky;top:0;z-index:100;background:var(--site-raised);border-bottom:1px solid var(--site-line);color:var(--site-text);font:1rem/1.5 system-ui,sans-serif}
header.site nav{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.5rem;padding:0 1rem}
header.site ul{display:flex;flex-wrap:wrap;gap:0 .25rem;margin:0;padding:0;list-style:none}
header.site ul:last-child{margin-left:auto}
header.site a{display:block;padding:.375rem .5rem;color:var(--site-link);text-decoration:none}
header.site a.home{padding-left:0;font-weight:600;color:var(--site-text)}
header.site a:hover{text-decoration:underline}
header.site li a[aria-current]{color:var(--site-text);font-weight:600;box-shadow:inset 0 -3px 0 var(--site-link)}
:is(header.site,.skip,main,footer) a:focus-visible,.skip:focus-visible{outline:2px solid var(--site-link);outline-offset:-2px}
@media (max-width:60rem){header.site{position:static}}
@media (max-width:48rem){header.site{font-size:.875rem}header.site nav{gap:0 .5rem}header.site ul{gap:0}header.site a{padding:.25rem .3125rem}}
@media print{header.site,.skip{display:none}}
`.trim();
