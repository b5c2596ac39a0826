/** The page for addresses that lead nowhere. One file serves all of them, so it says everything in both languages. */
import { type Language, languages } from '../../description/language.js';
import type { Context } from './context.js';
import { siteStyle } from './header.js';
import { escapeHtml, htmlPage } from './page.js';
import { placeOf } from './place.js';
import { proseStyle } from './prose-style.js';

const words = {
  en: {
    title: 'Nothing is here',
    text: 'This address leads nowhere: it was mistyped, or the page has moved.',
    home: 'To the start',
  },
  de: {
    title: 'Hier gibt es nichts',
    text: 'Diese Adresse führt ins Leere: Sie enthält einen Tippfehler, oder die Seite wurde verschoben.',
    home: 'Zur Startseite',
  },
} satisfies Record<Language, unknown>;

/** It is shown at any depth, so its links begin at the root of the site. */
export function notFoundPage({ baseUrl = '/' }: Context): string {
  const root = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  const sections = languages.map((language, index) => {
    const { title, text, home } = words[language];
    const heading = index === 0 ? 'h1' : 'h2';
    const href = `${root}${placeOf(language, 'index.html').replace(/index\.html$/, '')}`;
    return `<section lang="${language}"><${heading}>${escapeHtml(title)}</${heading}><p>${escapeHtml(text)}</p><p><a href="${href}">${escapeHtml(home)}</a></p></section>`;
  });
  return htmlPage({
    language: 'en',
    title: languages.map((language) => words[language].title).join(' · '),
    description: words.en.text,
    style: `${siteStyle}\n${proseStyle}`,
    head: '<meta name="robots" content="noindex">\n',
    body: `<main id="content">\n${sections.join('\n')}\n</main>`,
  });
}
