/** Markdown of our own as HTML. Tags in it are text: nothing is HTML but what is made here. */
import { Renderer, type RendererObject, type Token, type Tokens } from 'marked';
import { highlight } from './highlight.js';
import { newMarked } from '../markdown/dialect.js';
import { escapeHtml, withoutMarkup } from './page.js';
import { tabBoxInText } from './tabs.js';

export interface Prose {
  block: (markdown: string) => string;
  inline: (markdown: string) => string;
}

/** The targets that a text can link to from its place. */
export interface Surroundings {
  /** The address for a link; undefined where it leads nowhere from here, and the text stands alone. */
  href?: (href: string) => string | undefined;
  /** Where a name in code is explained: `JobCreated` → `../JobCreated/`. */
  explained?: (name: string) => string | undefined;
  /** Whether code has colours; where a page is to be small, it has none. */
  colours?: boolean;
  /** Gives headings their ids, and moves them so many levels down; without it, there are none. */
  headings?: { idOf: (text: string) => string; down: number };
  /**
   * Makes one box of code blocks that directly follow each other and have a label behind their language. Each box gets
   * an id of its page; without it, the blocks stand one below another.
   */
  tabs?: { newId: () => string; name: string; choice: string };
}

/** No scheme that runs a script, however it is spelled, and no host without a scheme. */
const harmless = /^(#|https?:\/\/|mailto:|(?!\/\/)[\w./-]+(#[\w.-]*)?$)/i;

/** A text that has nothing to parse. */
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
    // No page of ours asks another host for anything.
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
    // The parser leaves the last line break where an empty line is before it.
    code: ({ text, lang }) => codeBlock(text.replace(/\n$/, ''), infoOf(lang).language, colours),
    // Scrolls where it is wider than the page, also for those who have no pointer, and is announced by its head, with a
    // number where another has the same.
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
    // Most types are a word or two, and the parser takes its time for each.
    inline: (markdown) =>
      isPlain.test(markdown) ? markdown : (marked.parseInline(markdown) as string),
  };
}

/** JSON wraps, because its lines are read one by one; a command or a program scrolls, because a break would change it. */
export function codeBlock(text: string, language?: string, colours = true): string {
  const scrolls = language === 'json' ? '' : ' class="scroll" tabindex="0"';
  const code = language && colours ? highlight(text, language) : escapeHtml(text);
  return `<div class="code"><pre${scrolls}><code>${code}</code></pre></div>\n`;
}

/** The words behind the opening fence: `sh Python` is a command for readers who write Python. */
function infoOf(info = ''): { language: string; label: string } {
  const [, language = '', label = ''] = /^(\S*)\s*(.*)$/s.exec(info) ?? [];
  return { language, label };
}

/** Puts the labelled code blocks between which nothing stands into one token. */
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
