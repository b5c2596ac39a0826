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

/** An error of a value, and its place. It repeats nothing of the value but names of fields. */
export interface ValidationIssue {
  /**
   * `missing`: a required field is not there. `unknown`: a request has no such field. `wrong`: a value is not what
   * the description says.
   */
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** The names of fields and the indices of items that lead to it: `['data', 'media', 0]`; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON Pointer: `/data/media/0`. */
  readonly pointer: string;
  /** The error as the end of a sentence about the place: `must be a string, not a number`. */
  readonly message: string;
}

/** The properties by which Standard Schema (version 1) knows a schema, whose input and output are the same. */
export interface StandardProperties<T> {
  /** The version of Standard Schema. */
  readonly version: 1;
  /** The maker of the schema. */
  readonly vendor: 'kaizala-webhooks';
  /** The value itself where it is valid, otherwise the first 100 issues. */
  readonly validate: (value: unknown) => StandardResult<T>;
  /** For types alone: what the schema accepts and returns. Never set. */
  readonly types?:
    | {
        /** The type that it accepts. */
        readonly input: T;
        /** The type that it returns: the same, because the value is not changed. */
        readonly output: T;
      }
    | undefined;
}

/** The result of `validate` of Standard Schema. */
export type StandardResult<T> =
  | {
      /** The value, unchanged. */
      readonly value: T;
      /** Only a refusal has them. */
      readonly issues?: undefined;
    }
  | {
      /** The errors; at least one. */
      readonly issues: readonly ValidationIssue[];
    };

/**
 * A type guard that can also say what is wrong, for tools, forms and servers. It implements Standard Schema, so that
 * libraries which accept such schemas accept it.
 *
 * @example
 * if (!validateDelivery(body))
 *   for (const { pointer, message } of validateDelivery.issues(body)) console.log(pointer, message);
 */
export interface Validator<T> {
  /** Whether a value is valid. Values are JSON, as `JSON.parse` returns it. */
  (value: unknown): value is T;
  /**
   * The errors of a value: an issue for each wrong field, none where it is valid. Missing fields of an object come
   * first, the others are in the order in which JavaScript lists them: that of the document, but numbers before names.
   *
   * @param limit the most issues that are returned; 100 by default
   * @throws TypeError when the limit is not a whole number from 1
   */
  issues(value: unknown, limit?: number): ValidationIssue[];
  /** The properties that Standard Schema (version 1) asks of a schema. */
  readonly '~standard': StandardProperties<T>;
}

/**
 * Validates a `KaizalaErrorBody`.
 *
 * What went wrong.
 * No error was ever documented; this shape was observed, also in responses with status 200.
 */
export declare const validateKaizalaErrorBody: Validator<KaizalaErrorBody>;

/**
 * Validates a `AccessToken`.
 *
 * An access token, and where to use it.
 * Only `accessToken` is certain: before 2017-09-14 it was all there was.
 */
export declare const validateAccessToken: Validator<AccessToken>;

/**
 * Validates a `WebhookList`.
 *
 * The webhooks of one object.
 */
export declare const validateWebhookList: Validator<WebhookList>;

/**
 * Validates a `CreateWebhookRequest`.
 *
 * A new webhook.
 * Fields that are not listed are rejected.
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
 * The documented sample is a pasted response: read the title and the questions, and expect the rest.
 */
export declare const validateActionCreatedEvent: Validator<ActionCreatedEvent>;

/**
 * Validates a `ActionResponseEvent`.
 *
 * Somebody answered an action, or edited an answer.
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
 * A group became a member of the subscribed group.
 * The reference lists only the name; the meaning comes from the titles of another product's triggers, and the fields from a receiver of 2017.
 */
export declare const validateGroupAddedEvent: Validator<GroupAddedEvent>;

/**
 * Validates a `GroupRemovedEvent`.
 *
 * A group ceased to be a member of the subscribed group.
 * The reference lists only the name; the meaning comes from the titles of another product's triggers, and the field from a receiver of 2017.
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
 * The reference's table calls `responseDetails` a list of strings, and every sample shows an object.
 */
export declare const validateJobResponseEvent: Validator<JobResponseEvent>;

/**
 * Validates a `LetsMeetCreatedEvent`.
 *
 * Somebody proposed a meeting.
 * The name was seen in a client of 2018; the payload is unknown.
 */
export declare const validateLetsMeetCreatedEvent: Validator<LetsMeetCreatedEvent>;

/**
 * Validates a `LetsMeetResponseEvent`.
 *
 * Somebody answered a proposed meeting.
 * The name was seen in a client of 2018; the payload is unknown.
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
 * The name was seen in a client of 2018; the payload is unknown.
 */
export declare const validatePollCreatedEvent: Validator<PollCreatedEvent>;

/**
 * Validates a `PollResponseEvent`.
 *
 * Somebody answered a poll.
 * The name was seen in a client of 2018; the payload is unknown.
 */
export declare const validatePollResponseEvent: Validator<PollResponseEvent>;

/**
 * Validates a `SurveyCreatedEvent`.
 *
 * Somebody sent a survey to the group.
 * The documented sample is a pasted response: read the title and the questions, and expect the rest.
 */
export declare const validateSurveyCreatedEvent: Validator<SurveyCreatedEvent>;

/**
 * Validates a `SurveyResponseEvent`.
 *
 * Somebody answered a survey, or edited an answer.
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
 * An event of a known type.
 * Its `eventType` tells which.
 */
export declare const validateKaizalaEvent: Validator<KaizalaEvent>;

/**
 * Validates a `UnknownEvent`.
 *
 * An event of a type that this description does not know.
 * It is legal: acknowledge it, so that the webhook is not disabled, and log its type.
 */
export declare const validateUnknownEvent: Validator<UnknownEvent>;

/**
 * Validates a `Delivery`.
 *
 * The body of a delivery, one event of a known or an unknown type.
 */
export declare const validateDelivery: Validator<Delivery>;

/**
 * Validates a `UpdateWebhookRequest`.
 *
 * The settings to change, at least one.
 * Fields that are left out stay as they are, and fields that are not listed are rejected.
 */
export declare const validateUpdateWebhookRequest: Validator<UpdateWebhookRequest>;

/**
 * Validates a `UpdatedWebhook`.
 *
 * Anything, or nothing at all; the response was never documented.
 */
export declare const validateUpdatedWebhook: Validator<UpdatedWebhook>;

/**
 * Validates a `DeletionResult`.
 *
 * An empty object, or no body at all, if the webhook is deleted.
 * With a `message`, it is an error, even if the status is 200: the webhook was not deleted.
 */
export declare const validateDeletionResult: Validator<DeletionResult>;
