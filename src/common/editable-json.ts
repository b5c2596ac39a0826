/** Formats and checks JSON that people read and edit. */

/** The maximum length of a text that is indented, in UTF-16 units. */
const longest = 1_000_000;
/** The maximum nesting of a text that is indented. With a thousand levels, the indentation would fill the memory. */
const deepest = 200;

/**
 * Indents JSON token by token, so that long numbers keep their digits. A text that is not JSON, too long, or nested too
 * deep is returned unchanged.
 */
export function pretty(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  if (text.length > longest) return text;
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[[{]\s*[\]}]|[[\]{},:]|[^\s[\]{},:"]+/g) ?? [];
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  const parts: string[] = [];
  for (const token of tokens) {
    if (token === '{' || token === '[') {
      if (++depth > deepest) return text;
      parts.push(token + line());
    } else if (token === '}' || token === ']') {
      depth--;
      parts.push(line() + token);
    } else if (token === ',') parts.push(token + line());
    else parts.push(token === ':' ? ': ' : token.replace(/^([[{])\s+/, '$1'));
  }
  return parts.join('');
}

/** Returns the position of the first syntax error of a text, or undefined if the text is JSON. */
export function syntaxErrorIn(
  text: string,
): { at: number; line: number; column: number } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const at = endOfJson(text);
    const before = text.slice(0, at).split('\n');
    return { at, line: before.length, column: before.at(-1)!.length + 1 };
  }
}

// Match at most 1,000 characters at a time. A regular expression that matches a string of several MB at once overflows
// its stack.
const characters = String.raw`(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})){1,1000}`;
const scalar = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`;
const space = String.raw`[ \t\n\r]*`;

/**
 * Returns the offset up to which a text can be read as JSON. `JSON.parse` cannot be used: its errors have a position
 * only in some browsers, and not for every syntax error. The function is not recursive, because deep nesting in the
 * text would overflow the stack.
 */
function endOfJson(text: string): number {
  let at = 0;
  const eat = (pattern: string, before = space): boolean => {
    const found = new RegExp(`${before}(?:${pattern})`, 'y');
    found.lastIndex = at;
    if (!found.test(text)) return false;
    at = found.lastIndex;
    return true;
  };
  const string = (): boolean => {
    const start = at;
    if (!eat('"')) return false;
    while (eat(characters, ''));
    if (eat('"', '')) return true;
    at = start;
    return false;
  };
  /** The closing brackets of the arrays and objects that are open, the innermost last. */
  const ends: string[] = [];
  const name = () => ends.at(-1) !== '}' || (string() && eat(':'));
  const opens = (start: string, end: string) => eat(start) && ends.push(end) > 0;
  for (;;) {
    const isOpen = opens(String.raw`\[`, String.raw`\]`) || opens('{', '}');
    if (isOpen && !eat(ends.at(-1)!)) {
      if (name()) continue;
      break;
    }
    if (isOpen) ends.pop();
    else if (!string() && !eat(scalar)) break;
    while (ends.length > 0 && eat(ends.at(-1)!)) ends.pop();
    if (ends.length === 0 || !eat(',') || !name()) break;
  }
  eat('');
  return at;
}
