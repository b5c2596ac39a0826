/**
 * Matches the next token of relaxed JSON: a string in quotation marks or apostrophes, a field name before a colon, or
 * anything else.
 */
const piece =
  /"(?:[^"\\]|\\.)*"|'(?<text>(?:[^'\\]|\\.)*)'|(?<name>[A-Za-z_$][\w$]*)(?=\s*:)|[A-Za-z_$][\w$]*|[^"'A-Za-z_$]+/suy;

/**
 * Converts relaxed JSON to strict JSON. In relaxed JSON, field names may have no quotation marks, and strings may be in
 * apostrophes. The parser of the real service accepted relaxed JSON, and programs sent it: Python programs sent
 * `str(body)`, and JavaScript and Java programs built their bodies by joining strings.
 *
 * @returns the converted text, which may still be invalid JSON; undefined if a string has no closing quotation mark or
 * apostrophe
 */
export function strictJson(relaxed: string): string | undefined {
  const pieces: string[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < relaxed.length) {
    const match = piece.exec(relaxed);
    if (!match) return undefined;
    const { text, name } = match.groups!;
    if (name !== undefined) pieces.push(`"${name}"`);
    else pieces.push(text === undefined ? match[0] : inQuotes(text));
  }
  return pieces.join('');
}

/**
 * Converts the text between two apostrophes to a JSON string. A quotation mark in it gets a backslash, and an
 * apostrophe loses its backslash.
 */
function inQuotes(text: string): string {
  const escaped = text.replace(/\\.|"/gsu, (part) =>
    part === '"' ? '\\"' : part === "\\'" ? "'" : part,
  );
  return `"${escaped}"`;
}
