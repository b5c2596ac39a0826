// Generated from spec/v1 by `npm run build`: change the description, not this file.

/**
 * The error for programs; a code that is not listed here is legal.
 * @example InvalidParameters
 */
export type ErrorCode = "Unauthenticated" | "InvalidParameters" | "InvalidToken" | (string & {});

/**
 * What went wrong.
 * No error was ever documented; this shape was observed, also in responses with status 200.
 */
export type KaizalaErrorBody = {
    /** A sentence for people. */
    message: string;
    /** The error for programs; a code that is not listed here is legal. */
    errorCode?: ErrorCode;
    /** The family of the error; for failures of authentication it contains `AuthException`. */
    errorCategoryKey?: string;
};

/**
 * An access token, and where to use it.
 * Only `accessToken` is certain: before 2017-09-14 it was all there was.
 */
export type AccessToken = {
    /** The token for the header `accessToken` of every other call, valid for 24 hours. */
    accessToken: string;
    /**
     * The endpoint of this user, without `/v1` and sometimes with a trailing slash: strip the slash, then append `/v1`.
     * Without this member the token host itself is the endpoint.
     */
    endpointUrl?: string;
    /**
     * The end of the token's life, in milliseconds since the epoch.
     * Without this member assume 24 hours.
     */
    accessTokenExpiry?: number;
    /**
     * A new refresh token, handed out from day 328 of 365 on.
     * Store it: it invalidates the old one.
     * Empty, null or absent means that the old one stays.
     */
    refreshToken?: string | null;
    /** The scope of the token, a list with commas; the names in it differ between sources. */
    scope?: string;
};

/** The kinds of object that a webhook can be attached to. */
export type ObjectType = "Group" | "Action" | "ActionPackage";

/**
 * The kind of an object, as Kaizala names it; a kind that is not listed here is legal.
 * @example Group
 */
export type ReceivedObjectType = "Group" | "Action" | "ActionPackage" | (string & {});

/**
 * An event type, as Kaizala names it; a type that is not listed here is legal.
 * @example JobCreated
 */
export type ReceivedEventType = "ActionCreated" | "ActionResponse" | "Announcement" | "AttachmentCreated" | "GroupAdded" | "GroupRemoved" | "JobCreated" | "JobResponse" | "LetsMeetCreated" | "LetsMeetResponse" | "MemberAdded" | "MemberRemoved" | "PollCreated" | "PollResponse" | "SurveyCreated" | "SurveyResponse" | "TextMessageCreated" | (string & {});

/**
 * A webhook, as the list shows it.
 * Some members have other names than in the request: `id`, `events`, and a lower-case b in `callback…`.
 * Only `id`, `objectId`, `objectType` and `events` are certain.
 */
export type Webhook = {
    /** The id that `createWebhook` returned as `webhookId`. */
    id: string;
    /** The id of the object that the webhook is attached to. */
    objectId: string;
    /** The kind of an object, as Kaizala names it; a kind that is not listed here is legal. */
    objectType: ReceivedObjectType;
    /** The events that the webhook is told of; the request calls them `eventTypes`. */
    events: ReceivedEventType[];
    /** A list without documentation, empty in every sample. */
    filters?: unknown[];
    /** The URL that Kaizala calls, as the documented sample spells it. */
    callbackUrl?: string | null;
    /**
     * The secret of the deliveries, in clear, as the documented sample spells it.
     * Never log it.
     */
    callbackToken?: string | null;
    /** The text that comes back as `context`, in the spelling of the sample. */
    callbackContext?: string | null;
    /** The same as `callbackUrl`, as the documented table spells it. */
    callBackUrl?: string | null;
    /**
     * The same as `callbackToken`, as the documented table spells it.
     * Never log it.
     */
    callBackToken?: string | null;
    /** The same as `callbackContext`, as the documented table spells it. */
    callBackContext?: string | null;
    /** The time of creation, in milliseconds since the epoch; seen in the sample only. */
    ts?: number;
    /**
     * The end of the webhook's life, in milliseconds since the epoch.
     * The sample shows a number and the table says string: read both.
     */
    validity?: number | string | null;
    /** Whether the webhook delivers; false after six retries of one delivery have failed. */
    active?: boolean;
};

/** The webhooks of one object. */
export type WebhookList = {
    /** The webhooks, active or not. */
    webhooks: Webhook[];
};

/**
 * The id of the group, action or action package, as `objectType` says.
 * It is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
 * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
 */
export type ObjectId = string;

/**
 * The events that a webhook can subscribe to, in exactly this spelling.
 * Most are in the reference; some were only seen in a client of 2018, which the sources of each event tell.
 *
 * - `ActionCreated`: somebody sends an action, which is a form made from an action package
 * - `ActionResponse`: somebody answers an action, and again when that person edits the answer
 * - `Announcement`: somebody makes an announcement in the group
 * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
 * - `GroupAdded`: a group becomes a member of the subscribed group
 * - `GroupRemoved`: a group ceases to be a member of the subscribed group
 * - `JobCreated`: somebody assigns a job
 * - `JobResponse`: somebody reports on a job
 * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
 * - `LetsMeetResponse`: somebody answers a proposed meeting
 * - `MemberAdded`: somebody joins the group or is added to it
 * - `MemberRemoved`: somebody leaves the group or is removed from it
 * - `PollCreated`: somebody sends a poll
 * - `PollResponse`: somebody votes in a poll
 * - `SurveyCreated`: somebody sends a survey
 * - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
 * - `TextMessageCreated`: somebody posts a text message in the group
 */
export type EventType = "ActionCreated" | "ActionResponse" | "Announcement" | "AttachmentCreated" | "GroupAdded" | "GroupRemoved" | "JobCreated" | "JobResponse" | "LetsMeetCreated" | "LetsMeetResponse" | "MemberAdded" | "MemberRemoved" | "PollCreated" | "PollResponse" | "SurveyCreated" | "SurveyResponse" | "TextMessageCreated";

/**
 * The events to subscribe to.
 *
 * - `ActionCreated`: somebody sends an action, which is a form made from an action package
 * - `ActionResponse`: somebody answers an action, and again when that person edits the answer
 * - `Announcement`: somebody makes an announcement in the group
 * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
 * - `GroupAdded`: a group becomes a member of the subscribed group
 * - `GroupRemoved`: a group ceases to be a member of the subscribed group
 * - `JobCreated`: somebody assigns a job
 * - `JobResponse`: somebody reports on a job
 * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
 * - `LetsMeetResponse`: somebody answers a proposed meeting
 * - `MemberAdded`: somebody joins the group or is added to it
 * - `MemberRemoved`: somebody leaves the group or is removed from it
 * - `PollCreated`: somebody sends a poll
 * - `PollResponse`: somebody votes in a poll
 * - `SurveyCreated`: somebody sends a survey
 * - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
 * - `TextMessageCreated`: somebody posts a text message in the group
 */
export type EventTypes = EventType[];

/**
 * The absolute HTTPS URL that Kaizala calls with every event.
 * @example https://hooks.depot.example/kaizala?depot=north
 */
export type CallBackUrl = string;

/**
 * A secret that comes back in the header `kz-callback-token` of every delivery.
 * Being a header, it is limited to visible ASCII characters.
 * @example example-callback-token
 */
export type CallBackToken = string;

/**
 * Any text; it comes back as `context` in every event.
 * @example depot-north
 */
export type CallBackContext = string;

/**
 * The end of the webhook's life, in milliseconds since the epoch, written as decimal digits in a string.
 * The default is two years after creation: 63,113,852,000 ms in the documented sample.
 * @example 1609459200000
 */
export type Validity = string;

/**
 * A new webhook.
 * Fields that are not listed are rejected.
 */
