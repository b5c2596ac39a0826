/** Writes CSV in which spreadsheets do not run formulas: https://www.rfc-editor.org/rfc/rfc4180 */

/** The characters between the cells of a line. */
export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

export type Separator = keyof typeof separators;

/**
 * For each separator, matches the beginning of a cell, and each place in it where another cell begins if a program
 * splits at another separator: a German Excel splits at `;`, also within the quotation marks of a file with commas. White
 * space, characters that are not visible, and quotation marks may precede the formula. Some programs also accept the
 * full-width signs: https://owasp.org/www-community/attacks/CSV_Injection
 */
const begin = {
  comma: beginWith(';\\t'),
  semicolon: beginWith(',\\t'),
  tab: beginWith(',;'),
};

function beginWith(others: string): RegExp {
  const run = String.raw`[\s\p{Cc}\p{Cf}",;]*`;
  return new RegExp(String.raw`(?:^|[${others}\r\n])${run}([=+\-@＝＋－＠]?)`, 'gu');
}

/** Matches a number, such as a phone number, or several, such as a latitude and a longitude. It cannot do harm. */
const numbers = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:, -?\d+(?:\.\d+)?)*$/;

/** Matches what a formula needs to call a function or a program. Without it, `- boxes` and `@Priya` cannot do harm. */
const call = /[(|!]/;

/** Matches a cell that may need a change: a quotation mark around it, or an apostrophe in it. */
const unusual = /[",;\p{Cc}\p{Cf}]|^\s*[=+\-@＝＋－＠]/u;

/** Matches the control characters that are neither a tab nor a line break. Many programs stop reading at the first NUL. */
// oxlint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/**
 * Returns the cell as a spreadsheet can show it: with an apostrophe before each formula, and with pictures of the
 * control characters, such as `␀`.
 *
 * @param separator the separator of the file
 */
export function safeCell(cell: string, separator: Separator): string {
  if (!unusual.test(cell) || numbers.test(cell)) return cell;
  const calls = call.test(cell);
  return cell
    .replace(begin[separator], (found, sign: string, at: number) => {
      const before = found.slice(0, found.length - sign.length);
      const isRisky = at === 0 && (sign !== '' || /^[\t\r\n]/.test(before));
      const isFormula = sign !== '' && (calls || '=＝'.includes(sign));
      const isInside = /[,;\t\r\n]/.test(before);
      return `${isRisky ? "'" : ''}${before}${isFormula && isInside ? "'" : ''}${sign}`;
    })
    .replace(control, (character) =>
      String.fromCharCode(character === '\x7f' ? 0x2421 : 0x2400 + character.charCodeAt(0)),
    );
}

/** Returns a line of CSV, with its line break. */
export function csvLine(cells: readonly string[], separator: Separator): string {
  return `${cells.map((cell) => field(cell, separator)).join(separators[separator])}\r\n`;
}

/** Each separator needs quotation marks, also one that the file does not use, because programs guess the separator. */
function field(cell: string, separator: Separator): string {
  if (!unusual.test(cell)) return cell;
  const text = safeCell(cell, separator);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
