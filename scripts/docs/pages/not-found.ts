/** The page for addresses that lead nowhere. One file serves all of them, so it says everything in every language. */
import { escapeHtml, htmlPage } from './page.js';
import type { Site } from './layout.js';
import { placeOf } from '../topics/place.js';

/** It is shown at any depth, so its links begin at the root of the site. */
export function notFoundPage({ baseUrl, languages, assets }: Site): string {
  // Without the host: the same site served elsewhere loads nothing from there.
  const root = baseUrl === undefined ? '/' : new URL(baseUrl).pathname;
  const sections = [...languages].map(([language, { site }], index) => {
    const { title, text, home } = site.notFound;
    const tag = index === 0 ? 'h1' : 'h2';
    const link = `<a href="${root}${placeOf(language, '')}">${escapeHtml(home)}</a>`;
    return `<section lang="${language}"><${tag}>${escapeHtml(title)}</${tag}><p>${escapeHtml(text)}</p><p>${link}</p></section>`;
  });
  const words = [...languages.values()].map(({ site }) => site.notFound);
  return htmlPage({
    language: 'en',
    title: words.map(({ title }) => title).join(' · '),
    description: words[0]!.text,
    head: `<meta name="robots" content="noindex">
<link rel="icon" href="${root}${assets.logo}" type="image/svg+xml">
<link rel="stylesheet" href="${root}${assets.style}">
<script src="${root}${assets.script}"></script>`,
    body: `<div class="frame"><main id="content"><article>\n${sections.join('\n')}\n</article></main></div>`,
  });
}
