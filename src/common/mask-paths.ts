/** What stands where a secret was. */
const masked = '…';

/**
 * A text without the paths of the links in it: where a link leads stays, and to what does not. It is read from the left,
 * once, because patterns for URLs take long on texts made for that.
 */
export function maskPaths(text: string): string {
  return text.replace(/[^\s"<>]+/g, maskWord);
}

function maskWord(word: string): string {
  const data = word.search(/\bdata:/i);
  return data >= 0 && word.includes(',', data)
    ? `${maskLink(word.slice(0, data))}data:${masked}`
    : maskLink(word);
}

/** The first link in a word ends it: what comes behind could be its path. */
function maskLink(word: string): string {
  // Texts and slashes in turn, of either kind, as browsers take both.
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
  // A slash at its end is no path, and a full stop that of the sentence.
  return /^[/.,;:!?)\]}'*]{0,3}$/.test(rest) ? host + rest : `${host}/${masked}`;
}

function withoutUser(authority: string): string {
  const end = authority.lastIndexOf('@');
  return end < 0 ? authority : `${masked}${authority.slice(end)}`;
}

/** Whether a text ends in what is a host, with nothing to say so but a path that follows. */
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
