/** Checks of a generator's types for requests. A copy is compiled beside the output of each generator. */
import type { CreateWebhookRequest, UpdateWebhookRequest } from './types.js';

const complete = {
  objectId: 'a',
  objectType: 'Group',
  eventTypes: ['JobCreated'],
  callBackUrl: 'https://hooks.example.com/kaizala',
} as const;

export const accepted: CreateWebhookRequest = { ...complete, eventTypes: ['JobCreated'] };

const { callBackUrl: _, ...withoutUrl } = complete;
// @ts-expect-error: callBackUrl is required
export const refused: CreateWebhookRequest = { ...withoutUrl, eventTypes: ['JobCreated'] };

export const updates: UpdateWebhookRequest[] = [
  { Active: true },
  { Active: 'false' },
  { callBackContext: 'depot-south' },
  // @ts-expect-error: a boolean, or its name
  { Active: 5 },
];
