/** Finds broken links and wrong headings in Markdown files, with GitHub's anchors. */
import { posix } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';

interface Heading {
  depth: number;
  text: string;
  /** The fragment of a link to the heading, in the form that GitHub generates: `add-an-event`. */
  anchor: string;
}

interface Page {
  headings: Heading[];
  links: string[];
}

/** Returns the text of a heading without Markdown signs. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainText(token.tokens)
        : (token as Tokens.Generic)['text'],
    )
    .join('');
}

/**
 * Converts the text of a heading to an anchor, as GitHub does: the anchor is in lower case, has no punctuation except
 * `-` and `_`, and has a hyphen for each space.
 */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

export function readPage(markdown: string): Page {
  const page: Page = { headings: [], links: [] };
  const counts = new Map<string, number>();
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'link' || token.type === 'image') page.links.push(String(token['href']));
    if (token.type !== 'heading') return;
    const { depth, tokens } = token as Tokens.Heading;
    const text = plainText(tokens);
    const anchor = anchorOf(text);
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    page.headings.push({ depth, text, anchor: count === 0 ? anchor : `${anchor}-${count}` });
  });
  return page;
}

/** Matches links to other hosts, and mail addresses. */
const outside = /^[a-z][a-z\d+.-]*:/i;

/**
 * Returns a message for each relative link to a file or heading that does not exist.
 *
 * @param pages the Markdown of each page, by its path
 * @param exists tells whether a file exists; it is called for files that are not in `pages`
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  exists: (path: string) => boolean,
): string[] {
  const read = new Map([...pages].map(([path, markdown]) => [path, readPage(markdown)]));
  return [...read].flatMap(([path, { links }]) =>
    links
      .filter((link) => !outside.test(link))
      .flatMap((link) => {
        const [file = '', anchor] = link.split('#');
        const target =
          file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
        const page = read.get(target);
        if (!page && (target.startsWith('..') || !exists(target)))
          return [`${path}: the file of ${link} does not exist. Fix: correct the path.`];
        if (anchor === undefined || page?.headings.some((heading) => heading.anchor === anchor))
          return [];
        const anchors = (page?.headings ?? []).map((heading) => `#${heading.anchor}`).join(', ');
        return [`${path}: the heading of ${link} does not exist. Fix: use one of ${anchors}.`];
      }),
  );
}

/**
 * Reports the problems of the headings of a page.
 *
 * @param first the expected depth of the first heading: 1, or 2 for a page whose title is elsewhere
 */
export function wrongHeadings(path: string, markdown: string, first: 1 | 2): string[] {
  const { headings } = readPage(markdown);
  return headings.flatMap(({ depth, text }, index) => {
    const before = headings[index - 1];
    const heading = `${path}: "${text}"`;
    const isCopy = headings.some(
      (other, at) => at !== index && anchorOf(other.text) === anchorOf(text),
    );
    if (isCopy) return [`${heading} has the anchor of another heading. Fix: rename one of them.`];
    if (!before)
      return depth === first
        ? []
        : [
            `${path}: the first heading "${text}" has the wrong level. Fix: begin with ${'#'.repeat(first)}.`,
          ];
    if (depth <= first && first === 1) return [`${heading} is a second title. Fix: use ##.`];
    return depth > before.depth + 1
      ? [`${heading} skips a level. Fix: use ${'#'.repeat(before.depth + 1)}.`]
      : [];
  });
}
