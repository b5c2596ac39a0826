import { createHmac, randomBytes } from 'node:crypto';
import { isObject } from '../../common/json.js';
import type { ExactJson } from '../files/exact-json.js';

/** The words for a person in the names of fields. Those after `member` are not in the API description. */
const person =
  '(?:user|responder|assignee|member|creator|sender|owner|author|admin|person|participant|contact)s?';

/** Matches the names of fields with names of persons. */
const nameField = new RegExp(`${person}_?(?:full|first|last|display)?_?names?$`, 'i');

/** Matches the names of fields with phone numbers of persons. */
const phoneField = new RegExp(
  `${person}$|^assigned_?to$|(?:phone|mobile|contact)(?:_?(?:numbers?|no))?s?$`,
  'i',
);

/** Matches the names of fields with the picture of a person. */
const pictureField = /profile_?pic(?:ture)?$/i;

/** Matches a number that the service has masked, such as `+91xxxxxxxx`. */
const maskedNumber = /^\+*\d{0,4}x{4,}$/i;

/** The maximum number of pseudonyms that are kept to save time, and the maximum length of their sources. */
const mostKept = 10_000;
const longestKept = 100;

/**
 * Replaces the names and the phone numbers of persons by pseudonyms. Equal names have the same pseudonym, and different
 * names have different pseudonyms. The pseudonyms of two runs have nothing in common, because the key is random: with a
 * known key, anyone could calculate the pseudonyms of all phone numbers.
 */
export class Redactor {
  readonly #key = randomBytes(32);
  readonly #kept = new Map<string, string>();

  /**
   * Returns a copy of an event without names and phone numbers.
   *
   * @param exact the document that the event comes from
   */
  redact(event: Readonly<Record<string, unknown>>, exact: ExactJson): Record<string, unknown> {
    return this.#object(event, exact);
  }

  #object(object: Readonly<Record<string, unknown>>, exact: ExactJson): Record<string, unknown> {
    const asksForPhone = object['type'] === 'PhoneNumber';
    return Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        name,
        asksForPhone && name === 'answer'
          ? this.#phones(value, exact)
          : this.#field(name, value, exact),
      ]),
    );
  }

  #field(name: string, value: unknown, exact: ExactJson): unknown {
    if (nameField.test(name)) return replaceEach(value, exact, (text) => this.#name(text));
    if (phoneField.test(name)) return this.#phones(value, exact);
    if (pictureField.test(name)) return replaceEach(value, exact, (text) => text && '…');
    return this.#inner(value, exact);
  }

  #inner(value: unknown, exact: ExactJson): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#inner(item, exact));
    if (!isObject(value)) return value;
    return isPhone(value) ? this.#phones(value, exact) : this.#object(value, exact);
  }

  #phones(value: unknown, exact: ExactJson): unknown {
    return replaceEach(value, exact, (text) => this.#phone(text));
  }

  #name(text: string): string {
    const name = text.trim().normalize();
    return name === '' ? text : this.#pseudonym('name', name);
  }

  #phone(text: string): string {
    if (text.trim() === '' || maskedNumber.test(text.trim())) return text;
    // The same number can be written in several ways: +1 202 555 0143, 0012025550143, 12025550143.
    const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '');
    return this.#pseudonym('phone', digits || text);
  }

  #pseudonym(kind: 'name' | 'phone', text: string): string {
    const source = `${kind}:${text}`;
    let pseudonym = this.#kept.get(source);
    if (pseudonym === undefined) {
      const code = createHmac('sha256', this.#key).update(source).digest('hex');
      // 64 bits: among a million persons, the probability that two have the same code is 1 in 30 million.
      pseudonym = `${kind}-${code.slice(0, 16)}`;
      if (this.#kept.size === mostKept) this.#kept.clear();
      if (source.length <= longestKept) this.#kept.set(source, pseudonym);
    }
    return pseudonym;
  }
}

/** Replaces each string, each number, and each phone number in two parts, in a value. */
function replaceEach(value: unknown, exact: ExactJson, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (typeof value === 'number' || typeof value === 'bigint')
    return replace(exact.stringify(value));
  const inner = (inside: unknown) => replaceEach(inside, exact, replace);
  if (Array.isArray(value)) return value.map(inner);
  if (!isObject(value)) return value;
  const { cc, pn } = value;
  if (isPhone(value))
    return replace(
      typeof cc === 'string' ? `${cc}${String(pn)}` : `${exact.stringify(cc)}${String(pn)}`,
    );
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, inner(inside)]));
}

/** Returns whether a value is a phone number in two parts, as in an answer. */
function isPhone({ cc, pn }: Readonly<Record<string, unknown>>): boolean {
  return typeof pn === 'string' && cc !== undefined;
}
