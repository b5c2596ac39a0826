import { expectTypeOf, test } from 'vitest';
import type {
  EventType,
  KaizalaEvent,
  KaizalaEventMap,
  UnknownEvent,
} from '../../generated/v1/events.js';
import {
  createReceiver,
  toNodeListener,
  type DeliveryContext,
  type EventHandlers,
  type ParsedEvent,
  type ReceivedEvent,
  type Unhandled,
} from '../../src/receiver.js';
import type { RequestHandler } from 'express';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

// The wrong calls below are inside functions that are never called. They are only compiled, because the receiver would
// also refuse the wrong options at run time.
const token = 'example-callback-token';
const fallback = () => undefined;

test('passes each handler the event of its type', () => {
  type EventOf<Type extends EventType> = Parameters<NonNullable<EventHandlers[Type]>>[0];
  expectTypeOf<{ [Type in EventType]: EventOf<Type> }>().toEqualTypeOf<KaizalaEventMap>();
  createReceiver({
    token,
    on: {
      SurveyResponse: async (event, { signal, key }) => {
        expectTypeOf(event.data.responseDetails?.responseWithQuestions?.[0]?.title).toEqualTypeOf<
          string | undefined
        >();
        expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
        expectTypeOf(key).toEqualTypeOf<string>();
      },
      JobCreated(event) {
        expectTypeOf(event.eventType).toEqualTypeOf<'JobCreated'>();
        // @ts-expect-error -- the data of this event does not have this field
        void event.data.responseDetails;
      },
    },
    fallback(event, why, context) {
      expectTypeOf(event).toEqualTypeOf<ReceivedEvent>();
      expectTypeOf(why).toEqualTypeOf<Unhandled>();
      expectTypeOf(context).toEqualTypeOf<DeliveryContext>();
      expectTypeOf(why.reason).toEqualTypeOf<'unknown-type' | 'no-handler' | 'off-schema'>();
    },
  });
});

test('accepts one function for events of any type, as handler and as fallback', () => {
  const log = (event: ReceivedEvent) => [event.eventType, event.context, event.data['title']];
  createReceiver({ token, on: { JobCreated: log, PollResponse: log }, fallback: log });
  expectTypeOf<KaizalaEvent | UnknownEvent>().toExtend<ReceivedEvent>();
  expectTypeOf<ParsedEvent['event']>().toExtend<ReceivedEvent>();
  // A program can also read fields that are not described.
  expectTypeOf<ReceivedEvent>().toExtend<Record<string, unknown>>();
});

test('does not compile invalid options', () => {
  void (() =>
    createReceiver({
      token,
      // @ts-expect-error -- there is no such event
      on: { SurveyAnswered: () => undefined },
      fallback,
    }));
  // @ts-expect-error -- the fallback is missing
  void (() => createReceiver({ token, on: {} }));
  // @ts-expect-error -- the token is missing
  void (() => createReceiver({ fallback }));
  // @ts-expect-error -- true is not a token
  void (() => createReceiver({ token: true, fallback }));
  // @ts-expect-error -- a store has three methods
  void (() => createReceiver({ token, fallback, dedupe: { claim: () => 'claimed' } }));
  const sloppy = {
    claim: () => 'maybe' as const,
    confirm: () => undefined,
    release: () => undefined,
  };
  // @ts-expect-error -- the result of claim must be one of three strings
  void (() => createReceiver({ token, fallback, dedupe: sloppy }));
});

test('accepts a token from the environment, and a listener for Node', () => {
  const receiver = createReceiver({ token: process.env['NOTHING'] ?? token, fallback });
  void (() => createReceiver({ token: process.env['NOTHING'], fallback }));
  const listener: (request: IncomingMessage, response: ServerResponse) => void =
    toNodeListener(receiver);
  expectTypeOf(listener).returns.toBeVoid();
  const takesNext = toNodeListener(receiver);
  expectTypeOf(takesNext).toExtend<RequestListener>();
  expectTypeOf(takesNext).toExtend<RequestHandler>();
  // The listener must match the types that Connect and Polka require.
  expectTypeOf(takesNext).toExtend<
    (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => unknown
  >();
  expectTypeOf(takesNext).returns.toEqualTypeOf<Promise<void>>();
  expectTypeOf(receiver.handles).toExtend<(request: Request) => boolean>();
});
