/**
 * Runs the handlers from the pages of the events, in each language. Each handler receives each example of its event.
 */
// @module-tag php
// @module-tag python3
import { describe, expect, test } from 'vitest';
import { operationsOf, resolve } from '../../../scripts/description/openapi.js';
import { eventHandlers } from '../../../scripts/docs/event-code/event-code.js';
import { isObject } from '../../../src/common/json.js';
import { descriptions } from '../../support/descriptions.js';
import { compileTypescript, type Job, runPhp, runPython, runTypescript } from './run-handlers.js';

interface Delivered {
  /** The name of the example. For a changed copy of the main example, the name says what was changed. */
  name: string;
  event: { eventType: string; data: Record<string, unknown> };
}

/** Every event of every description, with the payloads that its handlers receive. */
const events = descriptions.flatMap(({ name: api, document }) =>
  [...operationsOf(document)]
    .filter(({ kind }) => kind === 'webhook')
    .map(({ path: eventType, operation }) => {
      const media = Object.values(resolve(document, operation.requestBody!).content ?? {});
      const examples = media.flatMap((type) =>
        Object.entries(type.examples ?? {}).map(([name, example]): Delivered => {
          const { value } = resolve(document, example);
          return { name, event: value as Delivered['event'] };
        }),
      );
      const usual = examples.find(({ name }) => name === eventType)!.event;
      const nulls = Object.fromEntries(Object.keys(usual.data).map((name) => [name, null]));
      const deliveries = [
        ...examples,
        { name: 'an empty payload', event: { ...usual, eventId: 'empty', data: {} } },
        { name: 'a payload of nulls', event: { ...usual, eventId: 'nulls', data: nulls } },
      ];
      return { api, eventType, usual, deliveries, handlers: eventHandlers(document, eventType) };
    }),
);

const jobsIn = (label: string): Job[] =>
  events.map(({ handlers, deliveries }) => ({
    source: handlers.find((handler) => handler.label === label)!.source,
    events: deliveries.map(({ event }) => event),
  }));

/**
 * The languages. `run` runs the handlers, `nothing` is their output for an empty payload, and `printed` is their output
 * for some events.
 */
const languages = [
  {
    label: 'TypeScript',
    run: runTypescript,
    nothing: 'undefined',
    printed: {
      ActionResponse: 'Shelf 4\nGate Gate 2\nBoxes 6',
      Announcement: 'Depot closed on Friday',
      AttachmentCreated: 'The seal is broken.',
      GroupAdded: 'Night shift',
      GroupRemoved: '7b3e9c50-1f84-4a26-b9d7-5c0e8f2a6d41',
      JobCreated: 'Restock shelf 4',
      JobResponse: 'true',
      LetsMeetCreated: '{}',
      MemberRemoved: 'Mara Lindqvist',
      SurveyResponse: 'Mood Good',
      TextMessageCreated: 'The truck is at gate 2.',
    },
  },
  {
    label: 'Python',
    run: runPython,
    nothing: 'None',
    printed: {
      ActionResponse: "Shelf 4\nGate ['Gate 2']\nBoxes 6",
      JobCreated: 'Restock shelf 4',
      JobResponse: 'True',
      LetsMeetCreated: '{}',
      SurveyResponse: "Mood ['Good']",
    },
  },
  {
    label: 'PHP',
    run: runPhp,
    nothing: 'null',
    printed: {
      ActionResponse: '["Shelf","4"]\n["Gate",["Gate 2"]]\n["Boxes",6]',
      JobCreated: '"Restock shelf 4"',
      JobResponse: 'true',
      LetsMeetCreated: '{}',
      SurveyResponse: '["Mood",["Good"]]',
    },
  },
];

test('compiles the TypeScript handlers with the types of the package', async () => {
  const sources = jobsIn('TypeScript').map(({ source }) => source);
  expect(await compileTypescript(sources)).toBe('');
});

test('reports a field that is not in the types', async () => {
  const [first] = jobsIn('TypeScript');
  const wrong = first!.source.replace('event.data.title', 'event.data.titel');
  expect(await compileTypescript([wrong])).toMatch(/'titel' does not exist/);
});

describe.for(languages)('$label', ({ label, run, nothing, printed }) => {
  test('reads a field of every event', async () => {
    const results = await run(jobsIn(label));
    for (const [index, { api, eventType, usual, deliveries }] of events.entries()) {
      const [...outputs] = results[index]!;
      expect(outputs).toHaveLength(deliveries.length);
      const outputOf = (name: string) =>
        outputs[deliveries.findIndex((delivery) => delivery.name === name)]!;
      const output = outputOf(eventType);
      const expected = (printed as Record<string, string>)[eventType];
      if (expected !== undefined) expect(output, `${api} ${eventType}`).toBe(`${expected}\n`);
      // `printed` does not list every event. So check for each event, also for a new one, that the output contains a
      // value of its payload, or is `{}`.
      const values = [...valuesIn(usual.data)].filter((value) => output.includes(value));
      expect(values.length > 0 || output === '{}\n', `${api} ${eventType}: ${output}`).toBe(true);
      expect(['', '{}\n', `${nothing}\n`]).toContain(outputOf('an empty payload'));
    }
  });

  test('is short, and has no comments', () => {
    for (const { source } of jobsIn(label)) {
      expect(source.split('\n').length).toBeLessThanOrEqual(16);
      expect(Math.max(...source.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(source).not.toMatch(/^\s*(\/\/|\/\*|#)/m);
    }
  });
});

/** Yields all printable values in a payload, in the form in which the languages print them. */
function* valuesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const entry of value as unknown[]) yield* valuesIn(entry);
  else if (isObject(value)) yield* valuesIn(Object.values(value));
  else if (typeof value === 'boolean') yield* [String(value), value ? 'True' : 'False'];
  else if (value !== null && value !== '') yield String(value);
}
