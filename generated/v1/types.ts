// Generated from spec/v1 by `npm run build`: change the description, not this file.

/**
 * A machine-readable error code; other values may occur.
 * @example InvalidParameters
 */
export type ErrorCode = "Unauthenticated" | "InvalidParameters" | "InvalidToken" | (string & {});

/**
 * The body of an error.
 * Errors were never documented; this shape was observed, also in responses with status code 200.
 */
export type KaizalaErrorBody = {
    /** A human-readable message. */
    message: string;
    /** A machine-readable error code; other values may occur. */
    errorCode?: ErrorCode;
    /** The category of the error; if authentication failed, it contains `AuthException`. */
    errorCategoryKey?: string;
};

/**
 * An access token, and the endpoint at which to use it.
 * Only `accessToken` is always present: before 2017-09-14, a response contained nothing else.
 */
export type AccessToken = {
    /** The token for the header `accessToken` of every other call, valid for 24 hours. */
    accessToken: string;
    /**
     * The endpoint of this user, without `/v1` and sometimes with a trailing slash: strip the slash, then append `/v1`.
     * If this field is missing, the token host itself is the endpoint.
     */
    endpointUrl?: string;
    /**
     * The time at which the access token expires, in milliseconds since the epoch.
     * If this field is missing, assume 24 hours.
     */
    accessTokenExpiry?: number;
    /**
     * A new refresh token, issued from day 328 of 365 on.
     * Store it, because it invalidates the old one.
     * If this field is empty, null or absent, the old refresh token stays valid.
     */
    refreshToken?: string | null;
    /** The scope of the token, a comma-separated list; the names in it differ between sources. */
    scope?: string;
};

/** The kinds of object that a webhook can be attached to. */
export type ObjectType = "Group" | "Action" | "ActionPackage";

/**
 * The kind of an object, as Kaizala names it; other values may occur.
 * @example Group
 */
export type ReceivedObjectType = "Group" | "Action" | "ActionPackage" | (string & {});

/**
 * An event type, as Kaizala names it; other values may occur.
 * @example JobCreated
 */
export type ReceivedEventType = "ActionCreated" | "ActionResponse" | "Announcement" | "AttachmentCreated" | "GroupAdded" | "GroupRemoved" | "JobCreated" | "JobResponse" | "LetsMeetCreated" | "LetsMeetResponse" | "MemberAdded" | "MemberRemoved" | "PollCreated" | "PollResponse" | "SurveyCreated" | "SurveyResponse" | "TextMessageCreated" | (string & {});

/**
 * A webhook, as a list contains it.
 * Some fields have other names than in a request: `id`, `events`, and `callback…` with a lower-case b.
 * Only `id`, `objectId`, `objectType` and `events` are always present.
 */
export type Webhook = {
    /** The id that `createWebhook` returned as `webhookId`. */
    id: string;
    /** The id of the object that the webhook is attached to. */
    objectId: string;
    /** The kind of an object, as Kaizala names it; other values may occur. */
    objectType: ReceivedObjectType;
    /** The events that the webhook subscribes to; a request calls this field `eventTypes`. */
    events: ReceivedEventType[];
    /** An undocumented list, empty in every sample. */
    filters?: unknown[];
    /** The URL that Kaizala calls, as the documented sample spells it. */
    callbackUrl?: string | null;
    /**
     * The callback token in clear text, as the documented sample spells it.
     * Never log it.
     */
    callbackToken?: string | null;
    /** The string that comes back as `context`, as the documented sample spells it. */
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
    /** The time of creation, in milliseconds since the epoch; present only in the sample. */
    ts?: number;
    /**
     * The time at which the webhook expires, in milliseconds since the epoch.
     * The sample shows a number, but the table says string: accept both.
     */
    validity?: number | string | null;
    /** True if the webhook delivers; false after the sixth retry of a delivery has failed. */
    active?: boolean;
};

/** The webhooks of one object. */
export type WebhookList = {
    /** The webhooks, active or not. */
    webhooks: Webhook[];
};

/**
 * The id of the group, action or action package, depending on `objectType`.
 * The id is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
 * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
 */
export type ObjectId = string;

/**
 * The events that a webhook can subscribe to, in exactly this spelling.
 * Most of them are in the reference; the others were only seen in a client of 2018, as the sources of each event show.
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
 * A secret that every delivery returns in the header `kz-callback-token`.
 * As the value of a header, it is limited to visible ASCII characters.
 * @example example-callback-token
 */
export type CallBackToken = string;

/**
 * Any string; every event returns it as `context`.
 * @example depot-north
 */
export type CallBackContext = string;

/**
 * The time at which the webhook expires, in milliseconds since the epoch, as a string of decimal digits.
 * The default is two years after creation: 63,113,852,000 ms in the documented sample.
 * @example 1609459200000
 */
export type Validity = string;

/**
 * A new webhook.
 * Fields that are not listed here are rejected.
 */
export type CreateWebhookRequest = {
    /**
     * The id of the group, action or action package, depending on `objectType`.
     * The id is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
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
     * A secret that every delivery returns in the header `kz-callback-token`.
     * As the value of a header, it is limited to visible ASCII characters.
     */
    callBackToken?: CallBackToken;
    /** Any string; every event returns it as `context`. */
    callBackContext?: CallBackContext;
    /**
     * The time at which the webhook expires, in milliseconds since the epoch, as a string of decimal digits.
     * The default is two years after creation: 63,113,852,000 ms in the documented sample.
     */
    validity?: Validity;
};

/** The id of the new webhook. */
export type CreatedWebhook = {
    /** The id of the webhook, which its deliveries contain as `subscriptionId`. */
    webhookId: string;
};

/**
 * The fields that events of all types share, in addition to `data`.
 * Fields that are not listed here may occur, at every level of an event.
 */
