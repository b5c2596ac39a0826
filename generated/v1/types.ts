// Generated from spec/v1 by `npm run build`: change the description, not this file.

/**
 * The machine-readable code of an error, such as `InvalidParameters`; other values may occur.
 * @example InvalidParameters
 */
export type ErrorCode = "Unauthenticated" | "InvalidParameters" | "InvalidToken" | (string & {});

/**
 * The body of an error response.
 * The bodies of errors were never documented; the fields that are listed here were observed, also in responses with status code 200.
 */
export type KaizalaErrorBody = {
    /** A human-readable error message. */
    message: string;
    /** The machine-readable code of an error, such as `InvalidParameters`; other values may occur. */
    errorCode?: ErrorCode;
    /** The category of the error; if authentication failed, the category contains `AuthException`. */
    errorCategoryKey?: string;
};

/**
 * An access token, and the endpoint at which the token is valid.
 * Rely only on the field `accessToken`: before 2017-09-14, the response to `getAccessToken` had no other field.
 */
export type AccessToken = {
    /** The access token, which every call except `getAccessToken` needs in the header `accessToken`; it is valid for 24 hours. */
    accessToken: string;
    /**
     * The base URL of all calls that use the access token, without `/v1` and sometimes with a trailing slash: remove the slash, then append `/v1`.
     * If `endpointUrl` is missing, send these calls to the host that returned the access token.
     */
    endpointUrl?: string;
    /**
     * The time at which the access token expires, in milliseconds since the epoch.
     * If `accessTokenExpiry` is missing, assume that the access token is valid for 24 hours.
     */
    accessTokenExpiry?: number;
    /**
     * A new refresh token, which the response contains from day 328 of the 365 days for which the old refresh token is valid.
     * Store the new refresh token, because it invalidates the old one.
     * If `refreshToken` is empty, null or absent, the old refresh token stays valid.
     */
    refreshToken?: string | null;
    /**
     * The scope of the access token: a list of names, separated by commas.
     * The documents that describe this field show different names.
     */
    scope?: string;
};

/** The kind of object that a webhook is attached to: a group, an action or an action package. */
export type ObjectType = "Group" | "Action" | "ActionPackage";

/**
 * The kind of object that a webhook is attached to, such as `Group`, in the spelling in which Kaizala sends it; other values may occur.
 * @example Group
 */
export type ReceivedObjectType = "Group" | "Action" | "ActionPackage" | (string & {});

/**
 * The type of an event, such as `JobCreated`, in the spelling in which Kaizala sends it; other values may occur.
 * @example JobCreated
 */
export type ReceivedEventType = "ActionCreated" | "ActionResponse" | "Announcement" | "AttachmentCreated" | "GroupAdded" | "GroupRemoved" | "JobCreated" | "JobResponse" | "LetsMeetCreated" | "LetsMeetResponse" | "MemberAdded" | "MemberRemoved" | "PollCreated" | "PollResponse" | "SurveyCreated" | "SurveyResponse" | "TextMessageCreated" | (string & {});

/**
 * A webhook in the response to `listWebhooks`.
 * Some fields have other names in this response than in requests: `id` instead of `webhookId`, `events` instead of `eventTypes`, and names that begin with `callback` instead of `callBack`.
 * Rely only on `id`, `objectId`, `objectType` and `events`.
 */
export type Webhook = {
    /** The id of the webhook, which `createWebhook` returned as `webhookId`. */
    id: string;
    /** The id of the group, action or action package that the webhook is attached to. */
    objectId: string;
    /** The kind of object that a webhook is attached to, such as `Group`, in the spelling in which Kaizala sends it; other values may occur. */
    objectType: ReceivedObjectType;
    /** The types of the events that the webhook subscribes to; in requests, this field has the name `eventTypes`. */
    events: ReceivedEventType[];
    /** The `filters` of a webhook, a list that was never documented and that is empty in every sample. */
    filters?: unknown[];
    /**
     * The URL of the receiver, to which Kaizala sends every event of the webhook.
     * In the response to `listWebhooks`, the documented sample spells this field `callbackUrl`, but the documented table spells it `callBackUrl`.
     */
    callbackUrl?: string | null;
    /**
     * The callback token of the webhook, in clear text: never log it.
     * In the response to `listWebhooks`, the documented sample spells this field `callbackToken`, but the documented table spells it `callBackToken`.
     */
    callbackToken?: string | null;
    /**
     * The string that every event of the webhook returns in the field `context`.
     * In the response to `listWebhooks`, the documented sample spells this field `callbackContext`, but the documented table spells it `callBackContext`.
     */
    callbackContext?: string | null;
    /**
     * The URL of the receiver, to which Kaizala sends every event of the webhook.
     * In the response to `listWebhooks`, the documented table spells this field `callBackUrl`, but the documented sample spells it `callbackUrl`.
     */
    callBackUrl?: string | null;
    /**
     * The callback token of the webhook, in clear text: never log it.
     * In the response to `listWebhooks`, the documented table spells this field `callBackToken`, but the documented sample spells it `callbackToken`.
     */
    callBackToken?: string | null;
    /**
     * The string that every event of the webhook returns in the field `context`.
     * In the response to `listWebhooks`, the documented table spells this field `callBackContext`, but the documented sample spells it `callbackContext`.
     */
    callBackContext?: string | null;
    /** The time at which the webhook was created, in milliseconds since the epoch; only the documented sample contains this field, `ts`. */
    ts?: number;
    /**
     * The time at which the webhook expires, in milliseconds since the epoch.
     * The documented sample shows a number, but the documented table says that the value is a string: accept both.
     */
    validity?: number | string | null;
    /** True if Kaizala delivers events to the receiver of the webhook; false after the sixth retry of a delivery has failed. */
    active?: boolean;
};

/** The webhooks of one group, action or action package. */
export type WebhookList = {
    /** The webhooks of the group, action or action package, both active and disabled. */
    webhooks: Webhook[];
};

/**
 * The id of the group, action or action package that the webhook is attached to; `objectType` says which of the three it is.
 * Not every id is a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur, too.
 * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
 */
export type ObjectId = string;

/**
 * The type of an event that a webhook can subscribe to, in exactly this spelling.
 * The reference lists all types except `LetsMeetCreated`, `LetsMeetResponse`, `PollCreated` and `PollResponse`, which are known only from a client program of 2018.
 *
 * - `ActionCreated`: somebody sends an action, which is a form made from an action package
 * - `ActionResponse`: somebody responds to an action, and again when that person edits the response
 * - `Announcement`: somebody makes an announcement in the group
 * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
 * - `GroupAdded`: a group becomes a member of the subscribed group
 * - `GroupRemoved`: a group ceases to be a member of the subscribed group
 * - `JobCreated`: somebody assigns a job
 * - `JobResponse`: somebody reports on a job
 * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
 * - `LetsMeetResponse`: somebody responds to a proposed meeting
 * - `MemberAdded`: somebody joins the group or is added to it
 * - `MemberRemoved`: somebody leaves the group or is removed from it
 * - `PollCreated`: somebody sends a poll
 * - `PollResponse`: somebody votes in a poll
 * - `SurveyCreated`: somebody sends a survey
 * - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
 * - `TextMessageCreated`: somebody posts a text message in the group
 */
export type EventType = "ActionCreated" | "ActionResponse" | "Announcement" | "AttachmentCreated" | "GroupAdded" | "GroupRemoved" | "JobCreated" | "JobResponse" | "LetsMeetCreated" | "LetsMeetResponse" | "MemberAdded" | "MemberRemoved" | "PollCreated" | "PollResponse" | "SurveyCreated" | "SurveyResponse" | "TextMessageCreated";

/**
 * The types of the events that the webhook subscribes to.
 *
 * - `ActionCreated`: somebody sends an action, which is a form made from an action package
 * - `ActionResponse`: somebody responds to an action, and again when that person edits the response
 * - `Announcement`: somebody makes an announcement in the group
 * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
 * - `GroupAdded`: a group becomes a member of the subscribed group
 * - `GroupRemoved`: a group ceases to be a member of the subscribed group
 * - `JobCreated`: somebody assigns a job
 * - `JobResponse`: somebody reports on a job
 * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
 * - `LetsMeetResponse`: somebody responds to a proposed meeting
 * - `MemberAdded`: somebody joins the group or is added to it
 * - `MemberRemoved`: somebody leaves the group or is removed from it
 * - `PollCreated`: somebody sends a poll
 * - `PollResponse`: somebody votes in a poll
 * - `SurveyCreated`: somebody sends a survey
 * - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
 * - `TextMessageCreated`: somebody posts a text message in the group
 */
export type EventTypes = EventType[];

/**
 * The absolute HTTPS URL of the receiver, to which Kaizala sends every event of the webhook.
 * @example https://hooks.depot.example/kaizala?depot=north
 */
export type CallBackUrl = string;

/**
 * A secret that you choose; every delivery of the webhook returns this secret in the header `kz-callback-token`.
 * Only visible ASCII characters are allowed, because the secret is the value of a header.
 * @example example-callback-token
 */
