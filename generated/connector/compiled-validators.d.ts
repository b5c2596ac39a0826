// Generated from spec/connector by `npm run build`: change the description, not this file.

import type {
  CreateConnectorWebhookRequest,
  KaizalaErrorBody,
  CreatedWebhook,
  ActionCreatedEvent,
  ActionResponseEvent,
  JobCreatedEvent,
  JobResponseEvent,
  SurveyCreatedEvent,
  SurveyResponseEvent,
  ConnectorEvent,
  ConnectorUnknownEvent,
  ConnectorDelivery,
} from './types.js';

/** An error in a value, and its location. */
export interface CompiledError {
  /** The location as a JSON Pointer: `/data/text`. */
  instancePath: string;
  /** The JSON Schema keyword that the value violates: `type`, `required`. */
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** A type guard. If it returns false, `errors` begins with the first error, until the next call. */
export interface CompiledValidator<T> {
  (value: unknown): value is T;
  errors?: CompiledError[] | null;
}

export declare const validateCreateConnectorWebhookRequest: CompiledValidator<CreateConnectorWebhookRequest>;
export declare const validateKaizalaErrorBody: CompiledValidator<KaizalaErrorBody>;
export declare const validateCreatedWebhook: CompiledValidator<CreatedWebhook>;
export declare const validateActionCreatedEvent: CompiledValidator<ActionCreatedEvent>;
export declare const validateActionResponseEvent: CompiledValidator<ActionResponseEvent>;
export declare const validateJobCreatedEvent: CompiledValidator<JobCreatedEvent>;
export declare const validateJobResponseEvent: CompiledValidator<JobResponseEvent>;
export declare const validateSurveyCreatedEvent: CompiledValidator<SurveyCreatedEvent>;
export declare const validateSurveyResponseEvent: CompiledValidator<SurveyResponseEvent>;
export declare const validateConnectorEvent: CompiledValidator<ConnectorEvent>;
export declare const validateConnectorUnknownEvent: CompiledValidator<ConnectorUnknownEvent>;
export declare const validateConnectorDelivery: CompiledValidator<ConnectorDelivery>;
