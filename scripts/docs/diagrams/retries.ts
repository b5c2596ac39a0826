/** The diagram of a failed delivery and its retries, on a time scale. */
import { defaultRetryDelays } from '../../../src/common/service-times.js';
import { assumedSign, type Drawing, Sketch } from './drawing.js';
import { factsOf } from './facts.js';
import { duration, type Figure, type FigureContext, marked, widths } from './figure.js';
import { lineHeight } from './measure.js';

/** The documented time limit for all retries of a delivery, in ms. The time scale of the diagram ends at this limit. */
const limit = 48 * 3_600_000;

interface Attempt {
  name: string;
  /** The time between the previous attempt and this attempt, in ms; 0 for the first attempt. */
  wait: number;
  /** The time of the attempt, in ms after the first attempt. */
  at: number;
  /** True if `wait` is assumed, because no source states it. */
  isAssumed: boolean;
}

/** @param delays the waits between the attempts, in ms */
export function retriesFigure(
  { document, words: { diagrams, reference } }: FigureContext,
  delays: readonly number[] = defaultRetryDelays,
): Figure {
  const words = diagrams.retries;
  const isAssumed = factsOf(document).delivery.timesAreAssumed;
  const attempts = attemptsOf(delays, isAssumed, words);
  const total = duration(attempts.at(-1)!.at);
  const rows = attempts.map(({ name, wait, at }) => {
    const waited = wait === 0 ? '' : marked({ text: duration(wait), isAssumed }, reference);
    return [name, waited, at === 0 ? '0' : duration(at)].join(' | ');
  });
  const head = [words.columns.join(' | '), words.columns.map(() => '---').join(' | ')];
  const table = [...head, ...rows, `${words.disabled} | | ${total}`].map((row) => `| ${row} |`);
  return {
    name: 'retries',
    title: words.title,
    label: diagrams.inText(words.title),
    drawings: {
      wide: draw(attempts, words, widths.wide),
      narrow: draw(attempts, words, widths.narrow),
    },
    text: [table.join('\n'), `${words.limit}.`],
    isAssumed,
  };
}

type RetryWords = FigureContext['words']['diagrams']['retries'];

function attemptsOf(delays: readonly number[], isAssumed: boolean, words: RetryWords): Attempt[] {
  let at = 0;
  return [0, ...delays].map((wait, index) => {
    at += wait;
    return { name: index === 0 ? words.first : words.retry(index), wait, at, isAssumed };
  });
}

/**
 * Draws a row for each attempt: its name, the wait before it as a bar, and the time since the first attempt. In the
 * narrow drawing, the name is above the bar.
 */
function draw(attempts: readonly Attempt[], words: RetryWords, width: number): Drawing {
  const sketch = new Sketch(width);
  const isWide = width === widths.wide;
  const [left, right] = isWide ? [152, 596] : [8, 284];
  const [rowHeight, nameHeight] = isWide ? [30, 0] : [42, lineHeight];
  const top = 26;
  const bottom = top + attempts.length * rowHeight;
  const xOf = (time: number) => left + (time / limit) * (right - left);
  drawScale(sketch, xOf, [top, bottom], words);
  attempts.forEach((attempt, index) => {
    const { name, at } = attempt;
    const y = top + index * rowHeight;
    const label = { y: isWide ? y + rowHeight / 2 - lineHeight / 2 : y, width: 140 };
    sketch.text({ ...label, text: name, x: 0, style: 'strong' });
    if (at > 0) sketch.text({ ...label, text: duration(at), x: width, anchor: 'end' });
    drawBar(sketch, attempt, xOf, y + nameHeight + (rowHeight - nameHeight) / 2, words);
  });
  const last = xOf(attempts.at(-1)!.at);
  const end = { width: 264, x: Math.min(right, width - 1) - 264, y: bottom + 14 };
  sketch.path('arrow', [last, bottom - 10], [last, end.y - 1]);
  return sketch.drawing(end.y + sketch.box(words.disabled, end, 'end') + 1);
}

function drawScale(
  sketch: Sketch,
  xOf: (time: number) => number,
  [top, bottom]: [number, number],
  words: RetryWords,
): void {
  for (const hours of [0, 12, 24, 36, 48]) {
    const x = xOf(hours * 3_600_000);
    const isLimit = hours === 48;
    sketch.path(isLimit ? 'dashed' : 'axis', [x, top], [x, bottom]);
    // Do not write "36 h", because this text would overlap the text at the limit.
    if (hours === 36) continue;
    const text = isLimit ? words.limit : hours === 0 ? '0' : `${hours} h`;
    sketch.textAround({ text, x, y: 4, width: 130, style: 'note' });
  }
}

/**
 * Draws a wait as a bar, with its duration as text. If the bar ends in the left half, the text is to the right of the
 * bar. Otherwise, it is to the left, because there is not enough space to the right.
 */
function drawBar(
  sketch: Sketch,
  { wait, at, isAssumed }: Attempt,
  xOf: (time: number) => number,
  y: number,
  words: RetryWords,
): void {
  const [from, to] = [xOf(at - wait), xOf(at)];
  if (wait > 0) {
    const isEarly = at < limit / 2;
    sketch.text({
      text: `${isAssumed ? `${assumedSign} ` : ''}${words.after(duration(wait))}`,
      x: isEarly ? to + 12 : from - 12,
      y: y - lineHeight / 2,
      width: 140,
      anchor: isEarly ? 'start' : 'end',
      style: isAssumed ? 'assumed' : 'note',
    });
    const bar = { x: from, y: y - 5, width: to - from, height: 10 };
    sketch.shapes.push({ kind: 'box', style: 'wait', ...bar });
  }
  sketch.shapes.push({ kind: 'dot', style: 'mark', x: to, y, radius: 6 });
}
