// Generated from spec/connector by `npm run build`: change the description, not this file.

/**
 * The six events of the connector API, in exactly this spelling.
 *
 * - `ActionCreated`: somebody sends an action
 * - `ActionResponse`: somebody answers an action, and again when that person edits the answer
 * - `JobCreated`: somebody assigns a job
 * - `JobResponse`: somebody reports on a job
 * - `SurveyCreated`: somebody sends a survey
 * - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
 */
export type ConnectorEventType = "ActionCreated" | "ActionResponse" | "JobCreated" | "JobResponse" | "SurveyCreated" | "SurveyResponse";

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
export type CreateConnectorWebhookRequest = {
    /** The id of the group. */
    objectId: string;
    /** The kind of the object, spelled with a capital O; only groups could have webhooks. */
    ObjectType: "Group";
    /** The events to subscribe to. */
    eventTypes: ConnectorEventType[];
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

/** The id of the new webhook. */
export type CreatedWebhook = {
    /** The id of the webhook, which its deliveries contain as `subscriptionId`. */
    webhookId: string;
};

/**
 * The kind of an object, as Kaizala names it; other values may occur.
 * @example Group
 */
export type ReceivedObjectType = "Group" | "Action" | "ActionPackage" | (string & {});

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

/**
 * An event of a known type.
 * Its `eventType` names the type.
 */
export type ConnectorEvent = ActionCreatedEvent | ActionResponseEvent | JobCreatedEvent | JobResponseEvent | SurveyCreatedEvent | SurveyResponseEvent;

/** A payload that was never documented, which can be any object. */
export type UndocumentedData = {
    [key: string]: unknown;
};

/**
 * An event of a type that is not in this description.
 * Such an event is not an error: acknowledge it, and log its type.
 */
export interface ConnectorUnknownEvent extends EventEnvelope {
    /** Any type except the known ones, so that a known event with a wrong payload is not accepted as an unknown one. */
    eventType: string & {};
    /** A payload that was never documented, which can be any object. */
    data: UndocumentedData;
}

/** The body of a delivery, one event of a known or an unknown type. */
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
         * There was no handshake, and a webhook could not be listed, updated or deleted.
         * This call was superseded on 2017-09-15: use `createWebhook` of the current API, with `objectType` instead of `ObjectType`, and at the endpoint of the user.
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
     * The header and the context were documented, but the payloads were not.
     * A receiver of 2017-08 read responses to actions and surveys in the shape of version 1; the other payloads are assumed to have that shape, too.
     * There was no handshake.
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
         * The header and the context were documented, but the payloads were not.
         * A receiver of 2017-08 read responses to actions and surveys in the shape of version 1; the other payloads are assumed to have that shape, too.
         * There was no handshake.
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
     * The payload was never documented for this API; this description has the payload of version 1.
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
         * The payload was never documented for this API; this description has the payload of version 1.
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
     * The payload was never documented for this API, but a receiver of 2017-08 read it in the shape of version 1.
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
         * The payload was never documented for this API, but a receiver of 2017-08 read it in the shape of version 1.
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
     * The payload was never documented for this API; this description has the payload of version 1.
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
         * The payload was never documented for this API; this description has the payload of version 1.
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
     * The payload was never documented for this API; this description has the payload of version 1.
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
         * The payload was never documented for this API; this description has the payload of version 1.
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
     * The payload was never documented for this API; this description has the payload of version 1.
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
         * The payload was never documented for this API; this description has the payload of version 1.
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
     * The payload was never documented for this API, but a receiver of 2017-08 read it in the shape of version 1.
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
         * The payload was never documented for this API, but a receiver of 2017-08 read it in the shape of version 1.
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
         * The six events of the connector API, in exactly this spelling.
         *
         * - `ActionCreated`: somebody sends an action
         * - `ActionResponse`: somebody answers an action, and again when that person edits the answer
         * - `JobCreated`: somebody assigns a job
         * - `JobResponse`: somebody reports on a job
         * - `SurveyCreated`: somebody sends a survey
         * - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
         */
        ConnectorEventType: ConnectorEventType;
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
        CreateConnectorWebhookRequest: CreateConnectorWebhookRequest;
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
        /** The id of the new webhook. */
        CreatedWebhook: CreatedWebhook;
        /**
         * The kind of an object, as Kaizala names it; other values may occur.
         * @example Group
         */
        ReceivedObjectType: ReceivedObjectType;
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
        /** Somebody assigned a job. */
        JobCreatedEvent: JobCreatedEvent;
        /**
         * Somebody reported on a job.
         * According to the table in the reference, `responseDetails` is a list of strings, but every sample shows an object.
         */
        JobResponseEvent: JobResponseEvent;
        /**
         * Somebody sent a survey to the group.
         * The documented sample is a copy of a response by mistake: read the title and the questions, and expect the other fields of a response, too.
         */
        SurveyCreatedEvent: SurveyCreatedEvent;
        /** Somebody responded to a survey, or edited a response. */
        SurveyResponseEvent: SurveyResponseEvent;
        /**
         * An event of a known type.
         * Its `eventType` names the type.
         */
        ConnectorEvent: ConnectorEvent;
        /** A payload that was never documented, which can be any object. */
        UndocumentedData: UndocumentedData;
        /**
         * An event of a type that is not in this description.
         * Such an event is not an error: acknowledge it, and log its type.
         */
        ConnectorUnknownEvent: ConnectorUnknownEvent;
        /** The body of a delivery, one event of a known or an unknown type. */
        ConnectorDelivery: ConnectorDelivery;
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
         * Any other status code, or no response, counts as a failure.
         * The documentation of 2017 does not say whether a failed delivery was retried.
         */
        ConnectorDeliveryFailed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver has accepted the event.
         * As in version 1, any status code from 200 to 299 is assumed to mean this.
         */
        ConnectorDeliveryAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
         * The documentation of 2017 does not say how Kaizala treated this response.
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
         * The `callBackToken` of the webhook, present only if the webhook has one.
         * The token is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
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
     * There was no handshake, and a webhook could not be listed, updated or deleted.
     * This call was superseded on 2017-09-15: use `createWebhook` of the current API, with `objectType` instead of `ObjectType`, and at the endpoint of the user.
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
        /** The object and the events to subscribe to, and the URL for the deliveries. */
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
             * Correct it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The access token is missing, wrong or expired.
             * Get a new access token, and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /**
             * Any other failure.
             * Only success was documented.
             * The body has the shape of the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Receive a delivery.
     *
     * Each call contains exactly one event, of a type that the webhook subscribes to.
     * The header and the context were documented, but the payloads were not.
     * A receiver of 2017-08 read responses to actions and surveys in the shape of version 1; the other payloads are assumed to have that shape, too.
     * There was no handshake.
     */
    receiveConnectorEvent: {
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
                "application/json": ConnectorDelivery;
            };
        };
        responses: {
            /**
             * The receiver has accepted the event.
             * As in version 1, any status code from 200 to 299 is assumed to mean this.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala treated this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The documentation of 2017 does not say whether a failed delivery was retried.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new action.
     *
     * Happens when somebody sends an action.
     * The payload was never documented for this API; this description has the payload of version 1.
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
             * As in version 1, any status code from 200 to 299 is assumed to mean this.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala treated this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The documentation of 2017 does not say whether a failed delivery was retried.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive an action response.
     *
     * Happens when somebody answers an action, and again when that person edits the answer.
     * The payload was never documented for this API, but a receiver of 2017-08 read it in the shape of version 1.
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
             * As in version 1, any status code from 200 to 299 is assumed to mean this.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala treated this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The documentation of 2017 does not say whether a failed delivery was retried.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new job.
     *
     * Happens when somebody assigns a job.
     * The payload was never documented for this API; this description has the payload of version 1.
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
             * As in version 1, any status code from 200 to 299 is assumed to mean this.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala treated this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The documentation of 2017 does not say whether a failed delivery was retried.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a job report.
     *
     * Happens when somebody reports on a job.
     * The payload was never documented for this API; this description has the payload of version 1.
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
             * As in version 1, any status code from 200 to 299 is assumed to mean this.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala treated this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The documentation of 2017 does not say whether a failed delivery was retried.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new survey.
     *
     * Happens when somebody sends a survey.
     * The payload was never documented for this API; this description has the payload of version 1.
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
             * As in version 1, any status code from 200 to 299 is assumed to mean this.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala treated this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The documentation of 2017 does not say whether a failed delivery was retried.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a survey response.
     *
     * Happens when somebody answers a survey, and again when that person edits the answer.
     * The payload was never documented for this API, but a receiver of 2017-08 read it in the shape of version 1.
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
             * As in version 1, any status code from 200 to 299 is assumed to mean this.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status code 401 if the callback token is missing or wrong.
             * The documentation of 2017 does not say how Kaizala treated this response.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status code, or no response, counts as a failure.
             * The documentation of 2017 does not say whether a failed delivery was retried.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
}