export type EventEnvelope = {
    /** The id of the object that the webhook is attached to. */
    objectId: string;
    /** The kind of an object, as Kaizala names it; other values may occur. */
    objectType: ReceivedObjectType;
    /** The event's type. */
    eventType: string;
    /**
     * The id of the event; do not use it alone to detect duplicates.
     * In responses, it equals `responseId`, and an edited response may reuse it.
     */
    eventId: string;
    /** The `callBackContext` of the webhook; documented, but absent from every capture. */
    context?: string | null;
    /** The phone number of the person who caused the event, often masked, as in `+91xxxxxxxx` or even `++91xxxxxxxx`. */
    fromUser?: string;
    /** The id of the person who caused the event. */
    fromUserId?: string;
    /** The name of the person who caused the event. */
    fromUserName?: string;
    /** The URL of that person's picture; empty or null if there is none. */
    fromUserProfilePic?: string | null;
    /**
     * The id of the webhook that this delivery belongs to.
     * Webhooks that overlap each deliver the same event, with their own id.
     */
    subscriptionId?: string;
    /** The id of the group in which the event happened. */
    groupId?: string;
    /** The id of the group that the event came from. */
    sourceGroupId?: string;
    /** True if a program caused the event; spelled with a lower-case f. */
    isBotfromUser?: boolean;
};

/**
 * The kind of a question, which decides the shape of its answer; other values may occur.
 * @example Text
 */
export type QuestionType = "AttachmentList" | "Date" | "DateOnly" | "DateTime" | "Image" | "LargeText" | "Location" | "MultiOption" | "MultipleOption" | "Numeric" | "PhoneNumber" | "SingleOption" | "SingleOptionExternal" | "Text" | (string & {});

/** An option of a question. */
export type QuestionOption = {
    /** The text of the option. */
    title?: string;
};

/** The answer to `Text` and `LargeText`, exactly as typed, including spaces; custom cards store JSON in it. */
export type TextAnswer = string;

/** The answer to `SingleOption` and `SingleOptionExternal`, a list with the title of the one chosen option. */
export type SingleOptionAnswer = string[];

/** The answer to `MultiOption` and `MultipleOption`, a list of the titles of the chosen options. */
export type MultiOptionAnswer = string[];

/** The answer to `Numeric`. */
export type NumericAnswer = number;

/** The answer to `DateTime`, `Date` and `DateOnly`, in milliseconds since the epoch; accept a string, too. */
export type DateTimeAnswer = number | string;

/**
 * The answer to `Location`.
 * A documented latitude is 99.12, so expect values that do not exist on Earth.
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
 * Attachments and answers have `mediaUrl` and `mediaFileName`; announcements have `url` and `fileName`.
 * The links stay valid for a long time and need no authentication: treat them as secrets, and do not log them.
 */
export type Media = {
    /** The link to the file, in attachments and answers; the documentation shows `&amp;` in it, but the service sent `&`. */
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

/** The answer to `Image`, which is a list of media or one URL. */
export type ImageAnswer = Media[] | string;

/** The answer to a skipped question, unless `answer` is absent. */
export type SkippedAnswer = "" | unknown[] | null;

/** The answer to a question of a kind that is not listed here, which can be any JSON. */
export type OtherAnswer = unknown;

/**
 * The answer to a question.
 * The `type` of the question decides the shape of the answer.
 * Accept any JSON value, because undocumented kinds of question and dates in ISO 8601 occur.
 */
export type Answer = TextAnswer | SingleOptionAnswer | MultiOptionAnswer | NumericAnswer | DateTimeAnswer | LocationAnswer | PhoneNumberAnswer | AttachmentListAnswer | ImageAnswer | SkippedAnswer | OtherAnswer;

/** A question of an action or survey. */
export type Question = {
    /** The text of the question. */
    title?: string;
    /** The kind of a question, which decides the shape of its answer; other values may occur. */
    type?: QuestionType;
    /** The options, or an empty list if the question has none. */
    options?: QuestionOption[];
    /**
     * The answer to a question.
     * The `type` of the question decides the shape of the answer.
     * Accept any JSON value, because undocumented kinds of question and dates in ISO 8601 occur.
     */
    answer?: Answer;
    /** True if the form hides the question; otherwise, the field is absent. */
    isInvisible?: boolean;
};

/** The questions of an action or survey, each with its answer. */
export type ResponseDetails = {
    /**
     * The questions in the order of the form.
     * At the end, the app adds two questions that are not part of the form: `Responder Location` of type `Location`, and `ResponseTime` of type `DateTime`.
     * The added questions may be invisible.
     */
    responseWithQuestions?: Question[];
};

/**
 * The fields that a new action or survey has in common with a response to it.
 * Every field may be missing.
 */
export type ActionData = {
    /** The id of the action or survey. */
    actionId?: string;
    /** The id of the action package that the action was made from. */
    actionPackageId?: string;
    /** The id of the action package and its version, joined by a dot. */
    packageId?: string;
    /** The id of the group in which the action was sent. */
    groupId?: string;
    /** The id of the group that the action or response came from. */
    sourceGroupId?: string;
    /** The id of the response, which is also the `eventId`. */
    responseId?: string;
    /**
     * True if this response replaces an earlier one of the same person.
     * The new response can have the `responseId` and the `eventId` of the earlier one.
     */
    isUpdateResponse?: boolean;
    /** The phone number of the person who responded, often masked. */
    responder?: string;
    /** The id of the person who responded. */
    responderId?: string;
    /** The name of the person who responded. */
    responderName?: string;
    /** The URL of that person's picture, or an empty string. */
    responderProfilePic?: string;
    /** The id of the person who created the action; all zeros in the captures. */
    creatorId?: string;
    /** True if the action hides who responds. */
    isAnonymous?: boolean;
    /** The questions of an action or survey, each with its answer. */
    responseDetails?: ResponseDetails;
};

/** A named value of an action. */
export type ActionProperty = {
    /** The name of the property. */
    name?: string;
    /** The type of the value, as the action names it. */
    type?: string;
    /** The value, which can be any JSON. */
    value?: unknown;
};

/**
 * A new action or survey.
 * The documented sample is a copy of a response by mistake, so expect the fields of a response in addition to the title and the questions.
 */
export type CreatedData = {
    /** The title of the action or survey. */
    title?: string;
    /** The questions, without answers. */
    questions?: Question[];
    /** The properties of the action or survey, spelled with a lower-case p; a response spells this field `Properties`. */
    properties?: ActionProperty[];
} & ActionData;

/**
 * Somebody sent an action to the group.
 * The documented sample is a copy of a response by mistake: read the title and the questions, and expect the other fields of a response, too.
 */
export interface ActionCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "ActionCreated";
    /**
     * A new action or survey.
     * The documented sample is a copy of a response by mistake, so expect the fields of a response in addition to the title and the questions.
     */
    data: CreatedData;
}

