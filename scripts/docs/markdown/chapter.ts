import { tokensOf } from './dialect.js';
import { blockOf } from './prose.js';
import type { Context } from './context.js';
import type { Section } from './section.js';

type Chapter = Required<Pick<Section, 'title' | 'anchor' | 'blocks' | 'parts'>> &
  Pick<Section, 'figure'>;

/**
 * Turns a chapter of the guide into a section. Each heading of the chapter becomes a section. This section is inside
 * the section of the nearest earlier heading with a higher level.
 *
 * @param english the same chapter in English. The anchors are made from its headings, so that they are the same in
 * every language. Every translation has the same number of headings.
 */
export function chapterSection(
  title: string,
  anchor: string,
  markdown = '',
  english = markdown,
  figures: Context['figures'] = () => undefined,
): Chapter {
  const whole: Chapter = { title, anchor, blocks: [], figure: figures(anchor), parts: [] };
  let open = [{ depth: 0, chapter: whole }];
  const anchors = chapterAnchors(english);
  let count = 0;
  for (const token of tokensOf(markdown)) {
    const above = token.type === 'heading' ? open.filter(({ depth }) => depth < token.depth) : open;
    const { chapter = whole } = above.at(-1) ?? {};
    if (token.type !== 'heading') {
      chapter.blocks.push(...blockOf(token));
      continue;
    }
    const innerAnchor = `${anchor}.${anchors[count++] ?? count}`;
    const inner: Chapter = {
      title: oneLine(token.text),
      anchor: innerAnchor,
      blocks: [],
      figure: figures(innerAnchor),
      parts: [],
    };
    chapter.parts.push(inner);
    open = [...above, { depth: token.depth, chapter: inner }];
  }
  return whole;
}

/** Makes an id from the text of a heading: `Find the endpoint` → `find-the-endpoint`. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Returns the ids of the headings of a chapter. Each id is unique in the chapter. */
export function chapterAnchors(markdown = ''): string[] {
  const used = new Set<string>();
  return tokensOf(markdown)
    .filter((token) => token.type === 'heading')
    .map(({ text }) => {
      const base = slug(text);
      let anchor = base;
      for (let number = 2; used.has(anchor); number++) anchor = `${base}-${number}`;
      used.add(anchor);
      return anchor;
    });
}

/**
 * Returns the text of a heading in one line. A heading that is underlined with `===` may have several lines. It may
 * also end with `#`. This `#` must be escaped, because Markdown ignores a `#` at the end of a heading in one line.
 */
function oneLine(heading: string): string {
  return heading.replaceAll('\n', ' ').replace(/(?<= )#+$/, '\\$&');
}
