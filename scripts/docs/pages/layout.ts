/** Renders the layout of every page: the bar at the top, the menu, and the links to the previous and the next page. */
import { posix } from 'node:path';
import type { Assets } from './assets.js';
import type { Group, Topic } from '../topics/topics.js';
import type { Languages, Words } from '../words/index.js';
import { escapeHtml, htmlPage } from './page.js';
import { figureStart } from './diagram.js';
import { linkBetween, markdownOf, sitePathOf, urlOf } from '../topics/site-path.js';

/** The data about the whole site that every page needs. */
export interface Site {
  languages: Languages;
  /** The names of the OpenAPI descriptions: `v1`, `connector`. */
  apis: readonly string[];
  /** The URL of the published site, with a slash at its end. */
  baseUrl: string | undefined;
  /** The URL of the project's repository. */
  repository: string | undefined;
  assets: Assets;
  /** The paths of all pages, relative to the root of a language. The paths are the same in every language. */
  paths: ReadonlySet<string>;
}

/** The other pages that a page links to in its menu, with the language and the description they belong to. */
export interface Neighbours {
  language: string;
  words: Words;
  /**
   * The name of the description that the page is about. For a page about no description, the name of the first
   * description.
   */
  api: string;
  topics: readonly Topic[];
}

export interface Content {
  /** The path of the page, relative to the root of its language. */
  path: string;
  /** The title of the page for `<title>`, as plain text and not HTML. */
  title: string;
  description: string;
  /** The main text of the page, as HTML. */
  article: string;
  /** HTML that is shown next to the article if the window is wide enough. */
  aside?: string;
  /** `landing` for the home page. Its layout differs from the layout of the other pages: it has no outline. */
  kind?: 'landing';
  /** Directives that replace or extend the default Content-Security-Policy. */
  policy?: Record<string, string>;
}

export function layout(site: Site, neighbours: Neighbours, content: Content): string {
  const { language, words } = neighbours;
  const { path, title, description, article, aside } = content;
  const here = sitePathOf(language, path);
  const topic = neighbours.topics.find((one) => one.path === path);
  return htmlPage({
    language,
    title: [title, ...about(neighbours, path), ...(path === '' ? [] : [words.site.name])].join(
      ' · ',
    ),
    description,
    ...(content.policy && { policy: content.policy }),
    head: headOf(site, neighbours, content, topic),
    data: { copy: words.site.copy, copied: words.site.copyDone },
    body: `${aside ? `<a class="skip" href="#code">${escapeHtml(words.site.skipToCode)}</a>\n` : ''}<a class="skip to-menu" href="#menu">${escapeHtml(words.site.skip)}</a>
${bar(site, neighbours, path)}
<div class="frame${content.kind ? ` ${content.kind}` : ''}">
<main id="content">
<article>
${article.trim()}
</article>
${aside ? `<aside id="code" tabindex="-1">\n${aside.trim()}\n</aside>\n` : content.kind ? '' : outline(article, words)}</main>
${footer(site, neighbours, here, topic)}
${menu(site, neighbours, here)}
</div>`,
  });
}

/**
 * Returns the name of the description for the title of a page. Without this name, pages of both descriptions could have
 * the same title.
 */
function about({ api, topics }: Neighbours, path: string): string[] {
  const root = `${api}/`;
  const overview = topics.find((topic) => topic.path === root);
  return overview && path !== root && path.startsWith(root) ? [overview.title] : [];
}

