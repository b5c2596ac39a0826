import { checkHeadings, figuresOn } from '../diagrams/placements.js';
import type { Figure, FigureContext } from '../diagrams/figure.js';
import type { Topic } from './topics.js';

/** Returns the diagrams of the chapters. The key of each is the anchor of its section. */
export function chapterFigures(
  topics: readonly Topic[],
  context: FigureContext,
): Map<string, Figure> {
  const found = topics
    .filter(({ subject }) => subject.kind !== 'tool')
    .flatMap(({ path, anchors }) => {
      const here = figuresOn(path, context);
      const headings = new Map([...anchors].map(([anchor, id]) => [id, anchor]));
      checkHeadings(path, here, [...headings.keys()].filter(Boolean));
      return [...here].map(([heading, figure]) => [headings.get(heading)!, figure] as const);
    });
  return new Map(found);
}
