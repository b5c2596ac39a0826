import { type EventType, eventTypes } from '../../../generated/v1/events.js';
import { newEvent } from './events.js';
import type { ProbeEvent } from './probe-event.js';
import { judgeDeliveries, type Judged } from './judge-delivery.js';
import { sendEvent } from './send-delivery.js';
import type { Probe, Shape } from './shape.js';

/** The part of a shape in which deliveries of one event differ. */
interface Delivery extends Omit<Shape, 'run'>, Omit<Judged, 'fix'> {
  /** Returns a new event. */
  event: (probe: Probe) => ProbeEvent;
  /** Returns the URL of the delivery. Default: the callback URL. */
  url?: (url: URL) => URL;
}

/**
 * Makes a shape of one event, which the receiver must acknowledge and store. If the webhook does not have the type of
 * the event, the event gets the first type of `types` that the webhook has.
 */
export function delivery({ event, url, condition, unstored, ...shape }: Delivery): Shape {
  return {
    ...shape,
    async run(probe) {
      const sent = typed(event(probe), shape.types ?? [], probe);
      const exchange = await sendEvent(probe, sent, url ? { url: url(probe.url) } : {});
      return judgeDeliveries([exchange], probe, {
        fix: shape.fix,
        ...(condition !== undefined && { condition }),
        ...(unstored && { unstored }),
      });
    },
  };
}

/** Changes the type of an event to the first of some types that the webhook has, unless its type is one of these. */
export function typed(event: ProbeEvent, types: readonly EventType[], probe: Probe): ProbeEvent {
  const possible = types.filter((type) => probe.types.includes(type));
  const [first] = possible;
  if (first !== undefined && !possible.some((type) => type === event.eventType))
    event.eventType = first;
  return event;
}

/** The types whose `data` has the same form, so that each shape of one of them can also be a shape of the other. */
export const responseTypes = ['ActionResponse', 'SurveyResponse'] as const;

/**
 * The types from which {@link anyEvent} chooses. The responses are the first, because they have the most fields. Last are
 * the types whose `data` has few fields, or none.
 */
const richestFirst: readonly EventType[] = [
  ...responseTypes,
  'JobResponse',
  'ActionCreated',
  'JobCreated',
  'SurveyCreated',
  'TextMessageCreated',
  'Announcement',
  'AttachmentCreated',
  'MemberAdded',
  'MemberRemoved',
  'GroupAdded',
  ...eventTypes,
];

/** Returns a new event of a type that the webhook has. */
export function anyEvent({ types }: Probe): ProbeEvent {
  return newEvent(richestFirst.find((type) => types.includes(type))!);
}

/** Makes a shape that an event of every type can have. */
export function ofAnyType(shape: Omit<Delivery, 'group' | 'types'>): Shape {
  return delivery({ ...shape, group: 'Payloads', types: eventTypes });
}

/** Makes a shape of a response to an action or a survey. */
export function response(shape: Omit<Delivery, 'group' | 'types'>): Shape {
  return delivery({ ...shape, group: 'Payloads', types: responseTypes });
}
