/**
 * A text that is not too long for a line of output: what was sent or read can have names and types of a megabyte.
 *
 * @param most how many UTF-16 units it may have
 */
export function clipped(text: string, most = 200): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
