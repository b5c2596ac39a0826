import { type EventType, eventTypes } from '../../../generated/v1/events.js';
import { eventExamples } from '../../../generated/v1/examples.js';
import { type ExampleName, newEvent } from './events.js';
import { judgeDeliveries } from './judge-delivery.js';
import { sendEvent } from './send-delivery.js';
import type { Evidence, Shape } from './shape.js';

/** The examples that other shapes contain (`envelope-shapes.ts`, `answer-shapes.ts`, `repetition-shapes.ts`). */
const otherShapes = new Set<string>([
  'ActionResponse.action',
  'ActionResponse.actionPackage',
  'ActionResponse.allQuestionTypes',
  'ActionResponse.jsonText',
  'ActionResponse.minimalEnvelope',
  'ActionResponse.updated',
  'SurveyResponse.questionsOfTheApp',
] satisfies ExampleName[]);

/** The types that no documentation lists. */
const undocumented = new Set<EventType>([
  'LetsMeetCreated',
  'LetsMeetResponse',
  'PollCreated',
  'PollResponse',
]);

const documentedType: Evidence = {
  certainty: 'documented',
  sources: ['reference-2018-03', 'event-schema-2018-03'],
  says: 'The reference lists this event type.',
};

const observedType: Evidence = {
  certainty: 'observed',
  sources: ['observed'],
  says: 'A client program of 2018 subscribed to this event type, which the reference does not list.',
};

/** The ordinary events of each type: the examples in the API description. */
export const eventTypeShapes: readonly Shape[] = eventTypes.map((type) => {
  const names = examplesOf(type);
  const fix = `Acknowledge and store every event type of the webhook. If the webhook does not have ${type}, leave it out of --events.`;
  return {
    id: `type-${type}`,
    title: names.length > 1 ? `${names.length} ${type} events` : `an ordinary ${type}`,
    group: 'Event types',
    evidence: undocumented.has(type) ? observedType : documentedType,
    fix,
    types: [type],
    async run(probe) {
      const exchanges = [];
      for (const name of names)
        exchanges.push(
          await sendEvent(probe, newEvent(name), names.length > 1 ? { label: name } : {}),
        );
      return judgeDeliveries(exchanges, probe, { fix });
    },
  };
});

/** Returns the example of a type and its variants, except for those that other shapes contain. */
function examplesOf(type: EventType): ExampleName[] {
  return (Object.keys(eventExamples) as ExampleName[]).filter(
    (name) => name.split('.')[0] === type && !otherShapes.has(name),
  );
}
