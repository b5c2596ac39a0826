/** Returns a string as one word of a POSIX shell. It adds quotes only if needed, so that usual paths stay readable. */
export function shellWord(value: string): string {
  return /^[\w./\\:@%+,-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
