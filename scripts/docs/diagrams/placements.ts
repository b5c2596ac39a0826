/** Which page has which diagram. */
import { Failure } from '../../../src/common/failure.js';
import { deliveryFigure } from './delivery.js';
import type { Figure, FigureContext } from './figure.js';
import { lifeFigure } from './life.js';
import { queueFigure, storeFigure } from './receivers.js';
import { retriesFigure } from './retries.js';

const figures = {
  delivery: deliveryFigure,
  retries: (context: FigureContext) => retriesFigure(context),
  life: lifeFigure,
  store: storeFigure,
  queue: queueFigure,
};

export interface Placement {
  /** From the root of a language. */
  page: string;
  /** The id of the heading in whose section the diagram stands; the beginning of the page if nothing. */
  heading?: string;
  figure: keyof typeof figures;
}

/**
 * A diagram ends the text of its section. Where the section has code in `text`, which draws the same for those who read
 * the file elsewhere, it stands in its place.
 */
export const placements: readonly Placement[] = [
  { page: '', figure: 'delivery' },
  { page: 'v1/guide/receiving-callbacks/', figure: 'delivery' },
  { page: 'v1/guide/receiving-callbacks/', heading: 'acknowledge-deliveries', figure: 'retries' },
  { page: 'v1/guide/managing-webhooks/', heading: 'subscribe', figure: 'life' },
  { page: 'receiver/', heading: 'stores', figure: 'store' },
  { page: 'receiver/', heading: 'hand-over-to-a-queue', figure: 'queue' },
  { page: 'emulator/', heading: 'what-it-does', figure: 'retries' },
];

/** The diagrams of a page, by the ids of their headings; `''` is the beginning of the page. */
export function figuresOn(page: string, context: FigureContext): Map<string, Figure> {
  return new Map(
    placements
      .filter((placement) => placement.page === page)
      .map(({ heading = '', figure }) => [heading, figures[figure](context)]),
  );
}

/** @throws Failure for a diagram whose page there is not */
export function checkPages(pages: ReadonlySet<string>): void {
  for (const { page, figure } of placements)
    if (!pages.has(page))
      throw new Failure(
        `The diagram "${figure}" stands on the page ${page}, which the documentation does not have. Fix: name another one in scripts/docs/diagrams/placements.ts.`,
      );
}

/** @throws Failure for a diagram whose heading the page does not have */
export function checkHeadings(
  page: string,
  figuresHere: ReadonlyMap<string, Figure>,
  ids: readonly string[],
): void {
  for (const [heading, { name }] of figuresHere)
    if (heading !== '' && !ids.includes(heading))
      throw new Failure(
        `The diagram "${name}" stands below the heading "${heading}" of the page ${page}, which has the headings ${ids.join(', ')}. Fix: name one of them in scripts/docs/diagrams/placements.ts.`,
      );
}
