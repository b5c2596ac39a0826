/** The reference without JavaScript: Markdown of our own making as HTML that can stand in a page. */
import { Renderer, type MarkedToken, type RendererObject, type Tokens } from 'marked';
import { newMarked } from '../markdown/dialect.js';
import { escapeHtml } from './page.js';

export { referenceStyle } from './reference-style.js';

/** A heading that can be linked to. */
export interface Heading {
  level: number;
  id: string;
  /** Without markup. */
  text: string;
}

/** Where a link may lead: no scheme that runs a script, however it is spelled. */
const harmless = /^(#|https?:\/\/|mailto:|[\w./-]+$)/i;

const renderer: RendererObject = {
  // Those of the outline are rendered below: what is left stands inside of something else, and is none of the outline.
  heading({ tokens }) {
    return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`;
  },
  // No page of ours asks another host for anything.
  image: ({ text }) => escapeHtml(text),
  link({ href, tokens }) {
    return harmless.test(href) ? false : this.parser.parseInline(tokens);
  },
  // Scrolls where it is wider than the page, also for those who have no pointer, and is announced by its head.
  table(table) {
    const heads = table.header.map(({ tokens }) => this.parser.parseInline(tokens));
    const name = escapeHtml(withoutMarkup(heads.join(', ')));
    return `<div class="table" role="region" aria-label="${name}" tabindex="0">
${Renderer.prototype.table.call(this, table)}</div>
`;
  },
};
const marked = newMarked().use({ renderer });

/**
 * The body of the static reference, an `<article>` with its contents in a `<nav>`, and its headings. Nothing in it is
 * HTML but what is made here: tags in the Markdown are text, except for the anchors at the beginning of our headings.
 *
 * @param markdown what referenceMarkdown returns
 */
export function staticReference(markdown: string): { body: string; contents: Heading[] } {
  const contents: Heading[] = [];
  const parts = (marked.lexer(markdown) as MarkedToken[]).map((token) => {
    const isNavigation = contents.at(-1)?.id === 'contents';
    if (token.type !== 'heading') {
      const html = marked.parser([token]);
      return isNavigation && token.type === 'list' ? `${html}</nav>\n` : html;
    }
    const { id, title } = partsOf(token);
    const html = marked.parseInline(title) as string;
    const tag = `h${token.depth}`;
    if (id === undefined) return `<${tag}>${html}</${tag}>\n`;
    contents.push({ level: token.depth, id, text: withoutMarkup(html) });
    const heading = `<${tag} id="${id}">${html}</${tag}>\n`;
    return id === 'contents' ? `<nav aria-labelledby="contents">\n${heading}` : heading;
  });
  return { body: `<article class="reference">\n${parts.join('')}</article>`, contents };
}

function partsOf({ text }: Tokens.Heading): { id?: string; title: string } {
  const [, id, title] = /^<a id="([\w.-]+)"><\/a>(.*)$/s.exec(text) ?? [];
  return id === undefined || title === undefined ? { title: text } : { id, title };
}

function withoutMarkup(html: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (entity, name: string) => characters[name] ?? entity);
}
