// Generated from spec/connector by `npm run build`: change the description, not this file.

/**
 * The type of an event of the connector API: one of six names, in exactly this spelling.
 *
 * - `ActionCreated`: somebody sends an action
 * - `ActionResponse`: somebody responds to an action, and again when that person edits the response
 * - `JobCreated`: somebody assigns a job
 * - `JobResponse`: somebody reports on a job
 * - `SurveyCreated`: somebody sends a survey
 * - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
 */
export type ConnectorEventType = "ActionCreated" | "ActionResponse" | "JobCreated" | "JobResponse" | "SurveyCreated" | "SurveyResponse";

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
export type CreateConnectorWebhookRequest = {
    /** The id of the group that the webhook is attached to. */
    objectId: string;
    /**
     * The kind of object that the webhook is attached to, which is always a group.
     * In the connector API, this field is spelled `ObjectType`, with a capital O; in version 1, it is spelled `objectType`.
     */
    ObjectType: "Group";
    /** The types of the events that the webhook subscribes to. */
    eventTypes: ConnectorEventType[];
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

/** The id of the new webhook. */
export type CreatedWebhook = {
    /** The id of the new webhook; the deliveries of the webhook contain this id in the field `subscriptionId`. */
    webhookId: string;
};

/**
 * The kind of object that a webhook is attached to, such as `Group`, in the spelling in which Kaizala sends it; other values may occur.
 * @example Group
 */
export type ReceivedObjectType = "Group" | "Action" | "ActionPackage" | (string & {});

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

/**
 * An event of a type that this description contains.
 * The field `eventType` names the type.
 */
export type ConnectorEvent = ActionCreatedEvent | ActionResponseEvent | JobCreatedEvent | JobResponseEvent | SurveyCreatedEvent | SurveyResponseEvent;

/** The `data` of an event for which no documentation of `data` exists; any object is possible. */
export type UndocumentedData = {
    [key: string]: unknown;
};

/**
 * An event of a type that this description does not contain.
 * Such an event is not an error: acknowledge the event, and log its type.
 */
export interface ConnectorUnknownEvent extends EventEnvelope {
    /**
     * The type of the event, which can be any type that this description does not contain.
     * All other types are excluded, so that a known event with the wrong data is not accepted as an unknown event.
     */
    eventType: string & {};
    /** The `data` of an event for which no documentation of `data` exists; any object is possible. */
    data: UndocumentedData;
}

/** The body of a delivery: one event, either of a type that this description contains or of an unknown type. */
export type ConnectorDelivery = ConnectorEvent | ConnectorUnknownEvent;

/** The operations of the API, by path and method. */
export interface paths {
    "/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a webhook
         * @deprecated
         *
         * Attaches a webhook to a group.
         * The connector API had no handshake, and a webhook could not be listed, updated or deleted.
         * This call was superseded on 2017-09-15: use `createWebhook` of version 1 at the endpoint of the user, with `objectType` instead of `ObjectType`.
         */
        post: operations["createConnectorWebhook"];
        delete?: never;
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
     * The documentation of the connector API describes the header `kz-callback-token` and the field `context`, but not the content of `data`.
     * A receiver program of 2017-08 read the same fields as in version 1 from responses to actions and surveys; this project assumes the fields of version 1 for the other events, too.
     * The connector API had no handshake.
     */
    callBackUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a delivery
         *
         * Each call contains exactly one event, of a type that the webhook subscribes to.
         * The documentation of the connector API describes the header `kz-callback-token` and the field `context`, but not the content of `data`.
         * A receiver program of 2017-08 read the same fields as in version 1 from responses to actions and surveys; this project assumes the fields of version 1 for the other events, too.
         * The connector API had no handshake.
         */
        post: operations["receiveConnectorEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * Receive a new action.
     *
     * Happens when somebody sends an action.
     * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
         * Happens when somebody sends an action.
         * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
     * For the connector API, the content of `data` was never documented, but a receiver program from August 2017 read the same fields that `data` has in version 1 of the API.
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
         * For the connector API, the content of `data` was never documented, but a receiver program from August 2017 read the same fields that `data` has in version 1 of the API.
         */
        post: operations["receiveActionResponse"];
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
     * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
         * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
     * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
         * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
         */
        post: operations["receiveJobResponse"];
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
     * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
         * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
     * For the connector API, the content of `data` was never documented, but a receiver program from August 2017 read the same fields that `data` has in version 1 of the API.
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
         * For the connector API, the content of `data` was never documented, but a receiver program from August 2017 read the same fields that `data` has in version 1 of the API.
         */
        post: operations["receiveSurveyResponse"];
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
         * The type of an event of the connector API: one of six names, in exactly this spelling.
         *
         * - `ActionCreated`: somebody sends an action
         * - `ActionResponse`: somebody responds to an action, and again when that person edits the response
         * - `JobCreated`: somebody assigns a job
         * - `JobResponse`: somebody reports on a job
         * - `SurveyCreated`: somebody sends a survey
         * - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
         */
        ConnectorEventType: ConnectorEventType;
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
        CreateConnectorWebhookRequest: CreateConnectorWebhookRequest;
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
        /** The id of the new webhook. */
        CreatedWebhook: CreatedWebhook;
        /**
         * The kind of object that a webhook is attached to, such as `Group`, in the spelling in which Kaizala sends it; other values may occur.
         * @example Group
         */
        ReceivedObjectType: ReceivedObjectType;
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
        /** Somebody assigned a job. */
        JobCreatedEvent: JobCreatedEvent;
        /**
         * Somebody reported on a job.
         * According to the table in the reference, `responseDetails` is a list of strings, but every sample shows an object.
         */
        JobResponseEvent: JobResponseEvent;
        /**
         * Somebody sent a survey to the group.
         * By mistake, the documented sample of this event is a copy of a response to an action or survey.
         * Your code can use the title and the questions, but must not fail if the event also contains fields of a response.
         */
        SurveyCreatedEvent: SurveyCreatedEvent;
        /** Somebody responded to a survey, or edited a response. */
        SurveyResponseEvent: SurveyResponseEvent;
        /**
         * An event of a type that this description contains.
         * The field `eventType` names the type.
         */
        ConnectorEvent: ConnectorEvent;
        /** The `data` of an event for which no documentation of `data` exists; any object is possible. */
        UndocumentedData: UndocumentedData;
        /**
         * An event of a type that this description does not contain.
         * Such an event is not an error: acknowledge the event, and log its type.
         */
        ConnectorUnknownEvent: ConnectorUnknownEvent;
        /** The body of a delivery: one event, either of a type that this description contains or of an unknown type. */
        ConnectorDelivery: ConnectorDelivery;
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
         * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
         * The documentation of 2017 does not say whether Kaizala retried a failed delivery.
         */
        ConnectorDeliveryFailed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver has accepted the event.
         * This project assumes that every status code from 200 to 299 has this meaning, as in version 1.
         */
        ConnectorDeliveryAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
         * The documentation of 2017 does not say how Kaizala reacted to this response.
         */
        ConnectorDeliveryRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * The id of the connector, which is the application that a developer registered with Kaizala.
         * @example example-application-id
         */
        ApplicationId: string;
        /**
         * The `callBackToken` of the webhook, present only if the webhook has a callback token.
         * This token is the only proof that a delivery comes from Kaizala: a delivery has no signature, no timestamp and no delivery id.
         * Compare the token in constant time, before you read the body.
         * @example example-callback-token
         */
        KzCallbackToken: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}

/** Always empty. */
export type $defs = Record<string, never>;

/** The parameters, the body and the responses of each operation, by its id. */
export interface operations {
    /**
     * Create a webhook.
     *
     * Attaches a webhook to a group.
     * The connector API had no handshake, and a webhook could not be listed, updated or deleted.
     * This call was superseded on 2017-09-15: use `createWebhook` of version 1 at the endpoint of the user, with `objectType` instead of `ObjectType`.
     */
    createConnectorWebhook: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The id of the connector, which is the application that a developer registered with Kaizala.
                 * @example example-application-id
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            path?: never;
            cookie?: never;
        };
        /** The settings of the new webhook: the object and the events to subscribe to, and the URL to which Kaizala delivers the events. */
        requestBody: {
            content: {
                "application/json": CreateConnectorWebhookRequest;
            };
        };
        responses: {
            /** The webhook was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreatedWebhook;
                };
            };
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
             * An error with a status code that is not listed here.
             * The reference documents only successful responses.
             * The body may be missing; otherwise, it has the fields that were observed in the bodies of errors.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Receive a delivery.
     *
     * Each call contains exactly one event, of a type that the webhook subscribes to.
     * The documentation of the connector API describes the header `kz-callback-token` and the field `context`, but not the content of `data`.
     * A receiver program of 2017-08 read the same fields as in version 1 from responses to actions and surveys; this project assumes the fields of version 1 for the other events, too.
     * The connector API had no handshake.
     */
    receiveConnectorEvent: {
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
                "application/json": ConnectorDelivery;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * This project assumes that every status code from 200 to 299 has this meaning, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala reacted to this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * The documentation of 2017 does not say whether Kaizala retried a failed delivery.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new action.
     *
     * Happens when somebody sends an action.
     * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
             * This project assumes that every status code from 200 to 299 has this meaning, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala reacted to this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * The documentation of 2017 does not say whether Kaizala retried a failed delivery.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive an action response.
     *
     * Happens when somebody responds to an action, and again when that person edits the response.
     * For the connector API, the content of `data` was never documented, but a receiver program from August 2017 read the same fields that `data` has in version 1 of the API.
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
             * This project assumes that every status code from 200 to 299 has this meaning, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala reacted to this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * The documentation of 2017 does not say whether Kaizala retried a failed delivery.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new job.
     *
     * Happens when somebody assigns a job.
     * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
             * This project assumes that every status code from 200 to 299 has this meaning, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala reacted to this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * The documentation of 2017 does not say whether Kaizala retried a failed delivery.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a job report.
     *
     * Happens when somebody reports on a job.
     * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
             * This project assumes that every status code from 200 to 299 has this meaning, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala reacted to this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * The documentation of 2017 does not say whether Kaizala retried a failed delivery.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new survey.
     *
     * Happens when somebody sends a survey.
     * For the connector API, the content of `data` was never documented; this description uses the content of version 1.
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
             * This project assumes that every status code from 200 to 299 has this meaning, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala reacted to this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * The documentation of 2017 does not say whether Kaizala retried a failed delivery.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a survey response.
     *
     * Happens when somebody responds to a survey, and again when that person edits the response.
     * For the connector API, the content of `data` was never documented, but a receiver program from August 2017 read the same fields that `data` has in version 1 of the API.
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
             * This project assumes that every status code from 200 to 299 has this meaning, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery; the status code is 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala reacted to this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * The delivery failed, because the receiver sent no response, or a response with a status code other than 2xx.
             * The documentation of 2017 does not say whether Kaizala retried a failed delivery.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
}
