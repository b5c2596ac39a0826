import { mask } from '../../common/mask.js';

/** Matches one token of JSON. The last alternative is a string that is cut off. */
const token = /"(?:[^"\\]|\\.)*"|[[{}\]:,]|[^\s[\]{}:,"]+|\s+|"[^]*$/g;

/**
 * Masks the secrets in JSON: tokens and links to media, which are recognized by the names of their fields and by their
 * form. Everything else stays unchanged, even numbers with more digits than JavaScript supports.
 *
 * @param text JSON, or the start of JSON; any other text is masked as a string
 */
export function maskedJson(text: string): string {
  if (isJson(text)) return maskedTokens(text);
  if (!/^\s*[[{]/.test(text)) return String(mask(text));
  try {
    return maskedTokens(text);
  } catch {
    // The text begins like JSON but is not JSON, so its secrets cannot be found.
    return '…';
  }
}

function maskedTokens(text: string): string {
  // The field names of the open arrays and objects. The items of an array have the name of the array.
  const names: string[] = [];
  /** For each open array or object, true if it is an array. */
  const arrays: boolean[] = [];
  let name = '';
  let pending = '';
  let result = '';
  for (const [piece] of text.matchAll(token)) {
    if (piece === ':') {
      const outer = names.at(-1) ?? '';
      // All fields inside a secret are secret, so they keep the name of the secret.
      name = isSecret(outer) ? outer : (JSON.parse(pending) as string);
      result += pending + piece;
      pending = '';
      continue;
    }
    if (/^\s/.test(piece) && pending !== '') {
      pending += piece;
      continue;
    }
    // A string without a colon after it was a value.
    if (pending !== '') {
      result += maskedString(name, arrays.at(-1) === true, pending);
      pending = '';
    }
    if (piece.startsWith('"') && !isJson(piece)) {
      result += '"…';
      continue;
    }
    if (piece.startsWith('"')) {
      pending = piece;
      continue;
    }
    if (piece === '{' || piece === '[') {
      names.push(name);
      arrays.push(piece === '[');
    }
    if (piece === '}' || piece === ']') {
      name = names.pop() ?? '';
      arrays.pop();
    }
    if (piece === ',') name = names.at(-1) ?? '';
    // Null is not masked, because it means that there is no secret.
    const isValue = !/^[\s[\]{},]|^null$/.test(piece);
    result += isValue && isSecret(name) ? '"…"' : piece;
  }
  return result + (pending === '' ? '' : maskedString('', false, pending));
}

/** Replaces the value of a secret header. A command can contain it without escaping. */
const maskedValue = '••••••••';

/** Headers with credentials whose names `mask` does not recognize as secret. */
const credentialHeader = /^(proxy-)?authorization$|^(set-)?cookie$/i;

/** Masks the secrets in headers. */
export function maskedHeaders(headers: readonly [string, string][]): [string, string][] {
  return headers.map(([name, value]) => {
    // `mask` knows names of fields, which have no hyphens.
    const isSecretName = credentialHeader.test(name) || isSecret(name.replaceAll('-', ''));
    const isMasked = value !== '' && isSecretName;
    return [name, isMasked ? maskedValue : String(mask(value))];
  });
}

/**
 * Masks a string value.
 *
 * @param isItem whether the string is an item of an array with this name
 * @param literal the string as JSON, perhaps with white space after it
 */
function maskedString(name: string, isItem: boolean, literal: string): string {
  const text = JSON.parse(literal) as string;
  const { [name]: masked } = mask({ [name]: isItem ? [text] : text }) as Record<string, unknown>;
  // If the field is a secret, `mask` replaces the whole array.
  const [shown] = [masked].flat();
  const space = literal.slice(literal.lastIndexOf('"') + 1);
  return shown === text ? literal : JSON.stringify(shown) + space;
}

/** Returns true if every value of a field with this name is a secret. */
function isSecret(name: string): boolean {
  return (mask({ [name]: 1 }) as Record<string, unknown>)[name] !== 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