export type CallBackToken = string;

/**
 * Any string that you choose; every event of the webhook returns this string in the field `context`.
 * @example depot-north
 */
export type CallBackContext = string;

/**
 * The time at which the webhook expires, in milliseconds since the epoch, as a string of decimal digits.
 * By default, the webhook expires two years after its creation, which is 63,113,852,000 ms in the documented sample.
 * @example 1609459200000
 */
export type Validity = string;

/**
 * The settings of a new webhook.
 * Only the fields that are listed here are allowed.
 */
export type CreateWebhookRequest = {
    /**
     * The id of the group, action or action package that the webhook is attached to; `objectType` says which of the three it is.
     * Not every id is a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur, too.
     */
    objectId: ObjectId;
    /** The kind of object that a webhook is attached to: a group, an action or an action package. */
    objectType: ObjectType;
    /**
     * The types of the events that the webhook subscribes to.
     *
     * - `ActionCreated`: somebody sends an action, which is a form made from an action package
     * - `ActionResponse`: somebody responds to an action, and again when that person edits the response
     * - `Announcement`: somebody makes an announcement in the group
     * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
     * - `GroupAdded`: a group becomes a member of the subscribed group
     * - `GroupRemoved`: a group ceases to be a member of the subscribed group
     * - `JobCreated`: somebody assigns a job
     * - `JobResponse`: somebody reports on a job
     * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
     * - `LetsMeetResponse`: somebody responds to a proposed meeting
     * - `MemberAdded`: somebody joins the group or is added to it
     * - `MemberRemoved`: somebody leaves the group or is removed from it
     * - `PollCreated`: somebody sends a poll
     * - `PollResponse`: somebody votes in a poll
     * - `SurveyCreated`: somebody sends a survey
     * - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
     * - `TextMessageCreated`: somebody posts a text message in the group
     */
    eventTypes: EventTypes;
    /** The absolute HTTPS URL of the receiver, to which Kaizala sends every event of the webhook. */
    callBackUrl: CallBackUrl;
    /**
     * A secret that you choose; every delivery of the webhook returns this secret in the header `kz-callback-token`.
     * Only visible ASCII characters are allowed, because the secret is the value of a header.
     */
    callBackToken?: CallBackToken;
    /** Any string that you choose; every event of the webhook returns this string in the field `context`. */
    callBackContext?: CallBackContext;
    /**
     * The time at which the webhook expires, in milliseconds since the epoch, as a string of decimal digits.
     * By default, the webhook expires two years after its creation, which is 63,113,852,000 ms in the documented sample.
     */
    validity?: Validity;
};

/** The id of the new webhook. */
export type CreatedWebhook = {
    /** The id of the new webhook; the deliveries of the webhook contain this id in the field `subscriptionId`. */
    webhookId: string;
};

/**
 * The fields that events of all types have in common, in addition to `data`, whose content depends on the type.
 * Fields that are not listed here may occur, at every level of an event.
 */
export type EventEnvelope = {
    /** The id of the group, action or action package that the webhook is attached to. */
    objectId: string;
    /** The kind of object that a webhook is attached to, such as `Group`, in the spelling in which Kaizala sends it; other values may occur. */
    objectType: ReceivedObjectType;
    /** The event's type. */
    eventType: string;
    /**
     * The id of the event.
     * Do not detect duplicates by `eventId` alone: if the event is a response to an action or survey, `eventId` equals `responseId`, and an edited response may have the `eventId` of the original response.
     */
    eventId: string;
    /** The `callBackContext` of the webhook; the reference documents the field `context`, but no captured event contains it. */
    context?: string | null;
    /** The phone number of the person who caused the event, often masked, as in `+91xxxxxxxx` or even `++91xxxxxxxx`. */
    fromUser?: string;
    /** The id of the person who caused the event. */
    fromUserId?: string;
    /** The name of the person who caused the event. */
    fromUserName?: string;
    /** The URL of the profile picture of the person who caused the event; empty or null if there is no picture. */
    fromUserProfilePic?: string | null;
    /**
     * The id of the webhook that this delivery belongs to.
     * If several webhooks subscribe to the same event, Kaizala delivers the event once for each webhook, with the id of that webhook.
     */
    subscriptionId?: string;
    /** The id of the group in which the event happened. */
    groupId?: string;
    /** The id of the group that the event came from. */
    sourceGroupId?: string;
    /**
     * True if a program caused the event.
     * The name of this field is `isBotfromUser`, with a lower-case f, and not `isBotFromUser`.
     */
    isBotfromUser?: boolean;
};

/**
 * The type of a question, such as `Text`, which determines the structure of the answer; other values may occur.
 * @example Text
 */
export type QuestionType = "AttachmentList" | "Date" | "DateOnly" | "DateTime" | "Image" | "LargeText" | "Location" | "MultiOption" | "MultipleOption" | "Numeric" | "PhoneNumber" | "SingleOption" | "SingleOptionExternal" | "Text" | (string & {});

/** An option that a person can choose to answer a question. */
export type QuestionOption = {
    /** The text of an option that a person can choose to answer a question. */
    title?: string;
};

/** The answer to a question of type `Text` or `LargeText`, exactly as the person typed it, including spaces; custom cards store JSON in this string. */
export type TextAnswer = string;

/** The answer to a question of type `SingleOption` or `SingleOptionExternal`, which is a list with the title of the one chosen option. */
export type SingleOptionAnswer = string[];

/** The answer to a question of type `MultiOption` or `MultipleOption`, which is a list of the titles of the chosen options. */
export type MultiOptionAnswer = string[];

/** The answer to a question of type `Numeric`, which is a number. */
export type NumericAnswer = number;

/** The answer to a question of type `DateTime`, `Date` or `DateOnly`, in milliseconds since the epoch; accept a string, too. */
export type DateTimeAnswer = number | string;

/**
 * The answer to a question of type `Location`, which is a place with its latitude and longitude.
 * One documented sample has the latitude 99.12, so expect values that do not exist on Earth.
 */
export type LocationAnswer = {
    /** The latitude of the place, in degrees. */
    lt: number;
    /** The longitude of the place, in degrees. */
    lg: number;
    /** The name of the place. */
    n?: string;
    /** The address of the place. */
    a?: string;
    /** The accuracy of the latitude and longitude, presumably in metres. */
    acc?: number;
};

/** The answer to a question of type `PhoneNumber`, which is a phone number in two parts. */
export type PhoneNumberAnswer = {
    /** The country code of the phone number. */
    cc: string | number;
    /** The phone number without the country code. */
    pn: string;
};

/**
 * A file that somebody attached.
 * A file in an attachment or an answer has the fields `mediaUrl` and `mediaFileName`; a file in an announcement has the fields `url` and `fileName`.
 * The URLs of files stay valid for a long time and need no authentication: treat these URLs as secrets, and do not log them.
 */
export type Media = {
    /**
     * The URL of a file in an attachment or an answer.
     * The documentation shows `&amp;` between the parameters of the URL, but the service sent `&`.
     */
    mediaUrl?: string;
    /** The name of a file in an attachment or an answer. */
    mediaFileName?: string;
    /** The URL of a file in an announcement. */
    url?: string;
    /** The name of a file in an announcement. */
    fileName?: string;
};

/** The answer to a question of type `AttachmentList`, which is a list of files. */
export type AttachmentListAnswer = Media[];

/** The answer to a question of type `Image`, which is a list of files, or the URL of one file. */
export type ImageAnswer = Media[] | string;

/**
 * The answer to a question that the person skipped: an empty string, null or an empty list.
 * The field `answer` can also be absent.
 */
export type SkippedAnswer = "" | unknown[] | null;

/** The answer to a question of a type that this description does not contain; it can be any JSON value. */
export type OtherAnswer = unknown;

/**
 * The answer of a person to a question of an action or survey.
 * The `type` of the question determines the structure of the answer.
 * Accept any JSON value, because there are undocumented types of question, and because a date can also be a string in ISO 8601.
 */
export type Answer = TextAnswer | SingleOptionAnswer | MultiOptionAnswer | NumericAnswer | DateTimeAnswer | LocationAnswer | PhoneNumberAnswer | AttachmentListAnswer | ImageAnswer | SkippedAnswer | OtherAnswer;

/** A question of an action or survey. */
export type Question = {
    /** The text of a question of an action or survey. */
    title?: string;
    /** The type of a question, such as `Text`, which determines the structure of the answer; other values may occur. */
    type?: QuestionType;
    /** The options that a person can choose from to answer the question, or an empty list if the question has no options. */
    options?: QuestionOption[];
    /**
     * The answer of a person to a question of an action or survey.
     * The `type` of the question determines the structure of the answer.
     * Accept any JSON value, because there are undocumented types of question, and because a date can also be a string in ISO 8601.
     */
    answer?: Answer;
    /** True if the form hides the question; if the question is visible, the field `isInvisible` is absent. */
    isInvisible?: boolean;
};

