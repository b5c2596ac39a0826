import type { UpdateWebhookRequest } from './types.js';

/** The expected values of fields in words, for messages in which a pattern would be hard to read. */
export const expectations: Partial<Record<keyof UpdateWebhookRequest, string>> = {
  objectId: 'an id',
  callBackContext: 'a text',
  callBackUrl: 'an absolute https URL',
  callBackToken: 'visible ASCII characters, without spaces',
  validity: 'milliseconds since the epoch',
  eventTypes: 'a list of event types, each once and in exact case',
};
