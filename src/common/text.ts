/** The characters allowed in a token and in a header value: visible ASCII, without spaces. */
export const visibleAscii = /^[!-~]+$/;

/**
 * Removes every trailing occurrence of a character. The function does not use `/x+$/`, because an attacker can write a
 * string for which this pattern takes very long.
 */
export function withoutTrailing(value: string, character: string): string {
  let end = value.length;
  while (end > 0 && value[end - 1] === character) end -= 1;
  return value.slice(0, end);
}

/**
 * Returns the first of `names` that differs from `name` at most in capital and small letters, or undefined if there is
 * none.
 */
export function sameButForCase(name: string, names: readonly string[]): string | undefined {
  return names.find((one) => one.toLowerCase() === name.toLowerCase());
}
