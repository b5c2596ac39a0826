// Generated from spec/v1 by `npm run build`: change the description, not this file.

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

export declare const validateKaizalaErrorBody: Validator<Schemas['KaizalaErrorBody']>;
export declare const validateAccessToken: Validator<Schemas['AccessToken']>;
export declare const validateWebhookList: Validator<Schemas['WebhookList']>;
export declare const validateCreateWebhookRequest: Validator<Schemas['CreateWebhookRequest']>;
export declare const validateCreatedWebhook: Validator<Schemas['CreatedWebhook']>;
export declare const validateActionCreatedEvent: Validator<Schemas['ActionCreatedEvent']>;
export declare const validateActionResponseEvent: Validator<Schemas['ActionResponseEvent']>;
export declare const validateAnnouncementEvent: Validator<Schemas['AnnouncementEvent']>;
export declare const validateAttachmentCreatedEvent: Validator<Schemas['AttachmentCreatedEvent']>;
export declare const validateGroupAddedEvent: Validator<Schemas['GroupAddedEvent']>;
export declare const validateGroupRemovedEvent: Validator<Schemas['GroupRemovedEvent']>;
export declare const validateJobCreatedEvent: Validator<Schemas['JobCreatedEvent']>;
export declare const validateJobResponseEvent: Validator<Schemas['JobResponseEvent']>;
export declare const validateLetsMeetCreatedEvent: Validator<Schemas['LetsMeetCreatedEvent']>;
export declare const validateLetsMeetResponseEvent: Validator<Schemas['LetsMeetResponseEvent']>;
export declare const validateMemberAddedEvent: Validator<Schemas['MemberAddedEvent']>;
export declare const validateMemberRemovedEvent: Validator<Schemas['MemberRemovedEvent']>;
export declare const validatePollCreatedEvent: Validator<Schemas['PollCreatedEvent']>;
export declare const validatePollResponseEvent: Validator<Schemas['PollResponseEvent']>;
export declare const validateSurveyCreatedEvent: Validator<Schemas['SurveyCreatedEvent']>;
export declare const validateSurveyResponseEvent: Validator<Schemas['SurveyResponseEvent']>;
export declare const validateTextMessageCreatedEvent: Validator<Schemas['TextMessageCreatedEvent']>;
export declare const validateKaizalaEvent: Validator<Schemas['KaizalaEvent']>;
export declare const validateUnknownEvent: Validator<Schemas['UnknownEvent']>;
export declare const validateDelivery: Validator<Schemas['Delivery']>;
export declare const validateUpdateWebhookRequest: Validator<Schemas['UpdateWebhookRequest']>;
export declare const validateUpdatedWebhook: Validator<Schemas['UpdatedWebhook']>;
export declare const validateDeletionResult: Validator<Schemas['DeletionResult']>;
