import type { ErrorContext, ReceiverOptions } from './receiver-options.js';

/** Reports an error. It never throws, so that a failed report cannot change a response. */
export type Report = (error: unknown, context: ErrorContext) => void;

/** Reports errors to `onError`, or to the console if there is no `onError`. */
export function errorReporter({ onError = print }: Pick<ReceiverOptions, 'onError'>): Report {
  const report = async (error: unknown, context: ErrorContext) => {
    try {
      await onError(error, context);
    } catch {
      // Ignore it, because onError is the only way to report an error.
    }
  };
  return (error, context) => void report(error, context);
}

function print(error: unknown, { during, eventType, key }: ErrorContext): void {
  // Quote the type and print it with %s: the sender chooses it, so it may hold line breaks or placeholders of a format.
  const delivery = eventType === undefined ? 'a delivery' : JSON.stringify(eventType);
  console.error(
    '%s',
    `kaizala-webhooks, ${during} of ${delivery}${key ? `, key ${key}` : ''}:`,
    error,
  );
}
