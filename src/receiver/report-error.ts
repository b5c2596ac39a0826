import type { ErrorContext, ReceiverOptions } from './receiver-options.js';

/** Tells somebody of an error. Never throws: no answer depends on it. */
export type Report = (error: unknown, context: ErrorContext) => void;

/** Reports to `onError`, or else to the console. */
export function errorReporter({ onError = print }: Pick<ReceiverOptions, 'onError'>): Report {
  const tell = async (error: unknown, context: ErrorContext) => {
    try {
      await onError(error, context);
    } catch {
      // What could be told of it is what could not be told.
    }
  };
  return (error, context) => void tell(error, context);
}

function print(error: unknown, { during, eventType, key }: ErrorContext): void {
  // The type is whatever the body says: neither a line of its own nor a place for the error.
  const what = eventType === undefined ? 'a delivery' : JSON.stringify(eventType);
  console.error('%s', `kaizala-webhooks, ${during} of ${what}${key ? `, key ${key}` : ''}:`, error);
}
