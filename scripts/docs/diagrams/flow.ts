/**
 * Draws the path of a request through several stations, from top to bottom. A station consists of the boxes of one or
 * more processes. Between two stations, two arrows show a request and its response.
 */
import { boxHeight, type Drawing, Sketch } from './drawing.js';

export interface Station {
  /**
   * The names of the processes at this station. If there are several, they run at the same time and are drawn next to
   * each other.
   */
  labels: string[];
  /** The request from the station above to this station, and its response. */
  exchange?: { request: string; response: string };
}

export function drawFlow(stations: readonly Station[], width: number): Drawing {
  const sketch = new Sketch(width);
  const middle = width / 2;
  const room = Math.min(middle - 28, 240);
  let y = 1;
  for (const { labels, exchange } of stations) {
    if (exchange) {
      const position = { y: y + 10, width: room };
      const heights = [
        sketch.text({ ...position, text: exchange.request, x: middle - 24, anchor: 'end' }),
        sketch.text({ ...position, text: exchange.response, x: middle + 24, style: 'note' }),
      ];
      const next = y + Math.max(...heights) + 20;
      sketch.path('arrow', [middle - 12, y + 4], [middle - 12, next - 4]);
      sketch.path('arrow', [middle + 12, next - 4], [middle + 12, y + 4]);
      y = next;
    }
    const most = (width - 2 - (labels.length - 1) * 8) / labels.length;
    const boxWidth = Math.min(most, 160);
    const height = Math.max(...labels.map((label) => boxHeight(label, boxWidth)));
    const left = middle - (boxWidth * labels.length + 8 * (labels.length - 1)) / 2;
    labels.forEach((label, at) =>
      sketch.box(label, { x: left + at * (boxWidth + 8), y, width: boxWidth, height }),
    );
    y += height;
  }
  return sketch.drawing(y + 1);
}
