// Generated from spec/v1 by `npm run build`: change the description, not this file.

import type {
  KaizalaErrorBody,
  AccessToken,
  WebhookList,
  CreateWebhookRequest,
  CreatedWebhook,
  ActionCreatedEvent,
  ActionResponseEvent,
  AnnouncementEvent,
  AttachmentCreatedEvent,
  GroupAddedEvent,
  GroupRemovedEvent,
  JobCreatedEvent,
  JobResponseEvent,
  LetsMeetCreatedEvent,
  LetsMeetResponseEvent,
  MemberAddedEvent,
  MemberRemovedEvent,
  PollCreatedEvent,
  PollResponseEvent,
  SurveyCreatedEvent,
  SurveyResponseEvent,
  TextMessageCreatedEvent,
  KaizalaEvent,
  UnknownEvent,
  Delivery,
  UpdateWebhookRequest,
  UpdatedWebhook,
  DeletionResult,
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
 * if (!validateDelivery(body))
 *   for (const { pointer, message } of validateDelivery.issues(body)) console.log(pointer, message);
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
 * Validates a `KaizalaErrorBody`.
 *
 * The body of an error response.
 * The bodies of errors were never documented; the fields that are listed here were observed, also in responses with status code 200.
 */
export declare const validateKaizalaErrorBody: Validator<KaizalaErrorBody>;

/**
 * Validates a `AccessToken`.
 *
 * An access token, and the endpoint at which the token is valid.
 * Rely only on the field `accessToken`: before 2017-09-14, the response to `getAccessToken` had no other field.
 */
export declare const validateAccessToken: Validator<AccessToken>;

/**
 * Validates a `WebhookList`.
 *
 * The webhooks of one group, action or action package.
 */
export declare const validateWebhookList: Validator<WebhookList>;

/**
 * Validates a `CreateWebhookRequest`.
 *
 * The settings of a new webhook.
 * Only the fields that are listed here are allowed.
 */
export declare const validateCreateWebhookRequest: Validator<CreateWebhookRequest>;

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
 * Validates a `AnnouncementEvent`.
 *
 * Somebody made an announcement.
 */
export declare const validateAnnouncementEvent: Validator<AnnouncementEvent>;

/**
 * Validates a `AttachmentCreatedEvent`.
 *
 * Somebody posted one or more files.
 */
export declare const validateAttachmentCreatedEvent: Validator<AttachmentCreatedEvent>;

/**
 * Validates a `GroupAddedEvent`.
 *
 * Another group became a member of the group that the webhook is attached to.
 * The reference lists only the name of this event, `GroupAdded`.
 * The meaning is derived from the names of triggers in another Microsoft product, and the fields of `data` come from a receiver program of 2017.
 */
export declare const validateGroupAddedEvent: Validator<GroupAddedEvent>;

/**
 * Validates a `GroupRemovedEvent`.
 *
 * Another group is no longer a member of the group that the webhook is attached to.
 * The reference lists only the name of this event, `GroupRemoved`.
 * The meaning is derived from the names of triggers in another Microsoft product, and the field of `data` comes from a receiver program of 2017.
 */
export declare const validateGroupRemovedEvent: Validator<GroupRemovedEvent>;

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
 * Validates a `LetsMeetCreatedEvent`.
 *
 * Somebody proposed a meeting.
 * The name of this event, `LetsMeetCreated`, is known only from a client program of 2018; the content of `data` is unknown.
 */
export declare const validateLetsMeetCreatedEvent: Validator<LetsMeetCreatedEvent>;

/**
 * Validates a `LetsMeetResponseEvent`.
 *
 * Somebody responded to a proposed meeting.
 * The name of this event, `LetsMeetResponse`, is known only from a client program of 2018; the content of `data` is unknown.
 */
export declare const validateLetsMeetResponseEvent: Validator<LetsMeetResponseEvent>;

/**
 * Validates a `MemberAddedEvent`.
 *
 * Somebody joined the group, or was added to it.
 */
export declare const validateMemberAddedEvent: Validator<MemberAddedEvent>;

/**
 * Validates a `MemberRemovedEvent`.
 *
 * Somebody left the group, or was removed from it.
 */
export declare const validateMemberRemovedEvent: Validator<MemberRemovedEvent>;

/**
 * Validates a `PollCreatedEvent`.
 *
 * Somebody sent a poll to the group.
 * The name of this event, `PollCreated`, is known only from a client program of 2018; the content of `data` is unknown.
 */
export declare const validatePollCreatedEvent: Validator<PollCreatedEvent>;

/**
 * Validates a `PollResponseEvent`.
 *
 * Somebody voted in a poll.
 * The name of this event, `PollResponse`, is known only from a client program of 2018; the content of `data` is unknown.
 */
export declare const validatePollResponseEvent: Validator<PollResponseEvent>;

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
 * Validates a `TextMessageCreatedEvent`.
 *
 * Somebody posted a text message.
 */
export declare const validateTextMessageCreatedEvent: Validator<TextMessageCreatedEvent>;

/**
 * Validates a `KaizalaEvent`.
 *
 * An event of a type that this description contains.
 * The field `eventType` names the type.
 */
export declare const validateKaizalaEvent: Validator<KaizalaEvent>;

/**
 * Validates a `UnknownEvent`.
 *
 * An event of a type that this description does not contain.
 * Such an event is not an error: acknowledge the event, so that Kaizala does not disable the webhook, and log the type of the event.
 */
export declare const validateUnknownEvent: Validator<UnknownEvent>;

/**
 * Validates a `Delivery`.
 *
 * The body of a delivery: one event, either of a type that this description contains or of an unknown type.
 */
export declare const validateDelivery: Validator<Delivery>;

/**
 * Validates a `UpdateWebhookRequest`.
 *
 * The settings of the webhook that you want to change; at least one setting is required.
 * Settings that you leave out stay unchanged.
 * Only the fields that are listed here are allowed.
 */
export declare const validateUpdateWebhookRequest: Validator<UpdateWebhookRequest>;

/**
 * Validates a `UpdatedWebhook`.
 *
 * The body of the response to `updateWebhook`, which was never documented: accept any body, and a missing body.
 */
export declare const validateUpdatedWebhook: Validator<UpdatedWebhook>;

/**
 * Validates a `DeletionResult`.
 *
 * The body of the response to `deleteWebhook`.
 * If the webhook was deleted, the body is an empty object or missing.
 * If the body has the field `message`, the webhook was not deleted, even if the status code is 200.
 */
export declare const validateDeletionResult: Validator<DeletionResult>;
