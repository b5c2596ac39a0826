/** Drawings as data: pages/diagram.ts makes the SVG, assets/diagrams.css the colours. */
import { type Line, lineHeight, linesOf, widthOf } from './measure.js';

type Point = [x: number, y: number];

export type Shape =
  | { kind: 'box'; style: BoxStyle; x: number; y: number; width: number; height: number }
  | { kind: 'path'; style: 'arrow' | 'dashed' | 'line' | 'axis'; points: Point[] }
  | { kind: 'dot'; style: 'number' | 'mark'; x: number; y: number; radius: number }
  | { kind: 'text'; style: TextStyle; anchor: Anchor; x: number; y: number; line: Line };

/** `group` is around other boxes, `end` is where something is over, `wait` is a span of time. */
type BoxStyle = 'box' | 'group' | 'end' | 'wait';
/** `number` stands on a dot; `assumed` has the colour of what is assumed. */
type TextStyle = 'plain' | 'strong' | 'note' | 'assumed' | 'number';
type Anchor = 'start' | 'middle' | 'end';

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** An additional statement below a label. `isAssumed` means that no source says it. */
export interface Note {
  text: string;
  isAssumed?: boolean;
}

/** On both sides of the label of a box together. */
const padding = 8;

interface Text {
  text: string;
  x: number;
  /** Its upper edge. */
  y: number;
  /** The room that there is. */
  width: number;
  anchor?: Anchor;
  style?: TextStyle;
}

/** The sign of what is assumed, as the marks of the pages have it. */
export const assumedSign = '○';

/** Collects the shapes of a drawing. Those that are added later cover the earlier ones. */
export class Sketch {
  readonly shapes: Shape[] = [];

  constructor(readonly width: number) {}

  /** @returns the height that the lines take */
  text({ text, x, y, width, anchor = 'start', style = 'plain' }: Text): number {
    const lines = linesOf(text, width, style === 'strong');
    lines.forEach((line, index) => {
      const baseline = y + index * lineHeight + 13;
      this.shapes.push({ kind: 'text', style, anchor, x, y: baseline, line });
    });
    return lines.length * lineHeight;
  }

  /** Centred at a place, or as near to it as the drawing allows. */
  textAround(text: Omit<Text, 'anchor'>): number {
    const widest = Math.max(
      ...linesOf(text.text, text.width, text.style === 'strong').map((line) => widthOf(line)),
    );
    const x = Math.min(Math.max(text.x, widest / 2 + 2), this.width - widest / 2 - 2);
    return this.text({ ...text, x, anchor: 'middle' });
  }

  /** Notes, one below the other. */
  notes(notes: readonly Note[], text: Omit<Text, 'text' | 'style'>): number {
    return notes.reduce((height, note) => {
      const { text: words, isAssumed } = note;
      const y = text.y + height;
      const said = isAssumed ? `${assumedSign} ${words}` : words;
      const style = isAssumed ? 'assumed' : 'note';
      const place = { ...text, y, text: said, style } as const;
      return height + (text.anchor === 'middle' ? this.textAround(place) : this.text(place));
    }, 0);
  }

  /** A box as high as its label needs, or higher. @returns its height */
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

/** The height of a box with this label. */
export function boxHeight(label: string, width: number): number {
  return linesOf(label, width - padding, true).length * lineHeight + 14;
}