function headOf(
  site: Site,
  { language, topics }: Neighbours,
  { path, article, kind }: Content,
  topic: Topic | undefined,
): string {
  const { assets, baseUrl, languages } = site;
  const here = sitePathOf(language, path);
  const link = (to: string) => linkBetween(here, to);
  const [before, after] = around(site, topics, topic);
  const elsewhere =
    baseUrl === undefined
      ? []
      : [
          `<link rel="canonical" href="${urlOf(baseUrl, here)}">`,
          ...[...languages.keys(), 'x-default'].map((one) => {
            const to = urlOf(baseUrl, sitePathOf(one === 'x-default' ? 'en' : one, path));
            return `<link rel="alternate" hreflang="${one}" href="${to}">`;
          }),
        ];
  return [
    ...elsewhere,
    ...(topic
      ? [`<link rel="alternate" type="text/markdown" href="${link(markdownOf(here))}">`]
      : []),
    ...(before ? [`<link rel="prev" href="${link(sitePathOf(language, before.path))}">`] : []),
    ...(after ? [`<link rel="next" href="${link(sitePathOf(language, after.path))}">`] : []),
    `<link rel="icon" href="${link(assets.logo)}" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${link(assets.style)}">`,
    ...(article.includes(figureStart)
      ? [`<link rel="stylesheet" href="${link(assets.diagrams)}">`]
      : []),
    ...(kind === 'landing' ? [`<link rel="stylesheet" href="${link(assets.landing)}">`] : []),
    // Load the script before the page is painted, because the script applies the theme that the reader chose.
    `<script src="${link(assets.script)}"></script>`,
  ].join('\n');
}

function bar({ languages, assets }: Site, { language, words }: Neighbours, path: string): string {
  const here = sitePathOf(language, path);
  const { site } = words;
  const others = [...languages]
    .filter(([name]) => name !== language)
    .map(
      ([name, { site: other }]) =>
        `<a href="${linkBetween(here, sitePathOf(name, path))}" lang="${name}" hreflang="${name}" data-keep="hash">${escapeHtml(other.language)}</a>`,
    );
  return `<header class="bar"><a class="home" href="${linkBetween(here, sitePathOf(language, ''))}"><img src="${linkBetween(here, assets.logo)}" alt="" width="24" height="24"> <span>${escapeHtml(site.name)}</span></a>
<div class="tools">${searchButton(assets, words)}${others.join('')}<button class="theme" type="button" aria-label="${escapeHtml(site.theme)}" hidden></button><button class="open-menu" type="button" popovertarget="menu">${escapeHtml(site.menu)}</button></div></header>`;
}

/**
 * Renders the search button. The button is hidden until the script of the page shows it. The script loads the search
 * from the folder of the script.
 */
function searchButton({ search, searchStyle }: Assets, { site }: Words): string {
  const data = {
    script: posix.basename(search),
    style: posix.basename(searchStyle),
    failed: site.search.failed,
    disk: site.search.disk,
  };
  const attributes = Object.entries(data).map(
    ([name, value]) => ` data-${name}="${escapeHtml(value)}"`,
  );
  return `<button class="search" type="button" aria-keyshortcuts="Control+K Meta+K /"${attributes.join('')} hidden><span>${escapeHtml(site.search.open)}</span> <kbd aria-hidden="true">Ctrl K</kbd></button>`;
}

/** The groups of pages in the menu. The schemas are not in the menu, because a separate page lists them. */
const groups: Group[] = ['guide', 'operations', 'callbacks', 'events', 'tools', 'about'];

/**
 * Renders the menu. In the HTML, the menu follows the text, so that readers with a screen reader do not have to skip
 * it. In a wide window, the menu is next to the text. In a narrow window, the menu is a popover, which browsers open
 * without a script. Browsers without popovers show the menu at the end of the page.
 */