/**
 * A response to an action or a survey.
 * Every field may be missing.
 */
export type ResponseData = {
    /** The properties of the action, spelled with a capital P. */
    Properties?: ActionProperty[];
} & ActionData;

/** Somebody responded to an action, or edited a response. */
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
    /** The files of the announcement, with the fields `url` and `fileName`. */
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
 * The kind of an attachment; other values may occur.
 * @example Image
 */
export type AttachmentType = "Album" | "Audio" | "Document" | "Image" | "Video" | (string & {});

/** The files, and the text that goes with them. */
export type AttachmentCreatedData = {
    /** The files. */
    media?: Media[];
    /** The kind of an attachment; other values may occur. */
    actionType?: AttachmentType;
    /** The text that goes with the files. */
    caption?: string;
};

/** Somebody posted one or more files. */
export interface AttachmentCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "AttachmentCreated";
    /** The files, and the text that goes with them. */
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
 * The reference lists only the name.
 * The meaning is derived from the trigger titles of another Microsoft product, and the fields from a receiver of 2017.
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
 * The reference lists only the name.
 * The meaning is derived from the trigger titles of another Microsoft product, and the field from a receiver of 2017.
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
    /** The phone numbers of the people who have to do the job. */
    assignedTo?: string[];
};

/** Somebody assigned a job. */
export interface JobCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "JobCreated";
    /** The job. */
    data: JobCreatedData;
}

/** The person who reported, and the state of the job. */
export type JobResponseDataResponseDetailsResponse = {
    /** The phone number of the person who reported, often masked. */
    assignee?: string;
    /** The name of the person who reported. */
    assigneeName?: string;
    /** The URL of that person's picture, or an empty string. */
    assigneeProfilePic?: string;
    /** True if the job is done. */
    isCompleted?: boolean;
};

/** The object that contains the report. */
export type JobResponseDataResponseDetails = {
    /** The person who reported, and the state of the job. */
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
    /** The object that contains the report. */
    responseDetails?: JobResponseDataResponseDetails;
};

/**
 * Somebody reported on a job.
 * According to the table in the reference, `responseDetails` is a list of strings, but every sample shows an object.
 */
export interface JobResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "JobResponse";
    /** The report. */
    data: JobResponseData;
}

/** A payload that was never documented, which can be any object. */
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
    /** A payload that was never documented, which can be any object. */
    data: UndocumentedData;
}

/**
 * Somebody responded to a proposed meeting.
 * The name was seen in a client of 2018; the payload is unknown.
 */
export interface LetsMeetResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "LetsMeetResponse";
    /** A payload that was never documented, which can be any object. */
    data: UndocumentedData;
}

/**
 * The role of a member; other values may occur.
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
    /** The URL of that person's picture, or an empty string. */
    memberProfilePic?: string;
    /** The role of a member; other values may occur. */
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
    /** A payload that was never documented, which can be any object. */
    data: UndocumentedData;
}

/**
 * Somebody voted in a poll.
 * The name was seen in a client of 2018; the payload is unknown.
 */
export interface PollResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "PollResponse";
    /** A payload that was never documented, which can be any object. */
    data: UndocumentedData;
}

/**
 * Somebody sent a survey to the group.
 * The documented sample is a copy of a response by mistake: read the title and the questions, and expect the other fields of a response, too.
 */
export interface SurveyCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "SurveyCreated";
    /**
     * A new action or survey.
     * The documented sample is a copy of a response by mistake, so expect the fields of a response in addition to the title and the questions.
     */
    data: CreatedData;
}

/** Somebody responded to a survey, or edited a response. */
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
 * Its `eventType` names the type.
 */
export type KaizalaEvent = ActionCreatedEvent | ActionResponseEvent | AnnouncementEvent | AttachmentCreatedEvent | GroupAddedEvent | GroupRemovedEvent | JobCreatedEvent | JobResponseEvent | LetsMeetCreatedEvent | LetsMeetResponseEvent | MemberAddedEvent | MemberRemovedEvent | PollCreatedEvent | PollResponseEvent | SurveyCreatedEvent | SurveyResponseEvent | TextMessageCreatedEvent;

/**
 * An event of a type that is not in this description.
 * Such an event is not an error: acknowledge it, so that the webhook is not disabled, and log its type.
 */
export interface UnknownEvent extends EventEnvelope {
    /** Any type except the known ones, so that a known event with a wrong payload is not accepted as an unknown one. */
    eventType: string & {};
    /** A payload that was never documented, which can be any object. */
    data: UndocumentedData;
}

/** The body of a delivery, one event of a known or an unknown type. */
export type Delivery = KaizalaEvent | UnknownEvent;

/**
 * The settings to change, at least one.
 * Settings that you leave out stay unchanged; fields that are not listed here are rejected.
 */
export type UpdateWebhookRequest = {
    /**
     * The id of the group, action or action package, depending on `objectType`.
     * The id is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
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
     * A secret that every delivery returns in the header `kz-callback-token`.
     * As the value of a header, it is limited to visible ASCII characters.
     */
    callBackToken?: CallBackToken;
    /** Any string; every event returns it as `context`. */
    callBackContext?: CallBackContext;
    /**
     * The time at which the webhook expires, in milliseconds since the epoch, as a string of decimal digits.
     * The default is two years after creation: 63,113,852,000 ms in the documented sample.
     */
    validity?: Validity;
    /**
     * The state of the webhook, spelled with a capital A.
     * `true` enables a webhook again that was disabled after failures; the effect of `false` was never documented.
     * The reference calls the type Boolean but shows a string: send a boolean.
     */
    Active?: boolean | ("true" | "false");
};

/** Any body, or none; the response was never documented. */
export type UpdatedWebhook = unknown;

