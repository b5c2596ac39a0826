import { addField, isObject } from './json.js';
import { maskLinks, maskPaths } from './mask-paths.js';

/** The string that replaces a secret. */
const masked = '…';

/**
 * Matches the names of fields with a secret, in all spellings: `callBackToken`, `callbackToken`, `applicationSecret`.
 */
const secretName = /(token|secret|password)$/i;

/** Matches the names of fields with a link. Anyone who has such a link can open it. */
const linkName = /^(mediaUrl|url)$|ProfilePic$/i;

/**
 * Matches the names of fields with the URL of a receiver or an endpoint. The path of the URL is shown, but not its
 * query, which may be a secret.
 */
const addressName = /^(callBackUrl|endpointUrl)$/i;

/**
 * Matches the names of fields with the name of a file. It is shown, even if the links in the same object are masked.
 */
const fileName = /^(mediaFileName|fileName)$/i;

/** The facts about the name of a field. */
interface NameFacts {
  /** The kind of the field's value. */
  kind: 'secret' | 'link' | 'address' | 'file name' | 'other';
  /** The name without the paths and the queries of links. */
  shown: string;
}

/** The facts about a value that has no name. */
const noName: NameFacts = { kind: 'other', shown: '' };

/** The facts about the names that occurred last. The same few names occur in most values. */
const knownNames = new Map<string, NameFacts>();

/** The maximum number of known names and the maximum length of a name. They limit the memory. */
const mostNames = 1000;
const longestName = 100;

function factsOf(name: string): NameFacts {
  const known = knownNames.get(name);
  if (known) return known;
  const facts: NameFacts = { kind: kindOf(name), shown: maskText(maskPaths(name)) };
  if (name.length <= longestName) {
    if (knownNames.size === mostNames) knownNames.clear();
    knownNames.set(name, facts);
  }
  return facts;
}

function kindOf(name: string): NameFacts['kind'] {
  if (secretName.test(name)) return 'secret';
  if (linkName.test(name)) return 'link';
  if (addressName.test(name)) return 'address';
  return fileName.test(name) ? 'file name' : 'other';
}

/**
 * The deepest level of a value that is shown; everything below this level is masked. No known payload is deeper, but a
 * sender can nest a payload without limit.
 */
const deepest = 100;

/**
 * Masks the secrets in a value of unknown origin: tokens, links to media, and the path and query of every URL. The
 * structure of the value does not change, so a valid payload remains valid.
 *
 * @param value any JSON value; it is not changed
 */
export function mask(value: unknown): unknown {
  return maskValue(value, { facts: noName, isSecret: false, rule: cautious, depth: 0 });
}

/**
 * Masks the secrets in the value of a field like `mask`, except in texts and in the names of fields inside the value. In
 * these, it masks only what is certainly a link, so that an ordinary text such as `Rech.Nr/4711` does not change.
 *
 * @param isSecret true if the value of the field is a link, whatever the name of the field is
 */
export function maskField(name: string, value: unknown, isSecret = false): unknown {
  return maskValue(value, { facts: factsOf(name), isSecret, rule: precise, depth: 0 });
}

/** How texts and the names of fields are masked. */
interface Rule {
  text: (text: string) => string;
  name: (name: string) => string;
}

/** Masks everything that can be a link, for messages and logs. */
const cautious: Rule = {
  text: (text) => (isLink(text) ? maskLink(text) : maskText(maskPaths(text))),
  name: (name) => factsOf(name).shown,
};

/** Masks only what is certainly a link, for data that must not change otherwise. */
const precise: Rule = { text: maskLinks, name: maskLinks };

/**
 * Masks the queries of the URLs in a message; the rest of a URL is shown. The message is split into words first,
 * because an attacker can write a text for which a regular expression for URLs takes very long.
 */
export function maskText(text: string): string {
  // Most texts have no URL, and the search in each word takes much longer than this check.
  if (!text.includes('?') && !text.includes('://')) return text;
  return text.replace(/[^\s"<>]+/g, maskWord);
}

function maskWord(word: string): string {
  const end = queryOf(word);
  const shown =
    end === undefined || end + 1 === word.length ? word : `${word.slice(0, end + 1)}${masked}`;
  return shown.replace(/:\/\/[^/?#]*@/g, `://${masked}@`);
}

/**
 * Returns the offset at which the query or fragment of a URL begins. If the URL has no scheme, a `?` begins a query
 * only if a `=` comes later.
 */
function queryOf(word: string): number | undefined {
  const scheme = word.indexOf('://');
  const mark = word.indexOf('?');
  const isQuery = mark >= 0 && (word.includes('=', mark) || (scheme >= 0 && scheme < mark));
  const fragment = scheme < 0 ? -1 : word.indexOf('#', scheme);
  if (!isQuery) return fragment < 0 ? undefined : fragment;
  return fragment < 0 ? mark : Math.min(mark, fragment);
}

/** The place of a value, and the rule for it. */
interface Place {
  facts: NameFacts;
  /** True if the value is a link, or is inside an object or a list of links. */
  isSecret: boolean;
  rule: Rule;
  depth: number;
}

function maskValue(value: unknown, { facts, isSecret, rule, depth }: Place): unknown {
  const { kind } = facts;
  if (depth > deepest) return masked;
  if (kind === 'secret') return isNothing(value) ? value : masked;
  const links = isSecret || kind === 'link';
  if (typeof value === 'string') {
    if (kind === 'address') return maskAddress(value);
    if (value === '') return value;
    return links ? maskLink(value) : rule.text(value);
  }
  const inside = { rule, depth: depth + 1 };
  if (Array.isArray(value))
    return value.map((item) => maskValue(item, { ...inside, facts: noName, isSecret: links }));
  if (!isObject(value)) return value;
  const isImage = value['type'] === 'Image';
  const copy: Record<string, unknown> = {};
  for (const [field, own] of Object.entries(value)) {
    const ownFacts = factsOf(field);
    // The answer to a question that asks for an image can be one link, or a list of links.
    const isOwnSecret = (links && ownFacts.kind !== 'file name') || (isImage && field === 'answer');
    const place = { ...inside, facts: ownFacts, isSecret: isOwnSecret };
    addField(copy, rule.name(field), maskValue(own, place));
  }
  return copy;
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || value === undefined;
}

/**
 * Returns whether a string is a link without other text. Such a link must be masked even in an unknown field, or in the
 * answer to a question whose type was added later.
 */
function isLink(text: string): boolean {
  // Most texts have no link, and this check takes less time.
  if (!text.includes('//') && !/data:/i.test(text)) return false;
  const word = text.trim();
  return !/\s/.test(word) && (word.includes('//') || /^data:/i.test(word));
}

/** Masks everything of a link except the host. */
function maskLink(link: string): string {
  const host = /^\s*(https?:\/\/)([\w.-]+(?::\d+)?)(?=[/?#]|\s*$)/i.exec(link);
  return host ? `${host[1]}${host[2]}/${masked}` : masked;
}

function maskAddress(address: string): string {
  const end = address.search(/[?#]/);
  const base = maskText(end < 0 ? address : address.slice(0, end));
  return end < 0 ? base : `${base}${address[end]}${masked}`;
}
