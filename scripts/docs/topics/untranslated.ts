/** Marks texts that are not translated yet, so that the pages say so. */
import type { Document } from '../../description/openapi.js';

/**
 * A copy of a bundle in which untranslated texts have a mark. In a description, the mark is in the first line, because
 * lists show only this line.
 *
 * @param paths the path of each text: keys from the root
 */
export function markUntranslated(
  bundle: Document,
  paths: readonly (readonly string[])[],
  mark: string,
): Document {
  if (paths.length === 0) return bundle;
  const copy = structuredClone(bundle);
  for (const path of paths) {
    let node: unknown = copy;
    for (const key of path.slice(0, -1)) node = (node as Record<string, unknown>)[key];
    const texts = node as Record<string, string | undefined>;
    const key = path.at(-1)!;
    // Only translations have the display name of a tag, so fall back to its name.
    const text = texts[key] ?? texts['name'] ?? '';
    texts[key] = key === 'description' ? withMark(text, `_${mark}_`) : `${text} ${mark}`;
  }
  return copy;
}

/** Adds the mark after the first line of prose, or before a block that is not prose, such as a table. */
function withMark(markdown: string, mark: string): string {
  const text = markdown.trimStart();
  return /^(```|[|#>-])/.test(text) ? `${mark}\n\n${text}` : text.replace(/^.*\S/, `$& ${mark}`);
}
