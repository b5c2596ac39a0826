/**
 * Checks the types that a code generator creates for requests. The test compiles a copy of this file with the output of
 * each generator.
 */
import type { CreateConnectorWebhookRequest } from './types.js';

const complete = {
  objectId: 'a',
  ObjectType: 'Group',
  eventTypes: ['JobCreated'],
  callBackUrl: 'https://hooks.example.com/kaizala',
} as const;

export const accepted: CreateConnectorWebhookRequest = { ...complete, eventTypes: ['JobCreated'] };

const { callBackUrl: _, ...withoutUrl } = complete;
// @ts-expect-error: callBackUrl is required
export const refused: CreateConnectorWebhookRequest = { ...withoutUrl, eventTypes: ['JobCreated'] };