/**
 * An empty object, or no body, if the webhook was deleted.
 * A body with a `message` is an error, even with status code 200: the webhook was not deleted.
 */
export type DeletionResult = {
    /** A human-readable message, present only if the webhook was not deleted. */
    message?: string;
    /** A machine-readable error code; other values may occur. */
    errorCode?: ErrorCode;
    /** The category of the error. */
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
         * Every other call needs an access token, and the endpoint that comes with the token.
         * Get a new access token shortly before the old one expires, and store a new refresh token before you use it.
         * The token host is fixed, and no redirect from it is documented: do not follow any.
         * The service also accepted this call at the endpoint of a user, and with a `Content-Type`: old programs did both.
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
         * You cannot list all webhooks, and you cannot get a single webhook.
         * The response contains the callback tokens in clear text: keep it out of logs.
         * The service also accepted a `Content-Type` in this call, which has no body.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         *
         * Attaches a webhook to a group, an action or an action package.
         * Before Kaizala responds, it calls the URL with the handshake, so the receiver must already be running.
         * If the response is lost, the webhook may still exist: list the webhooks before you create it again.
         * In other calls, the service also accepted JSON with names without quotation marks, or with strings in apostrophes.
         * For this call, the same is assumed.
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
                 * URL-encode the id: ids are not always UUIDs.
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
         * Changes one or more settings, and can enable a webhook again that was disabled after failures.
         * It is unknown whether Kaizala repeats the handshake for a new URL, so the new receiver should be able to respond to it.
         */
        put: operations["updateWebhook"];
        post?: never;
        /**
         * Delete a webhook
         *
         * Ends the deliveries.
         * The reference lists the id as a path parameter, but prints the path without it; the path with the id worked.
         * The service also accepted a `Content-Type` in this call, which has no body.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}

/** The requests that the API sends: to the callback URL, and one for each event. */
export interface webhooks {
    /**
     * Receive a delivery.
     *
     * Each call contains exactly one event, of a type that the webhook subscribes to.
     * Respond with a status code from 200 to 299 once the event is stored safely: any other status code, or no response, counts as a failure.
     * A failed delivery is retried 6 times within 2 days, at growing intervals.
     * If all retries fail, the webhook is disabled.
     * Each event is delivered at least once, so expect duplicates.
     * Detect them by a key of `subscriptionId`, `eventType`, `eventId` and a hash of `data`, because an edited response can reuse its ids.
     * Also acknowledge events of types that you do not know: if you refuse them, the webhook is disabled in the end.
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
         * Before Kaizala creates a webhook, it calls the URL of the receiver to check that the receiver accepts deliveries.
         * Kaizala adds the query parameter `validationToken` to the URL, and keeps an existing query.
         * The receiver has 5 seconds to respond with the token, decoded exactly once, as plain text.
         * Any other response, or none in that time, rejects the registration.
         * This call does not contain the callback token.
         */
        get: operations["answerHandshake"];
        put?: never;
        /**
         * Receive a delivery
         *
         * Each call contains exactly one event, of a type that the webhook subscribes to.
         * Respond with a status code from 200 to 299 once the event is stored safely: any other status code, or no response, counts as a failure.
         * A failed delivery is retried 6 times within 2 days, at growing intervals.
         * If all retries fail, the webhook is disabled.
         * Each event is delivered at least once, so expect duplicates.
         * Detect them by a key of `subscriptionId`, `eventType`, `eventId` and a hash of `data`, because an edited response can reuse its ids.
         * Also acknowledge events of types that you do not know: if you refuse them, the webhook is disabled in the end.
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
     * The documented sample is a copy of a response by mistake, so fields of a response may occur, and the title and the questions may be missing.
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
         * The documented sample is a copy of a response by mistake, so fields of a response may occur, and the title and the questions may be missing.
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
     * An edited response has `isUpdateResponse` and may keep its `eventId` and `responseId`: a receiver that drops known ids loses the edit.
     * The shape of each answer depends on the type of its question.
     * The answer to a skipped question is an empty string, null, an empty list or absent.
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
         * An edited response has `isUpdateResponse` and may keep its `eventId` and `responseId`: a receiver that drops known ids loses the edit.
         * The shape of each answer depends on the type of its question.
         * The answer to a skipped question is an empty string, null, an empty list or absent.
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
     * Its media have the fields `url` and `fileName`, not `mediaUrl` and `mediaFileName` as everywhere else.
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
         * Its media have the fields `url` and `fileName`, not `mediaUrl` and `mediaFileName` as everywhere else.
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
     * `data.actionType` says which of these it is; only `Image` is documented.
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
         * `data.actionType` says which of these it is; only `Image` is documented.
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
     * Receive a group-added event.
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
         * Receive a group-added event
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
     * Receive a group-removed event.
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
         * Receive a group-removed event
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
     * `data.assignedTo` contains phone numbers, not ids.
     * `data.dueDate` is in ISO 8601, whereas the answers of a form contain milliseconds.
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
         * `data.assignedTo` contains phone numbers, not ids.
         * `data.dueDate` is in ISO 8601, whereas the answers of a form contain milliseconds.
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
     * `data.responseDetails` contains an object `response` here, unlike in the responses to actions and surveys.
     * According to the table in the reference, `data.responseDetails` is a list of strings, but every sample shows an object.
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
         * `data.responseDetails` contains an object `response` here, unlike in the responses to actions and surveys.
         * According to the table in the reference, `data.responseDetails` is a list of strings, but every sample shows an object.
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
     * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
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
         * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
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
     * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
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
         * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receiveLetsMeetResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a member-added event.
     *
     * Happens when somebody joins the group or is added to it.
     * `data.member` is the person who joined; `fromUser` is the person who caused the event, and may be the same person.
     * The documented sample has the wrong `eventType`.
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
         * Receive a member-added event
         *
         * Happens when somebody joins the group or is added to it.
         * `data.member` is the person who joined; `fromUser` is the person who caused the event, and may be the same person.
         * The documented sample has the wrong `eventType`.
         */
        post: operations["receiveMemberAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a member-removed event.
     *
     * Happens when somebody leaves the group or is removed from it.
     * `data.member` is the person who left; `fromUser` is the person who caused the event, and may be the same person.
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
         * Receive a member-removed event
         *
         * Happens when somebody leaves the group or is removed from it.
         * `data.member` is the person who left; `fromUser` is the person who caused the event, and may be the same person.
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
     * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
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
         * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
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
     * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
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
         * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
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
     * The payload is the same as that of `ActionCreated`, with the same uncertainty.
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
         * The payload is the same as that of `ActionCreated`, with the same uncertainty.
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
     * The payload is the same as that of `ActionResponse`: here, too, an edited response may keep its ids.
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
         * The payload is the same as that of `ActionResponse`: here, too, an edited response may keep its ids.
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
     * This is the only event with plain chat text: pictures and files come as `AttachmentCreated`, and announcements as `Announcement`.
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
         * This is the only event with plain chat text: pictures and files come as `AttachmentCreated`, and announcements as `Announcement`.
         */
        post: operations["receiveTextMessageCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}

/** The components of the description. Each schema is also exported by its name. */
export interface components {
    schemas: {
        /**
         * A machine-readable error code; other values may occur.
         * @example InvalidParameters
         */
        ErrorCode: ErrorCode;
        /**
         * The body of an error.
         * Errors were never documented; this shape was observed, also in responses with status code 200.
         */
        KaizalaErrorBody: KaizalaErrorBody;
        /**
         * An access token, and the endpoint at which to use it.
         * Only `accessToken` is always present: before 2017-09-14, a response contained nothing else.
         */
        AccessToken: AccessToken;
        /** The kinds of object that a webhook can be attached to. */
        ObjectType: ObjectType;
        /**
         * The kind of an object, as Kaizala names it; other values may occur.
         * @example Group
         */
        ReceivedObjectType: ReceivedObjectType;
        /**
         * An event type, as Kaizala names it; other values may occur.
         * @example JobCreated
         */
        ReceivedEventType: ReceivedEventType;
        /**
         * A webhook, as a list contains it.
         * Some fields have other names than in a request: `id`, `events`, and `callback…` with a lower-case b.
         * Only `id`, `objectId`, `objectType` and `events` are always present.
         */
        Webhook: Webhook;
        /** The webhooks of one object. */
        WebhookList: WebhookList;
        /**
         * The id of the group, action or action package, depending on `objectType`.
         * The id is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
         * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
         */
        ObjectId: ObjectId;
        /**
         * The events that a webhook can subscribe to, in exactly this spelling.
         * Most of them are in the reference; the others were only seen in a client of 2018, as the sources of each event show.
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
         * A secret that every delivery returns in the header `kz-callback-token`.
         * As the value of a header, it is limited to visible ASCII characters.
         * @example example-callback-token
         */
        CallBackToken: CallBackToken;
        /**
         * Any string; every event returns it as `context`.
         * @example depot-north
         */
        CallBackContext: CallBackContext;
        /**
         * The time at which the webhook expires, in milliseconds since the epoch, as a string of decimal digits.
         * The default is two years after creation: 63,113,852,000 ms in the documented sample.
         * @example 1609459200000
         */
        Validity: Validity;
        /**
         * A new webhook.
         * Fields that are not listed here are rejected.
         */
        CreateWebhookRequest: CreateWebhookRequest;
        /** The id of the new webhook. */
        CreatedWebhook: CreatedWebhook;
        /**
         * The fields that events of all types share, in addition to `data`.
         * Fields that are not listed here may occur, at every level of an event.
         */
        EventEnvelope: EventEnvelope;
        /**
         * The kind of a question, which decides the shape of its answer; other values may occur.
         * @example Text
         */
        QuestionType: QuestionType;
        /** An option of a question. */
        QuestionOption: QuestionOption;
        /** The answer to `Text` and `LargeText`, exactly as typed, including spaces; custom cards store JSON in it. */
        TextAnswer: TextAnswer;
        /** The answer to `SingleOption` and `SingleOptionExternal`, a list with the title of the one chosen option. */
        SingleOptionAnswer: SingleOptionAnswer;
        /** The answer to `MultiOption` and `MultipleOption`, a list of the titles of the chosen options. */
        MultiOptionAnswer: MultiOptionAnswer;
        /** The answer to `Numeric`. */
        NumericAnswer: NumericAnswer;
        /** The answer to `DateTime`, `Date` and `DateOnly`, in milliseconds since the epoch; accept a string, too. */
        DateTimeAnswer: DateTimeAnswer;
        /**
         * The answer to `Location`.
         * A documented latitude is 99.12, so expect values that do not exist on Earth.
         */
        LocationAnswer: LocationAnswer;
        /** The answer to `PhoneNumber`. */
        PhoneNumberAnswer: PhoneNumberAnswer;
        /**
         * A file that somebody attached.
         * Attachments and answers have `mediaUrl` and `mediaFileName`; announcements have `url` and `fileName`.
         * The links stay valid for a long time and need no authentication: treat them as secrets, and do not log them.
         */
        Media: Media;
        /** The answer to `AttachmentList`. */
        AttachmentListAnswer: AttachmentListAnswer;
        /** The answer to `Image`, which is a list of media or one URL. */
        ImageAnswer: ImageAnswer;
        /** The answer to a skipped question, unless `answer` is absent. */
        SkippedAnswer: SkippedAnswer;
        /** The answer to a question of a kind that is not listed here, which can be any JSON. */
        OtherAnswer: OtherAnswer;
        /**
         * The answer to a question.
         * The `type` of the question decides the shape of the answer.
         * Accept any JSON value, because undocumented kinds of question and dates in ISO 8601 occur.
         */
        Answer: Answer;
        /** A question of an action or survey. */
        Question: Question;
        /** The questions of an action or survey, each with its answer. */
        ResponseDetails: ResponseDetails;
        /**
         * The fields that a new action or survey has in common with a response to it.
         * Every field may be missing.
         */
        ActionData: ActionData;
        /** A named value of an action. */
        ActionProperty: ActionProperty;
        /**
         * A new action or survey.
         * The documented sample is a copy of a response by mistake, so expect the fields of a response in addition to the title and the questions.
         */
        CreatedData: CreatedData;
        /**
         * Somebody sent an action to the group.
         * The documented sample is a copy of a response by mistake: read the title and the questions, and expect the other fields of a response, too.
         */
        ActionCreatedEvent: ActionCreatedEvent;
        /**
         * A response to an action or a survey.
         * Every field may be missing.
         */
        ResponseData: ResponseData;
        /** Somebody responded to an action, or edited a response. */
        ActionResponseEvent: ActionResponseEvent;
        /** Somebody made an announcement. */
        AnnouncementEvent: AnnouncementEvent;
        /**
         * The kind of an attachment; other values may occur.
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
         * The reference lists only the name.
         * The meaning is derived from the trigger titles of another Microsoft product, and the fields from a receiver of 2017.
         */
        GroupAddedEvent: GroupAddedEvent;
        /**
         * A group ceased to be a member of the subscribed group.
         * The reference lists only the name.
         * The meaning is derived from the trigger titles of another Microsoft product, and the field from a receiver of 2017.
         */
        GroupRemovedEvent: GroupRemovedEvent;
        /** Somebody assigned a job. */
        JobCreatedEvent: JobCreatedEvent;
        /**
         * Somebody reported on a job.
         * According to the table in the reference, `responseDetails` is a list of strings, but every sample shows an object.
         */
        JobResponseEvent: JobResponseEvent;
        /** A payload that was never documented, which can be any object. */
        UndocumentedData: UndocumentedData;
        /**
         * Somebody proposed a meeting.
         * The name was seen in a client of 2018; the payload is unknown.
         */
        LetsMeetCreatedEvent: LetsMeetCreatedEvent;
        /**
         * Somebody responded to a proposed meeting.
         * The name was seen in a client of 2018; the payload is unknown.
         */
        LetsMeetResponseEvent: LetsMeetResponseEvent;
        /**
         * The role of a member; other values may occur.
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
         * Somebody voted in a poll.
         * The name was seen in a client of 2018; the payload is unknown.
         */
        PollResponseEvent: PollResponseEvent;
        /**
         * Somebody sent a survey to the group.
         * The documented sample is a copy of a response by mistake: read the title and the questions, and expect the other fields of a response, too.
         */
        SurveyCreatedEvent: SurveyCreatedEvent;
        /** Somebody responded to a survey, or edited a response. */
        SurveyResponseEvent: SurveyResponseEvent;
        /** Somebody posted a text message. */
        TextMessageCreatedEvent: TextMessageCreatedEvent;
        /**
         * An event of a known type.
         * Its `eventType` names the type.
         */
        KaizalaEvent: KaizalaEvent;
        /**
         * An event of a type that is not in this description.
         * Such an event is not an error: acknowledge it, so that the webhook is not disabled, and log its type.
         */
        UnknownEvent: UnknownEvent;
        /** The body of a delivery, one event of a known or an unknown type. */
        Delivery: Delivery;
        /**
         * The settings to change, at least one.
         * Settings that you leave out stay unchanged; fields that are not listed here are rejected.
         */
        UpdateWebhookRequest: UpdateWebhookRequest;
        /** Any body, or none; the response was never documented. */
        UpdatedWebhook: UpdatedWebhook;
        /**
         * An empty object, or no body, if the webhook was deleted.
         * A body with a `message` is an error, even with status code 200: the webhook was not deleted.
         */
        DeletionResult: DeletionResult;
    };
    responses: {
        /**
         * Any other failure.
         * Only success was documented.
         * The body has the shape of the errors that were observed, and may be missing.
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
         * Correct it, because the same request fails again.
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
         * The id or the secret of the connector, or the refresh token, was refused.
         * A refresh token becomes invalid after 365 days, when a newer one is issued, or when the connector is deleted.
         * Then a person has to sign in again.
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
         * The connector made more than 100 calls in one minute, or its tenant made more than 300.
         * Wait for the time in `Retry-After`.
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
         * Repeat the call at the endpoint in `Location`, with the same method, body and headers, and use that endpoint from then on.
         * Follow only a few redirects in a row.
         * Never send the access token over plain HTTP, or to a host that you do not trust.
         */
        PermanentRedirect: {
            headers: {
                /**
                 * The new endpoint.
                 * It can be a bare endpoint or the full URL of the call: this was never documented, so accept both.
                 */
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The access token is missing, wrong or expired.
         * Get a new access token, and repeat the call once.
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
         * Either the handshake failed, because the receiver was down, or did not respond with the token within 5 seconds: fix the receiver, and repeat the call.
         * Or the request is malformed: correct it, because the same request fails again.
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
         * The token, decoded exactly once and returned unchanged, as plain text with nothing around it.
         * The content type was not checked in practice, but send `text/plain`.
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
         * A receiver can use this response for a request without `validationToken`.
         * Kaizala treats any response except the echoed token as a refusal, and does not create the webhook.
         */
        HandshakeUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * Any other status code, or no response, counts as a failure.
         * The delivery is retried 6 times within 2 days, at growing intervals.
         * If all retries fail, the webhook is disabled until an update sets `Active`.
         * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
         */
        DeliveryFailed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver has accepted the event.
         * Any status code from 200 to 299 means this; the body of the response is ignored.
         */
        DeliveryAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
         * Kaizala counts any status code other than 2xx as a failure.
         */
        DeliveryRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The webhook was not changed: the request is malformed, or a new `callBackUrl` failed the handshake.
         * Correct the request, or fix the receiver, before you repeat the call.
         */
        UpdateRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /** No webhook has this id, or the webhook belongs to another connector. */
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
         * The id of the connector, which is the application that a developer registered with Kaizala.
         * @example example-application-id
         */
        ApplicationId: string;
        /**
         * The secret of the connector.
         * @example example-application-secret
         */
        ApplicationSecret: string;
        /**
         * The refresh token, which you obtain once with the id of the connector and a mobile number.
         * It is valid for 365 days; from day 328 on, the response contains a new one.
         * The old token becomes invalid when a new one is issued, or when the connector is deleted.
         * @example example-refresh-token
         */
        RefreshToken: string;
        /**
         * The id of the group, action or action package whose webhooks you want to list.
         * URL-encode the id: values such as `<guid>@1` and package names occur.
         * In other calls, the service also accepted an `@` that was not encoded.
         * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
         */
        ListedObjectId: string;
        /**
         * The kind of object that `objectId` identifies.
         * @example Group
         */
        ListedObjectType: ObjectType;
        /**
         * The token that the receiver has to send back.
         * In practice it is a row of digits, but its format is not defined: decode the query exactly once, and treat the result as a string.
         * @example 482915306174
         */
        ValidationToken: string;
        /**
         * The `callBackToken` of the webhook, present only if the webhook has one.
         * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
         * Compare the token in constant time, before you read the body.
         * @example example-callback-token
         */
        KzCallbackToken: string;
        /**
         * The id that `createWebhook` returned; `listWebhooks` calls it `id`.
         * URL-encode the id: ids are not always UUIDs.
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
         * It can be a bare endpoint or the full URL of the call: this was never documented, so accept both.
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
     * Every other call needs an access token, and the endpoint that comes with the token.
     * Get a new access token shortly before the old one expires, and store a new refresh token before you use it.
     * The token host is fixed, and no redirect from it is documented: do not follow any.
     * The service also accepted this call at the endpoint of a user, and with a `Content-Type`: old programs did both.
     */
    getAccessToken: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The id of the connector, which is the application that a developer registered with Kaizala.
                 * @example example-application-id
                 */
                applicationId: components["parameters"]["ApplicationId"];
                /**
                 * The secret of the connector.
                 * @example example-application-secret
                 */
                applicationSecret: components["parameters"]["ApplicationSecret"];
                /**
                 * The refresh token, which you obtain once with the id of the connector and a mobile number.
                 * It is valid for 365 days; from day 328 on, the response contains a new one.
                 * The old token becomes invalid when a new one is issued, or when the connector is deleted.
                 * @example example-refresh-token
                 */
                refreshToken: components["parameters"]["RefreshToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The access token, when it expires, and the user's endpoint. */
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
             * Correct it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The id or the secret of the connector, or the refresh token, was refused.
             * A refresh token becomes invalid after 365 days, when a newer one is issued, or when the connector is deleted.
             * Then a person has to sign in again.
             */
            401: components["responses"]["CredentialsRefused"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300.
             * Wait for the time in `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was documented.
             * The body has the shape of the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * List an object's webhooks.
     *
     * Shows the webhooks of one group, action or action package, active or not.
     * You cannot list all webhooks, and you cannot get a single webhook.
     * The response contains the callback tokens in clear text: keep it out of logs.
     * The service also accepted a `Content-Type` in this call, which has no body.
     */
    listWebhooks: {
        parameters: {
            query: {
                /**
                 * The id of the group, action or action package whose webhooks you want to list.
                 * URL-encode the id: values such as `<guid>@1` and package names occur.
                 * In other calls, the service also accepted an `@` that was not encoded.
                 * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
                 */
                objectId: components["parameters"]["ListedObjectId"];
                /**
                 * The kind of object that `objectId` identifies.
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
             * Repeat the call at the endpoint in `Location`, with the same method, body and headers, and use that endpoint from then on.
             * Follow only a few redirects in a row.
             * Never send the access token over plain HTTP, or to a host that you do not trust.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The request is malformed.
             * Correct it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300.
             * Wait for the time in `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was documented.
             * The body has the shape of the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Create a webhook.
     *
     * Attaches a webhook to a group, an action or an action package.
     * Before Kaizala responds, it calls the URL with the handshake, so the receiver must already be running.
     * If the response is lost, the webhook may still exist: list the webhooks before you create it again.
     * In other calls, the service also accepted JSON with names without quotation marks, or with strings in apostrophes.
     * For this call, the same is assumed.
     */
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The object and the events to subscribe to, and the URL for the deliveries. */
        requestBody: {
            content: {
                "application/json": CreateWebhookRequest;
            };
        };
        responses: {
            /** The webhook was created, and its receiver passed the handshake. */
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
             * Repeat the call at the endpoint in `Location`, with the same method, body and headers, and use that endpoint from then on.
             * Follow only a few redirects in a row.
             * Never send the access token over plain HTTP, or to a host that you do not trust.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The webhook was not created, for one of two reasons.
             * Either the handshake failed, because the receiver was down, or did not respond with the token within 5 seconds: fix the receiver, and repeat the call.
             * Or the request is malformed: correct it, because the same request fails again.
             */
            400: components["responses"]["WebhookRejected"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300.
             * Wait for the time in `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was documented.
             * The body has the shape of the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Update a webhook.
     *
     * Changes one or more settings, and can enable a webhook again that was disabled after failures.
     * It is unknown whether Kaizala repeats the handshake for a new URL, so the new receiver should be able to respond to it.
     */
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id that `createWebhook` returned; `listWebhooks` calls it `id`.
                 * URL-encode the id: ids are not always UUIDs.
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
             * The settings were changed.
             * The body was never documented: accept any body, and a missing one.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UpdatedWebhook;
                };
            };
            /** The settings were changed, and the response has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * The endpoint of this user has moved.
             * Repeat the call at the endpoint in `Location`, with the same method, body and headers, and use that endpoint from then on.
             * Follow only a few redirects in a row.
             * Never send the access token over plain HTTP, or to a host that you do not trust.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The webhook was not changed: the request is malformed, or a new `callBackUrl` failed the handshake.
             * Correct the request, or fix the receiver, before you repeat the call.
             */
            400: components["responses"]["UpdateRejected"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /** No webhook has this id, or the webhook belongs to another connector. */
            404: components["responses"]["WebhookNotFound"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300.
             * Wait for the time in `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was documented.
             * The body has the shape of the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Delete a webhook.
     *
     * Ends the deliveries.
     * The reference lists the id as a path parameter, but prints the path without it; the path with the id worked.
     * The service also accepted a `Content-Type` in this call, which has no body.
     */
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id that `createWebhook` returned; `listWebhooks` calls it `id`.
                 * URL-encode the id: ids are not always UUIDs.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * The webhook was deleted, unless the body has a `message`.
             * If there is no `message`, the body is an empty object or missing.
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
             * Repeat the call at the endpoint in `Location`, with the same method, body and headers, and use that endpoint from then on.
             * Follow only a few redirects in a row.
             * Never send the access token over plain HTTP, or to a host that you do not trust.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The request is malformed.
             * Correct it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /** No webhook has this id, or the webhook belongs to another connector. */
            404: components["responses"]["WebhookNotFound"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300.
             * Wait for the time in `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * Any other failure.
             * Only success was documented.
             * The body has the shape of the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Answer the handshake.
     *
     * Before Kaizala creates a webhook, it calls the URL of the receiver to check that the receiver accepts deliveries.
     * Kaizala adds the query parameter `validationToken` to the URL, and keeps an existing query.
     * The receiver has 5 seconds to respond with the token, decoded exactly once, as plain text.
     * Any other response, or none in that time, rejects the registration.
     * This call does not contain the callback token.
     */
    answerHandshake: {
        parameters: {
            query: {
                /**
                 * The token that the receiver has to send back.
                 * In practice it is a row of digits, but its format is not defined: decode the query exactly once, and treat the result as a string.
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
             * The token, decoded exactly once and returned unchanged, as plain text with nothing around it.
             * The content type was not checked in practice, but send `text/plain`.
             */
            200: components["responses"]["HandshakeEcho"];
            /**
             * A receiver can use this response for a request without `validationToken`.
             * Kaizala treats any response except the echoed token as a refusal, and does not create the webhook.
             */
            404: components["responses"]["HandshakeUnknown"];
            /** Any other response, or none within 5 seconds, rejects the registration. */
            default: components["responses"]["HandshakeRefused"];
        };
    };
    /**
     * Receive a delivery.
     *
     * Each call contains exactly one event, of a type that the webhook subscribes to.
     * Respond with a status code from 200 to 299 once the event is stored safely: any other status code, or no response, counts as a failure.
     * A failed delivery is retried 6 times within 2 days, at growing intervals.
     * If all retries fail, the webhook is disabled.
     * Each event is delivered at least once, so expect duplicates.
     * Detect them by a key of `subscriptionId`, `eventType`, `eventId` and a hash of `data`, because an edited response can reuse its ids.
     * Also acknowledge events of types that you do not know: if you refuse them, the webhook is disabled in the end.
     */
    receiveEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new action.
     *
     * Happens when somebody sends an action, which is a form made from an action package.
     * The documented sample is a copy of a response by mistake, so fields of a response may occur, and the title and the questions may be missing.
     */
    receiveActionCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an action response.
     *
     * Happens when somebody answers an action, and again when that person edits the answer.
     * An edited response has `isUpdateResponse` and may keep its `eventId` and `responseId`: a receiver that drops known ids loses the edit.
     * The shape of each answer depends on the type of its question.
     * The answer to a skipped question is an empty string, null, an empty list or absent.
     */
    receiveActionResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an announcement.
     *
     * Happens when somebody makes an announcement in the group.
     * Its media have the fields `url` and `fileName`, not `mediaUrl` and `mediaFileName` as everywhere else.
     */
    receiveAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an attachment.
     *
     * Happens when somebody posts a picture, an album, a voice note, a document or a video.
     * `data.actionType` says which of these it is; only `Image` is documented.
     * The links in `data.media` work for anybody who has them: treat them as secrets.
     */
    receiveAttachmentCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a group-added event.
     *
     * Happens when a group becomes a member of the subscribed group.
     * The reference lists only the name: the meaning is inferred, and the fields of `data` come from a receiver of 2017.
     */
    receiveGroupAdded: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a group-removed event.
     *
     * Happens when a group ceases to be a member of the subscribed group.
     * The reference lists only the name: the meaning is inferred, and the field of `data` comes from a receiver of 2017.
     */
    receiveGroupRemoved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new job.
     *
     * Happens when somebody assigns a job.
     * `data.assignedTo` contains phone numbers, not ids.
     * `data.dueDate` is in ISO 8601, whereas the answers of a form contain milliseconds.
     */
    receiveJobCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a job report.
     *
     * Happens when somebody reports on a job.
     * `data.responseDetails` contains an object `response` here, unlike in the responses to actions and surveys.
     * According to the table in the reference, `data.responseDetails` is a list of strings, but every sample shows an object.
     */
    receiveJobResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a meeting proposal.
     *
     * Happens when somebody proposes a meeting with the Let's Meet card.
     * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
     */
    receiveLetsMeetCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a meeting response.
     *
     * Happens when somebody answers a proposed meeting.
     * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
     */
    receiveLetsMeetResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a member-added event.
     *
     * Happens when somebody joins the group or is added to it.
     * `data.member` is the person who joined; `fromUser` is the person who caused the event, and may be the same person.
     * The documented sample has the wrong `eventType`.
     */
    receiveMemberAdded: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a member-removed event.
     *
     * Happens when somebody leaves the group or is removed from it.
     * `data.member` is the person who left; `fromUser` is the person who caused the event, and may be the same person.
     */
    receiveMemberRemoved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new poll.
     *
     * Happens when somebody sends a poll.
     * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
     */
    receivePollCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a poll response.
     *
     * Happens when somebody votes in a poll.
     * The reference does not list this event: a client of 2018 subscribed to it, and the payload is unknown.
     */
    receivePollResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new survey.
     *
     * Happens when somebody sends a survey.
     * The payload is the same as that of `ActionCreated`, with the same uncertainty.
     */
    receiveSurveyCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a survey response.
     *
     * Happens when somebody answers a survey, and again when that person edits the answer.
     * The payload is the same as that of `ActionResponse`: here, too, an edited response may keep its ids.
     */
    receiveSurveyResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a text message.
     *
     * Happens when somebody posts a text message in the group.
     * This is the only event with plain chat text: pictures and files come as `AttachmentCreated`, and announcements as `Announcement`.
     */
    receiveTextMessageCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has one.
                 * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
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
             * The receiver has accepted the event.
             * Any status code from 200 to 299 means this; the body of the response is ignored.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The delivery is retried 6 times within 2 days, at growing intervals.
             * If all retries fail, the webhook is disabled until an update sets `Active`.
             * The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
}
