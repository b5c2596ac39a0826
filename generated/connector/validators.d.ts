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

/** An error in a value, and its location. It repeats only names of fields, no values. */
export interface ValidationIssue {
  /**
   * `missing`: a required field is missing. `unknown`: a request must not have this field. `wrong`: a value does not
   * match the description.
   */
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** The names of fields and the indices of items on the path to the error: `['data', 'media', 0]`; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** The path as a JSON Pointer: `/data/media/0`. */
  readonly pointer: string;
  /** The error, as the end of a sentence that begins with the location: `must be a string, not a number`. */
  readonly message: string;
}

/** The properties of Standard Schema (version 1), for a schema whose input and output are the same. */
export interface StandardProperties<T> {
  /** The version of Standard Schema. */
  readonly version: 1;
  /** The maker of the schema. */
  readonly vendor: 'kaizala-webhooks';
  /** Returns the value itself if it is valid, otherwise the first 100 issues. */
  readonly validate: (value: unknown) => StandardResult<T>;
  /** The types that the schema accepts and returns. This property exists only for the compiler and is never set. */
  readonly types?:
    | {
        /** The type that the schema accepts. */
        readonly input: T;
        /** The type that the schema returns: the same type, because the value is not changed. */
        readonly output: T;
      }
    | undefined;
}

/** The result of `validate` of Standard Schema. */
export type StandardResult<T> =
  | {
      /** The value, unchanged. */
      readonly value: T;
      /** Only the result for an invalid value has this property. */
      readonly issues?: undefined;
    }
  | {
      /** The errors; at least one. */
      readonly issues: readonly ValidationIssue[];
    };

/**
 * A type guard that can also list the errors, for tools, forms and servers. It implements Standard Schema, so libraries
 * that accept such schemas accept it.
 *
 * @example
 * if (!validateConnectorDelivery(body))
 *   for (const { pointer, message } of validateConnectorDelivery.issues(body)) console.log(pointer, message);
 */
export interface Validator<T> {
  /** Checks whether a value is valid. Values are JSON, as `JSON.parse` returns it. */
  (value: unknown): value is T;
  /**
   * Returns the errors in a value: one issue for each wrong field, and an empty array if the value is valid. Missing
   * fields of an object come first. The others are in JavaScript's order of properties: the order of the document, but
   * numbers before names.
   *
   * @param limit the maximum number of issues; 100 by default
   * @throws TypeError if the limit is not a whole number from 1
   */
  issues(
    value: unknown,
    limit?: number,
    options?: {
      /** Whether unknown fields are issues in responses and events, too, which allow them. Default: false. */
      readonly strict?: boolean;
    },
  ): ValidationIssue[];
  /** The properties that Standard Schema (version 1) demands of a schema. */
  readonly '~standard': StandardProperties<T>;
}

/**
 * Validates a `CreateConnectorWebhookRequest`.
 *
 * The settings of a new webhook.
 * Only the fields that are listed here are allowed.
 */
export declare const validateCreateConnectorWebhookRequest: Validator<CreateConnectorWebhookRequest>;

/**
 * Validates a `KaizalaErrorBody`.
 *
 * The body of an error response.
 * The bodies of errors were never documented; the fields that are listed here were observed, also in responses with status code 200.
 */
export declare const validateKaizalaErrorBody: Validator<KaizalaErrorBody>;

/**
 * Validates a `CreatedWebhook`.
 *
 * The id of the new webhook.
 */
export declare const validateCreatedWebhook: Validator<CreatedWebhook>;

/**
 * Validates a `ActionCreatedEvent`.
 *
 * Somebody sent an action to the group.
 * By mistake, the documented sample of this event is a copy of a response to an action or survey.
 * Your code can use the title and the questions, but must not fail if the event also contains fields of a response.
 */
export declare const validateActionCreatedEvent: Validator<ActionCreatedEvent>;

/**
 * Validates a `ActionResponseEvent`.
 *
 * Somebody responded to an action, or edited a response.
 */
export declare const validateActionResponseEvent: Validator<ActionResponseEvent>;

/**
 * Validates a `JobCreatedEvent`.
 *
 * Somebody assigned a job.
 */
export declare const validateJobCreatedEvent: Validator<JobCreatedEvent>;

/**
 * Validates a `JobResponseEvent`.
 *
 * Somebody reported on a job.
 * According to the table in the reference, `responseDetails` is a list of strings, but every sample shows an object.
 */
export declare const validateJobResponseEvent: Validator<JobResponseEvent>;

/**
 * Validates a `SurveyCreatedEvent`.
 *
 * Somebody sent a survey to the group.
 * By mistake, the documented sample of this event is a copy of a response to an action or survey.
 * Your code can use the title and the questions, but must not fail if the event also contains fields of a response.
 */
export declare const validateSurveyCreatedEvent: Validator<SurveyCreatedEvent>;

/**
 * Validates a `SurveyResponseEvent`.
 *
 * Somebody responded to a survey, or edited a response.
 */
export declare const validateSurveyResponseEvent: Validator<SurveyResponseEvent>;

/**
 * Validates a `ConnectorEvent`.
 *
 * An event of a type that this description contains.
 * The field `eventType` names the type.
 */
export declare const validateConnectorEvent: Validator<ConnectorEvent>;

/**
 * Validates a `ConnectorUnknownEvent`.
 *
 * An event of a type that this description does not contain.
 * Such an event is not an error: acknowledge the event, and log its type.
 */
export declare const validateConnectorUnknownEvent: Validator<ConnectorUnknownEvent>;

/**
 * Validates a `ConnectorDelivery`.
 *
 * The body of a delivery: one event, either of a type that this description contains or of an unknown type.
 */
export declare const validateConnectorDelivery: Validator<ConnectorDelivery>;