function menu({ apis, paths }: Site, { language, words, api, topics }: Neighbours, here: string) {
  const link = (path: string, label: string, more = '') =>
    `<a href="${linkBetween(here, sitePathOf(language, path))}"${sitePathOf(language, path) === here ? ' aria-current="page"' : ''}${more}>${label}</a>`;
  const inOther = (name: string) => {
    const same = here.replace(sitePathOf(language, `${api}/`), sitePathOf(language, `${name}/`));
    const path = same.slice(sitePathOf(language, '').length);
    return paths.has(path) ? path : `${name}/`;
  };
  const switches = apis.map(
    (name) =>
      `<a href="${linkBetween(here, sitePathOf(language, inOther(name)))}"${name === api ? ' aria-current="true"' : ''}>${escapeHtml(name)}</a>`,
  );
  const schemas = topics.find(({ subject }) => subject.kind === 'schemas');
  const isSchema = topics.some(
    ({ path, group }) => group === 'schemas' && sitePathOf(language, path) === here,
  );
  const lists = groups.map((group) => {
    const mine = topics.filter((topic) => topic.group === group);
    if (mine.length === 0) return '';
    const items = mine.map(({ path, title, menu: label = title, method, isName }) => {
      const text = isName ? `<code>${escapeHtml(label)}</code>` : escapeHtml(label);
      const more = isSchema && path === schemas?.path ? ' aria-current="true"' : '';
      return `<li>${link(path, `${method ? badge(method) : ''}${text}`, more)}</li>`;
    });
    return `<h2 id="menu-${group}">${escapeHtml(words.site.groups[group])}</h2>\n<ul aria-labelledby="menu-${group}">${items.join('')}</ul>`;
  });
  return `<nav id="menu" popover aria-label="${escapeHtml(words.site.menu)}" tabindex="-1">
<button class="close-menu" type="button" popovertarget="menu" popovertargetaction="hide" aria-label="${escapeHtml(words.site.closeMenu)}">×</button>
<p class="apis" role="group" aria-label="${escapeHtml(words.site.descriptions)}">${switches.join('')}</p>
${lists.filter(Boolean).join('\n')}
</nav>`;
}

/** Renders the outline of the page, which is shown only in a wide window. */
function outline(article: string, { site }: Words): string {
  const headings = [...article.matchAll(/<h([23]) id="([^"]+)">(.*?)<\/h\1>/g)];
  if (headings.length < 3) return '';
  const items = headings.map(
    ([, level, id, html = '']) =>
      `<li class="level-${level}"><a href="#${id}">${html.replaceAll(/<\/?(a|small)\b[^>]*>/g, '')}</a></li>`,
  );
  return `<aside class="outline"><nav aria-labelledby="outline"><h2 id="outline">${escapeHtml(site.onThisPage)}</h2>
<ul>${items.join('')}</ul></nav></aside>
`;
}

/** Renders the HTTP method of an operation in the colour of this method. */
export function badge(method: string): string {
  return `<span class="method ${method}">${method.toUpperCase()}</span> `;
}

function footer(
  site: Site,
  { language, words, topics }: Neighbours,
  here: string,
  topic: Topic | undefined,
): string {
  const { repository } = site;
  const [before, after] = around(site, topics, topic);
  const link = (to: Topic, label: string, rel: string) =>
    `<a rel="${rel}" href="${linkBetween(here, sitePathOf(language, to.path))}"><small>${escapeHtml(label)}</small> ${escapeHtml(to.menu ?? to.title)}</a>`;
  const edit =
    repository && topic?.source
      ? `<a href="${escapeHtml(`${repository}/edit/HEAD/${topic.source}`)}">${escapeHtml(words.site.edit)}</a>`
      : '';
  return `<footer>
<div class="pager">${before ? link(before, words.site.previous, 'prev') : '<span></span>'}${after ? link(after, words.site.next, 'next') : ''}</div>
<p>${edit} ${escapeHtml(words.site.disclaimer)}</p>
</footer>`;
}

/**
 * Returns the previous and the next page. The pages that do not belong to a description come after the pages of the
 * first description.
 */
function around(
  { apis }: Site,
  topics: readonly Topic[],
  topic: Topic | undefined,
): [Topic | undefined, Topic | undefined] {
  const own = apis.slice(1).find((api) => topic?.path.startsWith(`${api}/`));
  const row = own ? topics.filter(({ path }) => path.startsWith(`${own}/`)) : topics;
  const index = topic ? row.indexOf(topic) : -1;
  return index < 0 ? [undefined, undefined] : [row[index - 1], row[index + 1]];
}
