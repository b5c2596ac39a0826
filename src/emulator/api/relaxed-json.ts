/** A piece of relaxed JSON: strings in either quotation mark, a name before a colon, and what is between them. */
const piece =
  /"(?:[^"\\]|\\.)*"|'(?<text>(?:[^'\\]|\\.)*)'|(?<name>[A-Za-z_$][\w$]*)(?=\s*:)|[A-Za-z_$][\w$]*|[^"'A-Za-z_$]+/suy;

/**
 * JSON with what the service's parser tolerated: names without quotation marks, and strings in apostrophes. Python
 * programs sent `str(body)`, and JavaScript and Java programs wrote bodies by hand.
 *
 * @returns the text as JSON demands it, which may still not be JSON; undefined where a string does not end
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

/** The content of a string in apostrophes, as a string of JSON: an apostrophe needs no backslash there. */
function inQuotes(text: string): string {
  const escaped = text.replace(/\\.|"/gsu, (part) =>
    part === '"' ? '\\"' : part === "\\'" ? "'" : part,
  );
  return `"${escaped}"`;
}
