import type { Figure } from '../diagrams/figure.js';
import type { Context } from './context.js';
import { plain } from './prose.js';

/** The content under one heading. Nested sections are the outline, so no level of headings is skipped. */
export interface Section {
  /** Markdown, one line. */
  title: string;
  /** The id to link to, the same in every language. Sections without one are not in the contents. */
  anchor?: string;
  /** Markdown next to the title in the contents. */
  label?: string;
  blocks?: string[];
  /** A diagram after the blocks. */
  figure?: Figure | undefined;
  parts?: Section[];
}

/** The sections that have content in addition to their heading. */
export function withContent(sections: Section[]): Section[] {
  return sections.filter(
    ({ blocks = [], parts = [] }) => parts.length > 0 || blocks.some((block) => block !== ''),
  );
}

/** A figure in Markdown: its title, and its content as text. */
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
