/** The diagram of the handshake and of a delivery. It shows the calls from top to bottom. */
import {
  defaultRetryDelays,
  deliveryTimeout,
  handshakeTimeout,
} from '../../../src/common/service-times.js';
import { boxHeight, type Drawing, type Note, Sketch } from './drawing.js';
import { factsOf } from './facts.js';
import { duration, type Figure, type FigureContext, marked, widths } from './figure.js';
import { lineHeight } from './measure.js';

/** The index of a participant (your program, Kaizala or your receiver), from left to right. */
type Participant = 0 | 1 | 2;

interface Step {
  from: Participant;
  to: Participant;
  label: string;
  notes?: Note[];
  /** A text that is shown above this step. It says what happens between the previous step and this step. */
  before?: string;
}

export function deliveryFigure(context: FigureContext): Figure {
  const { diagrams, reference } = context.words;
  const participants = [diagrams.program, diagrams.kaizala, diagrams.receiver] as const;
  const steps = stepsOf(context);
  const lines = steps.map(({ from, to, label, notes = [], before }, index) => {
    const statements = [label, ...notes.map((note) => marked(note, reference))].join('; ');
    return `${index + 1}. ${before ? `${before}. ` : ''}${participants[from]} → ${participants[to]}: ${statements}.`;
  });
  return {
    name: 'delivery',
    title: diagrams.delivery.title,
    label: diagrams.inText(diagrams.delivery.title),
    drawings: {
      wide: drawSequence(participants, steps, widths.wide),
      narrow: drawSequence(participants, steps, widths.narrow),
    },
    text: [lines.join('\n')],
    isAssumed: steps.some(({ notes = [] }) => notes.some(({ isAssumed }) => isAssumed)),
  };
}

function stepsOf({ document, words: { diagrams } }: FigureContext): Step[] {
  const words = diagrams.delivery;
  const { create, callBackUrl, created, refused, handshake, delivery } = factsOf(document);
  return [
    { from: 0, to: 1, label: words.create(create, callBackUrl) },
    { from: 1, to: 2, label: words.handshake(handshake.method, handshake.parameter) },
    {
      from: 2,
      to: 1,
      label: words.echo(handshake.status, handshake.mediaType),
      notes: [{ text: words.within(duration(handshakeTimeout)) }],
    },
    {
      from: 1,
      to: 0,
      label: words.created(created.status, created.webhookId),
      notes: [{ text: words.refused(refused.status), isAssumed: refused.isAssumed }],
    },
    {
      from: 1,
      to: 2,
      label: words.event(delivery.method, delivery.header),
      before: words.later,
    },
    {
      from: 2,
      to: 1,
      label: `\`${delivery.status}\``,
      notes: [
        { text: words.within(duration(deliveryTimeout)), isAssumed: delivery.timesAreAssumed },
        { text: words.retried(defaultRetryDelays.length) },
      ],
    },
  ];
}

/**
 * Draws the calls as arrows between the participants. In the narrow drawing, labels are wider than the arrows, so the
 * labels cover the lines of the participants.
 */
function drawSequence(
  participants: readonly string[],
  steps: readonly Step[],
  width: number,
): Drawing {
  const sketch = new Sketch(width);
  const isWide = width === widths.wide;
  const boxWidth = isWide ? 160 : 96;
  const xs = [boxWidth / 2 + 1, width / 2, width - boxWidth / 2 - 1];
  const room = isWide ? xs[1]! - xs[0]! - 32 : 216;
  const top = Math.max(...participants.map((name) => boxHeight(name, boxWidth)));
  // Remember this position: the lines of the participants are inserted here later, so that they are behind all other
  // shapes. Their length is known only after the last step.
  const lifelines = sketch.shapes.length;
  let y = top + 14;
  steps.forEach(({ from, to, label, notes = [], before }, index) => {
    const [start, end] = [xs[from]!, xs[to]!];
    const middle = (start + end) / 2;
    if (before) {
      sketch.path('dashed', [0, y + 2], [width, y + 2]);
      y += 8;
      y += sketch.textAround({ text: before, x: width / 2, y, width: width - 16, style: 'note' });
      y += 8;
    }
    y += sketch.textAround({ text: label, x: middle, y, width: room }) + 8;
    const direction = Math.sign(end - start);
    sketch.path('arrow', [start, y], [end - direction * 2, y]);
    sketch.shapes.push({ kind: 'dot', style: 'number', x: start, y, radius: 9 });
    sketch.text({
      text: String(index + 1),
      x: start,
      y: y - lineHeight / 2,
      width: 20,
      anchor: 'middle',
      style: 'number',
    });
    // In the narrow drawing, leave more space between the notes and the number of the step.
    if (notes.length > 0) y += isWide ? 6 : 10;
    y += sketch.notes(notes, { x: middle, y, width: room, anchor: 'middle' });
    y += 14;
  });
  const lines = xs.map((x) => ({
    kind: 'path' as const,
    style: 'axis' as const,
    points: [
      [x, top],
      [x, y],
    ] as [number, number][],
  }));
  sketch.shapes.splice(lifelines, 0, ...lines);
  participants.forEach((name, index) =>
    sketch.box(name, { x: xs[index]! - boxWidth / 2, y: 1, width: boxWidth, height: top - 1 }),
  );
  return sketch.drawing(y + 1);
}
