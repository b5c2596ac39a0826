/**
 * Renders a diagram as HTML: a drawing for wide columns, a drawing for narrow columns, and the content of the diagram
 * as text.
 */
import type { Drawing, Shape } from '../diagrams/drawing.js';
import type { Figure } from '../diagrams/figure.js';
import { textSize } from '../diagrams/measure.js';
import { figureBlocks } from '../markdown/section.js';
import type { Words } from '../words/index.js';
import { escapeHtml } from './page.js';
import { newProse, type Prose } from './prose.js';

/** The beginning of the start tag of a figure. A page has a diagram if its HTML contains this string. */
export const figureStart = '<figure class="diagram"';

/** @param language the language of the words in the diagram, if the page is in another language */
export function figureHtml(
  { name, title, drawings, text, isAssumed }: Figure,
  { diagrams, reference }: Words,
  prose: Prose,
  language?: string,
): string {
  const id = `diagram-${name}`;
  const legend = isAssumed
    ? `\n<p><span class="mark assumed">${escapeHtml(reference.statements.certainty.assumed)}</span> <small>${escapeHtml(diagrams.assumed)}</small></p>`
    : '';
  const svgs = (['wide', 'narrow'] as const).map((width) => svg(drawings[width], width, id));
  return `${figureStart}${language ? ` lang="${language}"` : ''}>
<figcaption><strong id="${id}">${escapeHtml(title)}</strong></figcaption>
${svgs.join('\n')}${legend}
<details><summary>${escapeHtml(diagrams.asText)}</summary>
${text.map((block) => prose.block(block)).join('')}</details>
</figure>
`;
}

/**
 * Renders figures as HTML. The key of each result is the Markdown of the figure. In a page, the HTML replaces this
 * Markdown.
 */
export function diagramsByMarkdown(figures: readonly Figure[], words: Words): Map<string, string> {
  const prose = newProse();
  return new Map(
    figures.map((figure) => [figureBlocks(figure).join('\n\n'), figureHtml(figure, words, prose)]),
  );
}

function svg({ width, height, shapes }: Drawing, name: string, title: string): string {
  return `<svg class="${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${title}">${shapes.map(shapeSvg).join('')}</svg>`;
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const { style, x, y, width, height } = shape;
      const radius = style === 'wait' ? 2 : 8;
      return `<rect class="d-${style}" x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${radius}"/>`;
    }
    case 'dot':
      return `<circle class="d-${shape.style}" cx="${number(shape.x)}" cy="${number(shape.y)}" r="${shape.radius}"/>`;
    case 'path': {
      const { style, points } = shape;
      const line = `M${points.map((point) => point.map(number).join(' ')).join('L')}`;
      return `<path class="d-${style === 'arrow' ? 'line' : style}" d="${line}"/>${style === 'arrow' ? head(points) : ''}`;
    }
    case 'text': {
      const { style, anchor, x, y, line } = shape;
      const runs = line.map(({ text, isCode }) =>
        isCode ? `<tspan class="d-code">${escapeHtml(text)}</tspan>` : escapeHtml(text),
      );
      const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      return `<text class="d-${style}" x="${number(x)}" y="${number(y)}" font-size="${textSize}"${aligned}>${runs.join('')}</text>`;
    }
  }
}

/** Draws the head of an arrow as a path. An SVG marker would need an id that is unique on the page. */
function head(points: Extract<Shape, { kind: 'path' }>['points']): string {
  const [[x0, y0], [x, y]] = points.slice(-2) as [[number, number], [number, number]];
  const [dx, dy] = [Math.sign(x - x0), Math.sign(y - y0)];
  const [backX, backY] = [x - dx * 8, y - dy * 8];
  const corners = [
    [x, y],
    [backX + dy * 4, backY + dx * 4],
    [backX - dy * 4, backY - dx * 4],
  ];
  return `<path class="d-head" d="M${corners.map((corner) => corner.map(number).join(' ')).join('L')}Z"/>`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