export type CreateWebhookRequest = {
    /**
     * The id of the group, action or action package, as `objectType` says.
     * It is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
     */
    objectId: ObjectId;
    /** The kinds of object that a webhook can be attached to. */
    objectType: ObjectType;
    /**
     * The events to subscribe to.
     *
     * - `ActionCreated`: somebody sends an action, which is a form made from an action package
     * - `ActionResponse`: somebody answers an action, and again when that person edits the answer
     * - `Announcement`: somebody makes an announcement in the group
     * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
     * - `GroupAdded`: a group becomes a member of the subscribed group
     * - `GroupRemoved`: a group ceases to be a member of the subscribed group
     * - `JobCreated`: somebody assigns a job
     * - `JobResponse`: somebody reports on a job
     * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
     * - `LetsMeetResponse`: somebody answers a proposed meeting
     * - `MemberAdded`: somebody joins the group or is added to it
     * - `MemberRemoved`: somebody leaves the group or is removed from it
     * - `PollCreated`: somebody sends a poll
     * - `PollResponse`: somebody votes in a poll
     * - `SurveyCreated`: somebody sends a survey
     * - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
     * - `TextMessageCreated`: somebody posts a text message in the group
     */
    eventTypes: EventTypes;
    /** The absolute HTTPS URL that Kaizala calls with every event. */
    callBackUrl: CallBackUrl;
    /**
     * A secret that comes back in the header `kz-callback-token` of every delivery.
     * Being a header, it is limited to visible ASCII characters.
     */
    callBackToken?: CallBackToken;
    /** Any text; it comes back as `context` in every event. */
    callBackContext?: CallBackContext;
    /**
     * The end of the webhook's life, in milliseconds since the epoch, written as decimal digits in a string.
     * The default is two years after creation: 63,113,852,000 ms in the documented sample.
     */
    validity?: Validity;
};

/** The id of the new webhook. */
export type CreatedWebhook = {
    /** The id of the webhook, which its deliveries carry as `subscriptionId`. */
    webhookId: string;
};

/**
 * What every event carries beside its `data`.
 * Fields that are not listed here are legal, at every level of an event.
 */
export type EventEnvelope = {
    /** The id of the object that the webhook is attached to. */
    objectId: string;
    /** The kind of an object, as Kaizala names it; a kind that is not listed here is legal. */
    objectType: ReceivedObjectType;
    /** The event's type. */
    eventType: string;
    /**
     * The id of the event, which alone does not identify a duplicate.
     * In responses it equals `responseId`, and an edited response may reuse it.
     */
    eventId: string;
    /** The `callBackContext` of the webhook; documented, and absent in every capture. */
    context?: string | null;
    /** The phone number of the person who caused the event, often masked as in `+91xxxxxxxx` and even `++91xxxxxxxx`. */
    fromUser?: string;
    /** The id of the person who caused the event. */
    fromUserId?: string;
    /** The name of the person who caused the event. */
    fromUserName?: string;
    /** The URL of the person's picture; empty or null without one. */
    fromUserProfilePic?: string | null;
    /**
     * The id of the webhook that this delivery belongs to.
     * Webhooks that overlap each deliver the same event under their own id.
     */
    subscriptionId?: string;
    /** The id of the group in which the event happened. */
    groupId?: string;
    /** The id of the group that the event came from. */
    sourceGroupId?: string;
    /** Whether a program caused the event; spelled with a lower-case f. */
    isBotfromUser?: boolean;
};

/**
 * The kind of a question, which decides the shape of its answer; a kind that is not listed here is legal.
 * @example Text
 */
export type QuestionType = "AttachmentList" | "Date" | "DateOnly" | "DateTime" | "Image" | "LargeText" | "Location" | "MultiOption" | "MultipleOption" | "Numeric" | "PhoneNumber" | "SingleOption" | "SingleOptionExternal" | "Text" | (string & {});

/** A choice of a question. */
export type QuestionOption = {
    /** The text of the choice. */
    title?: string;
};

/** The answer to `Text` and `LargeText`, as it was typed, spaces included; custom cards store JSON text in it. */
export type TextAnswer = string;

/** The answer to `SingleOption` and `SingleOptionExternal`, a list with the title of the one choice. */
export type SingleOptionAnswer = string[];

/** The answer to `MultiOption` and `MultipleOption`, a list of the titles of the choices. */
export type MultiOptionAnswer = string[];

/** The answer to `Numeric`. */
export type NumericAnswer = number;

/** The answer to `DateTime`, `Date` and `DateOnly`, in milliseconds since the epoch; be ready for a string. */
export type DateTimeAnswer = number | string;

/**
 * The answer to `Location`.
 * A documented latitude is 99.12, so expect values outside the range of the globe.
 */
export type LocationAnswer = {
    /** The latitude, in degrees. */
    lt: number;
    /** The longitude, in degrees. */
    lg: number;
    /** The name of the place. */
    n?: string;
    /** The address of the place. */
    a?: string;
    /** The accuracy of the position, presumably in metres. */
    acc?: number;
};

/** The answer to `PhoneNumber`. */
export type PhoneNumberAnswer = {
    /** The country code. */
    cc: string | number;
    /** The number within the country. */
    pn: string;
};

/**
 * A file that somebody attached.
 * Attachments and answers say `mediaUrl` and `mediaFileName`, announcements say `url` and `fileName`.
 * The links are long-lived and need no authentication: treat them as secrets, and do not log them.
 */
export type Media = {
    /** The link to the file, in attachments and answers; the documentation shows `&amp;` in it, the wire had `&`. */
    mediaUrl?: string;
    /** The name of the file, in attachments and answers. */
    mediaFileName?: string;
    /** The link to the file, in announcements. */
    url?: string;
    /** The name of the file, in announcements. */
    fileName?: string;
};

/** The answer to `AttachmentList`. */
export type AttachmentListAnswer = Media[];

/** The answer to `Image`, a list of media or one URL. */
export type ImageAnswer = Media[] | string;

/** The answer to a question that was skipped, unless `answer` is absent altogether. */
export type SkippedAnswer = "" | unknown[] | null;

/** The answer to a question of a kind that is not listed here, any JSON. */
export type OtherAnswer = unknown;

/**
 * The answer to a question.
 * The `type` of the question decides its shape, yet any JSON value is legal: kinds of question that nobody documented occur, and so do dates in ISO 8601.
 */
export type Answer = TextAnswer | SingleOptionAnswer | MultiOptionAnswer | NumericAnswer | DateTimeAnswer | LocationAnswer | PhoneNumberAnswer | AttachmentListAnswer | ImageAnswer | SkippedAnswer | OtherAnswer;

/** A question of an action or survey. */
export type Question = {
    /** The text of the question. */
    title?: string;
    /** The kind of a question, which decides the shape of its answer; a kind that is not listed here is legal. */
    type?: QuestionType;
    /** The choices, or an empty list where the question has none. */
    options?: QuestionOption[];
    /**
     * The answer to a question.
     * The `type` of the question decides its shape, yet any JSON value is legal: kinds of question that nobody documented occur, and so do dates in ISO 8601.
     */
    answer?: Answer;
    /** Whether the form hides the question; present only when true. */
    isInvisible?: boolean;
};

/** The questions of an action or survey, each with its answer. */
export type ResponseDetails = {
    /**
     * The questions in the order of the form.
     * The app appends questions of its own at the end: `Responder Location` of type `Location`, and `ResponseTime` of type `DateTime`, which may be invisible.
     */
    responseWithQuestions?: Question[];
};

/**
 * The fields that a new action or survey and a response to it have in common.
 * Every field may be missing.
 */
export type ActionData = {
    /** The id of the action or survey. */
    actionId?: string;
    /** The id of the action package that the action was made from. */
    actionPackageId?: string;
    /** The id of the action package and its version, joined by a full stop. */
    packageId?: string;
    /** The id of the group in which the action was sent. */
    groupId?: string;
    /** The id of the group that the action or response came from. */
    sourceGroupId?: string;
    /** The id of the response, which is also the `eventId`. */
    responseId?: string;
    /**
     * Whether this response replaces an earlier one of the same person.
     * It may keep the earlier one's `responseId` and `eventId`.
     */
    isUpdateResponse?: boolean;
    /** The phone number of the person who responded, often masked. */
    responder?: string;
    /** The id of the person who responded. */
    responderId?: string;
    /** The name of the person who responded. */
    responderName?: string;
    /** The URL of that person's picture, or empty. */
    responderProfilePic?: string;
    /** The id of the person who created the action; all zeros in the captures. */
    creatorId?: string;
    /** Whether the action hides who responds. */
    isAnonymous?: boolean;
    /** The questions of an action or survey, each with its answer. */
    responseDetails?: ResponseDetails;
};

/** A named value that an action carries. */
export type ActionProperty = {
    /** The name of the property. */
    name?: string;
    /** The type of the value, as the action names it. */
    type?: string;
    /** The value, any JSON. */
    value?: unknown;
};

