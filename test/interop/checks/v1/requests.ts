/**
 * Checks the types that a code generator creates for requests. The test compiles a copy of this file with the output of
 * each generator.
 */
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
  // @ts-expect-error: `Active` is a boolean, or "true" or "false"
  { Active: 5 },
];
