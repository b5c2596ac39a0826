/** A text as one word of a POSIX shell: quoted only where a character needs it, so that usual paths stay readable. */
export function shellWord(text: string): string {
  return /^[\w./\\:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
