import { visibleAscii } from '../common/text.js';

/**
 * The callback token. It is a string, or an array of strings while you replace a token, or `false` for a webhook
 * without a token. The type includes `undefined`, because an environment variable can be undefined. But
 * `createReceiver` throws a `TypeError` for `undefined`.
 */
export type TokenOption = string | readonly string[] | false | undefined;

/** Tells whether the token of a delivery is accepted. */
export type TokenGuard = (token: string | null | undefined) => boolean;

/**
 * Makes a function that tells whether a token is accepted. The function compares the given token with every accepted
 * token. The time that it takes depends only on the length of the given token, so that a sender cannot find an accepted
 * token by measuring this time.
 *
 * @throws TypeError when there is no accepted token, for example because an environment variable is not set. Otherwise,
 *   the receiver would have to accept every delivery or none
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

/**
 * Compares all characters of the given token, even after the first difference. Otherwise, the time of the comparison
 * would show how many characters are right.
 */
function isSame(given: string, accepted: string): boolean {
  let difference = given.length ^ accepted.length;
  for (let index = 0; index < given.length; index++)
    difference |= given.charCodeAt(index) ^ accepted.charCodeAt(index % accepted.length);
  return difference === 0;
}

function missing(seen: string): TypeError {
  return new TypeError(
    `token is ${seen}: expected the callBackToken of the webhook, or an array of them. Fix: set the environment variable that contains it; for a webhook without a token, use token: false, which lets anyone send deliveries.`,
  );
}
