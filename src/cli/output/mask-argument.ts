import { clipped } from './clip.js';
import { maskPaths } from './mask-paths.js';
import { maskText } from './mask.js';

/** Where commander repeats an option that does not exist, with a value that may be a secret: `--token=…`. */
const unknown = /( unknown option '[^'=]*)=[^]*'/;

/** Where commander repeats what an option or an argument was given. */
const given = / argument '([^]*)' is invalid\. /;

/** What commander says of the command line, without the secrets in it: users, paths and queries of URLs, valid or not. */
export function maskArgument(text: string): string {
  const [, value] = given.exec(text) ?? [];
  if (value === undefined) return maskText(text.replace(unknown, "$1=…'"));
  const end = value.lastIndexOf('@');
  const shown = clipped(maskText(maskPaths(end < 0 ? value : `…${value.slice(end)}`)));
  // A function, because a value can have `$&` in it.
  return maskText(text.replace(given, () => ` argument '${shown}' is invalid. `));
}
