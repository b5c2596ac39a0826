/** Tells how YAML parsers read a value without quotes: the versions of YAML differ, and some parsers differ from both. */
import { Schema } from 'yaml';

/** The words for a kind of value in messages, by the YAML tag of the kind. */
const names: Record<string, string> = {
  'tag:yaml.org,2002:null': 'null',
  'tag:yaml.org,2002:bool': 'a boolean',
  'tag:yaml.org,2002:int': 'a number',
  'tag:yaml.org,2002:float': 'a number',
  'tag:yaml.org,2002:timestamp': 'a date',
  'tag:yaml.org,2002:merge': 'a merge key',
};

/**
 * The readings of YAML 1.1, which PyYAML and SnakeYAML use, and of YAML 1.2. In both, `37e9684` may be a number, which
 * is Infinity.
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

/** Readings of single parsers that are in neither version of the standard. */
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
  // All parsers that we know read a month (2019-05) as a string. It is quoted like full dates, which some parsers read as a date.
  [/^\d{4}-\d\d?(?:-\d\d?)?(?:[Tt ][\d:.,+\-Zz ]*)?$/, 'a date'],
] as const;

/**
 * The kind of value that a YAML parser may read instead of a string without quotes, or undefined. The kinds include
 * values of JSON, such as `true`, which all parsers read alike.
 *
 * @example
 * otherReading('37e9684'); // 'a number'
 * otherReading('d6e7bbf'); // undefined
 */
export function otherReading(text: string): string | undefined {
  if (text === '') return undefined;
  return [...standard, ...beyond].find(([test]) => test.test(text))?.[1];
}
