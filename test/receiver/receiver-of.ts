import { createReceiver } from '../../src/receiver.js';
import type {
  ErrorContext,
  EventHandlers,
  ReceivedEvent,
  ReceiverOptions,
  Unhandled,
} from '../../src/receiver.js';

export const token = 'example-callback-token';

/** Makes a receiver that records the calls of its handlers, its fallback and its `onError`. */
export function receiverOf(options: Partial<ReceiverOptions> = {}) {
  const handled: { event: ReceivedEvent; key: string }[] = [];
  const unhandled: { event: ReceivedEvent; why: Unhandled; key: string }[] = [];
  const errors: { error: unknown; context: ErrorContext }[] = [];
  const note: EventHandlers['JobCreated'] = (event, { key }) => {
    handled.push({ event: event as unknown as ReceivedEvent, key });
  };
  const receiver = createReceiver({
    name: 'orders',
    token,
    on: { JobCreated: note, SurveyResponse: note as never },
    fallback: (event, why, { key }) => {
      unhandled.push({ event, why, key });
    },
    onError: (error, context) => {
      errors.push({ error, context });
    },
    ...options,
  });
  return { receiver, handled, unhandled, errors };
}

/** Makes a promise that the test resolves with `open` or rejects with `fail`. */
export function gate<T = void>() {
  let open!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const passed = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { passed, open, fail };
}

/** Makes a request with the right token and with this body, which is not converted to JSON. */
export function post(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request('https://hooks.example.com/kaizala', {
    method: 'POST',
    body,
    headers: { 'kz-callback-token': token, ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit);
}