/** The questions of an action or survey, each with its answer. */
export type ResponseDetails = {
    /**
     * The questions of the action or survey, each with its answer, in the order of the form.
     * At the end of this list, the Kaizala app adds two questions that are not part of the form: `Responder Location` of type `Location`, and `ResponseTime` of type `DateTime`.
     * These two questions may be invisible.
     */
    responseWithQuestions?: Question[];
};

/**
 * The fields that the data of a new action or survey has in common with the data of a response to it.
 * Every field may be missing.
 */
export type ActionData = {
    /** The id of the action or survey. */
    actionId?: string;
    /** The id of the action package from which the action was created. */
    actionPackageId?: string;
    /** The id of the action package from which the action was created, a dot, and the version of the action package. */
    packageId?: string;
    /** The id of the group in which the action or survey was sent. */
    groupId?: string;
    /** The id of the group that the action, the survey or the response to it came from. */
    sourceGroupId?: string;
    /** The id of the response to the action or survey, which is also the `eventId` of the event. */
    responseId?: string;
    /**
     * True if this response to the action or survey replaces an earlier response of the same person.
     * The new response can have the `responseId` and the `eventId` of the earlier response.
     */
    isUpdateResponse?: boolean;
    /** The phone number of the person who responded to the action or survey, often masked, as in `+91xxxxxxxx`. */
    responder?: string;
    /** The id of the person who responded to the action or survey. */
    responderId?: string;
    /** The name of the person who responded to the action or survey. */
    responderName?: string;
    /** The URL of the profile picture of the person who responded to the action or survey, or an empty string. */
    responderProfilePic?: string;
    /** The id of the person who created the action or survey; in all captured events, every digit of this id is zero. */
    creatorId?: string;
    /** True if the action or survey hides who responds to it. */
    isAnonymous?: boolean;
    /** The questions of an action or survey, each with its answer. */
    responseDetails?: ResponseDetails;
};

/** A property of an action or survey, which has a name, a type and a value. */
export type ActionProperty = {
    /** The name of a property of an action or survey. */
    name?: string;
    /** The type of a property of an action or survey, such as `Text`; the action or survey names the type. */
    type?: string;
    /** The value of a property of an action or survey, which can be any JSON value. */
    value?: unknown;
};

/**
 * The data of a new action or survey.
 * By mistake, the documented sample is a copy of a response to an action or survey.
 * Therefore, expect the fields of a response in addition to the title and the questions.
 */
export type CreatedData = {
    /** The title of the action or survey. */
    title?: string;
    /** The questions of the new action or survey, without answers. */
    questions?: Question[];
    /**
     * The properties of the new action or survey.
     * Here, this field is spelled `properties`, with a lower-case p; in a response to an action or survey, it is spelled `Properties`.
     */
    properties?: ActionProperty[];
} & ActionData;

/**
 * Somebody sent an action to the group.
 * By mistake, the documented sample of this event is a copy of a response to an action or survey.
 * Your code can use the title and the questions, but must not fail if the event also contains fields of a response.
 */
export interface ActionCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "ActionCreated";
    /**
     * The data of a new action or survey.
     * By mistake, the documented sample is a copy of a response to an action or survey.
     * Therefore, expect the fields of a response in addition to the title and the questions.
     */
    data: CreatedData;
}

/**
 * The data of a response that a person gave to an action or survey.
 * Every field may be missing.
 */
export type ResponseData = {
    /**
     * The properties of the action or survey that the person responded to.
     * Here, this field is spelled `Properties`, with a capital P; in a new action or survey, it is spelled `properties`.
     */
    Properties?: ActionProperty[];
} & ActionData;

/** Somebody responded to an action, or edited a response. */
export interface ActionResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "ActionResponse";
    /**
     * The data of a response that a person gave to an action or survey.
     * Every field may be missing.
     */
    data: ResponseData;
}

/** The announcement that somebody made. */
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
    /** The announcement that somebody made. */
    data: AnnouncementData;
}

/**
 * The kind of an attachment, such as `Image`; other values may occur.
 * @example Image
 */
export type AttachmentType = "Album" | "Audio" | "Document" | "Image" | "Video" | (string & {});

/** The files that somebody posted, and the text that goes with them. */
export type AttachmentCreatedData = {
    /** The files that somebody posted. */
    media?: Media[];
    /** The kind of an attachment, such as `Image`; other values may occur. */
    actionType?: AttachmentType;
    /** The text that goes with the posted files. */
    caption?: string;
};

/** Somebody posted one or more files. */
export interface AttachmentCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "AttachmentCreated";
    /** The files that somebody posted, and the text that goes with them. */
    data: AttachmentCreatedData;
}

/**
 * The kind of a group, such as `ConnectGroup`; other values may occur.
 * @example Group
 */
export type GroupType = "Group" | "ConnectGroup" | (string & {});

/** The subgroup that became a member of a group; the `objectId` of the event is the id of that group. */
export type GroupAddedData = {
    /** The id of the subgroup that became a member of a group. */
    groupId?: string;
    /** The name of the subgroup that became a member of a group. */
    groupName?: string;
    /** The kind of a group, such as `ConnectGroup`; other values may occur. */
    groupType?: GroupType;
};

/**
 * Another group became a member of the group that the webhook is attached to.
 * The reference lists only the name of this event, `GroupAdded`.
 * The meaning is derived from the names of triggers in another Microsoft product, and the fields of `data` come from a receiver program of 2017.
 */
export interface GroupAddedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "GroupAdded";
    /** The subgroup that became a member of a group; the `objectId` of the event is the id of that group. */
    data: GroupAddedData;
}

/** The subgroup that is no longer a member of a group; the `objectId` of the event is the id of that group. */
export type GroupRemovedData = {
    /** The id of the subgroup that is no longer a member of a group. */
    groupId?: string;
};

/**
 * Another group is no longer a member of the group that the webhook is attached to.
 * The reference lists only the name of this event, `GroupRemoved`.
 * The meaning is derived from the names of triggers in another Microsoft product, and the field of `data` comes from a receiver program of 2017.
 */
export interface GroupRemovedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "GroupRemoved";
    /** The subgroup that is no longer a member of a group; the `objectId` of the event is the id of that group. */
    data: GroupRemovedData;
}

/** The job that somebody assigned. */
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
    /** The job that somebody assigned. */
    data: JobCreatedData;
}

/** The person who reported on the job, and the state of the job. */
export type JobResponseDataResponseDetailsResponse = {
    /** The phone number of the person who reported on the job, often masked, as in `+91xxxxxxxx`. */
    assignee?: string;
    /** The name of the person who reported on the job. */
    assigneeName?: string;
    /** The URL of the profile picture of the person who reported on the job, or an empty string. */
    assigneeProfilePic?: string;
    /** True if the job is done. */
    isCompleted?: boolean;
};

/** The object whose field `response` contains the report on the job. */
export type JobResponseDataResponseDetails = {
    /** The person who reported on the job, and the state of the job. */
    response?: JobResponseDataResponseDetailsResponse;
};

/** The report that somebody gave on a job. */
export type JobResponseData = {
    /** The id of the job. */
    actionId?: string;
    /** The id of the group in which the job was sent. */
    groupId?: string;
    /** The id of the report on the job. */
    responseId?: string;
    /** The title of the job. */
    title?: string;
    /** The text of the job. */
    text?: string;
    /** The object whose field `response` contains the report on the job. */
    responseDetails?: JobResponseDataResponseDetails;
};

/**
 * Somebody reported on a job.
 * According to the table in the reference, `responseDetails` is a list of strings, but every sample shows an object.
 */
export interface JobResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "JobResponse";
    /** The report that somebody gave on a job. */
    data: JobResponseData;
}

/** The `data` of an event for which no documentation of `data` exists; any object is possible. */
export type UndocumentedData = {
    [key: string]: unknown;
};

/**
 * Somebody proposed a meeting.
 * The name of this event, `LetsMeetCreated`, is known only from a client program of 2018; the content of `data` is unknown.
 */
export interface LetsMeetCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "LetsMeetCreated";
    /** The `data` of an event for which no documentation of `data` exists; any object is possible. */
    data: UndocumentedData;
}

/**
 * Somebody responded to a proposed meeting.
 * The name of this event, `LetsMeetResponse`, is known only from a client program of 2018; the content of `data` is unknown.
 */
export interface LetsMeetResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "LetsMeetResponse";
    /** The `data` of an event for which no documentation of `data` exists; any object is possible. */
    data: UndocumentedData;
}

/**
 * The role of a member of a group, such as `Admin`; other values may occur.
 * @example Member
 */
export type MemberType = "Member" | "Admin" | (string & {});

/**
 * The person who joined or left a group, or who was added or removed.
 * Every field may be missing.
 */
export type MemberData = {
    /** The phone number of the person who joined or left the group, often masked, as in `+91xxxxxxxx`. */
    member?: string;
    /** The id of the person who joined or left the group. */
    memberId?: string;
    /** The name of the person who joined or left the group. */
    memberName?: string;
    /** The URL of the profile picture of the person who joined or left the group, or an empty string. */
    memberProfilePic?: string;
    /** The role of a member of a group, such as `Admin`; other values may occur. */
    type?: MemberType;
};

