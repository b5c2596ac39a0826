import type { ListedOperation } from './address.js';
import { fence } from './code.js';
import type { Context } from './context.js';
import { plain } from './prose.js';
import type { Section } from './section.js';

/**
 * Returns a section with the code samples of each operation, by operationId. All callbacks have the same samples,
 * because one receiver handles them all. If several operations have the same samples, only the first of these
 * operations shows them, and the others link to it.
 *
 * @param listed the operations in the order of the page
 */
export function codeSampleSections(
  listed: ListedOperation[],
  { words, link, samples }: Context,
): Map<string, Section> {
  const first = new Map<string, ListedOperation>();
  const sections = new Map<string, Section>();
  for (const one of listed) {
    const { operationId } = one.found.operation;
    const mine = samples(operationId);
    if (mine.length === 0) continue;
    const key = JSON.stringify(mine);
    const shown = first.get(key);
    if (!shown) first.set(key, one);
    sections.set(operationId, {
      title: words.codeSamples,
      ...(shown
        ? { blocks: [words.sameSamples(`[${shown.title}](${link(shown.anchor)})`)] }
        : {
            parts: mine.map(({ label, lang, source, notRun }) => ({
              title: plain(label),
              blocks: [...(notRun ? [plain(words.notRun)] : []), fence(source.trimEnd(), lang)],
            })),
          }),
    });
  }
  return sections;
}