/**
 * A new action or survey.
 * The documented sample is a pasted response, so expect the fields of a response beside the title and the questions.
 */
export type CreatedData = {
    /** The title of the action or survey. */
    title?: string;
    /** The questions, without answers. */
    questions?: Question[];
    /** Properties of the action or survey, spelled with a lower-case p; a response spells them `Properties`. */
    properties?: ActionProperty[];
} & ActionData;

/**
 * Somebody sent an action to the group.
 * The documented sample is a pasted response: read the title and the questions, and expect the rest.
 */
export interface ActionCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "ActionCreated";
    /**
     * A new action or survey.
     * The documented sample is a pasted response, so expect the fields of a response beside the title and the questions.
     */
    data: CreatedData;
}

/**
 * A response to an action or a survey.
 * Every field may be missing.
 */
export type ResponseData = {
    /** Properties of the action, spelled with a capital P. */
    Properties?: ActionProperty[];
} & ActionData;

/** Somebody answered an action, or edited an answer. */
export interface ActionResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "ActionResponse";
    /**
     * A response to an action or a survey.
     * Every field may be missing.
     */
    data: ResponseData;
}

/** The announcement. */
export type AnnouncementData = {
    /** The title of the announcement. */
    title?: string;
    /** The text of the announcement. */
    text?: string;
    /** The files of the announcement, which say `url` and `fileName`. */
    media?: Media[];
};

/** Somebody made an announcement. */
export interface AnnouncementEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "Announcement";
    /** The announcement. */
    data: AnnouncementData;
}

/**
 * The kind of an attachment; a kind that is not listed here is legal.
 * @example Image
 */
export type AttachmentType = "Album" | "Audio" | "Document" | "Image" | "Video" | (string & {});

/** The files, and what was said of them. */
export type AttachmentCreatedData = {
    /** The files. */
    media?: Media[];
    /** The kind of an attachment; a kind that is not listed here is legal. */
    actionType?: AttachmentType;
    /** The text beside the files. */
    caption?: string;
};

/** Somebody posted one or more files. */
export interface AttachmentCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "AttachmentCreated";
    /** The files, and what was said of them. */
    data: AttachmentCreatedData;
}

/**
 * The kind of a group; other values may occur.
 * @example Group
 */
export type GroupType = "Group" | "ConnectGroup" | (string & {});

/** The subgroup; `objectId` of the event is the group that it joined. */
export type GroupAddedData = {
    /** The id of the subgroup. */
    groupId?: string;
    /** The name of the subgroup. */
    groupName?: string;
    /** The kind of a group; other values may occur. */
    groupType?: GroupType;
};

/**
 * A group became a member of the subscribed group.
 * The reference lists only the name; the meaning comes from the titles of another product's triggers, and the fields from a receiver of 2017.
 */
export interface GroupAddedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "GroupAdded";
    /** The subgroup; `objectId` of the event is the group that it joined. */
    data: GroupAddedData;
}

/** The subgroup; `objectId` of the event is the group that it left. */
export type GroupRemovedData = {
    /** The id of the subgroup. */
    groupId?: string;
};

/**
 * A group ceased to be a member of the subscribed group.
 * The reference lists only the name; the meaning comes from the titles of another product's triggers, and the field from a receiver of 2017.
 */
export interface GroupRemovedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "GroupRemoved";
    /** The subgroup; `objectId` of the event is the group that it left. */
    data: GroupRemovedData;
}

/** The job. */
export type JobCreatedData = {
    /** The id of the job. */
    actionId?: string;
    /** The id of the group in which the job was sent. */
    groupId?: string;
    /** The title of the job. */
    title?: string;
    /** The text of the job. */
    text?: string;
    /** The time when the job is due, in ISO 8601 and UTC, with or without fractions of a second. */
    dueDate?: string;
    /** The phone numbers of the people who have to do it. */
    assignedTo?: string[];
};

/** Somebody assigned a job. */
export interface JobCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "JobCreated";
    /** The job. */
    data: JobCreatedData;
}

/** Who reported, and whether the job is done. */
export type JobResponseDataResponseDetailsResponse = {
    /** The phone number of the person who reported, often masked. */
    assignee?: string;
    /** The name of the person who reported. */
    assigneeName?: string;
    /** The URL of that person's picture, or empty. */
    assigneeProfilePic?: string;
    /** Whether the job is done. */
    isCompleted?: boolean;
};

/** The report, in an object of its own. */
export type JobResponseDataResponseDetails = {
    /** Who reported, and whether the job is done. */
    response?: JobResponseDataResponseDetailsResponse;
};

/** The report. */
export type JobResponseData = {
    /** The id of the job. */
    actionId?: string;
    /** The id of the group in which the job was sent. */
    groupId?: string;
    /** The id of the report. */
    responseId?: string;
    /** The title of the job. */
    title?: string;
    /** The text of the job. */
    text?: string;
    /** The report, in an object of its own. */
    responseDetails?: JobResponseDataResponseDetails;
};

/**
 * Somebody reported on a job.
 * The reference's table calls `responseDetails` a list of strings, and every sample shows an object.
 */
export interface JobResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "JobResponse";
    /** The report. */
    data: JobResponseData;
}

/** A payload that was never documented, so any object. */
export type UndocumentedData = {
    [key: string]: unknown;
};

/**
 * Somebody proposed a meeting.
 * The name was seen in a client of 2018; the payload is unknown.
 */
export interface LetsMeetCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "LetsMeetCreated";
    /** A payload that was never documented, so any object. */
    data: UndocumentedData;
}

/**
 * Somebody answered a proposed meeting.
 * The name was seen in a client of 2018; the payload is unknown.
 */
export interface LetsMeetResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "LetsMeetResponse";
    /** A payload that was never documented, so any object. */
    data: UndocumentedData;
}

/**
 * The role of a member; a role that is not listed here is legal.
 * @example Member
 */
export type MemberType = "Member" | "Admin" | (string & {});

/**
 * The person who joined or left a group.
 * Every field may be missing.
 */
export type MemberData = {
    /** The phone number of that person, often masked. */
    member?: string;
    /** The id of that person. */
    memberId?: string;
    /** The name of that person. */
    memberName?: string;
    /** The URL of that person's picture, or empty. */
    memberProfilePic?: string;
    /** The role of a member; a role that is not listed here is legal. */
    type?: MemberType;
};

/** Somebody joined the group, or was added to it. */
export interface MemberAddedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "MemberAdded";
    /**
     * The person who joined or left a group.
     * Every field may be missing.
     */
    data: MemberData;
}

/** Somebody left the group, or was removed from it. */
export interface MemberRemovedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "MemberRemoved";
    /**
     * The person who joined or left a group.
     * Every field may be missing.
     */
    data: MemberData;
}

/**
 * Somebody sent a poll to the group.
 * The name was seen in a client of 2018; the payload is unknown.
 */
export interface PollCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "PollCreated";
    /** A payload that was never documented, so any object. */
    data: UndocumentedData;
}

/**
 * Somebody answered a poll.
 * The name was seen in a client of 2018; the payload is unknown.
 */
export interface PollResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "PollResponse";
    /** A payload that was never documented, so any object. */
    data: UndocumentedData;
}

/**
 * Somebody sent a survey to the group.
 * The documented sample is a pasted response: read the title and the questions, and expect the rest.
 */
export interface SurveyCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "SurveyCreated";
    /**
     * A new action or survey.
     * The documented sample is a pasted response, so expect the fields of a response beside the title and the questions.
     */
    data: CreatedData;
}

/** Somebody answered a survey, or edited an answer. */
export interface SurveyResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "SurveyResponse";
    /**
     * A response to an action or a survey.
     * Every field may be missing.
     */
    data: ResponseData;
}

/** The message. */
export type TextMessageCreatedData = {
    /** The text of the message. */
    text?: string;
};

/** Somebody posted a text message. */
export interface TextMessageCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "TextMessageCreated";
    /** The message. */
    data: TextMessageCreatedData;
}

/**
 * An event of a known type.
 * Its `eventType` tells which.
 */
