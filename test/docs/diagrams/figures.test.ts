/**
 * Tests that each diagram shows the names and times from the description and from src/common/service-times.ts, as a
 * drawing and as text.
 */
import { describe, expect, test } from 'vitest';
import type { Document, Operation } from '../../../scripts/description/openapi.js';
import { deliveryFigure } from '../../../scripts/docs/diagrams/delivery.js';
import {
  duration,
  type Figure,
  type FigureContext,
} from '../../../scripts/docs/diagrams/figure.js';
import { lifeFigure } from '../../../scripts/docs/diagrams/life.js';
import { figuresOn, placements } from '../../../scripts/docs/diagrams/placements.js';
import { queueFigure, storeFigure } from '../../../scripts/docs/diagrams/receivers.js';
import { retriesFigure } from '../../../scripts/docs/diagrams/retries.js';
import { loadWords, type Words } from '../../../scripts/docs/words/index.js';
import {
  defaultLife,
  defaultRetryDelays,
  deliveryTimeout,
  handshakeTimeout,
} from '../../../src/common/service-times.js';
import { description } from '../../support/descriptions.js';

const { document } = description('v1');
const languages = [...(await loadWords())];
const english: FigureContext = { document, words: languages[0]![1] };

/** Returns all text of a drawing without spaces, because a line of a drawing may end between any two words. */
function drawn({ drawings }: Figure, width: keyof Figure['drawings']): string {
  return drawings[width].shapes
    .flatMap((shape) => (shape.kind === 'text' ? shape.line.map(({ text }) => text) : []))
    .join('')
    .replaceAll(/\s/g, '');
}

