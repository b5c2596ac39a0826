import type { Context } from './context.js';
import { code } from './code.js';
import { blocksOf } from './prose.js';

/** A part of the description that has a `description`, and the extensions that add to it. */
interface Described {
  description?: string;
  'x-extensible-enum'?: unknown;
  'x-provenance'?: unknown;
}

/** A description as Markdown. */
export interface Description {
  blocks: string[];
  /** The known values, from `x-extensible-enum`. Other values are possible. */
  known: string[];
  /** Keys of `x-sources`. */
  provenance: string[];
}

export function descriptionOf(node: object): Description {
  const { description, 'x-extensible-enum': known, 'x-provenance': provenance } = node as Described;
  return {
    blocks: blocksOf(description),
    known: stringsIn(known),
    provenance: stringsIn(provenance),
  };
}

/** The blocks of a description. The last blocks state the known values and the sources. */
export function describedBlocks(node: object, context: Context): string[] {
  return inWords(descriptionOf(node), context);
}

export function inWords({ blocks, known, provenance }: Description, { words }: Context): string[] {
  return [
    ...blocks,
    ...(known.length > 0 ? [words.knownValues(known.map(code).join(', '))] : []),
    ...(provenance.length > 0
      ? [`*${words.provenance(provenance.map(code).join(', '), provenance.length)}*`]
      : []),
  ];
}

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
