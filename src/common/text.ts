/** The characters allowed in a token and in a header value: visible ASCII, without spaces. */
export const visibleAscii = /^[!-~]+$/;

/**
 * Removes every trailing occurrence of a character. It does not use `/x+$/`, which takes very long on a string that was
 * made to slow it down.
 */
export function withoutTrailing(value: string, character: string): string {
  let end = value.length;
  while (end > 0 && value[end - 1] === character) end -= 1;
  return value.slice(0, end);
}

/** Returns the first of the names that differs at most in case, or undefined. */
export function sameButForCase(name: string, names: readonly string[]): string | undefined {
  return names.find((one) => one.toLowerCase() === name.toLowerCase());
}
