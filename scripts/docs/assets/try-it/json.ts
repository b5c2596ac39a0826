/** JSON that people read and write. */

/** JSON with indentation, token by token, so that long numbers keep their digits; any other text as it is. */
export function pretty(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let indent = '\n';
  return (text.match(/"(?:[^"\\]|\\.)*"|[[{]\s*[\]}]|[[\]{},:]|[^\s[\]{},:"]+/g) ?? [])
    .map((token) => {
      if (token === '{' || token === '[') return token + (indent += '  ');
      if (token === '}' || token === ']') return (indent = indent.slice(0, -2)) + token;
      if (token === ',') return token + indent;
      return token === ':' ? ': ' : token.replace(/^([[{])\s+/, '$1');
    })
    .join('');
}

/** Where a text stops being JSON; undefined where it is JSON. */
export function flawIn(text: string): { at: number; line: number; column: number } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const at = endOfJson(text);
    const before = text.slice(0, at).split('\n');
    return { at, line: before.length, column: before.at(-1)!.length + 1 };
  }
}

const string = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"`;
const scalar = String.raw`${string}|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`;

/** How far a text can be read as JSON: the errors of `JSON.parse` name a position in some browsers only, and not for all flaws. */
function endOfJson(text: string): number {
  let at = 0;
  const eat = (pattern: string): boolean => {
    const found = new RegExp(`[ \\t\\n\\r]*(?:${pattern})`, 'y');
    found.lastIndex = at;
    if (!found.test(text)) return false;
    at = found.lastIndex;
    return true;
  };
  const items = (end: string, item: () => boolean): boolean => {
    if (eat(end)) return true;
    do if (!item()) return false;
    while (eat(','));
    return eat(end);
  };
  const value = (): boolean =>
    eat(scalar) ||
    (eat(String.raw`\[`) && items(String.raw`\]`, value)) ||
    (eat('{') && items('}', () => eat(string) && eat(':') && value()));
  value();
  eat('');
  return at;
}
