/** The unit of a limit. `number` has no noun; each other unit has a noun in the singular and the plural. */
export type Unit = 'number' | 'character' | 'item' | 'field';

/** `1 item`, `2 items`, or only the number if the unit has no noun. */
export function counted(count: number, [one, several]: string[]): string {
  return one ? `${count} ${count === 1 ? one : several}` : String(count);
}