export type KaizalaEvent = ActionCreatedEvent | ActionResponseEvent | AnnouncementEvent | AttachmentCreatedEvent | GroupAddedEvent | GroupRemovedEvent | JobCreatedEvent | JobResponseEvent | LetsMeetCreatedEvent | LetsMeetResponseEvent | MemberAddedEvent | MemberRemovedEvent | PollCreatedEvent | PollResponseEvent | SurveyCreatedEvent | SurveyResponseEvent | TextMessageCreatedEvent;

/**
 * An event of a type that this description does not know.
 * It is legal: acknowledge it, so that the webhook is not disabled, and log its type.
 */
export interface UnknownEvent extends EventEnvelope {
    /** Any type except the known ones, so that a known event with a wrong payload cannot pass as unknown. */
    eventType: string & {};
    /** A payload that was never documented, so any object. */
    data: UndocumentedData;
}

/** The body of a delivery, one event of a known or an unknown type. */
export type Delivery = KaizalaEvent | UnknownEvent;

/**
 * The settings to change, at least one.
 * Fields that are left out stay as they are, and fields that are not listed are rejected.
 */
export type UpdateWebhookRequest = {
    /**
     * The id of the group, action or action package, as `objectType` says.
     * It is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
     */
    objectId?: ObjectId;
    /** The kinds of object that a webhook can be attached to. */
    objectType?: ObjectType;
    /**
     * The events to subscribe to.
     *
     * - `ActionCreated`: somebody sends an action, which is a form made from an action package
     * - `ActionResponse`: somebody answers an action, and again when that person edits the answer
     * - `Announcement`: somebody makes an announcement in the group
     * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
     * - `GroupAdded`: a group becomes a member of the subscribed group
     * - `GroupRemoved`: a group ceases to be a member of the subscribed group
     * - `JobCreated`: somebody assigns a job
     * - `JobResponse`: somebody reports on a job
     * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
     * - `LetsMeetResponse`: somebody answers a proposed meeting
     * - `MemberAdded`: somebody joins the group or is added to it
     * - `MemberRemoved`: somebody leaves the group or is removed from it
     * - `PollCreated`: somebody sends a poll
     * - `PollResponse`: somebody votes in a poll
     * - `SurveyCreated`: somebody sends a survey
     * - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
     * - `TextMessageCreated`: somebody posts a text message in the group
     */
    eventTypes?: EventTypes;
    /** The absolute HTTPS URL that Kaizala calls with every event. */
    callBackUrl?: CallBackUrl;
    /**
     * A secret that comes back in the header `kz-callback-token` of every delivery.
     * Being a header, it is limited to visible ASCII characters.
     */
    callBackToken?: CallBackToken;
    /** Any text; it comes back as `context` in every event. */
    callBackContext?: CallBackContext;
    /**
     * The end of the webhook's life, in milliseconds since the epoch, written as decimal digits in a string.
     * The default is two years after creation: 63,113,852,000 ms in the documented sample.
     */
    validity?: Validity;
    /**
     * Whether the webhook delivers, spelled with a capital A.
     * `true` re-enables a webhook that was disabled after failures; the effect of `false` was never documented.
     * The reference calls it a Boolean and shows a string: send a boolean.
     */
    Active?: boolean | ("true" | "false");
};

/** Anything, or nothing at all; the response was never documented. */
export type UpdatedWebhook = unknown;

/**
 * An empty object, or no body at all, if the webhook is deleted.
 * With a `message`, it is an error, even if the status is 200: the webhook was not deleted.
 */
export type DeletionResult = {
    /** A human-readable message, present only if the webhook was not deleted. */
    message?: string;
    /** The error for programs; a code that is not listed here is legal. */
    errorCode?: ErrorCode;
    /** The family of the error. */
    errorCategoryKey?: string;
};

