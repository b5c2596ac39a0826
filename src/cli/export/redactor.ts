import { createHmac, randomBytes } from 'node:crypto';
import { addField, isObject } from '../../common/json.js';
import type { ExactJson } from '../files/exact-json.js';

/** The words for a person in the names of fields. Those after `member` are not in the API description. */
const person =
  '(?:user|responder|assignee|member|creator|sender|owner|author|admin|person|participant|contact)s?';

/** Matches the end of the names of fields that say who did something: `createdBy`, `added_by`. */
const actor = '(?:ed|sent)_?by';

/** Matches the names of fields with names of persons. */
const nameField = new RegExp(`(?:${person}|${actor})_?(?:full|first|last|display)?_?names?$`, 'i');

/** Matches the names of fields with names inside an object that describes a person: `{"name": "Priya"}`. */
const innerNameField = /names?$/i;

/** Matches the names of fields with phone numbers of persons. */
const phoneField = new RegExp(
  `${person}$|^assigned_?to$|(?:phone|mobile|contact)(?:_?(?:numbers?|no))?s?$`,
  'i',
);

/** Matches the names of fields with a name or a phone number of a person. */
const actorField = new RegExp(`${actor}$`, 'i');

/** Matches the names of fields with the picture of a person. */
const pictureField = /profile_?pic(?:ture)?$/i;

/** Matches a number that the service has masked, such as `+91xxxxxxxx`. */
const maskedNumber = /^\+*\d{0,4}x{4,}$/i;

/** Matches a phone number in any usual notation. */
const phoneNumber = /^\+*(?:[\s()./-]*\d){7,}[\s()./-]*$/;

/** Matches the name of a field that is a phone number, and not a date or a number of a list. */
const phoneAsName = /^(?:\+|00)(?:[\s()./-]*\d){5,}[\s()./-]*$|^\d{10,15}$/;

/** The maximum number of pseudonyms that are kept to save time, and the maximum length of their sources. */
const mostKept = 10_000;
const longestKept = 100;

/** Returns the text that replaces a text about a person. */
type Replace = (text: string) => string;

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

  /** @param outer the replacement of texts if the object is in a field of a person */
  #object(
    object: Readonly<Record<string, unknown>>,
    exact: ExactJson,
    outer?: Replace,
  ): Record<string, unknown> {
    const asksForPhone = object['type'] === 'PhoneNumber';
    const copy: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(object)) {
      const replace =
        asksForPhone && name === 'answer'
          ? this.#phone
          : (this.#replacementIn(name, outer) ?? outer);
      addField(copy, this.#fieldName(name, outer), this.#value(value, exact, replace));
    }
    return copy;
  }

  #replacementIn(field: string, outer: Replace | undefined): Replace | undefined {
    if (nameField.test(field) || (outer && innerNameField.test(field))) return this.#name;
    if (phoneField.test(field)) return this.#phone;
    if (actorField.test(field)) return this.#nameOrPhone;
    return pictureField.test(field) ? hidden : undefined;
  }

  /** The fields of an object can be named by persons: `{"users": {"+12025550143": {}}}`. */
  #fieldName(field: string, outer: Replace | undefined): string {
    if (phoneAsName.test(field)) return this.#phone(field);
    return outer && /[^\w-]/.test(field) ? this.#name(field) : field;
  }

  #value(value: unknown, exact: ExactJson, replace?: Replace): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#value(item, exact, replace));
    if (isObject(value)) {
      const { cc, pn } = value;
      return isText(cc) && isText(pn)
        ? this.#phone(textOf(cc, exact) + textOf(pn, exact))
        : this.#object(value, exact, replace);
    }
    return replace && isText(value) ? replace(textOf(value, exact)) : value;
  }

  readonly #name: Replace = (text) => {
    const name = text.trim().normalize();
    return name === '' ? text : this.#pseudonym('name', name);
  };

  readonly #phone: Replace = (text) => {
    const number = text.trim();
    if (number === '' || maskedNumber.test(number)) return text;
    // Anything else, such as an address or a number of which some digits are masked, is only equal to itself.
    if (!phoneNumber.test(number)) return this.#pseudonym('phone', `text ${number.normalize()}`);
    // The same number can be written in several ways: +1 202 555 0143, 0012025550143, 12025550143.
    return this.#pseudonym('phone', number.replaceAll(/\D/g, '').replace(/^00/, ''));
  };

  readonly #nameOrPhone: Replace = (text) => {
    const isPhone = phoneNumber.test(text.trim()) || maskedNumber.test(text.trim());
    return isPhone ? this.#phone(text) : this.#name(text);
  };

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

function hidden(text: string): string {
  return text && '…';
}

/** Returns whether a value is a text or a number. A bigint stands for a number that JavaScript would change. */
function isText(value: unknown): value is string | number | bigint {
  return ['string', 'number', 'bigint'].includes(typeof value);
}

function textOf(value: string | number | bigint, exact: ExactJson): string {
  return typeof value === 'string' ? value : exact.stringify(value);
}
