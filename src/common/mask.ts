import { isObject } from './json.js';
import { maskPaths } from './mask-paths.js';

/** What stands where a secret was. */
const masked = '…';

/** Members whose value is a secret, in all spellings: `callBackToken`, `callbackToken`, `applicationSecret`. */
const secretName = /(token|secret|password)$/i;

/** Members whose value is a link that works for anybody who has it. */
const linkName = /^(mediaUrl|url)$|ProfilePic$/i;

/** Members whose value is a URL of our own kind: where it leads matters, its query may be a secret. */
const addressName = /^(callBackUrl|endpointUrl)$/i;

/** Deeper than any payload that was seen; what lies below is not shown, as there is no end to what can be sent. */
const deepest = 100;

/**
 * What may be shown of a value that came from somewhere: tokens and links to media are taken out, and so are the path
 * and the query of every URL, wherever it stands. The shape stays, so what was valid is valid.
 *
 * @param value any JSON; it is not changed
 */
export function mask(value: unknown): unknown {
  return maskMember('', value, false, 0);
}

/**
 * A message without the queries of its URLs: where they lead matters. It is cut into words first, because patterns for
 * URLs take long on texts made for that.
 */
export function maskText(text: string): string {
  return text.replace(/[^\s"<>]+/g, maskWord);
}

function maskWord(word: string): string {
  const end = queryOf(word);
  const shown =
    end === undefined || end + 1 === word.length ? word : `${word.slice(0, end + 1)}${masked}`;
  return shown.replace(/:\/\/[^/?#]*@/g, `://${masked}@`);
}

/** Where the query or the fragment of a URL begins; without a scheme, what looks like a query is one. */
function queryOf(word: string): number | undefined {
  const scheme = word.indexOf('://');
  const mark = word.indexOf('?');
  const isQuery = mark >= 0 && (word.includes('=', mark) || (scheme >= 0 && scheme < mark));
  const fragment = scheme < 0 ? -1 : word.indexOf('#', scheme);
  if (!isQuery) return fragment < 0 ? undefined : fragment;
  return fragment < 0 ? mark : Math.min(mark, fragment);
}

function maskMember(name: string, value: unknown, secret: boolean, depth: number): unknown {
  if (depth > deepest) return masked;
  if (secretName.test(name)) return isNothing(value) ? value : masked;
  const links = secret || linkName.test(name);
  if (typeof value === 'string') {
    if (addressName.test(name)) return maskAddress(value);
    if (value === '') return value;
    return links || isLink(value) ? maskLink(value) : maskText(maskPaths(value));
  }
  if (Array.isArray(value)) return value.map((item) => maskMember('', item, links, depth + 1));
  if (!isObject(value)) return value;
  const isImage = value['type'] === 'Image';
  return Object.fromEntries(
    Object.entries(value).map(([member, inside]) => [
      maskText(maskPaths(member)),
      // The answer to a question for an image can be the link alone, or a list of links.
      maskMember(
        member,
        inside,
        (links && !namesFile(member)) || (isImage && member === 'answer'),
        depth + 1,
      ),
    ]),
  );
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || value === undefined;
}

/** A file's name is for people, also where the links around it are secret. */
function namesFile(member: string): boolean {
  return /^(mediaFileName|fileName)$/i.test(member);
}

/** Whether a text is a link and nothing else, as unknown members and answers of later days may be. */
function isLink(text: string): boolean {
  const word = text.trim();
  return !/\s/.test(word) && (word.includes('//') || /^data:/i.test(word));
}

/** What is shown of a link: where it leads, but not to what. */
function maskLink(link: string): string {
  const host = /^\s*(https?:\/\/)([\w.-]+(?::\d+)?)(?=[/?#]|\s*$)/i.exec(link);
  return host ? `${host[1]}${host[2]}/${masked}` : masked;
}

function maskAddress(address: string): string {
  const end = address.search(/[?#]/);
  const place = maskText(end < 0 ? address : address.slice(0, end));
  return end < 0 ? place : `${place}${address[end]}${masked}`;
}
