import { withoutTrailing } from './text.js';

/** The string that replaces a secret. */
const masked = '…';

/**
 * Masks the paths of all links in a text, but not their hosts. The function reads the text once from the left. It uses
 * no regular expression for URLs, because an attacker can write a text for which such an expression takes very long.
 */
export function maskPaths(text: string): string {
  // Most texts have no link, and the search in each word takes much longer than this check.
  if (!/[/\\]|data:/i.test(text)) return text;
  return text.replace(/[^\s"<>]+/g, maskWord);
}

/**
 * Matches a text that is certainly a link, up to the end of the word: with the scheme `http` or `https`; without it, if
 * two slashes and a host with a dot follow; and a file in a `data:` URI. Backslashes count as slashes, because browsers
 * accept both, and because JSON in a text can have `\\/`.
 */
const link = new RegExp(
  [
    String.raw`https?:[/\\]{2}[^\s"<>]*`,
    String.raw`(?<![\p{L}\p{N}/\\])[/\\]{2}(?=(?:[^\s"<>/\\@]*@)?(?:(?:[\p{L}\p{N}_-]+\.)+(?:\p{L}{2,}|xn--)|(?:\d{1,3}\.){3}\d))[^\s"<>]*`,
    String.raw`data:(?=[a-z]*[/;])(?:(?:application|audio|font|image|model|text|video)/[\w.+-]+)?(?:;[\w.=+-]+)*,[^\s"<>]*`,
  ].join('|'),
  'giu',
);

/**
 * Masks the paths of the links in a text, but not their hosts. Unlike `maskPaths`, it changes only what is certainly a
 * link: `Rech.Nr/4711` can be a host with a path, but does not change.
 */
export function maskLinks(text: string): string {
  // Most texts have no link, and this check takes less time.
  if (!/[/\\]{2}|data:/i.test(text)) return text;
  return text.replace(link, (found) => {
    // The backslash belongs to the quotation mark after it, in JSON in a text.
    const own = withoutTrailing(found, '\\');
    return maskPaths(own) + found.slice(own.length);
  });
}

function maskWord(word: string): string {
  const data = word.search(/\bdata:/i);
  return data >= 0 && word.includes(',', data)
    ? `${maskLink(word.slice(0, data))}data:${masked}`
    : maskLink(word);
}

/** Masks everything after the first host in a word, because it could be the path of a link. */
function maskLink(word: string): string {
  // In `parts`, text and slashes alternate. Backslashes count as slashes, because browsers accept both.
  const parts = word.split(/([/\\]+)/);
  let before = '';
  for (let index = 0; index + 2 < parts.length; index += 2) {
    const [text = '', slashes = '', next = ''] = parts.slice(index, index + 3);
    if (slashes.length > 1 && next !== '') {
      before += text + slashes;
      const isWeb = /(^|[^:]|https?:)$/i.test(text.slice(-6));
      return before + (isWeb ? maskAuthority(next, parts.slice(index + 3).join('')) : masked);
    }
    if (next !== '' && isHost(text)) return `${before}${withoutUser(text)}/${masked}`;
    before += text + slashes;
  }
  return word;
}

function maskAuthority(authority: string, path: string): string {
  const shown = withoutUser(authority);
  const [host = ''] = /^(?:…@)?(?:[\p{L}\p{N}._-]+|\[[\da-f:.]+\])?(?::\d+)?/iu.exec(shown)!;
  const rest = shown.slice(host.length) + path;
  // Show the text after the host if it is not a path, but only a slash, or punctuation such as the full stop of a
  // sentence.
  return /^[/.,;:!?)\]}'*]{0,3}$/.test(rest) ? host + rest : `${host}/${masked}`;
}

function withoutUser(authority: string): string {
  const end = authority.lastIndexOf('@');
  return end < 0 ? authority : `${masked}${authority.slice(end)}`;
}

/**
 * Returns whether a text ends with a host. The text has no scheme, but a slash and more text follow it, as in
 * `example.com/path`, so it may be the beginning of a link.
 */
function isHost(text: string): boolean {
  const [end = ''] = /:\d+$/.exec(text.slice(-6)) ?? [];
  let start = text.length - end.length;
  const stop = start;
  while (start > 0 && /[\p{L}\p{N}._-]/u.test(text[start - 1]!)) start -= 1;
  const labels = text.slice(start, stop).split('.');
  if (labels.length === 1) return /^\p{L}/u.test(labels[0]!) && /^:\d{4}/.test(end);
  if (labels.includes('')) return false;
  const isAddress = labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label));
  return isAddress || /^(\p{L}{2,}|xn--[\w-]+)$/iu.test(labels.at(-1)!);
}
