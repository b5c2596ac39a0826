/** Writes CSV in which spreadsheets do not run formulas: https://www.rfc-editor.org/rfc/rfc4180 */

/**
 * Matches a cell that a spreadsheet may take for a formula. Some programs also accept the full-width signs, and some
 * drop a tab or a line break at the beginning: https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Matches a number, such as a phone number, or several, such as a latitude and a longitude. It cannot do harm. */
const numbers = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:, -?\d+(?:\.\d+)?)*$/;

/** Matches a cell that is not written as it is: it needs quotation marks, or may be a formula. */
const unusual = /[",\r\n]|^[=+\-@\t＝＋－＠]/;

/** Returns the cell with an apostrophe before it if a spreadsheet may take it for a formula. */
export function withoutFormula(cell: string): string {
  return formula.test(cell) && !numbers.test(cell) ? `'${cell}` : cell;
}

/** Returns a line of CSV, with its line break. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: string): string {
  if (!unusual.test(cell)) return cell;
  const text = withoutFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
