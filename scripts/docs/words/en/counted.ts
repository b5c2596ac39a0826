/** The unit of a limit: none, or a noun in the singular and the plural. */
export type Unit = 'number' | 'character' | 'item' | 'field';

/** `1 item`, `2 items`, or the number alone. */
export function counted(count: number, [one, several]: string[]): string {
  return one ? `${count} ${count === 1 ? one : several}` : String(count);
}
