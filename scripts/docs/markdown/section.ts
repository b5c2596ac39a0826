import type { Figure } from '../diagrams/figure.js';
import type { Context } from './context.js';
import { plain } from './prose.js';

/** A heading with its content. Nested sections have headings of the next level, so no level is skipped. */
export interface Section {
  /** The text of the heading: Markdown in one line. */
  title: string;
  /**
   * The id of the heading, for links. The id is the same in every language. The table of contents omits sections
   * without an id.
   */
  anchor?: string;
  /** Markdown that the table of contents shows next to the title. */
  label?: string;
  blocks?: string[];
  /** A diagram, which is shown after the blocks. */
  figure?: Figure | undefined;
  parts?: Section[];
}

/** Selects the sections that contain more than their heading. */
export function withContent(sections: Section[]): Section[] {
  return sections.filter(
    ({ blocks = [], parts = [] }) => parts.length > 0 || blocks.some((block) => block !== ''),
  );
}

/** Renders a figure as Markdown: its title, and its content as text instead of a drawing. */
export function figureBlocks({ label, text }: Figure): string[] {
  return [`**${plain(label)}**`, ...text];
}

/** Renders a section and the sections inside it as Markdown. */
export function render(section: Section, level = 1): string {
  const { title, anchor, blocks = [], figure, parts = [] } = section;
  const target = anchor ? `<a id="${anchor}"></a>` : '';
  return [
    `${'#'.repeat(Math.min(level, 6))} ${target}${title}`,
    ...blocks,
    ...(figure ? figureBlocks(figure) : []),
    ...parts.map((part) => render(part, level + 1)),
  ].join('\n\n');
}

/** Renders the table of contents as a list of links. */
export function contentsOf(
  sections: Section[],
  context: Pick<Context, 'link'>,
  indent = '',
): string {
  return sections
    .filter(({ anchor }) => anchor)
    .map(({ title, anchor, label, parts = [] }) => {
      const inside = contentsOf(parts, context, `${indent}  `);
      return `${indent}- [${title}](${context.link(anchor!)})${label ? ` ${label}` : ''}${inside && `\n${inside}`}`;
    })
    .join('\n');
}
