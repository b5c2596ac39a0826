/** Several processes of a receiver: with a store that they share, and with a queue. */
import { drawFlow, type Station } from './flow.js';
import { type Figure, type FigureContext, widths } from './figure.js';

type DiagramWords = FigureContext['words']['diagrams'];

/** The names of processes: as many as there have to be. */
const numbers = ['1', '2', 'n'];

export function storeFigure({ words: { diagrams } }: FigureContext): Figure {
  const { store } = diagrams;
  return flowFigure('store', store.title, diagrams, [
    { labels: [diagrams.kaizala] },
    { labels: numbers.map(store.process), way: { there: store.deliver, back: store.respond } },
    { labels: ['Redis'], way: { there: store.claim, back: store.claimed } },
  ]);
}

export function queueFigure({ words: { diagrams } }: FigureContext): Figure {
  const { queue, store } = diagrams;
  return flowFigure('queue', queue.title, diagrams, [
    { labels: [diagrams.kaizala] },
    { labels: numbers.map(store.process), way: { there: queue.deliver, back: queue.respond } },
    { labels: [queue.queue], way: { there: queue.add, back: queue.stored } },
    { labels: numbers.map(queue.worker), way: { there: queue.run, back: queue.done } },
  ]);
}

function flowFigure(
  name: string,
  title: string,
  { inText }: DiagramWords,
  stations: Station[],
): Figure {
  // `Receiver 1 … n`
  const nameOf = ({ labels: [first = '', ...others] }: Station) =>
    others.length > 0 ? `${first} … n` : first;
  const items = stations.flatMap((station, index) => {
    const { way } = station;
    if (!way) return [];
    const [before, after] = [nameOf(stations[index - 1]!), nameOf(station)];
    return [`- ${before} → ${after}: ${way.there}.`, `- ${after} → ${before}: ${way.back}.`];
  });
  return {
    name,
    title,
    label: inText(title),
    drawings: { wide: drawFlow(stations, widths.wide), narrow: drawFlow(stations, widths.narrow) },
    text: [items.join('\n')],
    isAssumed: false,
  };
}
