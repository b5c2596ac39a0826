import { clipped } from './clip.js';
import { maskPaths } from '../../common/mask-paths.js';
import { maskText } from '../../common/mask.js';

/** The part of commander's message that repeats an unknown option, with a value that may be a secret: `--token=…`. */
const unknown = /( unknown option '[^'=]*)=[^]*'/;

/** The part of commander's message that repeats an unknown command. */
const unknownCommand = /( unknown command ')([^]*)(?=')/;

/** The part of commander's message that repeats the value of an option or an argument. */
const given = / argument '([^]*)' is invalid\. /;

/** Masks the secrets in a message of commander: users, paths and queries of valid and invalid URLs. */
export function maskArgument(text: string): string {
  const [, value] = given.exec(text) ?? [];
  if (value === undefined)
    return maskText(
      text
        .replace(unknown, "$1=…'")
        .replace(unknownCommand, (_, start, name: string) => `${start}${maskValue(name)}`),
    );
  // Replace with a function, because a value can contain `$&`.
  return maskText(text.replace(given, () => ` argument '${maskValue(value)}' is invalid. `));
}

/** Masks a typed or pasted value for a message: the user, path and query of a URL. A long value is cut. */
export function maskValue(value: string): string {
  const end = value.lastIndexOf('@');
  if (end < 0) return clipped(maskText(maskPaths(value)));
  // Without a scheme, add two slashes, so that even a host with a single label is recognized.
  const [scheme] = /^[\w+.-]+:\/\//.exec(value) ?? [];
  const shown = maskText(maskPaths(`${scheme ?? '//'}…${value.slice(end)}`));
  return clipped(scheme === undefined ? shown.slice(2) : shown);
}

/** Masks the name of a file or the path to a field. `a.b/c.json` looks like a host and a path, but is shown. */
export function maskName(name: string): string {
  return /\/\/|:[^]*@/.test(name) ? maskValue(name) : maskText(name);
}
