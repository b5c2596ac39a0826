/** Lists of links to pages and files. */
import { posix } from 'node:path';
import { catalogueOf } from '../../description/event-catalogue.js';
import type { Tag } from '../../description/openapi.js';
import type { Download } from '../topics/edition.js';
import type { Topic } from '../topics/topics.js';
import { slug } from '../markdown/chapter.js';
import { taggedOperations } from '../markdown/index.js';
import { plain } from '../markdown/prose.js';
import { badge } from './layout.js';
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';

/** Renders the events, grouped by their tags. For each event, the list says when the event happens. */
export function eventList(page: PageContext, tag: 'h2' | 'h3'): string {
  const { context, prose, link, edition } = page;
  return taggedOperations(context.document)
    .map(({ tag: group }) => {
      const items = eventItems(group, page);
      if (!items) return '';
      const chapter = edition.topics.find(
        ({ subject }) => subject.kind === 'chapter' && subject.tag.name === group.name,
      );
      const name = escapeHtml(group['x-displayName'] ?? group.name);
      const title = chapter ? `<a href="${link(chapter.path)}">${name}</a>` : name;
      // If the group has a chapter, do not repeat the description of the group, because the chapter contains it.
      const about = chapter ? '' : prose.block(group.description ?? '');
      return `<${tag} id="${page.newId(slug(group.name))}">${title}</${tag}>\n${about}${items}`;
    })
    .join('');
}

/** Renders the events with one tag. For each event, the list says when the event happens. */
export function eventItems(tag: Tag, page: PageContext): string {
  const { edition, prose, words, link, context } = page;
  const happens = new Map(catalogueOf(context.document).map((one) => [one.name, one.happensWhen]));
  const beginning = words.site.happensWhen.replace(/ …$/, '');
  const items = edition.topics.flatMap(({ subject, path, title }) =>
    subject.kind === 'event' && subject.tag.name === tag.name
      ? `<li><a class="name" href="${link(path)}"><code>${title}</code></a> <span>${prose.inline(`${beginning} ${happens.get(title)}.`)}</span></li>`
      : [],
  );
  return items.length > 0 ? `<ul class="list">${items.join('\n')}</ul>\n` : '';
}

/** Renders links to the topics that `isListed` selects, each with its summary. */
export function topicList(page: PageContext, isListed: (topic: Topic) => boolean): string {
  const items = page.edition.topics
    .filter(isListed)
    .map(({ path, title, isName, method, summary }) => {
      const name = isName ? `<code>${escapeHtml(title)}</code>` : escapeHtml(title);
      return `<li><a class="name" href="${page.link(path)}">${method ? badge(method) : ''}${name}</a> <span>${escapeHtml(summary)}</span></li>`;
    });
  return items.length > 0 ? `<ul class="list">${items.join('\n')}</ul>\n` : '';
}

export function downloadList(page: PageContext): string {
  const { edition, words, link, fileLink, prose } = page;
  const row = ({ path, content }: Download) =>
    `<tr><td><a href="${fileLink(path)}"><code>${escapeHtml(posix.basename(path))}</code></a></td><td>${escapeHtml(content)}</td></tr>`;
  const table = (name: string, files: readonly Download[]) =>
    `<div class="table" role="region" aria-label="${escapeHtml(name)}" tabindex="0"><table><thead><tr><th scope="col">${words.site.file}</th><th scope="col">${words.site.content}</th></tr></thead><tbody>\n${files.map(row).join('\n')}\n</tbody></table></div>\n`;
  const chapter = edition.topics.find(({ anchors }) =>
    anchors.has('tag-getting-started.use-another-language'),
  );
  const other = chapter
    ? `[${plain(chapter.title)}](${link(chapter.path)}#use-another-language)`
    : undefined;
  return [
    table(
      words.site.downloadsMenu,
      edition.downloads.filter(({ schema }) => schema === undefined),
    ),
    other
      ? `<h2 id="other-languages"><a href="#other-languages">${escapeHtml(words.site.otherLanguages)}</a></h2>\n<p>${prose.inline(words.site.otherLanguagesText(other))}</p>\n`
      : '',
    `<h2 id="schemas"><a href="#schemas">${escapeHtml(words.site.schemaFiles)}</a></h2>\n<p>${escapeHtml(words.site.schemaFilesLead)}</p>\n`,
    `<ul class="list">${edition.downloads
      .filter(({ schema }) => schema !== undefined)
      .map(
        ({ path, schema, content }) =>
          `<li><a class="name" href="${fileLink(path)}"><code>${escapeHtml(schema!)}</code></a> <span>${escapeHtml(content)}</span></li>`,
      )
      .join('\n')}</ul>\n`,
  ].join('');
}