/** Somebody joined the group, or was added to it. */
export interface MemberAddedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "MemberAdded";
    /**
     * The person who joined or left a group, or who was added or removed.
     * Every field may be missing.
     */
    data: MemberData;
}

/** Somebody left the group, or was removed from it. */
export interface MemberRemovedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "MemberRemoved";
    /**
     * The person who joined or left a group, or who was added or removed.
     * Every field may be missing.
     */
    data: MemberData;
}

/**
 * Somebody sent a poll to the group.
 * The name of this event, `PollCreated`, is known only from a client program of 2018; the content of `data` is unknown.
 */
export interface PollCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "PollCreated";
    /** The `data` of an event for which no documentation of `data` exists; any object is possible. */
    data: UndocumentedData;
}

/**
 * Somebody voted in a poll.
 * The name of this event, `PollResponse`, is known only from a client program of 2018; the content of `data` is unknown.
 */
export interface PollResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "PollResponse";
    /** The `data` of an event for which no documentation of `data` exists; any object is possible. */
    data: UndocumentedData;
}

/**
 * Somebody sent a survey to the group.
 * By mistake, the documented sample of this event is a copy of a response to an action or survey.
 * Your code can use the title and the questions, but must not fail if the event also contains fields of a response.
 */
export interface SurveyCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "SurveyCreated";
    /**
     * The data of a new action or survey.
     * By mistake, the documented sample is a copy of a response to an action or survey.
     * Therefore, expect the fields of a response in addition to the title and the questions.
     */
    data: CreatedData;
}

/** Somebody responded to a survey, or edited a response. */
export interface SurveyResponseEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "SurveyResponse";
    /**
     * The data of a response that a person gave to an action or survey.
     * Every field may be missing.
     */
    data: ResponseData;
}

/** The text message that somebody posted. */
export type TextMessageCreatedData = {
    /** The text of the message. */
    text?: string;
};

/** Somebody posted a text message. */
export interface TextMessageCreatedEvent extends EventEnvelope {
    /** The event's type. */
    eventType: "TextMessageCreated";
    /** The text message that somebody posted. */
    data: TextMessageCreatedData;
}

/**
 * An event of a type that this description contains.
 * The field `eventType` names the type.
 */
export type KaizalaEvent = ActionCreatedEvent | ActionResponseEvent | AnnouncementEvent | AttachmentCreatedEvent | GroupAddedEvent | GroupRemovedEvent | JobCreatedEvent | JobResponseEvent | LetsMeetCreatedEvent | LetsMeetResponseEvent | MemberAddedEvent | MemberRemovedEvent | PollCreatedEvent | PollResponseEvent | SurveyCreatedEvent | SurveyResponseEvent | TextMessageCreatedEvent;

/**
 * An event of a type that this description does not contain.
 * Such an event is not an error: acknowledge the event, so that Kaizala does not disable the webhook, and log the type of the event.
 */
export interface UnknownEvent extends EventEnvelope {
    /**
     * The type of the event, which can be any type that this description does not contain.
     * All other types are excluded, so that a known event with the wrong data is not accepted as an unknown event.
     */
    eventType: string & {};
    /** The `data` of an event for which no documentation of `data` exists; any object is possible. */
    data: UndocumentedData;
}

/** The body of a delivery: one event, either of a type that this description contains or of an unknown type. */
export type Delivery = KaizalaEvent | UnknownEvent;

/**
 * The settings of the webhook that you want to change; at least one setting is required.
 * Settings that you leave out stay unchanged.
 * Only the fields that are listed here are allowed.
 */
export type UpdateWebhookRequest = {
    /**
     * The id of the group, action or action package that the webhook is attached to; `objectType` says which of the three it is.
     * Not every id is a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur, too.
     */
    objectId?: ObjectId;
    /** The kind of object that a webhook is attached to: a group, an action or an action package. */
    objectType?: ObjectType;
    /**
     * The types of the events that the webhook subscribes to.
     *
     * - `ActionCreated`: somebody sends an action, which is a form made from an action package
     * - `ActionResponse`: somebody responds to an action, and again when that person edits the response
     * - `Announcement`: somebody makes an announcement in the group
     * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
     * - `GroupAdded`: a group becomes a member of the subscribed group
     * - `GroupRemoved`: a group ceases to be a member of the subscribed group
     * - `JobCreated`: somebody assigns a job
     * - `JobResponse`: somebody reports on a job
     * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
     * - `LetsMeetResponse`: somebody responds to a proposed meeting
     * - `MemberAdded`: somebody joins the group or is added to it
     * - `MemberRemoved`: somebody leaves the group or is removed from it
     * - `PollCreated`: somebody sends a poll
     * - `PollResponse`: somebody votes in a poll
     * - `SurveyCreated`: somebody sends a survey
     * - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
     * - `TextMessageCreated`: somebody posts a text message in the group
     */
    eventTypes?: EventTypes;
    /** The absolute HTTPS URL of the receiver, to which Kaizala sends every event of the webhook. */
    callBackUrl?: CallBackUrl;
    /**
     * A secret that you choose; every delivery of the webhook returns this secret in the header `kz-callback-token`.
     * Only visible ASCII characters are allowed, because the secret is the value of a header.
     */
    callBackToken?: CallBackToken;
    /** Any string that you choose; every event of the webhook returns this string in the field `context`. */
    callBackContext?: CallBackContext;
    /**
     * The time at which the webhook expires, in milliseconds since the epoch, as a string of decimal digits.
     * By default, the webhook expires two years after its creation, which is 63,113,852,000 ms in the documented sample.
     */
    validity?: Validity;
    /**
     * The new state of the webhook: `true` enables a webhook that was disabled after failed deliveries; the effect of `false` was never documented.
     * In this request, the field is spelled `Active`, with a capital A; in the response to `listWebhooks`, it is spelled `active`.
     * The table in the reference says that the type is Boolean, but the sample shows a string: send a boolean.
     */
    Active?: boolean | ("true" | "false");
};

/** The body of the response to `updateWebhook`, which was never documented: accept any body, and a missing body. */
export type UpdatedWebhook = unknown;

/**
 * The body of the response to `deleteWebhook`.
 * If the webhook was deleted, the body is an empty object or missing.
 * If the body has the field `message`, the webhook was not deleted, even if the status code is 200.
 */
