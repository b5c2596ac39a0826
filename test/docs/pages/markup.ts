/** Reads the HTML of the site, in which every attribute is in double quotes, and no text contains double quotes. */
import { textOf } from '../markdown/reading.js';

export function idsIn(html: string): string[] {
  return valuesOf('id', html);
}

/** The URLs in the attributes of elements, unescaped. */
export function addressesIn(html: string): string[] {
  return [...valuesOf('href', html), ...valuesOf('src', html)].map(unescape);
}

interface Heading {
  level: number;
  text: string;
}

/** The HTML without the menu, which follows the text. */
export function headingsIn(html: string): Heading[] {
  const [content = ''] = html.split('<nav id="menu"');
  return [...content.matchAll(/<h([1-6])\b[^>]*>([^]*?)<\/h\1>/g)].map(([, level, inner]) => ({
    level: Number(level),
    text: textOf(inner!),
  }));
}

/** The content of the boxes of code, without highlighting. */
export function codeIn(html: string): string[] {
  return [...html.matchAll(/<pre[^>]*><code>([^]*?)<\/code><\/pre>/g)].map(([, code]) =>
    unescape(code!.replaceAll(/<\/?i\b[^>]*>/g, '')),
  );
}

/** The URL of a `<link>` in the head. */
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
