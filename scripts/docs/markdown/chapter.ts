import { tokensOf } from './dialect.js';
import { blockOf } from './prose.js';
import type { Section } from './section.js';

type Chapter = Required<Pick<Section, 'title' | 'anchor' | 'blocks' | 'parts'>>;

/**
 * A chapter of the guide as a section, and its headings as those inside, each a level below the last that is above it.
 * Their anchors are numbers behind that of the chapter, because their words change with the language.
 */
export function chapterSection(title: string, anchor: string, markdown = ''): Chapter {
  const whole: Chapter = { title, anchor, blocks: [], parts: [] };
  let open = [{ depth: 0, chapter: whole }];
  let count = 0;
  for (const token of tokensOf(markdown)) {
    const above = token.type === 'heading' ? open.filter(({ depth }) => depth < token.depth) : open;
    const { chapter = whole } = above.at(-1) ?? {};
    if (token.type !== 'heading') {
      chapter.blocks.push(...blockOf(token));
      continue;
    }
    const inner: Chapter = {
      title: oneLine(token.text),
      anchor: `${anchor}-${++count}`,
      blocks: [],
      parts: [],
    };
    chapter.parts.push(inner);
    open = [...above, { depth: token.depth, chapter: inner }];
  }
  return whole;
}

/** A heading that was underlined may have several lines, and a number sign at its end. */
function oneLine(heading: string): string {
  return heading.replaceAll('\n', ' ').replace(/(?<= )#+$/, '\\$&');
}
