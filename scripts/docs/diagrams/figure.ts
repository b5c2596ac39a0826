import type { Document } from '../../description/openapi.js';
import type { Words } from '../words/index.js';
import type { Drawing, Note } from './drawing.js';

/** The widths of the two drawings of a figure, in SVG units. If a drawing is not scaled, a unit is a CSS pixel. */
export const widths = { wide: 700, narrow: 300 } as const;

/** A diagram. It contains the same content twice: as drawings, and as text. */
export interface Figure {
  name: string;
  title: string;
  /** The title above the text version, for readers who do not see the drawing. */
  label: string;
  /** A wide drawing for columns of text, and a narrow drawing for phones and narrow columns. */
  drawings: Record<keyof typeof widths, Drawing>;
  /** The content of the drawings as blocks of Markdown. */
  text: string[];
  /** True if the content includes a statement that is assumed, because no source states it. */
  isAssumed: boolean;
}

/** The data from which each figure is made. */
export interface FigureContext {
  document: Document;
  words: Pick<Words, 'diagrams' | 'reference'>;
}

/** Formats a duration for readers: `1 h 30 min`. */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes === 0) return `${ms / 1000} s`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** Returns the text of a note. If the note is assumed, the text says so: `within 10 s (assumed)`. */
export function marked({ text, isAssumed }: Note, { statements }: Words['reference']): string {
  return isAssumed ? `${text} (${statements.certainty.assumed})` : text;
}
