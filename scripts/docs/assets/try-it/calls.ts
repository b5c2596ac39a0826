/**
 * The calls that the panel "Try it" of a page sends: the request of an operation, or the call that triggers an event.
 */
import type { TryItCall } from '../../try-it-data.js';

const triggerPath = '/_emulator/trigger';

/** Reads the examples of the request body from the code blocks of the page. */
export function examplesOnPage(): TryItCall['bodies'] {
  const codes = document.querySelectorAll('[aria-labelledby="request-example"] pre > code');
  return [...codes].map((code) => ({
    title: code.closest('.panel')?.previousElementSibling?.textContent ?? '',
    value: JSON.parse(code.textContent ?? '') as unknown,
  }));
}

/** Returns the call that makes the emulator deliver an event. The reader chooses one of the examples. */
export function triggerOf(examples: string[]): TryItCall {
  const bodies = examples.map((event) => ({ title: event, value: { event, overrides: {} } }));
  return { method: 'POST', path: triggerPath, parameters: [], bodies };
}

export function isTrigger({ path }: TryItCall): boolean {
  return path === triggerPath;
}

export function needsWebhook(call: TryItCall): boolean {
  return isTrigger(call) || call.parameters.some((one) => one.name === 'webhookId');
}
