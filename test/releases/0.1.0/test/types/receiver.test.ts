import { expectTypeOf, test } from 'vitest';
import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
import {
  createReceiver,
  toNodeListener,
  type DeliveryContext,
  type EventHandlers,
  type ReceivedEvent,
  type Unhandled,
} from '../../src/receiver.js';
import type { IncomingMessage, ServerResponse } from 'node:http';

// What is wrong on purpose is compiled, not run: without these types, the options are refused at run time, too.
const token = 'example-callback-token';
const fallback = () => undefined;

test('each handler gets the event of its name', () => {
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
        // @ts-expect-error -- that is a member of other events
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

test('what makes no sense does not compile', () => {
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
  // @ts-expect-error -- true is no token
  void (() => createReceiver({ token: true, fallback }));
  // @ts-expect-error -- a store has three methods
  void (() => createReceiver({ token, fallback, dedupe: { claim: () => 'claimed' } }));
  const sloppy = {
    claim: () => 'maybe' as const,
    confirm: () => undefined,
    release: () => undefined,
  };
  // @ts-expect-error -- and its claims have three outcomes
  void (() => createReceiver({ token, fallback, dedupe: sloppy }));
});

test('the token may come from the environment, and Node takes the listener', () => {
  const receiver = createReceiver({ token: process.env['NOTHING'] ?? token, fallback });
  void (() => createReceiver({ token: process.env['NOTHING'], fallback }));
  const listener: (request: IncomingMessage, response: ServerResponse) => void =
    toNodeListener(receiver);
  expectTypeOf(listener).returns.toBeVoid();
});
