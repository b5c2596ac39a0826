/** The headings of Markdown files, with GitHub's anchors, and the links that lead nowhere. */
import { posix } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';

interface Heading {
  depth: number;
  text: string;
  /** What a link to it ends with, as GitHub makes it. */
  anchor: string;
}

interface Page {
  headings: Heading[];
  links: string[];
}

/** The text of a heading without its markup. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainText(token.tokens)
        : (token as Tokens.Generic)['text'],
    )
    .join('');
}

/** An anchor as GitHub makes it: lower case, no punctuation but `-` and `_`, and a hyphen for each space. */
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

/** Links to other hosts, and to mail. */
const outside = /^[a-z][a-z\d+.-]*:/i;

/**
 * Says which relative links of the pages lead to a file or a heading that does not exist.
 *
 * @param pages the Markdown of each page, by its path
 * @param exists whether a file that is not a page exists
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
          return [`${path}: ${link} leads to no file. Fix: correct the path.`];
        if (anchor === undefined || page?.headings.some((heading) => heading.anchor === anchor))
          return [];
        const anchors = (page?.headings ?? []).map((heading) => `#${heading.anchor}`).join(', ');
        return [`${path}: ${link} leads to no heading. Fix: use one of ${anchors}.`];
      }),
  );
}

/**
 * Says what is wrong with the headings of a page.
 *
 * @param first the depth of its first heading: 1, or 2 for a page whose title is elsewhere
 */
export function wrongHeadings(path: string, markdown: string, first: 1 | 2): string[] {
  const { headings } = readPage(markdown);
  return headings.flatMap(({ depth, text }, index) => {
    const before = headings[index - 1];
    const place = `${path}: "${text}"`;
    const isCopy = headings.some(
      (other, at) => at !== index && anchorOf(other.text) === anchorOf(text),
    );
    if (isCopy) return [`${place} has the anchor of another heading. Fix: rename one.`];
    if (!before)
      return depth === first ? [] : [`${place} is first. Fix: begin with ${'#'.repeat(first)}.`];
    if (depth <= first && first === 1) return [`${place} is a second title. Fix: use ##.`];
    return depth > before.depth + 1
      ? [`${place} skips a level. Fix: use ${'#'.repeat(before.depth + 1)}.`]
      : [];
  });
}
