/**
 * Tells how YAML parsers read a value without quotes. YAML 1.1 and YAML 1.2 read some values differently, and some
 * parsers follow neither version.
 */
import { Schema } from 'yaml';

/** The words that messages use for each kind of value. The key is the YAML tag of that kind. */
const names: Record<string, string> = {
  'tag:yaml.org,2002:null': 'null',
  'tag:yaml.org,2002:bool': 'a boolean',
  'tag:yaml.org,2002:int': 'a number',
  'tag:yaml.org,2002:float': 'a number',
  'tag:yaml.org,2002:timestamp': 'a date',
  'tag:yaml.org,2002:merge': 'a merge key',
};

/**
 * Tests whether a value is a number, a date or similar in YAML 1.1, which PyYAML and SnakeYAML use, or in YAML 1.2. In
 * both versions, `37e9684` may be read as a number, which is too large and becomes Infinity.
 */
const standard = [
  new Schema({ schema: 'yaml-1.1', merge: true }),
  new Schema({ schema: 'core' }),
].flatMap(({ tags }) =>
  tags.flatMap((tag) =>
    'test' in tag && tag.test && tag.default
      ? [[tag.test, names[tag.tag] ?? tag.tag] as const]
      : [],
  ),
);

/** Tests for values that only some parsers read as another kind of value, although neither version of YAML says so. */
const beyond = [
  // Go parsers accept all prefixes of Go's number literals (0x, 0o, 0b), also after a sign.
  [/^[-+]?0(?:[xX][\da-fA-F_,]+|[oO][0-7_]+|[bB][01_,]+)$/, 'a number'],
  // Ruby reads 1,000 as a thousand, a word such as "yes" in any case, and a word after a colon as a symbol.
  [/^[-+]?\d[\d,_]*(?:\.[\d,_]*)?(?:[eE][-+]?\d+)?$/, 'a number'],
  [/^[-+]?\.(?:inf|nan)$/i, 'a number'],
  [/^(?:null|true|false|yes|no|on|off)$/i, 'a boolean or null'],
  [/^:./, 'a symbol'],
  // YAML 1.1 has a "default value", and PyYAML throws an error when it meets one.
  [/^=$/, 'a default value'],
  // Some parsers read a full date (2019-05-31) as a date. All parsers that we know read a month (2019-05) as a string,
  // but months get quotes too, so that they look like full dates.
  [/^\d{4}-\d\d?(?:-\d\d?)?(?:[Tt ][\d:.,+\-Zz ]*)?$/, 'a date'],
] as const;

/**
 * Returns the kind of value that some YAML parser reads if a string is written without quotes. Returns undefined if all
 * parsers read a string. Values of JSON such as `true` also have a kind, although all parsers read them in the same
 * way.
 *
 * @example
 * otherReading('37e9684'); // 'a number'
 * otherReading('d6e7bbf'); // undefined
 */
export function otherReading(text: string): string | undefined {
  if (text === '') return undefined;
  return [...standard, ...beyond].find(([test]) => test.test(text))?.[1];
}
