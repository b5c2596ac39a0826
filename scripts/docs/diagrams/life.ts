/** The diagram of the life of a webhook: its states and the changes between them. */
import { defaultLife, defaultRetryDelays } from '../../../src/common/service-times.js';
import { boxHeight, type Drawing, type Note, Sketch } from './drawing.js';
import { factsOf } from './facts.js';
import { type Figure, type FigureContext, marked, widths } from './figure.js';

const year = 365.25 * 24 * 3_600_000;

/**
 * The possible causes of each change of a webhook's state. For example, `fail` lists the causes that disable a webhook.
 */
interface Changes {
  create: Note[];
  refused: Note[];
  fail: Note[];
  enable: Note[];
  remove: Note[];
  expire: Note[];
}

export function lifeFigure({ document, words: { diagrams, reference } }: FigureContext): Figure {
  const words = diagrams.life;
  const { create, refused, update, active, remove, validity } = factsOf(document);
  const changes: Changes = {
    create: [{ text: words.create(create) }],
    refused: [{ text: words.refused(refused.status), isAssumed: refused.isAssumed }],
    fail: [
      { text: words.failed(defaultRetryDelays.length) },
      // This cause is assumed, because the effect of `Active: false` was never documented.
      { text: words.set(update, `${active}: false`), isAssumed: true },
    ],
    enable: [{ text: words.set(update, `${active}: true`) }],
    remove: [{ text: `\`${remove}\`` }],
    expire: [{ text: words.expired(validity, Math.round(defaultLife / year)) }],
  };
  const exists = `${words.exists} (${words.active}, ${words.disabled})`;
  const items = (
    [
      [words.request, words.active, changes.create],
      [words.request, words.request, changes.refused],
      [words.active, words.disabled, changes.fail],
      [words.disabled, words.active, changes.enable],
      [exists, words.deleted, changes.remove],
      [exists, words.expiredState, changes.expire],
    ] as const
  ).flatMap(([from, to, causes]) =>
    causes.map((cause) => `- ${from} → ${to}: ${marked(cause, reference)}.`),
  );
  return {
    name: 'life',
    title: words.title,
    label: diagrams.inText(words.title),
    drawings: { wide: drawWide(changes, words), narrow: drawNarrow(changes, words) },
    text: [items.join('\n')],
    isAssumed: true,
  };
}

type LifeWords = FigureContext['words']['diagrams']['life'];

function drawWide({ create, refused, fail, enable, remove, expire }: Changes, words: LifeWords) {
  const sketch = new Sketch(widths.wide);
  const box = { width: 104, height: 44 };
  const [active, disabled] = [262, 582];
  const [from, to] = [active + box.width, disabled];
  const between = { x: (from + to) / 2, width: to - from - 8, anchor: 'middle' } as const;
  const middle = 40 + heightOf(fail, between.width) + 20;
  const top = middle - box.height / 2;
  const bottom = middle + 18 + heightOf(enable, between.width) + 14;

  // Draw the states "active" and "disabled" in one group, because a webhook can be deleted or can expire in both
  // states.
  const group = { x: 246, y: 1, width: 453, height: bottom - 1 };
  sketch.shapes.push({ kind: 'box', style: 'group', ...group });
  sketch.text({ text: words.exists, x: 262, y: 10, width: 421, style: 'note' });
  sketch.box(words.request, { x: 1, y: top, ...box, width: 112 }, 'end');
  sketch.path('arrow', [113, middle], [active - 2, middle]);
  const creation = { x: 180, width: 128, anchor: 'middle' } as const;
  sketch.notes(create, { ...creation, y: middle - 8 - heightOf(create, creation.width) });
  sketch.path('dashed', [57, top + box.height], [57, bottom + 6]);
  const nothing = sketch.notes(refused, { x: 1, y: bottom + 10, width: 200 });

  sketch.path('arrow', [from, middle - 12], [to - 2, middle - 12]);
  sketch.notes(fail, { ...between, y: middle - 20 - heightOf(fail, between.width) });
  sketch.path('arrow', [to, middle + 12], [from + 2, middle + 12]);
  sketch.notes(enable, { ...between, y: middle + 18 });
  sketch.box(words.active, { x: active, y: top, ...box });
  sketch.box(words.disabled, { x: disabled, y: top, ...box });

  const ends = [
    { x: 262, causes: remove, label: words.deleted },
    { x: 480, causes: expire, label: words.expiredState },
  ];
  const heights = ends.map(({ x, causes }) =>
    sketch.notes(causes, { x: x + 28, y: bottom + 10, width: 186 }),
  );
  const end = bottom + Math.max(...heights) + 22;
  for (const { x, label } of ends) {
    sketch.path('arrow', [x + 16, bottom], [x + 16, end - 2]);
    sketch.box(label, { x, y: end, width: box.width }, 'end');
  }
  return sketch.drawing(Math.max(end + boxHeight(words.deleted, box.width), bottom + nothing) + 12);
}

function heightOf(notes: readonly Note[], width: number): number {
  return new Sketch(widths.wide).notes(notes, { x: 0, y: 0, width });
}

function drawNarrow(changes: Changes, words: LifeWords): Drawing {
  const { create, refused, fail, enable, remove, expire } = changes;
  const sketch = new Sketch(widths.narrow);
  const width = 128;
  let y = 1;
  y += sketch.box(words.request, { x: 16, y, width }, 'end');
  // A refused request does not create a webhook, so no arrow leads to another state.
  const created = y + 8 + sketch.notes(create, { x: 42, y: y + 8, width: 122 });
  const nothing = sketch.notes(refused, { x: 184, y: y + 8, width: 114 });
  sketch.path('dashed', [148, 16], [236, 16], [236, y + 6]);
  const group = Math.max(created, y + 8 + nothing) + 8;
  const first = group + 32;
  sketch.path('arrow', [32, y], [32, first - 2]);
  const height = boxHeight(words.active, 268);
  const between = first + height;
  const down = sketch.notes(fail, { x: 42, y: between + 10, width: 122 });
  const up = sketch.notes(enable, { x: 184, y: between + 10, width: 110 });
  const second = between + Math.max(down, up) + 20;
  const bottom = second + height + 16;
  sketch.shapes.unshift({
    kind: 'box',
    style: 'group',
    x: 1,
    y: group,
    width: 298,
    height: bottom - group,
  });
  sketch.text({
    text: words.exists,
    x: 42,
    y: group + 8,
    width: 250,
    style: 'note',
  });
  sketch.path('arrow', [32, between], [32, second - 2]);
  sketch.path('arrow', [172, second], [172, between + 2]);
  sketch.box(words.active, { x: 16, y: first, width: 268 });
  sketch.box(words.disabled, { x: 16, y: second, width: 268 });
  const ends = [
    { x: 16, causes: remove, label: words.deleted },
    { x: 156, causes: expire, label: words.expiredState },
  ];
  const heights = ends.map(({ x, causes }) =>
    sketch.notes(causes, { x: x + 28, y: bottom + 10, width: 108 }),
  );
  const end = bottom + Math.max(...heights) + 22;
  for (const { x, label } of ends) {
    sketch.path('arrow', [x + 16, bottom], [x + 16, end - 2]);
    sketch.box(label, { x, y: end, width }, 'end');
  }
  return sketch.drawing(end + 33);
}
