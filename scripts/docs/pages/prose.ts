/** Renders our own Markdown as HTML. Tags in the Markdown are text: only this module creates HTML. */
import { Renderer, type RendererObject, type Token, type Tokens } from 'marked';
import { highlight } from './highlight.js';
import { newMarked } from '../markdown/dialect.js';
import { escapeHtml, withoutMarkup } from './page.js';
import { tabBoxInText } from './tabs.js';

export interface Prose {
  block: (markdown: string) => string;
  inline: (markdown: string) => string;
}

/** The options for rendering a text on its page: its links, headings, colours and tabs. */
export interface Surroundings {
  /** The target of a link; undefined to render only the link's text, if the target does not exist on this page. */
  href?: (href: string) => string | undefined;
  /** The link to the explanation of a name in code: `JobCreated` → `../JobCreated/`. */
  explained?: (name: string) => string | undefined;
  /** True to highlight code. A page that must be small does without. */
  colours?: boolean;
  /** The ids of headings, and by how many levels to move headings down. Without it, headings become bold paragraphs. */
  headings?: { idOf: (text: string) => string; down: number };
  /**
   * Puts adjacent code blocks with labels (after their language) into one box with tabs. `newId` gives each box its id.
   * Without this option, the blocks follow each other.
   */
  tabs?: { newId: () => string; name: string; choice: string };
}

/** Safe link targets: no scheme that runs a script, in any spelling, and no host without a scheme. */
const harmless = /^(#|https?:\/\/|mailto:|(?!\/\/)[\w./-]+(#[\w.-]*)?$)/i;

/** A text without Markdown syntax. */
const isPlain = /^[\p{L}\p{N} ,;()]*$/u;

export function newProse({
  href = (address) => address,
  explained = () => undefined,
  colours = true,
  headings,
  tabs,
}: Surroundings = {}): Prose {
  let inLink = false;
  const tables = new Map<string, number>();
  const renderer: RendererObject = {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens);
      if (!headings) return `<p><strong>${html}</strong></p>\n`;
      const id = headings.idOf(withoutMarkup(html));
      const tag = `h${Math.min(depth + headings.down, 6)}`;
      return `<${tag} id="${id}"><a href="#${id}">${html.replaceAll(/<\/?a\b[^>]*>/g, '')}</a></${tag}>\n`;
    },
    // Show only the text of an image: our pages do not load anything from other hosts.
    image: ({ text }) => escapeHtml(text),
    link({ href: address, tokens }) {
      const to = harmless.test(address) ? href(address) : undefined;
      inLink = true;
      const text = this.parser.parseInline(tokens);
      inLink = false;
      return to === undefined ? text : `<a href="${escapeHtml(to)}">${text}</a>`;
    },
    codespan({ text }) {
      const to = inLink ? undefined : explained(text);
      const code = `<code>${escapeHtml(text)}</code>`;
      return to === undefined ? code : `<a href="${escapeHtml(to)}">${code}</a>`;
    },
    // The parser keeps the last line break if an empty line precedes it.
    code: ({ text, lang }) => codeBlock(text.replace(/\n$/, ''), infoOf(lang).language, colours),
    // A table that is wider than the page scrolls, also by keyboard. Screen readers announce it by its head, with a
    // number if another table has the same head.
    table(table) {
      const heads = table.header.map(({ tokens }) => this.parser.parseInline(tokens));
      const head = withoutMarkup(heads.join(', '));
      const count = (tables.get(head) ?? 0) + 1;
      tables.set(head, count);
      const name = escapeHtml(count === 1 ? head : `${head} (${count})`);
      return `<div class="table" role="region" aria-label="${name}" tabindex="0">
${Renderer.prototype.table.call(this, table).replaceAll('<th>', '<th scope="col">')}</div>
`;
    },
  };
  const marked = newMarked().use({ renderer });
  if (tabs) {
    const { newId, name, choice } = tabs;
    marked.use({
      hooks: { processAllTokens: joinLabelled },
      extensions: [
        {
          name: 'tabs',
          renderer({ tokens = [] }) {
            const labelled = tokens.map((token) => ({
              label: infoOf((token as Tokens.Code).lang).label,
              content: this.parser.parse([token]),
            }));
            return tabBoxInText(newId(), name, choice, labelled);
          },
        },
      ],
    });
  }
  return {
    block: (markdown) => marked.parse(markdown) as string,
    // Skip the parser for plain text: most types are one or two words, and the parser is slow.
    inline: (markdown) =>
      isPlain.test(markdown) ? markdown : (marked.parseInline(markdown) as string),
  };
}

/** A code block. JSON wraps, because it is read line by line. Other code scrolls, because a break would change it. */
export function codeBlock(text: string, language?: string, colours = true): string {
  const scrolls = language === 'json' ? '' : ' class="scroll" tabindex="0"';
  const code = language && colours ? highlight(text, language) : escapeHtml(text);
  return `<div class="code"><pre${scrolls}><code>${code}</code></pre></div>\n`;
}

/** The language and the label after an opening fence: `sh Python` is a command for readers who write Python. */
function infoOf(info = ''): { language: string; label: string } {
  const [, language = '', label = ''] = /^(\S*)\s*(.*)$/s.exec(info) ?? [];
  return { language, label };
}

/** Puts adjacent labelled code blocks into one token. */
function joinLabelled(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  let run: Token[] = [];
  const end = () => {
    const [first] = run;
    if (run.length > 1) joined.push({ type: 'tabs', raw: '', tokens: run });
    else if (first) joined.push(first);
    run = [];
  };
  for (const token of tokens) {
    if (token.type === 'space') continue;
    if (token.type === 'code' && infoOf((token as Tokens.Code).lang).label) run.push(token);
    else {
      end();
      joined.push(token);
    }
  }
  end();
  return joined;
}
