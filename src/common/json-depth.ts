/**
 * How many levels of arrays and objects a JSON document may have. Engines have no common limit of their own: `JSON.parse`
 * takes 160 ms for a megabyte of brackets, and recursive code fails on the value. The deepest document known has 7.
 */
export const deepestJson = 200;

/**
 * Whether a JSON text is nested deeper than it may be, without parsing it. A usual text costs a few searches for
 * brackets: with less than 201 of them, none is deep.
 */
export function isTooDeep(text: string, levels = deepestJson): boolean {
  return hasManyBrackets(text, levels) && depthOf(text, levels) > levels;
}

/** Whether a value is nested deeper than it may be. */
export function isValueTooDeep(value: unknown, levels = deepestJson): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isValueTooDeep(inner, levels - 1));
}

function hasManyBrackets(text: string, levels: number): boolean {
  let count = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      count += 1;
      if (count > levels) return true;
    }
  }
  return false;
}

/** The depth of a text, or of as much of it as is more than the deepest. Brackets within strings do not count. */
function depthOf(text: string, levels: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length && deepest <= levels; at++) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case '{':
      case '[':
        depth += 1;
        deepest = Math.max(deepest, depth);
        break;
      case '}':
      case ']':
        depth -= 1;
        break;
    }
  }
  return deepest;
}

/** Where the string that begins at a quotation mark ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
