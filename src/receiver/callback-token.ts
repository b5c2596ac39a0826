import { visibleAscii } from '../common/text.js';

/**
 * The callback token: a string; an array of strings, while one token replaces another; or `false` for a webhook without a
 * token. The type includes `undefined` because environment variables have it, but `createReceiver` then throws a
 * `TypeError`.
 */
export type TokenOption = string | readonly string[] | false | undefined;

/** Tells whether the token of a delivery is accepted. */
export type TokenGuard = (token: string | null | undefined) => boolean;

/**
 * Makes a function that compares a token with every accepted token. The time depends only on the length of the given
 * token, which its sender knows, so that it does not reveal an accepted token.
 *
 * @throws TypeError when there is no token to compare with: if an environment variable is not set, the receiver must not
 *   accept every delivery
 */
export function tokenGuard(option: TokenOption): TokenGuard {
  if (option === false) return () => true;
  const tokens: readonly unknown[] = Array.isArray(option) ? option : [option];
  if (tokens.length === 0) throw missing('an empty list');
  for (const token of tokens) {
    if (token === '') throw missing('empty');
    if (typeof token !== 'string') throw missing(token === null ? 'null' : typeof token);
    if (!visibleAscii.test(token)) {
      throw new TypeError(
        `token has ${token.length} characters, and one of them cannot be in a callback token: expected visible ASCII, without spaces and line breaks. Fix: remove spaces and line breaks around the token.`,
      );
    }
  }
  return (given) => {
    let found = 0;
    for (const accepted of tokens as readonly string[])
      found |= Number(isSame(given ?? '', accepted));
    return found === 1;
  };
}

/** Compares the whole given token, even after the first difference. */
function isSame(given: string, accepted: string): boolean {
  let difference = given.length ^ accepted.length;
  for (let index = 0; index < given.length; index++)
    difference |= given.charCodeAt(index) ^ accepted.charCodeAt(index % accepted.length);
  return difference === 0;
}

function missing(seen: string): TypeError {
  return new TypeError(
    `token is ${seen}: expected the callBackToken of the webhook, or an array of them. Fix: set the environment variable; for a webhook without a token, use token: false, which lets anyone deliver.`,
  );
}
