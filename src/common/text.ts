/** Letters, digits and signs of ASCII, without spaces: what a token and a header value may be made of. */
export const visibleAscii = /^[!-~]+$/;

/** A text without the characters of one kind at its end. `/x+$/` would take long on texts made for that. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}

/** The name that is spelled like another one, but for capitals. */
export function sameButForCase(name: string, names: readonly string[]): string | undefined {
  return names.find((one) => one.toLowerCase() === name.toLowerCase());
}
