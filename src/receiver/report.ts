import type { ErrorContext, ReceiverOptions } from './options.js';

/** Tells somebody of an error. Never throws: no answer depends on it. */
export type Report = (error: unknown, context: ErrorContext) => void;

/** Reports to `onError`, or else to the console. */
export function reporter({ onError = print }: Pick<ReceiverOptions, 'onError'>): Report {
  return (error, context) => {
    try {
      // What it rejects with is what could not be told.
      Promise.resolve(onError(error, context)).catch(() => undefined);
    } catch {
      // Likewise.
    }
  };
}

function print(error: unknown, { during, eventType = 'a delivery', key }: ErrorContext): void {
  console.error(`kaizala-webhooks, ${during} of ${eventType}${key ? `, key ${key}` : ''}:`, error);
}
