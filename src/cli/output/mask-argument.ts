import { clipped } from './clip.js';
import { maskPaths } from '../../common/mask-paths.js';
import { maskText } from '../../common/mask.js';

/** Where commander repeats an option that does not exist, with a value that may be a secret: `--token=…`. */
const unknown = /( unknown option '[^'=]*)=[^]*'/;

/** Where commander repeats a command that does not exist. */
const unknownCommand = /( unknown command ')([^]*)(?=')/;

/** Where commander repeats what an option or an argument was given. */
const given = / argument '([^]*)' is invalid\. /;

/** Masks the secrets in a message of commander: users, paths and queries of URLs, valid or not. */
export function maskArgument(text: string): string {
  const [, value] = given.exec(text) ?? [];
  if (value === undefined)
    return maskText(
      text
        .replace(unknown, "$1=…'")
        .replace(unknownCommand, (_, start, name: string) => `${start}${maskValue(name)}`),
    );
  // A function, because a value can have `$&` in it.
  return maskText(text.replace(given, () => ` argument '${maskValue(value)}' is invalid. `));
}

/** Masks a typed or pasted value for a message: the user, path and query of a URL are removed, and a long text is cut. */
export function maskValue(value: string): string {
  const end = value.lastIndexOf('@');
  if (end < 0) return clipped(maskText(maskPaths(value)));
  // Without a scheme, two slashes tell that the host is one, also where it has a single label.
  const [scheme] = /^[\w+.-]+:\/\//.exec(value) ?? [];
  const shown = maskText(maskPaths(`${scheme ?? '//'}…${value.slice(end)}`));
  return clipped(scheme === undefined ? shown.slice(2) : shown);
}

/** The same of the name of a file or a path to a field, where it is not a URL: `a.b/c.json` could be a host and its path. */
export function maskName(name: string): string {
  return /\/\/|:[^]*@/.test(name) ? maskValue(name) : maskText(name);
}
