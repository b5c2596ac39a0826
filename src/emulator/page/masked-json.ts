import { mask } from '../../common/mask.js';

/**
 * Matches one token of JSON. The last alternative matches a string whose end is missing, because the text was cut off.
 */
const token = /"(?:[^"\\]|\\.)*"|[[{}\]:,]|[^\s[\]{}:,"]+|\s+|"[^]*$/g;

/**
 * Masks the secrets in JSON, which are tokens and links to media. A secret is recognized by the name of its field, or
 * by its form. Everything else stays unchanged, even numbers with more digits than JavaScript supports.
 *
 * @param text JSON, or the beginning of JSON that was cut off; any other text is masked like a string value
 */
export function maskedJson(text: string): string {
  if (isJson(text)) return maskedTokens(text);
  if (!/^\s*[[{]/.test(text)) return String(mask(text));
  try {
    return maskedTokens(text);
  } catch {
    // Hide the whole text: it begins like JSON but is not JSON, so its secrets cannot be found.
    return '…';
  }
}

function maskedTokens(text: string): string {
  // The field name of each array or object that has not been closed yet. The items of an array have the field name of
  // the array.
  const names: string[] = [];
  /** For each array or object that has not been closed yet: true if it is an array. */
  const arrays: boolean[] = [];
  let name = '';
  let pending = '';
  let result = '';
  for (const [piece] of text.matchAll(token)) {
    if (piece === ':') {
      const outer = names.at(-1) ?? '';
      // If the field is inside a secret object, keep the name of that object: everything inside a secret is secret.
      name = isSecret(outer) ? outer : (JSON.parse(pending) as string);
      result += pending + piece;
      pending = '';
      continue;
    }
    if (/^\s/.test(piece) && pending !== '') {
      pending += piece;
      continue;
    }
    // No colon follows the string in `pending`, so the string was a value and not a field name.
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
    // Do not mask `null`, because it means that there is no secret.
    const isValue = !/^[\s[\]{},]|^null$/.test(piece);
    result += isValue && isSecret(name) ? '"…"' : piece;
  }
  return result + (pending === '' ? '' : maskedString('', false, pending));
}

/** The text that replaces the value of a secret header. It needs no escaping in a shell command. */
const maskedValue = '••••••••';

/** Matches names of headers that contain credentials, but that `mask` does not recognize as secret. */
const credentialHeader = /^(proxy-)?authorization$|^(set-)?cookie$/i;

/** Masks the secrets in headers. */
export function maskedHeaders(headers: readonly [string, string][]): [string, string][] {
  return headers.map(([name, value]) => {
    // Remove the hyphens, because `mask` expects field names, which have none.
    const isSecretName = credentialHeader.test(name) || isSecret(name.replaceAll('-', ''));
    const isMasked = value !== '' && isSecretName;
    return [name, isMasked ? maskedValue : String(mask(value))];
  });
}

/**
 * Masks a string value.
 *
 * @param isItem whether the string is an item of an array; `name` is then the field name of the array
 * @param literal the string value as JSON, with quotation marks; white space may follow it
 */
function maskedString(name: string, isItem: boolean, literal: string): string {
  const text = JSON.parse(literal) as string;
  const { [name]: masked } = mask({ [name]: isItem ? [text] : text }) as Record<string, unknown>;
  // `flat` is needed for an item: `mask` returns an array with the item or, if the field is a secret, a string instead
  // of the array.
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
