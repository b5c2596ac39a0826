/** A token of relaxed JSON: a string in either kind of quotation marks, a name before a colon, or anything else. */
const piece =
  /"(?:[^"\\]|\\.)*"|'(?<text>(?:[^'\\]|\\.)*)'|(?<name>[A-Za-z_$][\w$]*)(?=\s*:)|[A-Za-z_$][\w$]*|[^"'A-Za-z_$]+/suy;

/**
 * Converts relaxed JSON to strict JSON. The service's parser also accepted names without quotation marks, and strings in
 * apostrophes. Python programs sent `str(body)`, and JavaScript and Java programs wrote bodies by hand.
 *
 * @returns the converted text, which may still not be JSON; undefined if a string does not end
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

/** Converts the content of a string in apostrophes to a JSON string, in which an apostrophe needs no backslash. */
function inQuotes(text: string): string {
  const escaped = text.replace(/\\.|"/gsu, (part) =>
    part === '"' ? '\\"' : part === "\\'" ? "'" : part,
  );
  return `"${escaped}"`;
}
