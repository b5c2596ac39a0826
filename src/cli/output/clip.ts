/**
 * Shortens a text for a line of output, because a name or a type in a payload can be a megabyte long.
 *
 * @param most the maximum length of a text that is not cut, in UTF-16 units
 */
export function clipped(text: string, most = 200): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
