/** How YAML parsers read a value without quotes: the versions of YAML differ, and some parsers differ from both. */
import { Schema } from 'yaml';

/** The words for a kind of value in a message, by its tag. */
const names: Record<string, string> = {
  'tag:yaml.org,2002:null': 'null',
  'tag:yaml.org,2002:bool': 'a boolean',
  'tag:yaml.org,2002:int': 'a number',
  'tag:yaml.org,2002:float': 'a number',
  'tag:yaml.org,2002:timestamp': 'a date',
  'tag:yaml.org,2002:merge': 'a merge key',
};

/** Of YAML 1.1, which PyYAML and SnakeYAML read, and of YAML 1.2. Both may call `37e9684` a number: it is Infinity. */
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

/** Readings of single parsers, beyond both versions of the standard. */
const beyond = [
  // Go takes any prefix of a base that Go itself knows, with a sign.
  [/^[-+]?0(?:[xX][\da-fA-F_,]+|[oO][0-7_]+|[bB][01_,]+)$/, 'a number'],
  // Ruby takes 1,000 for a thousand, any case of a word, and what follows a colon for a symbol.
  [/^[-+]?\d[\d,_]*(?:\.[\d,_]*)?(?:[eE][-+]?\d+)?$/, 'a number'],
  [/^[-+]?\.(?:inf|nan)$/i, 'a number'],
  [/^(?:null|true|false|yes|no|on|off)$/i, 'a boolean or null'],
  [/^:./, 'a symbol'],
  // YAML 1.1 has a "default value", at which PyYAML stops.
  [/^=$/, 'a default value'],
  // A month is a string to all that we know. It is quoted, because the days beside it are, and to some a date.
  [/^\d{4}-\d\d?(?:-\d\d?)?(?:[Tt ][\d:.,+\-Zz ]*)?$/, 'a date'],
] as const;

/**
 * The kind of value that a YAML parser may read instead of a string without quotes. The values of JSON, which all
 * parsers read alike, are among them.
 *
 * @example
 * otherReading('37e9684'); // 'a number'
 * otherReading('d6e7bbf'); // undefined
 */
export function otherReading(text: string): string | undefined {
  if (text === '') return undefined;
  return [...standard, ...beyond].find(([test]) => test.test(text))?.[1];
}
