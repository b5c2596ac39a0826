/** Describes drawings as data. pages/diagram.ts renders this data as SVG, and assets/diagrams.css sets the colours. */
import { type Line, lineHeight, linesOf, widthOf } from './measure.js';

type Point = [x: number, y: number];

export type Shape =
  | { kind: 'box'; style: BoxStyle; x: number; y: number; width: number; height: number }
  | { kind: 'path'; style: 'arrow' | 'dashed' | 'line' | 'axis'; points: Point[] }
  | { kind: 'dot'; style: 'number' | 'mark'; x: number; y: number; radius: number }
  | { kind: 'text'; style: TextStyle; anchor: Anchor; x: number; y: number; line: Line };

/** The styles of boxes: `group` surrounds other boxes, `end` is a final state, `wait` is a span of time. */
type BoxStyle = 'box' | 'group' | 'end' | 'wait';
/** The styles of texts: `number` is the number in the dot of a step; `assumed` has the colour of assumed statements. */
type TextStyle = 'plain' | 'strong' | 'note' | 'assumed' | 'number';
type Anchor = 'start' | 'middle' | 'end';

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/**
 * A statement below a label. `isAssumed` is true if this project assumes the statement, because no source states it.
 */
export interface Note {
  text: string;
  isAssumed?: boolean;
}

/** The sum of the spaces to the left and to the right of a box's label. */
const padding = 8;

interface Text {
  text: string;
  x: number;
  /** The upper edge of the text. */
  y: number;
  /** The maximum width of a line; longer lines are broken. */
  width: number;
  anchor?: Anchor;
  style?: TextStyle;
}

/**
 * The sign before an assumed statement. In the text of the pages, the marks of assumed statements use the same sign.
 */
export const assumedSign = '○';

/** Collects the shapes of a drawing. Later shapes cover earlier shapes. */
export class Sketch {
  readonly shapes: Shape[] = [];

  constructor(readonly width: number) {}

  /** Adds a text, which may be broken into several lines. @returns the height of all lines */
  text({ text, x, y, width, anchor = 'start', style = 'plain' }: Text): number {
    const lines = linesOf(text, width, style === 'strong');
    lines.forEach((line, index) => {
      const baseline = y + index * lineHeight + 13;
      this.shapes.push({ kind: 'text', style, anchor, x, y: baseline, line });
    });
    return lines.length * lineHeight;
  }

  /** Adds a text that is centred at `x`, or as close to `x` as the drawing allows. */
  textAround(text: Omit<Text, 'anchor'>): number {
    const widest = Math.max(
      ...linesOf(text.text, text.width, text.style === 'strong').map((line) => widthOf(line)),
    );
    const x = Math.min(Math.max(text.x, widest / 2 + 2), this.width - widest / 2 - 2);
    return this.text({ ...text, x, anchor: 'middle' });
  }

  /** Adds notes, one below the other. @returns the height of all notes */
  notes(notes: readonly Note[], text: Omit<Text, 'text' | 'style'>): number {
    return notes.reduce((height, note) => {
      const { text: words, isAssumed } = note;
      const y = text.y + height;
      const marked = isAssumed ? `${assumedSign} ${words}` : words;
      const style = isAssumed ? 'assumed' : 'note';
      const line = { ...text, y, text: marked, style } as const;
      return height + (text.anchor === 'middle' ? this.textAround(line) : this.text(line));
    }, 0);
  }

  /** Adds a box that is at least as high as its label. @returns the height of the box */
  box(
    label: string,
    { x, y, width, height = 0 }: { x: number; y: number; width: number; height?: number },
    style: BoxStyle = 'box',
  ): number {
    const lines = linesOf(label, width - padding, true);
    const least = lines.length * lineHeight + 14;
    const tall = Math.max(height, least);
    this.shapes.push({ kind: 'box', style, x, y, width, height: tall });
    this.text({
      text: label,
      x: x + width / 2,
      y: y + (tall - least) / 2 + 7,
      width: width - padding,
      anchor: 'middle',
      style: 'strong',
    });
    return tall;
  }

  path(style: (Shape & { kind: 'path' })['style'], ...points: Point[]): void {
    this.shapes.push({ kind: 'path', style, points });
  }

  drawing(height: number): Drawing {
    return { width: this.width, height: Math.ceil(height), shapes: this.shapes };
  }
}

/** Returns the minimum height of a box with this label. */
export function boxHeight(label: string, width: number): number {
  return linesOf(label, width - padding, true).length * lineHeight + 14;
}
