/** Renders the pages whose content is a README. */
import { posix } from 'node:path';
import { groupOf, summaryOf, type Tool } from '../topics/materials.js';
import { checkHeadings } from '../diagrams/placements.js';
import type { Figure } from '../diagrams/figure.js';
import { tokensOf } from '../markdown/dialect.js';
import { plainText } from '../markdown/prose.js';
import { figureBlocks } from '../markdown/section.js';
import type { Words } from '../words/index.js';
import { figureHtml } from './diagram.js';
import type { Content } from './layout.js';
import { escapeHtml } from './page.js';
import { linkBetween } from '../topics/site-path.js';
import { newProse } from './prose.js';

/** The data for rendering the page of a README: the words around its text, and the targets of its links. */
export interface ToolSurroundings {
  language: string;
  words: Words;
  tools: readonly Tool[];
  /** The URL of the project's repository. */
  repository: string | undefined;
  /** Returns the path of the page that explains a name in code, relative to the root of the language. */
  explained: (name: string) => string | undefined;
  /** Returns the diagrams of a page. The key of each is the id of the heading of its section. */
  figures: (page: string) => ReadonlyMap<string, Figure>;
}

/**
 * Renders the page of a README. READMEs are only in English. A page in another language says that its text is in
 * English.
 */
export function toolPage(tool: Tool, surroundings: ToolSurroundings): Content {
  const { language, words, explained } = surroundings;
  const path = `${tool.name}/`;
  const title = words.site.tools[tool.name] ?? titleOf(tool);
  const ids = new Set<string>();
  const prose = newProse({
    href: (href) => hrefOf(href, tool, surroundings),
    explained: (name) => {
      const to = explained(name);
      return to === undefined ? undefined : linkBetween(path, to);
    },
    headings: { idOf: (text) => newId(text, ids), down: 0 },
  });
  const [, ...body] = splitTitle(tool.markdown);
  const english = language === 'en';
  const html = piecesOf(body.join(''), path, surroundings)
    .map((piece) =>
      typeof piece === 'string'
        ? prose.block(piece)
        : figureHtml(piece, words, prose, english ? undefined : language),
    )
    .join('');
  const markdown = `<a class="copy-markdown" href="../${tool.name}.md" data-copy="${escapeHtml(words.site.copyMarkdown)}" data-copied="${escapeHtml(words.site.copied)}">${escapeHtml(words.site.asMarkdown)}</a>`;
  return {
    path,
    title,
    description: summaryOf(tool),
    article: `<p class="above">${escapeHtml(words.site.groups[groupOf(tool)])}</p>
<h1>${escapeHtml(title)}</h1>
<ul class="facts"><li>${markdown}</li></ul>
${english ? html : `<p class="note">${escapeHtml(words.site.englishOnly)}</p>\n<div lang="en">\n${html}</div>`}`,
  };
}

/** Returns the Markdown of a README. Its links are changed so that they work on the site. */
export function toolMarkdown(tool: Tool, surroundings: ToolSurroundings): string {
  // The expression also matches code, so that code is skipped: `handlers[name](event)` is not a link.
  const codeOrLink = /^(`{3,})[^]*?^\1$|`[^`\n]*`|\[([^\]]*)\]\(([^)\s]+)\)/gm;
  const markdown = piecesOf(tool.markdown, `${tool.name}/`, surroundings)
    .map((piece) => (typeof piece === 'string' ? piece : `${figureBlocks(piece).join('\n\n')}\n\n`))
    .join('');
  return markdown.replaceAll(codeOrLink, (whole, _, text?: string, href?: string) => {
    if (href === undefined) return whole;
    const to = hrefOf(href, tool, surroundings);
    // The target of the link is not on the site, and the URL of the repository is unknown. Keep only the text of the
    // link.
    if (to === undefined) return text ?? '';
    return `[${text}](${to.replace(/^\.\.\/([\w-]+)\/(?=#|$)/, '$1.md')})`;
  });
}

/**
 * Splits a README into its text and its diagrams. For readers who open a README itself, the README may draw a diagram
 * as a code block with the language `text`. On the site, the diagram replaces this block. If the section of the diagram
 * has no such block, the diagram follows the text of the section.
 */
function piecesOf(
  markdown: string,
  page: string,
  { figures }: ToolSurroundings,
): (string | Figure)[] {
  const here = figures(page);
  if (here.size === 0) return [markdown];
  const pieces: (string | Figure)[] = [];
  const ids = new Set<string>();
  let text = '';
  let waiting: Figure | undefined;
  const insertWaiting = () => {
    if (waiting) pieces.push(text, waiting);
    if (waiting) text = '';
    waiting = undefined;
  };
  for (const token of tokensOf(markdown)) {
    if (token.type === 'heading') {
      insertWaiting();
      waiting = here.get(newId(plainText(token.text), ids));
    } else if (waiting && token.type === 'code' && token.lang === 'text') {
      insertWaiting();
      continue;
    }
    text += token.raw;
  }
  insertWaiting();
  checkHeadings(page, here, [...ids]);
  return [...pieces, text];
}

function titleOf(tool: Tool): string {
  return splitTitle(tool.markdown)[0].replace(/^#\s*/, '').trim();
}

/** Splits a README into its heading of level 1 and the text after this heading. */
function splitTitle(markdown: string): [string, string] {
  const end = markdown.indexOf('\n');
  return markdown.startsWith('# ') ? [markdown.slice(0, end), markdown.slice(end)] : ['', markdown];
}

function hrefOf(
  href: string,
  tool: Tool,
  { tools, repository }: ToolSurroundings,
): string | undefined {
  if (/^(#|\w+:)/.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const file = posix.join(posix.dirname(tool.file), path);
  const other = tools.find((one) => one.file === file);
  if (other) return `../${other.name}/${fragment ? `#${fragment}` : ''}`;
  return repository && `${repository}/blob/HEAD/${file}${fragment ? `#${fragment}` : ''}`;
}

/** Returns the id that GitHub generates for a heading, because links inside READMEs use these ids. */
function newId(heading: string, used: Set<string>): string {
  const base = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
  let id = base;
  for (let number = 1; used.has(id); number++) id = `${base}-${number}`;
  used.add(id);
  return id;
}
