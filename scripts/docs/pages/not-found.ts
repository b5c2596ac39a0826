/** The page for status 404. One file serves all paths, so it has its text in every language. */
import { escapeHtml, htmlPage } from './page.js';
import type { Site } from './layout.js';
import { sitePathOf } from '../topics/site-path.js';

/** The page is served for paths of any depth, so its links begin at the root of the site. */
export function notFoundPage({ baseUrl, languages, assets }: Site): string {
  // Omit the host, so that a copy of the site on another host does not load files from this host.
  const root = baseUrl === undefined ? '/' : new URL(baseUrl).pathname;
  const sections = [...languages].map(([language, { site }], index) => {
    const { title, text, home } = site.notFound;
    const tag = index === 0 ? 'h1' : 'h2';
    const link = `<a href="${root}${sitePathOf(language, '')}">${escapeHtml(home)}</a>`;
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
