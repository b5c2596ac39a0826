import type { Figure } from '../diagrams/figure.js';
import type { Context } from './context.js';
import { plain } from './prose.js';

/** The content under one heading. The tree of them is the outline, so no level of headings is ever left out. */
export interface Section {
  /** Markdown, one line. */
  title: string;
  /** The id to link to, the same in every language. Sections without one are not in the contents. */
  anchor?: string;
  /** Markdown beside the title in the contents. */
  label?: string;
  blocks?: string[];
  /** Stands behind the blocks. */
  figure?: Figure | undefined;
  parts?: Section[];
}

/** Those that are more than a heading. */
export function withContent(sections: Section[]): Section[] {
  return sections.filter(
    ({ blocks = [], parts = [] }) => parts.length > 0 || blocks.some((block) => block !== ''),
  );
}

/** A figure in Markdown: its title, and what it shows as text. */
export function figureBlocks({ label, text }: Figure): string[] {
  return [`**${plain(label)}**`, ...text];
}

/** A section as Markdown. */
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

/** The contents: a list of links. */
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