export type DeletionResult = {
    /** A human-readable error message, present only if the webhook was not deleted. */
    message?: string;
    /** The machine-readable code of an error, such as `InvalidParameters`; other values may occur. */
    errorCode?: ErrorCode;
    /** The category of the error because of which the webhook was not deleted. */
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
         * Every other call needs an access token, and the endpoint that comes with the access token.
         * Get a new access token shortly before the old one expires; if the response contains a new refresh token, store it before you use it.
         * The host of this call is always the same, and redirects from it are not documented: do not follow redirects.
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
         * Lists the webhooks of one group, action or action package, both active and disabled.
         * You cannot list all webhooks, and you cannot get a single webhook.
         * The response contains the callback tokens of the webhooks in clear text: do not log the response.
         * The service also accepted a `Content-Type` in this call, although the call has no body.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         *
         * Attaches a webhook to a group, an action or an action package.
         * Before Kaizala responds, it calls the `callBackUrl` for the handshake, so the receiver must already be running.
         * If the response is lost, the webhook may still exist: list the webhooks before you create it again.
         * In calls other than `createWebhook`, the service also accepted JSON with names without quotation marks, or with strings in apostrophes.
         * For `createWebhook`, this project assumes the same.
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
                 * The id of the webhook, which `createWebhook` returned as `webhookId` and `listWebhooks` returns as `id`.
                 * URL-encode the id, because not every id is a UUID.
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
         * Changes one or more settings of a webhook, and can enable a webhook that was disabled after failed deliveries.
         * It is unknown whether Kaizala repeats the handshake for a new `callBackUrl`, so the receiver at the new URL should be able to respond to the handshake.
         */
        put: operations["updateWebhook"];
        post?: never;
        /**
         * Delete a webhook
         *
         * Deletes a webhook, which ends its deliveries.
         * The table in the reference lists the id of the webhook as a path parameter, but the printed path has no id; the path with the id worked.
         * The service also accepted a `Content-Type` in this call, although the call has no body.
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
     * Kaizala retries a failed delivery 6 times within 2 days, at growing intervals.
     * If all retries fail, Kaizala disables the webhook.
     * Kaizala delivers each event at least once, so expect duplicates.
     * Detect duplicates by a key of `subscriptionId`, `eventType`, `eventId` and a hash of `data`; `data` is necessary, because an edited response to an action or survey can have the ids of the original response.
     * Also acknowledge events of types that you do not know: if you refuse such events, Kaizala disables the webhook in the end.
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
         * The receiver has 5 seconds to respond with the value of `validationToken`, decoded exactly once, as plain text.
         * If Kaizala receives any other response, or none within 5 seconds, it does not create the webhook.
         * Do not expect the callback token of the webhook in this call.
         */
        get: operations["answerHandshake"];
        put?: never;
        /**
         * Receive a delivery
         *
         * Each call contains exactly one event, of a type that the webhook subscribes to.
         * Respond with a status code from 200 to 299 once the event is stored safely: any other status code, or no response, counts as a failure.
         * Kaizala retries a failed delivery 6 times within 2 days, at growing intervals.
         * If all retries fail, Kaizala disables the webhook.
         * Kaizala delivers each event at least once, so expect duplicates.
         * Detect duplicates by a key of `subscriptionId`, `eventType`, `eventId` and a hash of `data`; `data` is necessary, because an edited response to an action or survey can have the ids of the original response.
         * Also acknowledge events of types that you do not know: if you refuse such events, Kaizala disables the webhook in the end.
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
     * By mistake, the documented sample of this event is a copy of a response to an action or survey.
     * A real event may therefore contain fields of a response, and may lack the title and the questions.
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
         * By mistake, the documented sample of this event is a copy of a response to an action or survey.
         * A real event may therefore contain fields of a response, and may lack the title and the questions.
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
     * Happens when somebody responds to an action, and again when that person edits the response.
     * An edited response has `isUpdateResponse`, and may have the `eventId` and the `responseId` of the original response: a receiver that ignores events with known ids loses the edited response.
     * The structure of each answer depends on the type of its question.
     * If the person skipped a question, the answer is an empty string, null, an empty list or absent.
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
         * Happens when somebody responds to an action, and again when that person edits the response.
         * An edited response has `isUpdateResponse`, and may have the `eventId` and the `responseId` of the original response: a receiver that ignores events with known ids loses the edited response.
         * The structure of each answer depends on the type of its question.
         * If the person skipped a question, the answer is an empty string, null, an empty list or absent.
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
     * The files of an announcement have the fields `url` and `fileName`; files in all other events have the fields `mediaUrl` and `mediaFileName`.
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
         * The files of an announcement have the fields `url` and `fileName`; files in all other events have the fields `mediaUrl` and `mediaFileName`.
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
     * `data.actionType` is the kind of the attachment; only the value `Image` is documented.
     * The links in `data.media` work for anybody who has them: treat these links as secrets.
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
         * `data.actionType` is the kind of the attachment; only the value `Image` is documented.
         * The links in `data.media` work for anybody who has them: treat these links as secrets.
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
     * The reference lists only the name of this event: the meaning is derived from the names of triggers in another Microsoft product, and the fields of `data` come from a receiver program of 2017.
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
         * The reference lists only the name of this event: the meaning is derived from the names of triggers in another Microsoft product, and the fields of `data` come from a receiver program of 2017.
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
     * The reference lists only the name of this event: the meaning is derived from the names of triggers in another Microsoft product, and the field of `data` comes from a receiver program of 2017.
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
         * The reference lists only the name of this event: the meaning is derived from the names of triggers in another Microsoft product, and the field of `data` comes from a receiver program of 2017.
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
     * `data.dueDate` is in ISO 8601, whereas times in the answers to an action or survey are in milliseconds since the epoch.
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
         * `data.dueDate` is in ISO 8601, whereas times in the answers to an action or survey are in milliseconds since the epoch.
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
     * In this event, `data.responseDetails` contains an object `response`; in responses to actions and surveys, it contains a list `responseWithQuestions`.
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
         * In this event, `data.responseDetails` contains an object `response`; in responses to actions and surveys, it contains a list `responseWithQuestions`.
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
     * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
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
         * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
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
     * Happens when somebody responds to a proposed meeting.
     * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
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
         * Happens when somebody responds to a proposed meeting.
         * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
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
     * `data.member` is the phone number of the person who joined; `fromUser` is the phone number of the person who caused the event; both may be the same person.
     * The documented sample has the wrong `eventType`, `JobResponse`.
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
         * `data.member` is the phone number of the person who joined; `fromUser` is the phone number of the person who caused the event; both may be the same person.
         * The documented sample has the wrong `eventType`, `JobResponse`.
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
     * `data.member` is the phone number of the person who left; `fromUser` is the phone number of the person who caused the event; both may be the same person.
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
         * `data.member` is the phone number of the person who left; `fromUser` is the phone number of the person who caused the event; both may be the same person.
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
     * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
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
         * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
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
     * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
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
         * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
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
     * By mistake, the documented sample of this event is a copy of a response to an action or survey.
     * A real event may therefore contain fields of a response, and may lack the title and the questions.
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
         * By mistake, the documented sample of this event is a copy of a response to an action or survey.
         * A real event may therefore contain fields of a response, and may lack the title and the questions.
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
     * Happens when somebody responds to a survey, and again when that person edits the response.
     * The content of `data` is the same as in `ActionResponse`, and an edited response may have the `eventId` and the `responseId` of the original response.
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
         * Happens when somebody responds to a survey, and again when that person edits the response.
         * The content of `data` is the same as in `ActionResponse`, and an edited response may have the `eventId` and the `responseId` of the original response.
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
         * The machine-readable code of an error, such as `InvalidParameters`; other values may occur.
         * @example InvalidParameters
         */
        ErrorCode: ErrorCode;
        /**
         * The body of an error response.
         * The bodies of errors were never documented; the fields that are listed here were observed, also in responses with status code 200.
         */
        KaizalaErrorBody: KaizalaErrorBody;
        /**
         * An access token, and the endpoint at which the token is valid.
         * Rely only on the field `accessToken`: before 2017-09-14, the response to `getAccessToken` had no other field.
         */
        AccessToken: AccessToken;
        /** The kind of object that a webhook is attached to: a group, an action or an action package. */
        ObjectType: ObjectType;
        /**
         * The kind of object that a webhook is attached to, such as `Group`, in the spelling in which Kaizala sends it; other values may occur.
         * @example Group
         */
        ReceivedObjectType: ReceivedObjectType;
        /**
         * The type of an event, such as `JobCreated`, in the spelling in which Kaizala sends it; other values may occur.
         * @example JobCreated
         */
        ReceivedEventType: ReceivedEventType;
        /**
         * A webhook in the response to `listWebhooks`.
         * Some fields have other names in this response than in requests: `id` instead of `webhookId`, `events` instead of `eventTypes`, and names that begin with `callback` instead of `callBack`.
         * Rely only on `id`, `objectId`, `objectType` and `events`.
         */
        Webhook: Webhook;
        /** The webhooks of one group, action or action package. */
        WebhookList: WebhookList;
        /**
         * The id of the group, action or action package that the webhook is attached to; `objectType` says which of the three it is.
         * Not every id is a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur, too.
         * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
         */
        ObjectId: ObjectId;
        /**
         * The type of an event that a webhook can subscribe to, in exactly this spelling.
         * The reference lists all types except `LetsMeetCreated`, `LetsMeetResponse`, `PollCreated` and `PollResponse`, which are known only from a client program of 2018.
         *
         * - `ActionCreated`: somebody sends an action, which is a form made from an action package
         * - `ActionResponse`: somebody responds to an action, and again when that person edits the response
         * - `Announcement`: somebody makes an announcement in the group
         * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
         * - `GroupAdded`: a group becomes a member of the subscribed group
         * - `GroupRemoved`: a group ceases to be a member of the subscribed group
         * - `JobCreated`: somebody assigns a job
         * - `JobResponse`: somebody reports on a job
         * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
         * - `LetsMeetResponse`: somebody responds to a proposed meeting
         * - `MemberAdded`: somebody joins the group or is added to it
         * - `MemberRemoved`: somebody leaves the group or is removed from it
         * - `PollCreated`: somebody sends a poll
         * - `PollResponse`: somebody votes in a poll
         * - `SurveyCreated`: somebody sends a survey
         * - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
         * - `TextMessageCreated`: somebody posts a text message in the group
         */
        EventType: EventType;
        /**
         * The types of the events that the webhook subscribes to.
         *
         * - `ActionCreated`: somebody sends an action, which is a form made from an action package
         * - `ActionResponse`: somebody responds to an action, and again when that person edits the response
         * - `Announcement`: somebody makes an announcement in the group
         * - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
         * - `GroupAdded`: a group becomes a member of the subscribed group
         * - `GroupRemoved`: a group ceases to be a member of the subscribed group
         * - `JobCreated`: somebody assigns a job
         * - `JobResponse`: somebody reports on a job
         * - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
         * - `LetsMeetResponse`: somebody responds to a proposed meeting
         * - `MemberAdded`: somebody joins the group or is added to it
         * - `MemberRemoved`: somebody leaves the group or is removed from it
         * - `PollCreated`: somebody sends a poll
         * - `PollResponse`: somebody votes in a poll
         * - `SurveyCreated`: somebody sends a survey
         * - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
         * - `TextMessageCreated`: somebody posts a text message in the group
         */
        EventTypes: EventTypes;
        /**
         * The absolute HTTPS URL of the receiver, to which Kaizala sends every event of the webhook.
         * @example https://hooks.depot.example/kaizala?depot=north
         */
        CallBackUrl: CallBackUrl;
        /**
         * A secret that you choose; every delivery of the webhook returns this secret in the header `kz-callback-token`.
         * Only visible ASCII characters are allowed, because the secret is the value of a header.
         * @example example-callback-token
         */
        CallBackToken: CallBackToken;
        /**
         * Any string that you choose; every event of the webhook returns this string in the field `context`.
         * @example depot-north
         */
        CallBackContext: CallBackContext;
        /**
         * The time at which the webhook expires, in milliseconds since the epoch, as a string of decimal digits.
         * By default, the webhook expires two years after its creation, which is 63,113,852,000 ms in the documented sample.
         * @example 1609459200000
         */
        Validity: Validity;
        /**
         * The settings of a new webhook.
         * Only the fields that are listed here are allowed.
         */
        CreateWebhookRequest: CreateWebhookRequest;
        /** The id of the new webhook. */
        CreatedWebhook: CreatedWebhook;
        /**
         * The fields that events of all types have in common, in addition to `data`, whose content depends on the type.
         * Fields that are not listed here may occur, at every level of an event.
         */
        EventEnvelope: EventEnvelope;
        /**
         * The type of a question, such as `Text`, which determines the structure of the answer; other values may occur.
         * @example Text
         */
        QuestionType: QuestionType;
        /** An option that a person can choose to answer a question. */
        QuestionOption: QuestionOption;
        /** The answer to a question of type `Text` or `LargeText`, exactly as the person typed it, including spaces; custom cards store JSON in this string. */
        TextAnswer: TextAnswer;
        /** The answer to a question of type `SingleOption` or `SingleOptionExternal`, which is a list with the title of the one chosen option. */
        SingleOptionAnswer: SingleOptionAnswer;
        /** The answer to a question of type `MultiOption` or `MultipleOption`, which is a list of the titles of the chosen options. */
        MultiOptionAnswer: MultiOptionAnswer;
        /** The answer to a question of type `Numeric`, which is a number. */
        NumericAnswer: NumericAnswer;
        /** The answer to a question of type `DateTime`, `Date` or `DateOnly`, in milliseconds since the epoch; accept a string, too. */
        DateTimeAnswer: DateTimeAnswer;
        /**
         * The answer to a question of type `Location`, which is a place with its latitude and longitude.
         * One documented sample has the latitude 99.12, so expect values that do not exist on Earth.
         */
        LocationAnswer: LocationAnswer;
        /** The answer to a question of type `PhoneNumber`, which is a phone number in two parts. */
        PhoneNumberAnswer: PhoneNumberAnswer;
        /**
         * A file that somebody attached.
         * A file in an attachment or an answer has the fields `mediaUrl` and `mediaFileName`; a file in an announcement has the fields `url` and `fileName`.
         * The URLs of files stay valid for a long time and need no authentication: treat these URLs as secrets, and do not log them.
         */
        Media: Media;
        /** The answer to a question of type `AttachmentList`, which is a list of files. */
        AttachmentListAnswer: AttachmentListAnswer;
        /** The answer to a question of type `Image`, which is a list of files, or the URL of one file. */
        ImageAnswer: ImageAnswer;
        /**
         * The answer to a question that the person skipped: an empty string, null or an empty list.
         * The field `answer` can also be absent.
         */
        SkippedAnswer: SkippedAnswer;
        /** The answer to a question of a type that this description does not contain; it can be any JSON value. */
        OtherAnswer: OtherAnswer;
        /**
         * The answer of a person to a question of an action or survey.
         * The `type` of the question determines the structure of the answer.
         * Accept any JSON value, because there are undocumented types of question, and because a date can also be a string in ISO 8601.
         */
        Answer: Answer;
        /** A question of an action or survey. */
        Question: Question;
        /** The questions of an action or survey, each with its answer. */
        ResponseDetails: ResponseDetails;
        /**
         * The fields that the data of a new action or survey has in common with the data of a response to it.
         * Every field may be missing.
         */
        ActionData: ActionData;
        /** A property of an action or survey, which has a name, a type and a value. */
        ActionProperty: ActionProperty;
        /**
         * The data of a new action or survey.
         * By mistake, the documented sample is a copy of a response to an action or survey.
         * Therefore, expect the fields of a response in addition to the title and the questions.
         */
        CreatedData: CreatedData;
        /**
         * Somebody sent an action to the group.
         * By mistake, the documented sample of this event is a copy of a response to an action or survey.
         * Your code can use the title and the questions, but must not fail if the event also contains fields of a response.
         */
        ActionCreatedEvent: ActionCreatedEvent;
        /**
         * The data of a response that a person gave to an action or survey.
         * Every field may be missing.
         */
        ResponseData: ResponseData;
        /** Somebody responded to an action, or edited a response. */
        ActionResponseEvent: ActionResponseEvent;
        /** Somebody made an announcement. */
        AnnouncementEvent: AnnouncementEvent;
        /**
         * The kind of an attachment, such as `Image`; other values may occur.
         * @example Image
         */
        AttachmentType: AttachmentType;
        /** Somebody posted one or more files. */
        AttachmentCreatedEvent: AttachmentCreatedEvent;
        /**
         * The kind of a group, such as `ConnectGroup`; other values may occur.
         * @example Group
         */
        GroupType: GroupType;
        /**
         * Another group became a member of the group that the webhook is attached to.
         * The reference lists only the name of this event, `GroupAdded`.
         * The meaning is derived from the names of triggers in another Microsoft product, and the fields of `data` come from a receiver program of 2017.
         */
        GroupAddedEvent: GroupAddedEvent;
        /**
         * Another group is no longer a member of the group that the webhook is attached to.
         * The reference lists only the name of this event, `GroupRemoved`.
         * The meaning is derived from the names of triggers in another Microsoft product, and the field of `data` comes from a receiver program of 2017.
         */
        GroupRemovedEvent: GroupRemovedEvent;
        /** Somebody assigned a job. */
        JobCreatedEvent: JobCreatedEvent;
        /**
         * Somebody reported on a job.
         * According to the table in the reference, `responseDetails` is a list of strings, but every sample shows an object.
         */
        JobResponseEvent: JobResponseEvent;
        /** The `data` of an event for which no documentation of `data` exists; any object is possible. */
        UndocumentedData: UndocumentedData;
        /**
         * Somebody proposed a meeting.
         * The name of this event, `LetsMeetCreated`, is known only from a client program of 2018; the content of `data` is unknown.
         */
        LetsMeetCreatedEvent: LetsMeetCreatedEvent;
        /**
         * Somebody responded to a proposed meeting.
         * The name of this event, `LetsMeetResponse`, is known only from a client program of 2018; the content of `data` is unknown.
         */
        LetsMeetResponseEvent: LetsMeetResponseEvent;
        /**
         * The role of a member of a group, such as `Admin`; other values may occur.
         * @example Member
         */
        MemberType: MemberType;
        /**
         * The person who joined or left a group, or who was added or removed.
         * Every field may be missing.
         */
        MemberData: MemberData;
        /** Somebody joined the group, or was added to it. */
        MemberAddedEvent: MemberAddedEvent;
        /** Somebody left the group, or was removed from it. */
        MemberRemovedEvent: MemberRemovedEvent;
        /**
         * Somebody sent a poll to the group.
         * The name of this event, `PollCreated`, is known only from a client program of 2018; the content of `data` is unknown.
         */
        PollCreatedEvent: PollCreatedEvent;
        /**
         * Somebody voted in a poll.
         * The name of this event, `PollResponse`, is known only from a client program of 2018; the content of `data` is unknown.
         */
        PollResponseEvent: PollResponseEvent;
        /**
         * Somebody sent a survey to the group.
         * By mistake, the documented sample of this event is a copy of a response to an action or survey.
         * Your code can use the title and the questions, but must not fail if the event also contains fields of a response.
         */
        SurveyCreatedEvent: SurveyCreatedEvent;
        /** Somebody responded to a survey, or edited a response. */
        SurveyResponseEvent: SurveyResponseEvent;
        /** Somebody posted a text message. */
        TextMessageCreatedEvent: TextMessageCreatedEvent;
        /**
         * An event of a type that this description contains.
         * The field `eventType` names the type.
         */
        KaizalaEvent: KaizalaEvent;
        /**
         * An event of a type that this description does not contain.
         * Such an event is not an error: acknowledge the event, so that Kaizala does not disable the webhook, and log the type of the event.
         */
        UnknownEvent: UnknownEvent;
        /** The body of a delivery: one event, either of a type that this description contains or of an unknown type. */
        Delivery: Delivery;
        /**
         * The settings of the webhook that you want to change; at least one setting is required.
         * Settings that you leave out stay unchanged.
         * Only the fields that are listed here are allowed.
         */
        UpdateWebhookRequest: UpdateWebhookRequest;
        /** The body of the response to `updateWebhook`, which was never documented: accept any body, and a missing body. */
        UpdatedWebhook: UpdatedWebhook;
        /**
         * The body of the response to `deleteWebhook`.
         * If the webhook was deleted, the body is an empty object or missing.
         * If the body has the field `message`, the webhook was not deleted, even if the status code is 200.
         */
        DeletionResult: DeletionResult;
    };
    responses: {
        /**
         * An error with a status code that is not listed here.
         * The reference documents only successful responses.
         * The body may be missing; otherwise, it has the fields that were observed in the bodies of errors.
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
         * Correct the request before you repeat it, because the same request fails again.
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
         * Kaizala refused the id of the connector, the secret of the connector or the refresh token.
         * A refresh token becomes invalid after 365 days, when a newer one is issued, or when the connector is deleted.
         * If the refresh token is invalid, a person has to sign in again.
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
         * The connector made more than 100 calls in one minute, or its tenant made more than 300 calls.
         * Before the next call, wait for the number of seconds in the header `Retry-After`.
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
         * The user has moved to another endpoint.
         * Repeat the call at the endpoint in the header `Location`, with the same method, body and headers, and use that endpoint for all later calls.
         * Follow only a few redirects in a row.
         * Never send the access token over plain HTTP, or to a host that you do not trust.
         */
        PermanentRedirect: {
            headers: {
                /**
                 * The new endpoint of the user, either only the endpoint or the full URL of the call.
                 * The format of this header was never documented, so accept both.
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
         * Either the handshake failed, because the receiver was not running, or did not respond with the `validationToken` within 5 seconds: fix the receiver, and repeat the call.
         * Or the request is malformed: correct the request before you repeat it, because the same request fails again.
         */
        WebhookRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": KaizalaErrorBody;
            };
        };
        /** The handshake failed, because the receiver did not respond within 5 seconds, or responded with anything except the `validationToken`: Kaizala does not create the webhook. */
        HandshakeRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The value of `validationToken`, decoded exactly once and returned unchanged, as plain text without any addition.
         * In practice, Kaizala did not check the content type of this response, but send `text/plain`.
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
         * A receiver can respond with status code 404 to a request without `validationToken`.
         * Kaizala treats any response that does not return this token as a refusal, and does not create the webhook.
         */
        HandshakeUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
         * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
         * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
         * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
         */
        DeliveryFailed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver has accepted the event.
         * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
         */
        DeliveryAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
         * Kaizala counts any status code other than 2xx as a failure.
         */
        DeliveryRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The webhook was not changed: the request is malformed, or the receiver at the new `callBackUrl` failed the handshake.
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
        /** No webhook has the given id, or the webhook belongs to another connector. */
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
         * The secret of the connector, which is the application that a developer registered with Kaizala.
         * @example example-application-secret
         */
        ApplicationSecret: string;
        /**
         * The refresh token, which you obtain once with the id of the connector and a mobile number.
         * A refresh token is valid for 365 days; from day 328 on, the response to `getAccessToken` contains a new refresh token.
         * The old refresh token becomes invalid when a new one is issued, or when the connector is deleted.
         * @example example-refresh-token
         */
        RefreshToken: string;
        /**
         * The id of the group, action or action package whose webhooks you want to list.
         * URL-encode the id, because ids such as `<guid>@1` and package names occur.
         * In calls other than `listWebhooks`, the service also accepted an `@` that was not encoded.
         * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
         */
        ListedObjectId: string;
        /**
         * The kind of object that `objectId` identifies: a group, an action or an action package.
         * @example Group
         */
        ListedObjectType: ObjectType;
        /**
         * The token that the receiver must return in the body of its response.
         * In practice, the token consisted of digits, but its format is not defined: decode the query exactly once, and treat the token as a string.
         * @example 482915306174
         */
        ValidationToken: string;
        /**
         * The `callBackToken` of the webhook, present only if the webhook has a callback token.
         * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
         * Compare the token in constant time, before you read the body.
         * @example example-callback-token
         */
        KzCallbackToken: string;
        /**
         * The id of the webhook, which `createWebhook` returned as `webhookId` and `listWebhooks` returns as `id`.
         * URL-encode the id, because not every id is a UUID.
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
         * The new endpoint of the user, either only the endpoint or the full URL of the call.
         * The format of this header was never documented, so accept both.
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
     * Every other call needs an access token, and the endpoint that comes with the access token.
     * Get a new access token shortly before the old one expires; if the response contains a new refresh token, store it before you use it.
     * The host of this call is always the same, and redirects from it are not documented: do not follow redirects.
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
                 * The secret of the connector, which is the application that a developer registered with Kaizala.
                 * @example example-application-secret
                 */
                applicationSecret: components["parameters"]["ApplicationSecret"];
                /**
                 * The refresh token, which you obtain once with the id of the connector and a mobile number.
                 * A refresh token is valid for 365 days; from day 328 on, the response to `getAccessToken` contains a new refresh token.
                 * The old refresh token becomes invalid when a new one is issued, or when the connector is deleted.
                 * @example example-refresh-token
                 */
                refreshToken: components["parameters"]["RefreshToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The access token, the time at which it expires, and the endpoint of the user. */
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
             * Correct the request before you repeat it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * Kaizala refused the id of the connector, the secret of the connector or the refresh token.
             * A refresh token becomes invalid after 365 days, when a newer one is issued, or when the connector is deleted.
             * If the refresh token is invalid, a person has to sign in again.
             */
            401: components["responses"]["CredentialsRefused"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300 calls.
             * Before the next call, wait for the number of seconds in the header `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * An error with a status code that is not listed here.
             * The reference documents only successful responses.
             * The body may be missing; otherwise, it has the fields that were observed in the bodies of errors.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * List an object's webhooks.
     *
     * Lists the webhooks of one group, action or action package, both active and disabled.
     * You cannot list all webhooks, and you cannot get a single webhook.
     * The response contains the callback tokens of the webhooks in clear text: do not log the response.
     * The service also accepted a `Content-Type` in this call, although the call has no body.
     */
    listWebhooks: {
        parameters: {
            query: {
                /**
                 * The id of the group, action or action package whose webhooks you want to list.
                 * URL-encode the id, because ids such as `<guid>@1` and package names occur.
                 * In calls other than `listWebhooks`, the service also accepted an `@` that was not encoded.
                 * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
                 */
                objectId: components["parameters"]["ListedObjectId"];
                /**
                 * The kind of object that `objectId` identifies: a group, an action or an action package.
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
            /** The webhooks of the group, action or action package, or an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookList;
                };
            };
            /**
             * The user has moved to another endpoint.
             * Repeat the call at the endpoint in the header `Location`, with the same method, body and headers, and use that endpoint for all later calls.
             * Follow only a few redirects in a row.
             * Never send the access token over plain HTTP, or to a host that you do not trust.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The request is malformed.
             * Correct the request before you repeat it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300 calls.
             * Before the next call, wait for the number of seconds in the header `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * An error with a status code that is not listed here.
             * The reference documents only successful responses.
             * The body may be missing; otherwise, it has the fields that were observed in the bodies of errors.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Create a webhook.
     *
     * Attaches a webhook to a group, an action or an action package.
     * Before Kaizala responds, it calls the `callBackUrl` for the handshake, so the receiver must already be running.
     * If the response is lost, the webhook may still exist: list the webhooks before you create it again.
     * In calls other than `createWebhook`, the service also accepted JSON with names without quotation marks, or with strings in apostrophes.
     * For `createWebhook`, this project assumes the same.
     */
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings of the new webhook: the object and the events to subscribe to, and the URL to which Kaizala delivers the events. */
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
             * The user has moved to another endpoint.
             * Repeat the call at the endpoint in the header `Location`, with the same method, body and headers, and use that endpoint for all later calls.
             * Follow only a few redirects in a row.
             * Never send the access token over plain HTTP, or to a host that you do not trust.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The webhook was not created, for one of two reasons.
             * Either the handshake failed, because the receiver was not running, or did not respond with the `validationToken` within 5 seconds: fix the receiver, and repeat the call.
             * Or the request is malformed: correct the request before you repeat it, because the same request fails again.
             */
            400: components["responses"]["WebhookRejected"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300 calls.
             * Before the next call, wait for the number of seconds in the header `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * An error with a status code that is not listed here.
             * The reference documents only successful responses.
             * The body may be missing; otherwise, it has the fields that were observed in the bodies of errors.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Update a webhook.
     *
     * Changes one or more settings of a webhook, and can enable a webhook that was disabled after failed deliveries.
     * It is unknown whether Kaizala repeats the handshake for a new `callBackUrl`, so the receiver at the new URL should be able to respond to the handshake.
     */
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id of the webhook, which `createWebhook` returned as `webhookId` and `listWebhooks` returns as `id`.
                 * URL-encode the id, because not every id is a UUID.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        /** The settings of the webhook that you want to change. */
        requestBody: {
            content: {
                "application/json": UpdateWebhookRequest;
            };
        };
        responses: {
            /**
             * The settings of the webhook were changed.
             * The body of this response was never documented: accept any body, and a missing body.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UpdatedWebhook;
                };
            };
            /** The settings of the webhook were changed, and the response has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * The user has moved to another endpoint.
             * Repeat the call at the endpoint in the header `Location`, with the same method, body and headers, and use that endpoint for all later calls.
             * Follow only a few redirects in a row.
             * Never send the access token over plain HTTP, or to a host that you do not trust.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The webhook was not changed: the request is malformed, or the receiver at the new `callBackUrl` failed the handshake.
             * Correct the request, or fix the receiver, before you repeat the call.
             */
            400: components["responses"]["UpdateRejected"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /** No webhook has the given id, or the webhook belongs to another connector. */
            404: components["responses"]["WebhookNotFound"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300 calls.
             * Before the next call, wait for the number of seconds in the header `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * An error with a status code that is not listed here.
             * The reference documents only successful responses.
             * The body may be missing; otherwise, it has the fields that were observed in the bodies of errors.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Delete a webhook.
     *
     * Deletes a webhook, which ends its deliveries.
     * The table in the reference lists the id of the webhook as a path parameter, but the printed path has no id; the path with the id worked.
     * The service also accepted a `Content-Type` in this call, although the call has no body.
     */
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id of the webhook, which `createWebhook` returned as `webhookId` and `listWebhooks` returns as `id`.
                 * URL-encode the id, because not every id is a UUID.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * The webhook was deleted, unless the body of the response has the field `message`.
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
             * The user has moved to another endpoint.
             * Repeat the call at the endpoint in the header `Location`, with the same method, body and headers, and use that endpoint for all later calls.
             * Follow only a few redirects in a row.
             * Never send the access token over plain HTTP, or to a host that you do not trust.
             */
            308: components["responses"]["PermanentRedirect"];
            /**
             * The request is malformed.
             * Correct the request before you repeat it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /** No webhook has the given id, or the webhook belongs to another connector. */
            404: components["responses"]["WebhookNotFound"];
            /**
             * The connector made more than 100 calls in one minute, or its tenant made more than 300 calls.
             * Before the next call, wait for the number of seconds in the header `Retry-After`.
             */
            429: components["responses"]["TooManyRequests"];
            /**
             * An error with a status code that is not listed here.
             * The reference documents only successful responses.
             * The body may be missing; otherwise, it has the fields that were observed in the bodies of errors.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Answer the handshake.
     *
     * Before Kaizala creates a webhook, it calls the URL of the receiver to check that the receiver accepts deliveries.
     * Kaizala adds the query parameter `validationToken` to the URL, and keeps an existing query.
     * The receiver has 5 seconds to respond with the value of `validationToken`, decoded exactly once, as plain text.
     * If Kaizala receives any other response, or none within 5 seconds, it does not create the webhook.
     * Do not expect the callback token of the webhook in this call.
     */
    answerHandshake: {
        parameters: {
            query: {
                /**
                 * The token that the receiver must return in the body of its response.
                 * In practice, the token consisted of digits, but its format is not defined: decode the query exactly once, and treat the token as a string.
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
             * The value of `validationToken`, decoded exactly once and returned unchanged, as plain text without any addition.
             * In practice, Kaizala did not check the content type of this response, but send `text/plain`.
             */
            200: components["responses"]["HandshakeEcho"];
            /**
             * A receiver can respond with status code 404 to a request without `validationToken`.
             * Kaizala treats any response that does not return this token as a refusal, and does not create the webhook.
             */
            404: components["responses"]["HandshakeUnknown"];
            /** The handshake failed, because the receiver did not respond within 5 seconds, or responded with anything except the `validationToken`: Kaizala does not create the webhook. */
            default: components["responses"]["HandshakeRefused"];
        };
    };
    /**
     * Receive a delivery.
     *
     * Each call contains exactly one event, of a type that the webhook subscribes to.
     * Respond with a status code from 200 to 299 once the event is stored safely: any other status code, or no response, counts as a failure.
     * Kaizala retries a failed delivery 6 times within 2 days, at growing intervals.
     * If all retries fail, Kaizala disables the webhook.
     * Kaizala delivers each event at least once, so expect duplicates.
     * Detect duplicates by a key of `subscriptionId`, `eventType`, `eventId` and a hash of `data`; `data` is necessary, because an edited response to an action or survey can have the ids of the original response.
     * Also acknowledge events of types that you do not know: if you refuse such events, Kaizala disables the webhook in the end.
     */
    receiveEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": Delivery;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new action.
     *
     * Happens when somebody sends an action, which is a form made from an action package.
     * By mistake, the documented sample of this event is a copy of a response to an action or survey.
     * A real event may therefore contain fields of a response, and may lack the title and the questions.
     */
    receiveActionCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": ActionCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an action response.
     *
     * Happens when somebody responds to an action, and again when that person edits the response.
     * An edited response has `isUpdateResponse`, and may have the `eventId` and the `responseId` of the original response: a receiver that ignores events with known ids loses the edited response.
     * The structure of each answer depends on the type of its question.
     * If the person skipped a question, the answer is an empty string, null, an empty list or absent.
     */
    receiveActionResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": ActionResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an announcement.
     *
     * Happens when somebody makes an announcement in the group.
     * The files of an announcement have the fields `url` and `fileName`; files in all other events have the fields `mediaUrl` and `mediaFileName`.
     */
    receiveAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": AnnouncementEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive an attachment.
     *
     * Happens when somebody posts a picture, an album, a voice note, a document or a video.
     * `data.actionType` is the kind of the attachment; only the value `Image` is documented.
     * The links in `data.media` work for anybody who has them: treat these links as secrets.
     */
    receiveAttachmentCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": AttachmentCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a group-added event.
     *
     * Happens when a group becomes a member of the subscribed group.
     * The reference lists only the name of this event: the meaning is derived from the names of triggers in another Microsoft product, and the fields of `data` come from a receiver program of 2017.
     */
    receiveGroupAdded: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": GroupAddedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a group-removed event.
     *
     * Happens when a group ceases to be a member of the subscribed group.
     * The reference lists only the name of this event: the meaning is derived from the names of triggers in another Microsoft product, and the field of `data` comes from a receiver program of 2017.
     */
    receiveGroupRemoved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": GroupRemovedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new job.
     *
     * Happens when somebody assigns a job.
     * `data.assignedTo` contains phone numbers, not ids.
     * `data.dueDate` is in ISO 8601, whereas times in the answers to an action or survey are in milliseconds since the epoch.
     */
    receiveJobCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": JobCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a job report.
     *
     * Happens when somebody reports on a job.
     * In this event, `data.responseDetails` contains an object `response`; in responses to actions and surveys, it contains a list `responseWithQuestions`.
     * According to the table in the reference, `data.responseDetails` is a list of strings, but every sample shows an object.
     */
    receiveJobResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": JobResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a meeting proposal.
     *
     * Happens when somebody proposes a meeting with the Let's Meet card.
     * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
     */
    receiveLetsMeetCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": LetsMeetCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a meeting response.
     *
     * Happens when somebody responds to a proposed meeting.
     * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
     */
    receiveLetsMeetResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": LetsMeetResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a member-added event.
     *
     * Happens when somebody joins the group or is added to it.
     * `data.member` is the phone number of the person who joined; `fromUser` is the phone number of the person who caused the event; both may be the same person.
     * The documented sample has the wrong `eventType`, `JobResponse`.
     */
    receiveMemberAdded: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": MemberAddedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a member-removed event.
     *
     * Happens when somebody leaves the group or is removed from it.
     * `data.member` is the phone number of the person who left; `fromUser` is the phone number of the person who caused the event; both may be the same person.
     */
    receiveMemberRemoved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": MemberRemovedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new poll.
     *
     * Happens when somebody sends a poll.
     * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
     */
    receivePollCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": PollCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a poll response.
     *
     * Happens when somebody votes in a poll.
     * The reference does not list this event: it is known only from a client program of 2018 that subscribed to it, and the content of `data` is unknown.
     */
    receivePollResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": PollResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a new survey.
     *
     * Happens when somebody sends a survey.
     * By mistake, the documented sample of this event is a copy of a response to an action or survey.
     * A real event may therefore contain fields of a response, and may lack the title and the questions.
     */
    receiveSurveyCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": SurveyCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
    /**
     * Receive a survey response.
     *
     * Happens when somebody responds to a survey, and again when that person edits the response.
     * The content of `data` is the same as in `ActionResponse`, and an edited response may have the `eventId` and the `responseId` of the original response.
     */
    receiveSurveyResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": SurveyResponseEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
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
                 * The `callBackToken` of the webhook, present only if the webhook has a callback token.
                 * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
                 * Compare the token in constant time, before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event that this call delivers. */
        requestBody: {
            content: {
                "application/json": TextMessageCreatedEvent;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * Every status code from 200 to 299 has this meaning; Kaizala ignores the body of the response.
             */
            "2XX": components["responses"]["DeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * Kaizala counts any status code other than 2xx as a failure.
             */
            "4XX": components["responses"]["DeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * Kaizala retries the delivery 6 times within 2 days, at growing intervals.
             * If all retries fail, Kaizala disables the webhook until you set `Active` to true with `updateWebhook`.
             * The exact schedule is unknown: this project assumes that no response within 10 seconds is a failure, and that retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
             */
            default: components["responses"]["DeliveryFailed"];
        };
    };
}
