import { clipped } from './clip.js';
import { below, segmentsOf } from '../../common/json-pointer.js';
import { maskPaths } from '../../common/mask-paths.js';
import { maskText } from '../../common/mask.js';
import { maskTokens } from '../../common/mask-tokens.js';

/** The part of commander's message that repeats an unknown option, with a value that may be a secret: `--token=…`. */
const unknown = /( unknown option '[^'=]*)=[^]*'/;

/** The part of commander's message that repeats an unknown command. */
const unknownCommand = /( unknown command ')([^]*)(?=')/;

/** The part of commander's message that repeats the value of an option. */
const given = / argument '([^]*)' is invalid\. /;

/** The part of commander's message that repeats the value of an argument. */
const givenArgument = / value '([^]*)'(?= is invalid for argument ')/;

/** Masks the secrets in an error message of commander: the user names, paths and queries in valid and invalid URLs. */
export function maskArgument(text: string): string {
  const [, value] = given.exec(text) ?? [];
  if (value === undefined)
    return maskText(
      text
        .replace(unknown, "$1=…'")
        .replace(unknownCommand, (_, start, name: string) => `${start}${maskValue(name)}`)
        .replace(givenArgument, (_, name: string) => ` value '${maskValue(name)}'`),
    );
  // The replacement is a function, because `$&` has a special meaning in a replacement string, and a value can contain
  // it.
  return maskText(text.replace(given, () => ` argument '${maskValue(value)}' is invalid. `));
}

/**
 * Masks a value that a user typed or pasted, so that a message can show it. In a URL, the user name, path and query are
 * masked. A long value is cut.
 */
export function maskValue(value: string): string {
  const end = value.lastIndexOf('@');
  if (end < 0) return clipped(maskTokens(maskText(maskPaths(value))));
  // If there is no scheme, add two slashes for the masking, so that even a host without dots is recognized.
  const [scheme] = /^[\w+.-]+:\/\//.exec(value) ?? [];
  const shown = maskTokens(maskText(maskPaths(`${scheme ?? '//'}…${value.slice(end)}`)));
  return clipped(scheme === undefined ? shown.slice(2) : shown);
}

/**
 * Masks the name of a file or the path to a field. A name such as `a.b/c.json` is shown, although it looks like a host
 * and a path.
 */
export function maskName(name: string): string {
  return /\/\/|:[^]*@/.test(name) ? maskValue(name) : maskTokens(maskText(name));
}

/** Matches a token that somebody pasted as the name of a field: after its introduction, or in the form of a JWT. */
const tokenInName = /((?:\bbearer|token|secret|password)\b[\s:=]+)\S.*|()\beyJ[\w-]+\.[\w.-]+/gi;

/** Masks the names in a JSON Pointer one by one, because a link in a name is not recognized with its escaped slashes. */
export function maskPointer(pointer: string): string {
  return segmentsOf(pointer)
    .map((name) => maskText(maskPaths(name)).replace(tokenInName, '$1…'))
    .reduce(below, '');
}
