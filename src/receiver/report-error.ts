import type { ErrorContext, ReceiverOptions } from './receiver-options.js';

/** A function that reports an error. It never throws, so that a failed report cannot change a response. */
export type Report = (error: unknown, context: ErrorContext) => void;

/** Makes a function that reports errors to `onError`, or to the console if `onError` is not set. */
export function errorReporter({ onError = print }: Pick<ReceiverOptions, 'onError'>): Report {
  const report = async (error: unknown, context: ErrorContext) => {
    try {
      await onError(error, context);
    } catch {
      // Ignore an error of onError itself, because there is no other function to report it to.
    }
  };
  return (error, context) => void report(error, context);
}

function print(error: unknown, { during, eventType, key }: ErrorContext): void {
  // Quote the event type, and print the message with %s. The sender chooses the type, so it may contain line breaks or
  // placeholders such as %d.
  const delivery = eventType === undefined ? 'a delivery' : JSON.stringify(eventType);
  console.error(
    '%s',
    `kaizala-webhooks, ${during} of ${delivery}${key ? `, key ${key}` : ''}:`,
    error,
  );
}
