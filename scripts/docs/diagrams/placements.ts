/** Lists which diagram is on which page, and at which heading. */
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
  /** The path of the page, relative to the root of its language. */
  page: string;
  /** The id of the heading of the diagram's section; by default, the diagram is at the beginning of the page. */
  heading?: string;
  figure: keyof typeof figures;
}

/**
 * The locations of the diagrams. A diagram follows the text of its section. For readers who open a README itself, the
 * README may draw the diagram as a code block with the language `text`. On the site, the diagram replaces this block.
 */
export const placements: readonly Placement[] = [
  { page: '', figure: 'delivery' },
  { page: 'v1/guide/receiving-callbacks/', figure: 'delivery' },
  { page: 'v1/guide/receiving-callbacks/', heading: 'acknowledge-deliveries', figure: 'retries' },
  { page: 'v1/guide/managing-webhooks/', heading: 'subscribe', figure: 'life' },
  { page: 'receiver/', heading: 'stores', figure: 'store' },
  { page: 'receiver/', heading: 'hand-over-to-a-queue', figure: 'queue' },
  { page: 'emulator/', heading: 'behaviour', figure: 'retries' },
];

/**
 * Returns the diagrams of a page, by the ids of the headings above them. The id `''` means the beginning of the page.
 */
export function figuresOn(page: string, context: FigureContext): Map<string, Figure> {
  return new Map(
    placements
      .filter((placement) => placement.page === page)
      .map(({ heading = '', figure }) => [heading, figures[figure](context)]),
  );
}

/** @throws Failure for a diagram whose page does not exist */
export function checkPages(pages: ReadonlySet<string>): void {
  for (const { page, figure } of placements)
    if (!pages.has(page))
      throw new Failure(
        `The page ${page} of the diagram "${figure}" does not exist. Fix: name an existing page in scripts/docs/diagrams/placements.ts.`,
      );
}

/** @throws Failure for a diagram whose heading is not on the page */
export function checkHeadings(
  page: string,
  figuresHere: ReadonlyMap<string, Figure>,
  ids: readonly string[],
): void {
  for (const [heading, { name }] of figuresHere)
    if (heading !== '' && !ids.includes(heading))
      throw new Failure(
        `The page ${page} has no heading "${heading}" for the diagram "${name}"; it has the headings ${ids.join(', ')}. Fix: name one of them in scripts/docs/diagrams/placements.ts.`,
      );
}
