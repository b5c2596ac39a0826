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

export declare const validateKaizalaErrorBody: CompiledValidator<KaizalaErrorBody>;
export declare const validateAccessToken: CompiledValidator<AccessToken>;
export declare const validateWebhookList: CompiledValidator<WebhookList>;
export declare const validateCreateWebhookRequest: CompiledValidator<CreateWebhookRequest>;
export declare const validateCreatedWebhook: CompiledValidator<CreatedWebhook>;
export declare const validateActionCreatedEvent: CompiledValidator<ActionCreatedEvent>;
export declare const validateActionResponseEvent: CompiledValidator<ActionResponseEvent>;
export declare const validateAnnouncementEvent: CompiledValidator<AnnouncementEvent>;
export declare const validateAttachmentCreatedEvent: CompiledValidator<AttachmentCreatedEvent>;
export declare const validateGroupAddedEvent: CompiledValidator<GroupAddedEvent>;
export declare const validateGroupRemovedEvent: CompiledValidator<GroupRemovedEvent>;
export declare const validateJobCreatedEvent: CompiledValidator<JobCreatedEvent>;
export declare const validateJobResponseEvent: CompiledValidator<JobResponseEvent>;
export declare const validateLetsMeetCreatedEvent: CompiledValidator<LetsMeetCreatedEvent>;
export declare const validateLetsMeetResponseEvent: CompiledValidator<LetsMeetResponseEvent>;
export declare const validateMemberAddedEvent: CompiledValidator<MemberAddedEvent>;
export declare const validateMemberRemovedEvent: CompiledValidator<MemberRemovedEvent>;
export declare const validatePollCreatedEvent: CompiledValidator<PollCreatedEvent>;
export declare const validatePollResponseEvent: CompiledValidator<PollResponseEvent>;
export declare const validateSurveyCreatedEvent: CompiledValidator<SurveyCreatedEvent>;
export declare const validateSurveyResponseEvent: CompiledValidator<SurveyResponseEvent>;
export declare const validateTextMessageCreatedEvent: CompiledValidator<TextMessageCreatedEvent>;
export declare const validateKaizalaEvent: CompiledValidator<KaizalaEvent>;
export declare const validateUnknownEvent: CompiledValidator<UnknownEvent>;
export declare const validateDelivery: CompiledValidator<Delivery>;
export declare const validateUpdateWebhookRequest: CompiledValidator<UpdateWebhookRequest>;
export declare const validateUpdatedWebhook: CompiledValidator<UpdatedWebhook>;
export declare const validateDeletionResult: CompiledValidator<DeletionResult>;
