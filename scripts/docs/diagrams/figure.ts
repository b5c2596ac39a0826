import type { Document } from '../../description/openapi.js';
import type { Words } from '../words/index.js';
import type { Drawing, Note } from './drawing.js';

/** The widths of the two drawings of a figure, in units, which are CSS pixels where there is room. */
export const widths = { wide: 700, narrow: 300 } as const;

/** Something that is said by a drawing, and once more as text. */
export interface Figure {
  name: string;
  title: string;
  /** Its title where there is no drawing. */
  label: string;
  /** One for columns of text, and one for phones and narrow columns. */
  drawings: Record<keyof typeof widths, Drawing>;
  /** The same as Markdown: blocks. */
  text: string[];
  /** Whether a part of it is assumed. */
  isAssumed: boolean;
}

/** The input of each figure. */
export interface FigureContext {
  document: Document;
  words: Pick<Words, 'diagrams' | 'reference'>;
}

/** A duration as people say it: `1 h 30 min`. */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes === 0) return `${ms / 1000} s`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** A statement of a text, with a mark if it is assumed: `within 10 s (assumed)`. */
export function marked({ text, isAssumed }: Note, { statements }: Words['reference']): string {
  return isAssumed ? `${text} (${statements.certainty.assumed})` : text;
}
