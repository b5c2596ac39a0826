import { sha256 } from '#sha256';
import { visibleAscii } from '../common/text.js';

/**
 * What a program gives as the callback token: one; several, while one replaces another; or `false` for none. `undefined`
 * is allowed because variables of the environment have that type: `createReceiver` throws a `TypeError` then.
 */
export type TokenOption = string | readonly string[] | false | undefined;

/** Whether what a delivery carries is a token that is accepted. */
export type TokenGuard = (token: string | null | undefined) => boolean | Promise<boolean>;

/**
 * Compares digests in constant time, and with every token that is accepted: how long it takes tells nothing of them.
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
  let digests: Promise<string[]> | undefined;
  return async (token) => {
    const given = await sha256(token ?? '');
    digests ??= Promise.all((tokens as readonly string[]).map((accepted) => sha256(accepted)));
    let found = 0;
    for (const digest of await digests) found |= Number(isSame(given, digest));
    return found === 1;
  };
}

/** Two digests, so of one length, compared to the end whatever they begin with. */
function isSame(a: string, b: string): boolean {
  let difference = 0;
  for (let index = 0; index < b.length; index++)
    difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}

function missing(seen: string): TypeError {
  return new TypeError(
    `token is ${seen}: expected the callBackToken of the webhook, or several of them. Is the variable of the environment set? A webhook without a token needs token: false, and then anybody can deliver.`,
  );
}
