import type { Document } from '../../description/openapi.js';
import type { Words } from '../words/index.js';
import type { Drawing, Note } from './drawing.js';

/** The widths of the two drawings of a figure, in units. At full size, a unit is a CSS pixel. */
export const widths = { wide: 700, narrow: 300 } as const;

/** A diagram: its drawings, and the same content as text. */
export interface Figure {
  name: string;
  title: string;
  /** The title if there is no drawing. */
  label: string;
  /** A wide drawing for columns of text, and a narrow drawing for phones and narrow columns. */
  drawings: Record<keyof typeof widths, Drawing>;
  /** The same content as blocks of Markdown. */
  text: string[];
  /** True if a part of it is assumed. */
  isAssumed: boolean;
}

/** The input of each figure. */
export interface FigureContext {
  document: Document;
  words: Pick<Words, 'diagrams' | 'reference'>;
}

/** A duration for readers: `1 h 30 min`. */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes === 0) return `${ms / 1000} s`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** A note as text, with a mark if it is assumed: `within 10 s (assumed)`. */
export function marked({ text, isAssumed }: Note, { statements }: Words['reference']): string {
  return isAssumed ? `${text} (${statements.certainty.assumed})` : text;
}
