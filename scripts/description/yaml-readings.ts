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
 * both versions, `37e9684` may be read as a number with an exponent, which is so large that it becomes Infinity.
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

/**
 * Tests for values without quotes that some parsers read as a number, a date or similar, although both versions of YAML
 * say that they are strings.
 */
const beyond = [
  // Go parsers accept all prefixes of Go's number literals (0x, 0o, 0b), also after a sign.
  [/^[-+]?0(?:[xX][\da-fA-F_,]+|[oO][0-7_]+|[bB][01_,]+)$/, 'a number'],
  // Ruby reads 1,000 as a thousand, `YeS` as a boolean like `yes`, and a word after a colon as a symbol.
  [/^[-+]?\d[\d,_]*(?:\.[\d,_]*)?(?:[eE][-+]?\d+)?$/, 'a number'],
  [/^[-+]?\.(?:inf|nan)$/i, 'a number'],
  [/^(?:null|true|false|yes|no|on|off)$/i, 'a boolean or null'],
  [/^:./, 'a symbol'],
  // In YAML 1.1, the value `=` means "default value". PyYAML throws an error when it reads this value.
  [/^=$/, 'a default value'],
  // Some parsers read a full date (2019-05-31) as a date. All parsers that we know read a month (2019-05) as a string,
  // but the generated files quote months too, so that months and full dates are written in the same way.
  [/^\d{4}-\d\d?(?:-\d\d?)?(?:[Tt ][\d:.,+\-Zz ]*)?$/, 'a date'],
] as const;

/**
 * Tells whether a text that is written without quotes in YAML is read as something other than a string by any parser.
 * If so, returns the kind of value, such as `a number`; otherwise undefined. For the text `true`, it also returns a
 * kind, although all parsers read `true` in the same way.
 *
 * @example
 * otherReading('37e9684'); // 'a number'
 * otherReading('d6e7bbf'); // undefined
 */
export function otherReading(text: string): string | undefined {
  if (text === '') return undefined;
  return [...standard, ...beyond].find(([test]) => test.test(text))?.[1];
}
