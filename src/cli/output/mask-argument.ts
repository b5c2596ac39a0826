import { clipped } from './clip.js';
import { maskText } from './mask.js';

/** Where commander repeats what an option or an argument was given. */
const given = / argument '([^]*)' is invalid\. /;

/** What commander says of the command line, without the passwords and queries of URLs in it, whether they are valid or not. */
export function maskArgument(text: string): string {
  const [, value] = given.exec(text) ?? [];
  if (value === undefined) return maskText(text);
  const end = value.lastIndexOf('@');
  const shown = clipped(maskText(end < 0 ? value : `…${value.slice(end)}`));
  // A function, because a value can have `$&` in it.
  return maskText(text.replace(given, () => ` argument '${shown}' is invalid. `));
}
