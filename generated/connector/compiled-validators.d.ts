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

/** An error of a value, and its place. */
export interface CompiledError {
  /** JSON Pointer to the place: `/data/text`. */
  instancePath: string;
  /** The keyword that refused it: `type`, `required`. */
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** A type guard. After a refusal, and until the next call, `errors` begins with the first thing that was wrong. */
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
