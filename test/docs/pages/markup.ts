/** Reads the HTML of the site, in which every attribute is in double quotes, and no text contains double quotes. */
import { textOf } from '../markdown/reading.js';

export function idsIn(html: string): string[] {
  return valuesOf('id', html);
}

/** Returns the unescaped URLs in all `href` and `src` attributes. */
export function addressesIn(html: string): string[] {
  return [...valuesOf('href', html), ...valuesOf('src', html)].map(unescape);
}

interface Heading {
  level: number;
  text: string;
}

/** Returns the headings of a page, without the headings in the menu. In the HTML, the menu follows the text. */
export function headingsIn(html: string): Heading[] {
  const [content = ''] = html.split('<nav id="menu"');
  return [...content.matchAll(/<h([1-6])\b[^>]*>([^]*?)<\/h\1>/g)].map(([, level, inner]) => ({
    level: Number(level),
    text: textOf(inner!),
  }));
}

/** Returns the content of the code blocks, without highlighting. */
export function codeIn(html: string): string[] {
  return [...html.matchAll(/<pre[^>]*><code>([^]*?)<\/code><\/pre>/g)].map(([, code]) =>
    unescape(code!.replaceAll(/<\/?i\b[^>]*>/g, '')),
  );
}

/** Returns the URL of the `<link>` element that has these attributes. */
export function linkIn(html: string, attributes: string): string | undefined {
  const [, href] = new RegExp(`<link ${attributes} href="([^"]*)">`).exec(html) ?? [];
  return href;
}

export function titleIn(html: string): string {
  return unescape(/<title>([^<]*)<\/title>/.exec(html)![1]!);
}

function valuesOf(attribute: string, html: string): string[] {
  return [...html.matchAll(new RegExp(`<\\w[^<>]* ${attribute}="([^"]*)"`, 'g'))].map(
    ([, value]) => value!,
  );
}

function unescape(text: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replaceAll(/&(#?\w+);/g, (entity, name: string) => characters[name] ?? entity);
}
