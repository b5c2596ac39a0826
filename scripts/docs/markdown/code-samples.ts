import type { CodeSample } from '../../description/code-samples.js';
import type { Placed } from './address.js';
import { fence } from './code.js';
import type { Context } from './context.js';
import { plain } from './prose.js';
import type { Section } from './section.js';

/**
 * The code samples of operations, by operationId. All that the service calls share those of one receiver: they are
 * printed once, where they come first, and linked from the others.
 *
 * @param placed the operations in the order of the page
 */
export function codeSampleSections(placed: Placed[], { words }: Context): Map<string, Section> {
  const first = new Map<string, Placed>();
  const sections = new Map<string, Section>();
  for (const one of placed) {
    const { operationId, 'x-codeSamples': listed = [] } = one.found.operation;
    const samples = listed as CodeSample[];
    if (samples.length === 0) continue;
    const key = JSON.stringify(samples);
    const shown = first.get(key);
    if (!shown) first.set(key, one);
    sections.set(operationId, {
      title: words.codeSamples,
      ...(shown
        ? { blocks: [words.sameSamples(`[${shown.title}](#${shown.anchor})`)] }
        : { parts: samples.map(sampleSection) }),
    });
  }
  return sections;
}

function sampleSection({ lang, label, source }: CodeSample): Section {
  return { title: plain(label), blocks: [fence(source.trimEnd(), lang)] };
}
