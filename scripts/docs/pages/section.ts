import type { Section } from '../markdown/section.js';
import { figureHtml } from './diagram.js';
import type { PageContext } from './page-context.js';

/** Renders a section of Markdown as HTML, with its heading at the given level. */
export function sectionHtml(section: Section, level: number, page: PageContext): string {
  const { title, anchor, blocks = [], figure, parts = [] } = section;
  const { prose, edition, newId, words } = page;
  const tag = `h${Math.min(level, 6)}`;
  const id = anchor === undefined ? undefined : newId(edition.addresses.get(anchor)?.id || anchor);
  const text = prose.inline(title).replaceAll(/<\/?a\b[^>]*>/g, '');
  const heading = id
    ? `<${tag} id="${id}"><a href="#${id}">${text}</a></${tag}>`
    : `<${tag}>${text}</${tag}>`;
  return [
    `${heading}\n`,
    // Render all blocks together, because adjacent code blocks can become one box with tabs.
    prose.block(blocks.join('\n\n')),
    figure ? figureHtml(figure, words, prose) : '',
    ...parts.map((part) => sectionHtml(part, level + 1, page)),
  ].join('');
}
