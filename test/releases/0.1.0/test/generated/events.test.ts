import { describe, expect, expectTypeOf, test } from 'vitest';
import { isConnectorEvent, isKnownConnectorEvent, type ConnectorEventMap } from '../../generated/connector/events.js';
import { eventExamples, requestExamples, responseExamples } from '../../generated/v1/examples.js';
import {
  eventTypes,
  isEvent,
  isEventType,
  isKnownEvent,
  type Delivery,
  type EventType,
  type KaizalaEvent,
  type KaizalaEventMap,
  type UnknownEvent,
} from '../../generated/v1/events.js';
import type { components, operations, webhooks } from '../../generated/v1/types.js';

const job: Delivery = eventExamples.JobCreated;
const later: Delivery = eventExamples.UnknownEvent;

describe('guards', () => {
  test('tell known events from unknown ones', () => {
    expect([job, later].map(isKnownEvent)).toEqual([true, false]);
    expect(['JobCreated', 'jobCreated', '', 'constructor', '__proto__'].map(isEventType)).toEqual([true, false, false, false, false]);
    expect(isKnownConnectorEvent(eventExamples.TextMessageCreated)).toBe(false);
  });

  test('tell one event from the others', () => {
    expect(isEvent(job, 'JobCreated')).toBe(true);
    expect(isEvent(job, 'JobResponse')).toBe(false);
    expect(isConnectorEvent(eventExamples.JobCreated, 'JobCreated')).toBe(true);
  });
});

describe('types', () => {
  test('the union is narrowed by eventType, for each event', () => {
    const name = (event: KaizalaEvent): string => {
      switch (event.eventType) {
        case 'ActionCreated':
        case 'SurveyCreated':
          expectTypeOf(event.data.questions).toEqualTypeOf<Schemas['Question'][] | undefined>();
          return event.eventType;
        case 'ActionResponse':
        case 'SurveyResponse':
          expectTypeOf(event.data).toEqualTypeOf<Schemas['ResponseData']>();
          return event.eventType;
        case 'Announcement':
          expectTypeOf(event.data.media).toEqualTypeOf<Schemas['Media'][] | undefined>();
          return event.eventType;
        case 'AttachmentCreated':
          expectTypeOf(event.data.caption).toEqualTypeOf<string | undefined>();
          return event.eventType;
        case 'JobCreated':
          expectTypeOf(event.data.assignedTo).toEqualTypeOf<string[] | undefined>();
          return event.eventType;
        case 'JobResponse':
          expectTypeOf(event.data.responseDetails?.response?.isCompleted).toEqualTypeOf<boolean | undefined>();
          return event.eventType;
        case 'MemberAdded':
        case 'MemberRemoved':
          expectTypeOf(event.data.member).toEqualTypeOf<string | undefined>();
          return event.eventType;
        case 'TextMessageCreated':
          expectTypeOf(event.data.text).toEqualTypeOf<string | undefined>();
          // @ts-expect-error -- Property 'caption' does not exist: the payloads of other events are out of reach.
          return String(event.data.caption);
        case 'GroupAdded':
        case 'GroupRemoved':
        case 'LetsMeetCreated':
        case 'LetsMeetResponse':
        case 'PollCreated':
        case 'PollResponse':
          expectTypeOf(event.data).toEqualTypeOf<{ [key: string]: unknown }>();
          return event.eventType;
        default:
          // Exhaustive: an event that is added to the description makes this line an error.
          expectTypeOf(event).toBeNever();
          return '';
      }
    };
    expect(eventTypes.filter((type) => type !== 'TextMessageCreated').map((type) => name(eventExamples[type]))).toEqual(
      eventTypes.filter((type) => type !== 'TextMessageCreated'),
    );
  });

  test('the map, the list and the union name the same events', () => {
    expectTypeOf<EventType>().toEqualTypeOf<keyof KaizalaEventMap>();
    expectTypeOf<EventType>().toEqualTypeOf<(typeof eventTypes)[number]>();
    expectTypeOf<EventType>().toEqualTypeOf<Schemas['EventType']>();
    expectTypeOf<KaizalaEvent['eventType']>().toEqualTypeOf<EventType>();
    expectTypeOf<Extract<KaizalaEvent, { eventType: 'JobCreated' }>>().toEqualTypeOf<KaizalaEventMap['JobCreated']>();
    expectTypeOf<ConnectorEventMap['JobCreated']['data']>().toEqualTypeOf<KaizalaEventMap['JobCreated']['data']>();
    expectTypeOf<KaizalaEvent>().toEqualTypeOf<Schemas['Event']>();
    expectTypeOf<Delivery>().toEqualTypeOf<Schemas['Delivery']>();
  });

  test('guards narrow a delivery', () => {
    if (isKnownEvent(job)) expectTypeOf(job).toEqualTypeOf<KaizalaEvent>();
    else expectTypeOf(job).toEqualTypeOf<UnknownEvent>();
    if (isEvent(job, 'JobCreated')) expectTypeOf(job.data.dueDate).toEqualTypeOf<string | undefined>();
    // @ts-expect-error -- Argument of type '"JobDeleted"' is not assignable: there is no such event.
    expect(isEvent(job, 'JobDeleted')).toBe(false);
  });

  test('open lists complete the known values and accept others', () => {
    const later: Schemas['ReceivedObjectType'] = 'Channel';
    expectTypeOf(later).toBeString();
    // @ts-expect-error -- Type '"Channel"' is not assignable: what is sent is closed.
    const sent: Schemas['ObjectType'] = 'Channel';
    expect(sent).toBe(later);
  });

  test('the callback has types, the handshake included', () => {
    expectTypeOf<operations['answerHandshake']['parameters']['query']>().toEqualTypeOf<{ validationToken: string }>();
    expectTypeOf<operations['receiveEvent']['requestBody']['content']['application/json']>().toEqualTypeOf<Schemas['Delivery']>();
    expectTypeOf<webhooks['JobCreated']['post']>().toEqualTypeOf<operations['receiveJobCreated']>();
  });

  test('examples keep their literal names', () => {
    expectTypeOf(eventExamples.JobCreated.eventType).toEqualTypeOf<'JobCreated'>();
    expect(eventTypes.every((type) => eventExamples[type].eventType === type)).toBe(true);
    expect(Object.keys(requestExamples)).toContain('createWebhook.actionPackage');
    expect(Object.keys(responseExamples)).toContain('listWebhooks.200');
  });
});

type Schemas = components['schemas'];
