/** Texts that are still English in another language, which say so on the pages. */
import type { Document } from '../../description/openapi.js';

/**
 * A copy of a bundle in which some texts have a mark: a description has it in its first line, which lists show alone.
 *
 * @param paths keys from the root to each of them
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
    // The name that a tag is shown by, which only translations have.
    const text = texts[key] ?? texts['name'] ?? '';
    texts[key] = key === 'description' ? withMark(text, `_${mark}_`) : `${text} ${mark}`;
  }
  return copy;
}

/** Behind the first line of prose, or before a block that is not prose, such as a table. */
function withMark(markdown: string, mark: string): string {
  const text = markdown.trimStart();
  return /^(```|[|#>-])/.test(text) ? `${mark}\n\n${text}` : text.replace(/^.*\S/, `$& ${mark}`);
}