const written = ({ text }: Figure) => text.join('\n').replaceAll('`', '');
const squeezed = (text: string) => text.replaceAll(/[\s`]/g, '');

/**
 * Removes the preposition from a wait ("after 5 min"), because the table in the text version shows waits without a
 * preposition.
 */
const waited = (line: string) => line.replace(/^(after|nach)(?=\d)/, '');

/** Changes a copy of the description, and returns the figure that is made from it. */
function changed(make: (context: FigureContext) => Figure, change: (one: Document) => void) {
  const copy = structuredClone(document);
  change(copy);
  return make({ ...english, document: copy });
}

const operation = (one: Document, path: string, method: string) =>
  one.paths![path]![method] as Operation;

describe.for(languages)('in %s', ([, words]: [string, Words]) => {
  const context: FigureContext = { document, words };

  test.for([
    [
      'delivery',
      deliveryFigure,
      [
        'POST /webhook',
        'callBackUrl',
        'validationToken',
        '200',
        'text/plain',
        duration(handshakeTimeout),
        'webhookId',
        '400',
        'kz-callback-token',
        '2xx',
        duration(deliveryTimeout),
        String(defaultRetryDelays.length),
      ],
    ],
    [
      'retries',
      retriesFigure,
      ['45 min', '1 h 30 min', '3 h', '6 h', '12 h', '24 h', '23 h 15 min', '47 h 15 min'],
    ],
    [
      'life',
      lifeFigure,
      [
        'POST /webhook',
        '400',
        'PUT /webhook/{webhookId}',
        'Active: true',
        'Active: false',
        'DELETE /webhook/{webhookId}',
        'validity',
        String(Math.round(defaultLife / (365.25 * 24 * 3_600_000))),
        String(defaultRetryDelays.length),
      ],
    ],
    ['store', storeFigure, ['POST', '200', '503', 'Redis', 'done', 'running']],
    ['queue', queueFigure, ['POST', '200', '500', 'Redis']],
  ] as const)('%s has its facts in each drawing and in its text', ([, make, facts]) => {
    const figure = make(context);
    for (const fact of facts) {
      expect(drawn(figure, 'wide')).toContain(squeezed(fact));
      expect(drawn(figure, 'narrow')).toContain(squeezed(fact));
      expect(written(figure)).toContain(fact);
    }
  });

  const { store, queue } = words.diagrams;
  const others = ['2', 'n'].flatMap((one) => [store.process(one), queue.worker(one)].map(squeezed));

  test('has the same content in both drawings and in the text', () => {
    for (const { page } of placements)
      for (const figure of figuresOn(page, context).values()) {
        const characters = (width: 'wide' | 'narrow') => [...drawn(figure, width)].toSorted();
        expect(characters('narrow'), figure.name).toEqual(characters('wide'));
        const text = squeezed(written(figure).replaceAll(/\(\p{L}+\)/gu, ''));
        for (const shape of figure.drawings.wide.shapes) {
          // Skip the numbers of the steps. The texts of the time scale and the names of further processes are skipped
          // below, because the text version omits them.
          if (shape.kind !== 'text' || shape.style === 'number') continue;
          const line = squeezed(shape.line.map((run) => run.text).join('')).replace('○', '');
          if (!/^(\d+h|0)$/.test(line) && !others.includes(line))
            expect(text, figure.name).toContain(waited(line));
        }
      }
  });

  test('marks assumed statements in the text, as the drawing does', () => {
    const mark = `(${words.reference.statements.certainty.assumed})`;
    for (const make of [deliveryFigure, lifeFigure]) {
      const figure = make(context);
      expect(figure.isAssumed).toBe(true);
      const signs = drawn(figure, 'wide').split('○').length - 1;
      expect(signs).toBeGreaterThan(1);
      expect(written(figure).split(mark).length - 1).toBe(signs);
    }
    expect(retriesFigure(context).isAssumed).toBe(true);
  });
});

test('draws another path, and breaks it if it is too wide', () => {
  const figure = changed(lifeFigure, (one) => {
    one.paths!['/organisations/webhooks/{id}'] = one.paths!['/webhook/{webhookId}']!;
    delete one.paths!['/webhook/{webhookId}'];
  });
  for (const width of ['wide', 'narrow'] as const)
    expect(drawn(figure, width)).toContain('PUT/organisations/webhooks/{id}');
  expect(written(figure)).toContain('DELETE /organisations/webhooks/{id}');
});

test('draws another status of a refusal, and omits the sign of an assumption if a source states it', () => {
  const figure = changed(deliveryFigure, (one) => {
    const { responses } = operation(one, '/webhook', 'post');
    responses!['422'] = responses!['400']!;
    delete responses!['400'];
    const rejected = one.components!['responses']!['WebhookRejected'] as Record<string, unknown>;
    rejected['x-provenance'] = ['callback-validation-2018-05'];
  });
  expect(written(figure)).toContain('otherwise 422, and no webhook is created.');
  expect(drawn(figure, 'wide')).not.toContain('400');
});

test('draws another schedule', () => {
  const hour = 3_600_000;
  const figure = retriesFigure(english, [hour, 5 * hour]);
  expect(written(figure)).toBe(
    `| Attempt | Wait | Time since the first attempt |
| --- | --- | --- |
| Delivery |  | 0 |
| Retry 1 | 1 h (assumed) | 1 h |
| Retry 2 | 5 h (assumed) | 6 h |
| The webhook is disabled | | 6 h |
Limit: 2 days.`,
  );
});

test.for<[string, (one: Document) => void, RegExp]>([
  [
    'an operation',
    (one) => delete one.paths!['/webhook/{webhookId}'],
    /has no operation updateWebhook.* Fix: /,
  ],
  [
    'a field',
    (one) => delete one.components!.schemas!['CreateWebhookRequest']!.properties!['callBackUrl'],
    /createWebhook lacks the field callBackUrl.* Fix: /,
  ],
  [
    'a response',
    (one) => delete operation(one, '/webhook', 'post').responses!['400'],
    /createWebhook lacks the response WebhookRejected.* Fix: /,
  ],
])('refuses a description without %s', ([, change, message]) => {
  expect(() => changed(deliveryFigure, change)).toThrow(message);
});

test.for([
  [5000, '5 s'],
  [60_000, '1 min'],
  [5_400_000, '1 h 30 min'],
  [170_100_000, '47 h 15 min'],
] as const)('formats %s ms as %s', ([ms, text]) => {
  expect(duration(ms)).toBe(text);
});
