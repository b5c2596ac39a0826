/**
 * What moves the cursor, colours, ends a line, or turns the direction of a text; and the bracket of `##[error]`, which
 * is a command for who runs a workflow, wherever in a line it stands.
 */
const controls = /(?<=##)\[|[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text that a terminal shows and does not obey: whoever writes a message in a group must not get to write on the
 * screen of who reads its delivery. JSON stays JSON, with the same meaning.
 */
export function printable(text: string): string {
  return text.replace(
    controls,
    (character) =>
      short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
