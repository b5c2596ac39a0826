import { visibleAscii } from '../common/text.js';

/**
 * What a program gives as the callback token: one; several, while one replaces another; or `false` for none. `undefined`
 * is allowed because variables of the environment have that type: `createReceiver` throws a `TypeError` then.
 */
export type TokenOption = string | readonly string[] | false | undefined;

/** Whether what a delivery carries is a token that is accepted. */
export type TokenGuard = (token: string | null | undefined) => boolean;

/**
 * Compares a token with every token that is accepted. The time depends on the length of the given token, which its
 * sender knows, and on nothing else of either.
 *
 * @throws TypeError when there is no token to compare with; a variable of the environment that is not set must not open
 *   the receiver to everybody
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
        `token has a character that no callback token can have: expected visible ASCII, without spaces and line ends; it has ${token.length} characters.`,
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

/** Compares to the end of the given token, wherever the first difference is. */
function isSame(given: string, accepted: string): boolean {
  let difference = given.length ^ accepted.length;
  for (let index = 0; index < given.length; index++)
    difference |= given.charCodeAt(index) ^ accepted.charCodeAt(index % accepted.length);
  return difference === 0;
}

function missing(seen: string): TypeError {
  return new TypeError(
    `token is ${seen}: expected the callBackToken of the webhook, or several of them. Is the variable of the environment set? A webhook without a token needs token: false, and then anybody can deliver.`,
  );
}
