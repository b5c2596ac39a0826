/**
 * Renders the Markdown of this project as HTML. HTML tags in the Markdown are shown as text, so the output contains
 * only elements that this module creates.
 */
import { Renderer, type RendererObject, type Token, type Tokens } from 'marked';
import { highlight } from './highlight.js';
import { newMarked } from '../markdown/dialect.js';
import { escapeHtml, withoutMarkup } from './page.js';
import { tabBoxInText } from './tabs.js';

export interface Prose {
  block: (markdown: string) => string;
  inline: (markdown: string) => string;
}

/** The options for rendering a text. They depend on the page: its links, headings, code colours and tabs. */
export interface Surroundings {
  /**
   * Returns the target of a link for this page. If there is no such target, returns undefined, and only the text of the
   * link is rendered.
   */
  href?: (href: string) => string | undefined;
  /** Returns the link to the page that explains a name in a code span: `JobCreated` → `../JobCreated/`. */
  explained?: (name: string) => string | undefined;
  /** True to highlight code. False for a page that must be small. */
  colours?: boolean;
  /**
   * `idOf` returns the id of a heading. `down` is the number to add to the level of each heading. Without this option,
   * headings become bold paragraphs.
   */
  headings?: { idOf: (text: string) => string; down: number };
  /**
   * Puts adjacent code blocks with labels into one box with tabs. The label is after the language: `sh Python`. `newId`
   * returns a new id for each box. Without this option, the blocks follow each other.
   */
  tabs?: { newId: () => string; name: string; choice: string };
}

/**
 * Matches the safe targets of links. Refuses schemes that run a script, in any spelling, and targets such as `//host`
 * that name a host without a scheme.
 */
const harmless = /^(#|https?:\/\/|mailto:|(?!\/\/)[\w./-]+(#[\w.-]*)?$)/i;

/** Matches a text that cannot contain Markdown syntax. */
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
    // Show only the alternative text of an image, because the pages do not load anything from other hosts.
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
    // Remove the last line break, which the parser keeps if an empty line precedes it.
    code: ({ text, lang }) => codeBlock(text.replace(/\n$/, ''), infoOf(lang).language, colours),
    // A table that is wider than the page can be scrolled, also by keyboard. Screen readers announce a table by its
    // head. If another table has the same head, a number is added.
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
    // Skip the parser for plain text, because the parser is slow and most of the rendered texts are types of one or two
    // words.
    inline: (markdown) =>
      isPlain.test(markdown) ? markdown : (marked.parseInline(markdown) as string),
  };
}

/**
 * Renders a code block. Long lines of JSON wrap. Long lines of other code scroll, because a line break could change the
 * meaning of the code.
 */
export function codeBlock(text: string, language?: string, colours = true): string {
  const scrolls = language === 'json' ? '' : ' class="scroll" tabindex="0"';
  const code = language && colours ? highlight(text, language) : escapeHtml(text);
  return `<div class="code"><pre${scrolls}><code>${code}</code></pre></div>\n`;
}

/**
 * Parses the text after an opening fence. For example, `sh Python` marks a shell command for readers who write Python:
 * its language is `sh`, and its label is `Python`.
 */
function infoOf(info = ''): { language: string; label: string } {
  const [, language = '', label = ''] = /^(\S*)\s*(.*)$/s.exec(info) ?? [];
  return { language, label };
}

/** Joins adjacent code blocks with labels into one token, which becomes a box with tabs. */
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
