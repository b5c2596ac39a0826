import type { UpdateWebhookRequest } from './types.js';

/** The expected values of fields in words, because a pattern would be hard to read in a message. */
export const expectations: Partial<Record<keyof UpdateWebhookRequest, string>> = {
  objectId: 'an id',
  callBackContext: 'a string',
  callBackUrl: 'an absolute https URL',
  callBackToken: 'visible ASCII characters, without spaces',
  validity: 'milliseconds since the epoch',
  eventTypes: 'a list of event types, each once and in exact case',
};
