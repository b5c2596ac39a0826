/** JSON that people read and write. */

/** The longest and deepest text that is indented: at a thousand levels, the indentation fills the memory. */
const longest = 1_000_000;
const deepest = 200;

/** JSON with indentation, token by token, so that long numbers keep their digits; any other text as it is. */
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

/** Where a text stops being JSON; undefined where it is JSON. */
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

// Some at a time: an expression for all of them overflows its stack at several MB.
const characters = String.raw`(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})){1,1000}`;
const scalar = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`;
const space = String.raw`[ \t\n\r]*`;

/**
 * How far a text can be read as JSON: the errors of `JSON.parse` name a position in some browsers only, and not for all
 * flaws. Without recursion, because a text may be deeper than the stack.
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
  /** The ends of the arrays and objects that are open, the innermost last. */
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
