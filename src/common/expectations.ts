import type { UpdateWebhookRequest } from './types.js';

/**
 * Describes the expected value of each field in words. Messages use these words, because a pattern would be hard to
 * read.
 */
export const expectations: Partial<Record<keyof UpdateWebhookRequest, string>> = {
  objectId: 'an id',
  callBackContext: 'a string',
  callBackUrl: 'an absolute https URL',
  callBackToken: 'visible ASCII characters, without spaces',
  validity: 'milliseconds since the epoch',
  eventTypes: 'a list of event types, each once and in exact case',
};
