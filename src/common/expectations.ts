import type { UpdateWebhookRequest } from './types.js';

/** What the members should be, where a pattern would say it badly. */
export const expectations: Partial<Record<keyof UpdateWebhookRequest, string>> = {
  objectId: 'an id',
  callBackContext: 'a text',
  callBackUrl: 'an absolute https URL',
  callBackToken: 'visible ASCII characters, without spaces',
  validity: 'milliseconds since the epoch',
  eventTypes: 'a list of event types, each once and in exact case',
};
