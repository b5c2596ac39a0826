const words: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'a boolean',
  object: 'an object',
  array: 'an array',
  null: 'null',
};

/**
 * Describes the allowed types of a JSON value in words: `a string or null`.
 *
 * @param types the value of the keyword `type` in a schema
 */
export function typeWords(types: string | readonly string[]): string {
  return [types]
    .flat()
    .map((type) => words[type] ?? `a ${type}`)
    .join(' or ');
}
