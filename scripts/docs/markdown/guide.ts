import { tokensOf } from './dialect.js';
import { blockOf } from './prose.js';
import type { Section } from './section.js';

type Chapter = Required<Pick<Section, 'blocks' | 'parts'>> & Section;

/**
 * The guide as a section, and its headings as those inside, each a level below the last that is above it.
 * They are counted, as their words change with the language.
 */
export function guideSection(title: string, markdown: string): Section {
  const guide: Chapter = { title, anchor: 'guide', blocks: [], parts: [] };
  let open = [{ depth: 0, chapter: guide }];
  let count = 0;
  for (const token of tokensOf(markdown)) {
    const above = token.type === 'heading' ? open.filter(({ depth }) => depth < token.depth) : open;
    const { chapter = guide } = above.at(-1) ?? {};
    if (token.type !== 'heading') {
      chapter.blocks.push(...blockOf(token));
      continue;
    }
    const anchor = `guide-${++count}`;
    const inner = { title: oneLine(token.text), anchor, blocks: [], parts: [] };
    chapter.parts.push(inner);
    open = [...above, { depth: token.depth, chapter: inner }];
  }
  return guide;
}

/** A heading that was underlined may have several lines, and a number sign at its end. */
function oneLine(heading: string): string {
  return heading.replaceAll('\n', ' ').replace(/(?<= )#+$/, '\\$&');
}
