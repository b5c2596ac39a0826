/**
 * The maximum number of levels of arrays and objects in a JSON document. We limit them ourselves, because JavaScript
 * engines have no common limit. Without a limit, `JSON.parse` takes 160 ms for a megabyte of brackets, and recursive
 * code fails on the result. The deepest known document has 7 levels.
 */
export const deepestJson = 200;

/**
 * Returns whether a JSON text is nested too deep, without parsing it. The function is fast for usual texts, because it
 * first counts the opening brackets: a text with at most 200 of them cannot be too deep.
 */
export function isTooDeep(text: string, levels = deepestJson): boolean {
  return hasManyBrackets(text, levels) && depthOf(text, levels) > levels;
}

/** Returns whether a value is nested too deep. */
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

/**
 * Returns the nesting depth of a JSON text, or stops as soon as the depth exceeds `levels`. Brackets within strings do
 * not count.
 */
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

/** Returns the offset of the quotation mark that closes the string, or the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
