import { mask } from '../../common/mask.js';

/** The last alternative is a string that breaks off. */
const token = /"(?:[^"\\]|\\.)*"|[[{}\]:,]|[^\s[\]{}:,"]+|\s+|"[^]*$/g;

/**
 * JSON without secrets: tokens and links to media are masked by the names of their fields and by their form. Everything
 * else stays as it is written, also numbers with more digits than JavaScript can have.
 *
 * @param text JSON, or the beginning of it; any other text is masked as a string
 */
export function maskedJson(text: string): string {
  if (isJson(text)) return maskedTokens(text);
  if (!/^\s*[[{]/.test(text)) return String(mask(text));
  try {
    return maskedTokens(text);
  } catch {
    // It only begins like JSON, and there is no way to tell what is a secret in it.
    return '…';
  }
}

function maskedTokens(text: string): string {
  // The name of the field that a value belongs to; items have that of their array.
  const names: string[] = [];
  /** Whether each of what is open is an array. */
  const arrays: boolean[] = [];
  let name = '';
  let pending = '';
  let result = '';
  for (const [piece] of text.matchAll(token)) {
    if (piece === ':') {
      const outer = names.at(-1) ?? '';
      // Whatever a secret consists of is secret.
      name = isSecret(outer) ? outer : (JSON.parse(pending) as string);
      result += pending + piece;
      pending = '';
      continue;
    }
    if (/^\s/.test(piece) && pending !== '') {
      pending += piece;
      continue;
    }
    // A string that no colon follows was a value.
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
    // Null says that there is no secret.
    const isValue = !/^[\s[\]{},]|^null$/.test(piece);
    result += isValue && isSecret(name) ? '"…"' : piece;
  }
  return result + (pending === '' ? '' : maskedString('', false, pending));
}

/** In place of the value of a header, because a command can carry it as it is. */
const maskedValue = '••••••••';

/** Headers whose values let somebody in, and whose names say nothing of a secret. */
const credentialHeader = /^(proxy-)?authorization$|^(set-)?cookie$/i;

/** Headers without secrets. */
export function maskedHeaders(headers: readonly [string, string][]): [string, string][] {
  return headers.map(([name, value]) => {
    // The name of a header has hyphens where that of a field has none.
    const isSecretName = credentialHeader.test(name) || isSecret(name.replaceAll('-', ''));
    const isMasked = value !== '' && isSecretName;
    return [name, isMasked ? maskedValue : String(mask(value))];
  });
}

/**
 * @param isItem whether it is an item of an array with the name
 * @param literal a string as JSON, perhaps with white space behind it
 */
function maskedString(name: string, isItem: boolean, literal: string): string {
  const text = JSON.parse(literal) as string;
  const { [name]: masked } = mask({ [name]: isItem ? [text] : text }) as Record<string, unknown>;
  // Of a secret, the whole array is masked.
  const [shown] = [masked].flat();
  const space = literal.slice(literal.lastIndexOf('"') + 1);
  return shown === text ? literal : JSON.stringify(shown) + space;
}

/** Whether the name of a field says that its value is a secret, whatever it is. */
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