/** The operations of the API, by path and method. */
export interface paths {
    "/accessToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an access token
         *
         * Every other call needs an access token, and the endpoint that comes with it.
         * Ask again shortly before the token expires, and store a new refresh token before you use it.
         * The token host is fixed, and no redirect of it is documented: follow none.
         * The service also accepted this call at the endpoint of a user, and with a `Content-Type`: old programs sent both.
         */
        get: operations["getAccessToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an object's webhooks
         *
         * Shows the webhooks of one group, action or action package, active or not.
         * There is no list of all webhooks, and no way to get a single one.
         * The tokens come back in clear: keep the response out of logs.
         * The service also accepted a `Content-Type` on this call, which has no body.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         *
         * Attaches a webhook to a group, an action or an action package.
         * Before it responds, Kaizala calls the URL with a handshake, so the receiver must be running already.
         * A call whose response was lost may have created the webhook: list before you create again.
         * In other calls, the service also accepted JSON with names without quotation marks, or with strings in apostrophes; that it did so here is assumed.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id that `createWebhook` returned; `listWebhooks` calls it `id`.
                 * Encode it: of other ids it is known that they are not always UUIDs.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update a webhook
         *
         * Changes one or more settings, and enables a webhook again that was disabled after failures.
         * Whether Kaizala repeats the handshake for a new URL is unknown, so let the new receiver respond to it.
         */
        put: operations["updateWebhook"];
        post?: never;
        /**
         * Delete a webhook
         *
         * Ends the deliveries.
         * The reference lists the id as a parameter of the path and prints a path without it; the path with the id is the one that worked.
         * The service also accepted a `Content-Type` on this call, which has no body.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}

/** What the API calls: the callback as a whole, and one delivery for each event. */
export interface webhooks {
    /**
     * Receive a delivery.
     *
     * Kaizala delivers one event a call, of any type that the webhook subscribed to.
     * Respond with a status from 200 to 299 once the event is safe: any other status, or no response, is a failure.
     * A failed delivery is retried 6 times within 2 days, at growing intervals, and then the webhook is disabled.
     * Deliveries arrive at least once: keep a key of `subscriptionId`, `eventType`, `eventId` and a digest of `data`, because an edited response reuses its ids.
     * Acknowledge types that you do not know, too: refusing them ends in a disabled webhook.
     */
    callBackUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answer the handshake
         *
         * Before a webhook is created, Kaizala checks that its receiver is willing.
         * It calls the URL with the query parameter `validationToken` added, and an existing query stays.
         * The receiver has 5 seconds to answer with the token, decoded once, as plain text; anything else rejects the registration.
         * Do not expect the callback token on this call.
         */
        get: operations["answerHandshake"];
        put?: never;
        /**
         * Receive a delivery
         *
         * Kaizala delivers one event a call, of any type that the webhook subscribed to.
         * Respond with a status from 200 to 299 once the event is safe: any other status, or no response, is a failure.
         * A failed delivery is retried 6 times within 2 days, at growing intervals, and then the webhook is disabled.
         * Deliveries arrive at least once: keep a key of `subscriptionId`, `eventType`, `eventId` and a digest of `data`, because an edited response reuses its ids.
         * Acknowledge types that you do not know, too: refusing them ends in a disabled webhook.
         */
        post: operations["receiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a new action.
     *
     * Happens when somebody sends an action, which is a form made from an action package.
     * The documented sample is a pasted response, so members of a response may be there, and the title and the questions may be missing.
     */
    ActionCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a new action
         *
         * Happens when somebody sends an action, which is a form made from an action package.
         * The documented sample is a pasted response, so members of a response may be there, and the title and the questions may be missing.
         */
        post: operations["receiveActionCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive an action response.
     *
     * Happens when somebody answers an action, and again when that person edits the answer.
     * An edited answer says `isUpdateResponse` and may keep its `eventId` and `responseId`: a receiver that drops known ids loses the edit.
     * The shape of each answer depends on the type of its question, and skipped questions come as an empty string, null, an empty list or nothing.
     */
    ActionResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive an action response
         *
         * Happens when somebody answers an action, and again when that person edits the answer.
         * An edited answer says `isUpdateResponse` and may keep its `eventId` and `responseId`: a receiver that drops known ids loses the edit.
         * The shape of each answer depends on the type of its question, and skipped questions come as an empty string, null, an empty list or nothing.
         */
        post: operations["receiveActionResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive an announcement.
     *
     * Happens when somebody makes an announcement in the group.
     * Its media are spelled `url` and `fileName`, not `mediaUrl` and `mediaFileName` as everywhere else.
     */
    Announcement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive an announcement
         *
         * Happens when somebody makes an announcement in the group.
         * Its media are spelled `url` and `fileName`, not `mediaUrl` and `mediaFileName` as everywhere else.
         */
        post: operations["receiveAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive an attachment.
     *
     * Happens when somebody posts a picture, an album, a voice note, a document or a video.
     * `data.actionType` tells which, and only `Image` is documented.
     * The links in `data.media` work for anybody who has them: treat them as secrets.
     */
    AttachmentCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive an attachment
         *
         * Happens when somebody posts a picture, an album, a voice note, a document or a video.
         * `data.actionType` tells which, and only `Image` is documented.
         * The links in `data.media` work for anybody who has them: treat them as secrets.
         */
        post: operations["receiveAttachmentCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a new subgroup.
     *
     * Happens when a group becomes a member of the subscribed group.
     * The reference lists only the name: the meaning is inferred, and the fields of `data` come from a receiver of 2017.
     */
    GroupAdded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a new subgroup
         *
         * Happens when a group becomes a member of the subscribed group.
         * The reference lists only the name: the meaning is inferred, and the fields of `data` come from a receiver of 2017.
         */
        post: operations["receiveGroupAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a subgroup's departure.
     *
     * Happens when a group ceases to be a member of the subscribed group.
     * The reference lists only the name: the meaning is inferred, and the field of `data` comes from a receiver of 2017.
     */
    GroupRemoved: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a subgroup's departure
         *
         * Happens when a group ceases to be a member of the subscribed group.
         * The reference lists only the name: the meaning is inferred, and the field of `data` comes from a receiver of 2017.
         */
        post: operations["receiveGroupRemoved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a new job.
     *
     * Happens when somebody assigns a job.
     * `data.assignedTo` lists phone numbers, not ids, and `data.dueDate` is ISO 8601 where the answers of a form hold milliseconds.
     */
    JobCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a new job
         *
         * Happens when somebody assigns a job.
         * `data.assignedTo` lists phone numbers, not ids, and `data.dueDate` is ISO 8601 where the answers of a form hold milliseconds.
         */
        post: operations["receiveJobCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a job report.
     *
     * Happens when somebody reports on a job.
     * `data.responseDetails` holds an object `response` here, unlike in the responses to actions and surveys.
     * The reference's table calls it a list of strings; every sample shows the object.
     */
    JobResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a job report
         *
         * Happens when somebody reports on a job.
         * `data.responseDetails` holds an object `response` here, unlike in the responses to actions and surveys.
         * The reference's table calls it a list of strings; every sample shows the object.
         */
        post: operations["receiveJobResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a meeting proposal.
     *
     * Happens when somebody proposes a meeting with the Let's Meet card.
     * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
     */
    LetsMeetCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a meeting proposal
         *
         * Happens when somebody proposes a meeting with the Let's Meet card.
         * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receiveLetsMeetCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a meeting response.
     *
     * Happens when somebody answers a proposed meeting.
     * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
     */
    LetsMeetResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a meeting response
         *
         * Happens when somebody answers a proposed meeting.
         * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receiveLetsMeetResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a new member.
     *
     * Happens when somebody joins the group or is added to it.
     * `data.member` is the person who joined; who did it is `fromUser`, which may be the same person.
     * The documented sample carries the wrong `eventType`.
     */
    MemberAdded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a new member
         *
         * Happens when somebody joins the group or is added to it.
         * `data.member` is the person who joined; who did it is `fromUser`, which may be the same person.
         * The documented sample carries the wrong `eventType`.
         */
        post: operations["receiveMemberAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a member's departure.
     *
     * Happens when somebody leaves the group or is removed from it.
     * `data.member` is the person who left; who did it is `fromUser`, which may be the same person.
     */
    MemberRemoved: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a member's departure
         *
         * Happens when somebody leaves the group or is removed from it.
         * `data.member` is the person who left; who did it is `fromUser`, which may be the same person.
         */
        post: operations["receiveMemberRemoved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a new poll.
     *
     * Happens when somebody sends a poll.
     * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
     */
    PollCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a new poll
         *
         * Happens when somebody sends a poll.
         * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receivePollCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a poll response.
     *
     * Happens when somebody votes in a poll.
     * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
     */
    PollResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a poll response
         *
         * Happens when somebody votes in a poll.
         * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receivePollResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a new survey.
     *
     * Happens when somebody sends a survey.
     * The payload is that of `ActionCreated`, with the same reservations.
     */
    SurveyCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a new survey
         *
         * Happens when somebody sends a survey.
         * The payload is that of `ActionCreated`, with the same reservations.
         */
        post: operations["receiveSurveyCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a survey response.
     *
     * Happens when somebody answers a survey, and again when that person edits the answer.
     * The payload is that of `ActionResponse`, edited answers with their old ids included.
     */
    SurveyResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a survey response
         *
         * Happens when somebody answers a survey, and again when that person edits the answer.
         * The payload is that of `ActionResponse`, edited answers with their old ids included.
         */
        post: operations["receiveSurveyResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a text message.
     *
     * Happens when somebody posts a text message in the group.
     * It is the only event that carries plain chat: pictures and files come as `AttachmentCreated`, announcements as `Announcement`.
     */
    TextMessageCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a text message
         *
         * Happens when somebody posts a text message in the group.
         * It is the only event that carries plain chat: pictures and files come as `AttachmentCreated`, announcements as `Announcement`.
         */
        post: operations["receiveTextMessageCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}

/** The parts of the description; each schema is also exported under its name. */
export interface components {
    schemas: {
        /**
         * The error for programs; a code that is not listed here is legal.
         * @example InvalidParameters
         */
        ErrorCode: ErrorCode;
        /**
         * What went wrong.
         * No error was ever documented; this shape was observed, also in responses with status 200.
         */
        KaizalaErrorBody: KaizalaErrorBody;
        /**
         * An access token, and where to use it.
         * Only `accessToken` is certain: before 2017-09-14 it was all there was.
         */
        AccessToken: AccessToken;
        /** The kinds of object that a webhook can be attached to. */
        ObjectType: ObjectType;
        /**
         * The kind of an object, as Kaizala names it; a kind that is not listed here is legal.
         * @example Group
         */
        ReceivedObjectType: ReceivedObjectType;
        /**
         * An event type, as Kaizala names it; a type that is not listed here is legal.
         * @example JobCreated
         */
        ReceivedEventType: ReceivedEventType;
        /**
         * A webhook, as the list shows it.
         * Some members have other names than in the request: `id`, `events`, and a lower-case b in `callback…`.
         * Only `id`, `objectId`, `objectType` and `events` are certain.
         */
        Webhook: Webhook;
        /** The webhooks of one object. */
        WebhookList: WebhookList;
        /**
         * The id of the group, action or action package, as `objectType` says.
         * It is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
         * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
         */
        ObjectId: ObjectId;
        /**
         * The events that a webhook can subscribe to, in exactly this spelling.
         * Most are in the reference; some were only seen in a client of 2018, which the sources of each event tell.
         *
         * - `ActionCreated`: somebody sends an action, which is a form made from an action package
         * - `ActionResponse`: somebody answers an action, and again when that person edits the answer
         * - `Announcement`: somebody makes an announcement in the group
         * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
         * - `GroupAdded`: a group becomes a member of the subscribed group
         * - `GroupRemoved`: a group ceases to be a member of the subscribed group
         * - `JobCreated`: somebody assigns a job
         * - `JobResponse`: somebody reports on a job
         * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
         * - `LetsMeetResponse`: somebody answers a proposed meeting
         * - `MemberAdded`: somebody joins the group or is added to it
         * - `MemberRemoved`: somebody leaves the group or is removed from it
         * - `PollCreated`: somebody sends a poll
         * - `PollResponse`: somebody votes in a poll
         * - `SurveyCreated`: somebody sends a survey
         * - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
         * - `TextMessageCreated`: somebody posts a text message in the group
         */
        EventType: EventType;
        /**
         * The events to subscribe to.
         *
         * - `ActionCreated`: somebody sends an action, which is a form made from an action package
         * - `ActionResponse`: somebody answers an action, and again when that person edits the answer
         * - `Announcement`: somebody makes an announcement in the group
         * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
         * - `GroupAdded`: a group becomes a member of the subscribed group
         * - `GroupRemoved`: a group ceases to be a member of the subscribed group
         * - `JobCreated`: somebody assigns a job
         * - `JobResponse`: somebody reports on a job
         * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
         * - `LetsMeetResponse`: somebody answers a proposed meeting
         * - `MemberAdded`: somebody joins the group or is added to it
         * - `MemberRemoved`: somebody leaves the group or is removed from it
         * - `PollCreated`: somebody sends a poll
         * - `PollResponse`: somebody votes in a poll
         * - `SurveyCreated`: somebody sends a survey
         * - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
         * - `TextMessageCreated`: somebody posts a text message in the group
         */
        EventTypes: EventTypes;
        /**
         * The absolute HTTPS URL that Kaizala calls with every event.
         * @example https://hooks.depot.example/kaizala?depot=north
         */
        CallBackUrl: CallBackUrl;
        /**
         * A secret that comes back in the header `kz-callback-token` of every delivery.
         * Being a header, it is limited to visible ASCII characters.
         * @example example-callback-token
         */
        CallBackToken: CallBackToken;
        /**
         * Any text; it comes back as `context` in every event.
         * @example depot-north
         */
        CallBackContext: CallBackContext;
        /**
         * The end of the webhook's life, in milliseconds since the epoch, written as decimal digits in a string.
         * The default is two years after creation: 63,113,852,000 ms in the documented sample.
         * @example 1609459200000
         */
        Validity: Validity;
        /**
         * A new webhook.
         * Fields that are not listed are rejected.
         */
        CreateWebhookRequest: CreateWebhookRequest;
        /** The id of the new webhook. */
        CreatedWebhook: CreatedWebhook;
        /**
         * What every event carries beside its `data`.
         * Fields that are not listed here are legal, at every level of an event.
         */
        EventEnvelope: EventEnvelope;
        /**
         * The kind of a question, which decides the shape of its answer; a kind that is not listed here is legal.
         * @example Text
         */
        QuestionType: QuestionType;
        /** A choice of a question. */
        QuestionOption: QuestionOption;
        /** The answer to `Text` and `LargeText`, as it was typed, spaces included; custom cards store JSON text in it. */
        TextAnswer: TextAnswer;
        /** The answer to `SingleOption` and `SingleOptionExternal`, a list with the title of the one choice. */
        SingleOptionAnswer: SingleOptionAnswer;
        /** The answer to `MultiOption` and `MultipleOption`, a list of the titles of the choices. */
        MultiOptionAnswer: MultiOptionAnswer;
        /** The answer to `Numeric`. */
        NumericAnswer: NumericAnswer;
        /** The answer to `DateTime`, `Date` and `DateOnly`, in milliseconds since the epoch; be ready for a string. */
        DateTimeAnswer: DateTimeAnswer;
        /**
         * The answer to `Location`.
         * A documented latitude is 99.12, so expect values outside the range of the globe.
         */
        LocationAnswer: LocationAnswer;
        /** The answer to `PhoneNumber`. */
        PhoneNumberAnswer: PhoneNumberAnswer;
        /**
         * A file that somebody attached.
         * Attachments and answers say `mediaUrl` and `mediaFileName`, announcements say `url` and `fileName`.
         * The links are long-lived and need no authentication: treat them as secrets, and do not log them.
         */
        Media: Media;
        /** The answer to `AttachmentList`. */
        AttachmentListAnswer: AttachmentListAnswer;
        /** The answer to `Image`, a list of media or one URL. */
        ImageAnswer: ImageAnswer;
        /** The answer to a question that was skipped, unless `answer` is absent altogether. */
        SkippedAnswer: SkippedAnswer;
        /** The answer to a question of a kind that is not listed here, any JSON. */
        OtherAnswer: OtherAnswer;
        /**
         * The answer to a question.
         * The `type` of the question decides its shape, yet any JSON value is legal: kinds of question that nobody documented occur, and so do dates in ISO 8601.
         */
        Answer: Answer;
        /** A question of an action or survey. */
        Question: Question;
        /** The questions of an action or survey, each with its answer. */
        ResponseDetails: ResponseDetails;
        /**
         * The fields that a new action or survey and a response to it have in common.
         * Every field may be missing.
         */
        ActionData: ActionData;
        /** A named value that an action carries. */
        ActionProperty: ActionProperty;
        /**
         * A new action or survey.
         * The documented sample is a pasted response, so expect the fields of a response beside the title and the questions.
         */
        CreatedData: CreatedData;
        /**
         * Somebody sent an action to the group.
         * The documented sample is a pasted response: read the title and the questions, and expect the rest.
         */
        ActionCreatedEvent: ActionCreatedEvent;
        /**
         * A response to an action or a survey.
         * Every field may be missing.
         */
        ResponseData: ResponseData;
        /** Somebody answered an action, or edited an answer. */
        ActionResponseEvent: ActionResponseEvent;
        /** Somebody made an announcement. */
        AnnouncementEvent: AnnouncementEvent;
        /**
         * The kind of an attachment; a kind that is not listed here is legal.
         * @example Image
         */
        AttachmentType: AttachmentType;
        /** Somebody posted one or more files. */
        AttachmentCreatedEvent: AttachmentCreatedEvent;
        /**
         * The kind of a group; other values may occur.
         * @example Group
         */
        GroupType: GroupType;
        /**
         * A group became a member of the subscribed group.
         * The reference lists only the name; the meaning comes from the titles of another product's triggers, and the fields from a receiver of 2017.
         */
        GroupAddedEvent: GroupAddedEvent;
        /**
         * A group ceased to be a member of the subscribed group.
         * The reference lists only the name; the meaning comes from the titles of another product's triggers, and the field from a receiver of 2017.
         */
        GroupRemovedEvent: GroupRemovedEvent;
        /** Somebody assigned a job. */
        JobCreatedEvent: JobCreatedEvent;
        /**
         * Somebody reported on a job.
         * The reference's table calls `responseDetails` a list of strings, and every sample shows an object.
         */
        JobResponseEvent: JobResponseEvent;
        /** A payload that was never documented, so any object. */
        UndocumentedData: UndocumentedData;
        /**
         * Somebody proposed a meeting.
         * The name was seen in a client of 2018; the payload is unknown.
         */
        LetsMeetCreatedEvent: LetsMeetCreatedEvent;
        /**
         * Somebody answered a proposed meeting.
         * The name was seen in a client of 2018; the payload is unknown.
         */
        LetsMeetResponseEvent: LetsMeetResponseEvent;
        /**
         * The role of a member; a role that is not listed here is legal.
         * @example Member
         */
        MemberType: MemberType;
        /**
         * The person who joined or left a group.
         * Every field may be missing.
         */
        MemberData: MemberData;
        /** Somebody joined the group, or was added to it. */
        MemberAddedEvent: MemberAddedEvent;
        /** Somebody left the group, or was removed from it. */
        MemberRemovedEvent: MemberRemovedEvent;
        /**
         * Somebody sent a poll to the group.
         * The name was seen in a client of 2018; the payload is unknown.
         */
        PollCreatedEvent: PollCreatedEvent;
        /**
         * Somebody answered a poll.
         * The name was seen in a client of 2018; the payload is unknown.
         */
        PollResponseEvent: PollResponseEvent;
        /**
         * Somebody sent a survey to the group.
         * The documented sample is a pasted response: read the title and the questions, and expect the rest.
         */
        SurveyCreatedEvent: SurveyCreatedEvent;
        /** Somebody answered a survey, or edited an answer. */
        SurveyResponseEvent: SurveyResponseEvent;
        /** Somebody posted a text message. */
        TextMessageCreatedEvent: TextMessageCreatedEvent;
        /**
         * An event of a known type.
         * Its `eventType` tells which.
         */
        KaizalaEvent: KaizalaEvent;
        /**
         * An event of a type that this description does not know.
         * It is legal: acknowledge it, so that the webhook is not disabled, and log its type.
         */
        UnknownEvent: UnknownEvent;
        /** The body of a delivery, one event of a known or an unknown type. */
        Delivery: Delivery;
        /**
         * The settings to change, at least one.
         * Fields that are left out stay as they are, and fields that are not listed are rejected.
         */
        UpdateWebhookRequest: UpdateWebhookRequest;
        /** Anything, or nothing at all; the response was never documented. */
        UpdatedWebhook: UpdatedWebhook;
        /**
         * An empty object, or no body at all, if the webhook is deleted.
         * With a `message`, it is an error, even if the status is 200: the webhook was not deleted.
         */
        DeletionResult: DeletionResult;
    };
    responses: {
        /**
         * Any other failure.
         * Only success was ever documented; the body follows the errors that were observed, and may be missing.
         */
        UnexpectedError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /**
         * The request is malformed.
         * Change it, because the same request fails again.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /**
         * The id, the secret or the refresh token of the connector was refused.
         * A refresh token ends after 365 days, when a newer one was handed out, or when the connector was deleted; then a person has to sign in again.
         */
        CredentialsRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /**
         * More than 100 calls in a minute by this connector, or more than 300 by its tenant.
         * Wait as long as `Retry-After` says.
         */
        TooManyRequests: {
            headers: {
                /** The time to wait before the next call, in seconds. */
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /**
         * The endpoint of this user has moved.
         * Repeat the call at the endpoint that `Location` names, with the same method, body and headers, and use that endpoint from then on.
         * Follow a few hops at most, and never send the access token to a host that you do not trust or over plain HTTP.
         */
        PermanentRedirect: {
            headers: {
                /**
                 * The new endpoint.
                 * Whether it is a bare endpoint or the full URL of the call was never documented, so be ready for both.
                 */
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The access token is missing, wrong or expired.
         * Fetch a new one and repeat the call once.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /**
         * The webhook was not created, for one of two reasons.
         * The handshake failed: the receiver was down, or did not respond with the token within 5 seconds; repair the receiver and call again.
         * Or the request is malformed: change it, because the same request fails again.
         */
        WebhookRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /** Any other response, or none within 5 seconds, rejects the registration. */
        HandshakeRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The token, decoded once and echoed exactly, as plain text and with nothing around it.
         * The content type was not checked in practice; send `text/plain` all the same.
         */
        HandshakeEcho: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /**
         * A receiver may respond with this to a request without `validationToken`.
         * Kaizala takes any response except the echo as a refusal, and the webhook is not created.
         */
        HandshakeUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * Any other status, or no response, counts as a failure.
         * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
         * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
         */
        DeliveryFailed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver has the event.
         * Any status from 200 to 299 says so; the body of the response is ignored.
         */
        DeliveryAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
         * Kaizala counts any status other than 2xx as a failure.
         */
        DeliveryRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The webhook was not changed: the request is malformed, or a new `callBackUrl` failed the handshake.
         * Change the request, or repair the receiver, before you call again.
         */
        UpdateRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /** No webhook has this id, or it belongs to another connector. */
        WebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
    };
    parameters: {
        /**
         * The id of the connector, the application that a developer registered with Kaizala.
         * @example example-application-id
         */
        ApplicationId: string;
        /**
         * The secret of the connector.
         * @example example-application-secret
         */
        ApplicationSecret: string;
        /**
         * The refresh token, obtained once with the id of the connector and a mobile number.
         * It is valid for 365 days; from day 328 on, the response carries a new one.
         * A new refresh token invalidates the old one, and so does deleting the connector.
         * @example example-refresh-token
         */
        RefreshToken: string;
        /**
         * The id of the group, action or action package whose webhooks are wanted.
         * Encode it: ids such as `<guid>@1` and package names occur.
         * In other calls, the service also accepted an `@` that was not encoded.
         * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
         */
        ListedObjectId: string;
        /**
         * The kind of object that `objectId` names.
         * @example Group
         */
        ListedObjectType: ObjectType;
        /**
         * The token to echo.
         * It is opaque: in practice a row of digits, but decode the query once and treat the result as text.
         * @example 482915306174
         */
        ValidationToken: string;
        /**
         * The `callBackToken` of the webhook, present when one was set.
         * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
         * Compare it in constant time before you read the body.
         * @example example-callback-token
         */
        KzCallbackToken: string;
        /**
         * The id that `createWebhook` returned; `listWebhooks` calls it `id`.
         * Encode it: of other ids it is known that they are not always UUIDs.
         * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
         */
        WebhookId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * The time to wait before the next call, in seconds.
         * @example 30
         */
        RetryAfter: number;
        /**
         * The new endpoint.
         * Whether it is a bare endpoint or the full URL of the call was never documented, so be ready for both.
         * @example https://kms1.kaizala.example
         */
        Location: string;
    };
    pathItems: never;
}

/** Always empty. */
export type $defs = Record<string, never>;

/** The parameters, the body and the responses of each operation, by its id. */
export interface operations {
    /**
     * Get an access token.
     *
     * Every other call needs an access token, and the endpoint that comes with it.
     * Ask again shortly before the token expires, and store a new refresh token before you use it.
     * The token host is fixed, and no redirect of it is documented: follow none.
     * The service also accepted this call at the endpoint of a user, and with a `Content-Type`: old programs sent both.
     */
    getAccessToken: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The id of the connector, the application that a developer registered with Kaizala.
                 * @example example-application-id
                 */
                applicationId: components["parameters"]["ApplicationId"];
                /**
                 * The secret of the connector.
                 * @example example-application-secret
                 */
                applicationSecret: components["parameters"]["ApplicationSecret"];
                /**
                 * The refresh token, obtained once with the id of the connector and a mobile number.
                 * It is valid for 365 days; from day 328 on, the response carries a new one.
                 * A new refresh token invalidates the old one, and so does deleting the connector.
                 * @example example-refresh-token
                 */
                refreshToken: components["parameters"]["RefreshToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The token, its end, and the endpoint of this user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccessToken;
                };
            };
            /**
             * The request is malformed.
             * Change it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The id, the secret or the refresh token of the connector was refused.
             * A refresh token ends after 365 days, when a newer one was handed out, or when the connector was deleted; then a person has to sign in again.
             */
            401: components["responses"]["CredentialsRefused"];
            /**
             * More than 100 calls in a minute by this connector, or more than 300 by its tenant.
             * Wait as long as `Retry-After` says.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was ever documented; the body follows the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * List an object's webhooks.
     *
     * Shows the webhooks of one group, action or action package, active or not.
     * There is no list of all webhooks, and no way to get a single one.
     * The tokens come back in clear: keep the response out of logs.
     * The service also accepted a `Content-Type` on this call, which has no body.
     */
    listWebhooks: {
        parameters: {
            query: {
                /**
                 * The id of the group, action or action package whose webhooks are wanted.
                 * Encode it: ids such as `<guid>@1` and package names occur.
                 * In other calls, the service also accepted an `@` that was not encoded.
                 * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
                 */
                objectId: components["parameters"]["ListedObjectId"];
                /**
                 * The kind of object that `objectId` names.
                 * @example Group
                 */
                objectType: components["parameters"]["ListedObjectType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The webhooks of the object, or an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookList;
                };
            };
            /**
             * The endpoint of this user has moved.
             * Repeat the call at the endpoint that `Location` names, with the same method, body and headers, and use that endpoint from then on.
             * Follow a few hops at most, and never send the access token to a host that you do not trust or over plain HTTP.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The request is malformed.
             * Change it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The access token is missing, wrong or expired.
             * Fetch a new one and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /**
             * More than 100 calls in a minute by this connector, or more than 300 by its tenant.
             * Wait as long as `Retry-After` says.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was ever documented; the body follows the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Create a webhook.
     *
     * Attaches a webhook to a group, an action or an action package.
     * Before it responds, Kaizala calls the URL with a handshake, so the receiver must be running already.
     * A call whose response was lost may have created the webhook: list before you create again.
     * In other calls, the service also accepted JSON with names without quotation marks, or with strings in apostrophes; that it did so here is assumed.
     */
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to listen to, and where to deliver. */
        requestBody: {
            content: {
                "application/json": CreateWebhookRequest;
            };
        };
        responses: {
            /** The webhook exists, and its receiver passed the handshake. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreatedWebhook;
                };
            };
            /**
             * The endpoint of this user has moved.
             * Repeat the call at the endpoint that `Location` names, with the same method, body and headers, and use that endpoint from then on.
             * Follow a few hops at most, and never send the access token to a host that you do not trust or over plain HTTP.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The webhook was not created, for one of two reasons.
             * The handshake failed: the receiver was down, or did not respond with the token within 5 seconds; repair the receiver and call again.
             * Or the request is malformed: change it, because the same request fails again.
             */
            400: components["responses"]["WebhookRejected"];
            /**
             * The access token is missing, wrong or expired.
             * Fetch a new one and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /**
             * More than 100 calls in a minute by this connector, or more than 300 by its tenant.
             * Wait as long as `Retry-After` says.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was ever documented; the body follows the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Update a webhook.
     *
     * Changes one or more settings, and enables a webhook again that was disabled after failures.
     * Whether Kaizala repeats the handshake for a new URL is unknown, so let the new receiver respond to it.
     */
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id that `createWebhook` returned; `listWebhooks` calls it `id`.
                 * Encode it: of other ids it is known that they are not always UUIDs.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        /** The settings to change. */
        requestBody: {
            content: {
                "application/json": UpdateWebhookRequest;
            };
        };
        responses: {
            /**
             * The settings have changed.
             * The body was never documented: accept any, and none.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UpdatedWebhook;
                };
            };
            /** The settings have changed, and the response has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * The endpoint of this user has moved.
             * Repeat the call at the endpoint that `Location` names, with the same method, body and headers, and use that endpoint from then on.
             * Follow a few hops at most, and never send the access token to a host that you do not trust or over plain HTTP.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The webhook was not changed: the request is malformed, or a new `callBackUrl` failed the handshake.
             * Change the request, or repair the receiver, before you call again.
             */
            400: components["responses"]["UpdateRejected"];
            /**
             * The access token is missing, wrong or expired.
             * Fetch a new one and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /** No webhook has this id, or it belongs to another connector. */
            404: components["responses"]["WebhookNotFound"];
            /**
             * More than 100 calls in a minute by this connector, or more than 300 by its tenant.
             * Wait as long as `Retry-After` says.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was ever documented; the body follows the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Delete a webhook.
     *
     * Ends the deliveries.
     * The reference lists the id as a parameter of the path and prints a path without it; the path with the id is the one that worked.
     * The service also accepted a `Content-Type` on this call, which has no body.
     */
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id that `createWebhook` returned; `listWebhooks` calls it `id`.
                 * Encode it: of other ids it is known that they are not always UUIDs.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * The webhook is deleted, unless the body has a `message`.
             * Without one, the body is an empty object, or missing.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeletionResult;
                };
            };
            /**
             * The endpoint of this user has moved.
             * Repeat the call at the endpoint that `Location` names, with the same method, body and headers, and use that endpoint from then on.
             * Follow a few hops at most, and never send the access token to a host that you do not trust or over plain HTTP.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The request is malformed.
             * Change it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The access token is missing, wrong or expired.
             * Fetch a new one and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /** No webhook has this id, or it belongs to another connector. */
            404: components["responses"]["WebhookNotFound"];
            /**
             * More than 100 calls in a minute by this connector, or more than 300 by its tenant.
             * Wait as long as `Retry-After` says.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was ever documented; the body follows the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Answer the handshake.
     *
     * Before a webhook is created, Kaizala checks that its receiver is willing.
     * It calls the URL with the query parameter `validationToken` added, and an existing query stays.
     * The receiver has 5 seconds to answer with the token, decoded once, as plain text; anything else rejects the registration.
     * Do not expect the callback token on this call.
     */
    answerHandshake: {
        parameters: {
            query: {
                /**
                 * The token to echo.
                 * It is opaque: in practice a row of digits, but decode the query once and treat the result as text.
                 * @example 482915306174
                 */
                validationToken: components["parameters"]["ValidationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * The token, decoded once and echoed exactly, as plain text and with nothing around it.
             * The content type was not checked in practice; send `text/plain` all the same.
             */
            200: components["responses"]["HandshakeEcho"];
            /**
             * A receiver may respond with this to a request without `validationToken`.
             * Kaizala takes any response except the echo as a refusal, and the webhook is not created.
             */
            404: components["responses"]["HandshakeUnknown"];
            /** Any other response, or none within 5 seconds, rejects the registration. */
            default: components["responses"]["HandshakeRefused"];
        };
    };
    /**
     * Receive a delivery.
     *
     * Kaizala delivers one event a call, of any type that the webhook subscribed to.
     * Respond with a status from 200 to 299 once the event is safe: any other status, or no response, is a failure.
     * A failed delivery is retried 6 times within 2 days, at growing intervals, and then the webhook is disabled.
     * Deliveries arrive at least once: keep a key of `subscriptionId`, `eventType`, `eventId` and a digest of `data`, because an edited response reuses its ids.
     * Acknowledge types that you do not know, too: refusing them ends in a disabled webhook.
     */
    receiveEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** One event. */
        requestBody: {
            content: {
                "application/json": Delivery;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new action.
     *
     * Happens when somebody sends an action, which is a form made from an action package.
     * The documented sample is a pasted response, so members of a response may be there, and the title and the questions may be missing.
     */
    receiveActionCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": ActionCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an action response.
     *
     * Happens when somebody answers an action, and again when that person edits the answer.
     * An edited answer says `isUpdateResponse` and may keep its `eventId` and `responseId`: a receiver that drops known ids loses the edit.
     * The shape of each answer depends on the type of its question, and skipped questions come as an empty string, null, an empty list or nothing.
     */
    receiveActionResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": ActionResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an announcement.
     *
     * Happens when somebody makes an announcement in the group.
     * Its media are spelled `url` and `fileName`, not `mediaUrl` and `mediaFileName` as everywhere else.
     */
    receiveAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": AnnouncementEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an attachment.
     *
     * Happens when somebody posts a picture, an album, a voice note, a document or a video.
     * `data.actionType` tells which, and only `Image` is documented.
     * The links in `data.media` work for anybody who has them: treat them as secrets.
     */
    receiveAttachmentCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": AttachmentCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new subgroup.
     *
     * Happens when a group becomes a member of the subscribed group.
     * The reference lists only the name: the meaning is inferred, and the fields of `data` come from a receiver of 2017.
     */
    receiveGroupAdded: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": GroupAddedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a subgroup's departure.
     *
     * Happens when a group ceases to be a member of the subscribed group.
     * The reference lists only the name: the meaning is inferred, and the field of `data` comes from a receiver of 2017.
     */
    receiveGroupRemoved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": GroupRemovedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new job.
     *
     * Happens when somebody assigns a job.
     * `data.assignedTo` lists phone numbers, not ids, and `data.dueDate` is ISO 8601 where the answers of a form hold milliseconds.
     */
    receiveJobCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": JobCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a job report.
     *
     * Happens when somebody reports on a job.
     * `data.responseDetails` holds an object `response` here, unlike in the responses to actions and surveys.
     * The reference's table calls it a list of strings; every sample shows the object.
     */
    receiveJobResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": JobResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a meeting proposal.
     *
     * Happens when somebody proposes a meeting with the Let's Meet card.
     * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
     */
    receiveLetsMeetCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": LetsMeetCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a meeting response.
     *
     * Happens when somebody answers a proposed meeting.
     * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
     */
    receiveLetsMeetResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": LetsMeetResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new member.
     *
     * Happens when somebody joins the group or is added to it.
     * `data.member` is the person who joined; who did it is `fromUser`, which may be the same person.
     * The documented sample carries the wrong `eventType`.
     */
    receiveMemberAdded: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": MemberAddedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a member's departure.
     *
     * Happens when somebody leaves the group or is removed from it.
     * `data.member` is the person who left; who did it is `fromUser`, which may be the same person.
     */
    receiveMemberRemoved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": MemberRemovedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new poll.
     *
     * Happens when somebody sends a poll.
     * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
     */
    receivePollCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": PollCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a poll response.
     *
     * Happens when somebody votes in a poll.
     * The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
     */
    receivePollResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": PollResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new survey.
     *
     * Happens when somebody sends a survey.
     * The payload is that of `ActionCreated`, with the same reservations.
     */
    receiveSurveyCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": SurveyCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a survey response.
     *
     * Happens when somebody answers a survey, and again when that person edits the answer.
     * The payload is that of `ActionResponse`, edited answers with their old ids included.
     */
    receiveSurveyResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": SurveyResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a text message.
     *
     * Happens when somebody posts a text message in the group.
     * It is the only event that carries plain chat: pictures and files come as `AttachmentCreated`, announcements as `Announcement`.
     */
    receiveTextMessageCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present when one was set.
                 * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": TextMessageCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 says so; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * Kaizala counts any status other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
}
