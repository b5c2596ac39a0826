// Generated from spec/connector by `npm run build`: change the description, not this file.

import type { components } from './types.js';

type Schemas = components['schemas'];

/** What is wrong with a value, and where. */
export interface ValidationError {
  /** JSON Pointer to the place: `/data/text`. */
  instancePath: string;
  /** The place in the schema that refused it. */
  schemaPath: string;
  /** The keyword that refused it: `type`, `required`. */
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** A type guard. After a refusal, and until the next call, `errors` begins with the first thing that was wrong. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: ValidationError[] | null;
}

export declare const validateCreateConnectorWebhookRequest: Validator<Schemas['CreateConnectorWebhookRequest']>;
export declare const validateKaizalaErrorBody: Validator<Schemas['KaizalaErrorBody']>;
export declare const validateCreatedWebhook: Validator<Schemas['CreatedWebhook']>;
export declare const validateActionCreatedEvent: Validator<Schemas['ActionCreatedEvent']>;
export declare const validateActionResponseEvent: Validator<Schemas['ActionResponseEvent']>;
export declare const validateJobCreatedEvent: Validator<Schemas['JobCreatedEvent']>;
export declare const validateJobResponseEvent: Validator<Schemas['JobResponseEvent']>;
export declare const validateSurveyCreatedEvent: Validator<Schemas['SurveyCreatedEvent']>;
export declare const validateSurveyResponseEvent: Validator<Schemas['SurveyResponseEvent']>;
export declare const validateConnectorEvent: Validator<Schemas['ConnectorEvent']>;
export declare const validateConnectorUnknownEvent: Validator<Schemas['ConnectorUnknownEvent']>;
export declare const validateConnectorDelivery: Validator<Schemas['ConnectorDelivery']>;
