/** The calls of the pages: a request with the examples next to it, or the trigger of an event. */
import type { TryItCall } from '../../try-it-data.js';

const triggerPath = '/_emulator/trigger';

/** The examples of a request that the page shows next to its text. */
export function examplesOnPage(): TryItCall['bodies'] {
  const codes = document.querySelectorAll('[aria-labelledby="request-example"] pre > code');
  return [...codes].map((code) => ({
    title: code.closest('.panel')?.previousElementSibling?.textContent ?? '',
    value: JSON.parse(code.textContent ?? '') as unknown,
  }));
}

/** The call that makes the emulator deliver one of the examples. */
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
