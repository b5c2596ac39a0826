/**
 * The two diagrams with several receiver processes: in one, the processes share a store; in the other, they use a
 * queue.
 */
import { drawFlow, type Station } from './flow.js';
import { type Figure, type FigureContext, widths } from './figure.js';

type DiagramWords = FigureContext['words']['diagrams'];

/**
 * The numbers in the names of the drawn processes. The last number is `n`, because there can be any number of
 * processes.
 */
const numbers = ['1', '2', 'n'];

export function storeFigure({ words: { diagrams } }: FigureContext): Figure {
  const { store } = diagrams;
  return flowFigure('store', store.title, diagrams, [
    { labels: [diagrams.kaizala] },
    {
      labels: numbers.map(store.process),
      exchange: { request: store.deliver, response: store.respond },
    },
    { labels: ['Redis'], exchange: { request: store.claim, response: store.claimed } },
  ]);
}

export function queueFigure({ words: { diagrams } }: FigureContext): Figure {
  const { queue, store } = diagrams;
  return flowFigure('queue', queue.title, diagrams, [
    { labels: [diagrams.kaizala] },
    {
      labels: numbers.map(store.process),
      exchange: { request: queue.deliver, response: queue.respond },
    },
    { labels: [queue.queue], exchange: { request: queue.add, response: queue.stored } },
    { labels: numbers.map(queue.worker), exchange: { request: queue.run, response: queue.done } },
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
    const { exchange } = station;
    if (!exchange) return [];
    const [before, after] = [nameOf(stations[index - 1]!), nameOf(station)];
    return [
      `- ${before} → ${after}: ${exchange.request}.`,
      `- ${after} → ${before}: ${exchange.response}.`,
    ];
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
