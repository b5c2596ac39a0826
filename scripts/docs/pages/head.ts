import type { Topic } from '../topics/topics.js';
import { marks } from './marks.js';
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';
import { linkBetween, markdownOf } from '../topics/site-path.js';

/** The beginning of a page. */
export interface Head {
  /** The parent page: its label (not HTML) and its path. */
  above?: { label: string; path: string } | undefined;
  /** HTML that replaces the title. */
  title?: string;
  /** Markdown; by default, the summary of the topic. */
  lead?: string | undefined;
  provenance?: readonly string[];
  /** HTML: each fact is a link or a few words. */
  facts?: readonly string[];
}

export function headHtml(page: PageContext, head: Head = {}): string {
  const { topic, words, prose, link } = page;
  const { above, title = titleOf(topic), lead, provenance = [], facts = [] } = head;
  const label = above?.label ?? words.site.groups[topic.group];
  const crumb =
    above === undefined
      ? escapeHtml(label)
      : `<a href="${link(above.path)}">${escapeHtml(label)}</a>`;
  const markdown = `<a class="copy-markdown" href="${linkBetween(topic.path, markdownOf(topic.path))}" data-copy="${escapeHtml(words.site.copyMarkdown)}" data-copied="${escapeHtml(words.site.copied)}">${escapeHtml(words.site.asMarkdown)}</a>`;
  const all = [...facts, markdown].map((fact) => `<li>${fact}</li>`).join('');
  const certain = provenance.length > 0 ? `<li>${marks(provenance, page).trim()}</li>` : '';
  return `<p class="above">${crumb}</p>
<h1>${title}</h1>
<p class="lead">${lead === undefined ? escapeHtml(topic.summary) : prose.inline(lead)}</p>
<ul class="facts">${certain}${all}</ul>
`;
}

/** The chapter that an operation or event belongs to. */
export function aboveOf({ topic, edition }: PageContext): Head['above'] {
  const { subject, group } = topic;
  if (!('tag' in subject)) return undefined;
  const { tag } = subject;
  const chapter = edition.topics.find(
    (one) => one.subject.kind === 'chapter' && one.subject.tag.name === tag.name,
  );
  return {
    label: tag['x-displayName'] ?? tag.name,
    path: chapter?.path ?? `${edition.api}/${group === 'events' ? 'events/' : ''}`,
  };
}

function titleOf({ title, isName }: Topic): string {
  return isName ? `<code>${escapeHtml(title)}</code>` : escapeHtml(title);
}
