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
export type CreateConnectorWebhookRequest = {
    /** The id of the group. */
    objectId: string;
    /** The kind of the object, spelled with a capital O; only groups could have webhooks. */
    ObjectType: "Group";
    /** The events to be told of. */
    eventTypes: ConnectorEventType[];
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

/** The id of the new webhook. */
export type CreatedWebhook = {
    /** The id of the webhook, which its deliveries carry as `subscriptionId`. */
    webhookId: string;
};

/**
 * The kind of an object, as Kaizala names it; a kind that is not listed here is legal.
 * @example Group
 */
export type ReceivedObjectType = "Group" | "Action" | "ActionPackage" | (string & {});

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

/**
 * An event of a known type.
 * Its `eventType` tells which.
 */
export type ConnectorEvent = ActionCreatedEvent | ActionResponseEvent | JobCreatedEvent | JobResponseEvent | SurveyCreatedEvent | SurveyResponseEvent;

/** A payload that was never documented, so any object. */
export type UndocumentedData = {
    [key: string]: unknown;
};

/**
 * An event of a type that this description does not know.
 * It is legal: acknowledge it, and log its type.
 */
export interface ConnectorUnknownEvent extends EventEnvelope {
    /** Any type except the known ones, so that a known event with a wrong payload cannot pass as unknown. */
    eventType: string & {};
    /** A payload that was never documented, so any object. */
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
         * There was no handshake, and no way to list, update or delete a webhook.
         * Superseded on 2017-09-15: use `createWebhook` of the current API, with `objectType` in place of `ObjectType` and at the endpoint of the user.
         */
        post: operations["createConnectorWebhook"];
        delete?: never;
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
     * Kaizala delivers one event a call, of one of the types that the webhook subscribed to.
     * The header and the context were documented, but not the payloads.
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
         * Kaizala delivers one event a call, of one of the types that the webhook subscribed to.
         * The header and the context were documented, but not the payloads.
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
     * The payload was never documented for this API; it is described with the later one.
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
         * The payload was never documented for this API; it is described with the later one.
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
     * The payload was never documented for this API: a receiver of 2017-08 read it in the shape of version 1.
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
         * The payload was never documented for this API: a receiver of 2017-08 read it in the shape of version 1.
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
     * The payload was never documented for this API; it is described with the later one.
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
         * The payload was never documented for this API; it is described with the later one.
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
     * The payload was never documented for this API; it is described with the later one.
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
         * The payload was never documented for this API; it is described with the later one.
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
     * The payload was never documented for this API; it is described with the later one.
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
         * The payload was never documented for this API; it is described with the later one.
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
     * The payload was never documented for this API: a receiver of 2017-08 read it in the shape of version 1.
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
         * The payload was never documented for this API: a receiver of 2017-08 read it in the shape of version 1.
         */
        post: operations["receiveSurveyResponse"];
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
        CreateConnectorWebhookRequest: CreateConnectorWebhookRequest;
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
        /** The id of the new webhook. */
        CreatedWebhook: CreatedWebhook;
        /**
         * The kind of an object, as Kaizala names it; a kind that is not listed here is legal.
         * @example Group
         */
        ReceivedObjectType: ReceivedObjectType;
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
        /** Somebody assigned a job. */
        JobCreatedEvent: JobCreatedEvent;
        /**
         * Somebody reported on a job.
         * The reference's table calls `responseDetails` a list of strings, and every sample shows an object.
         */
        JobResponseEvent: JobResponseEvent;
        /**
         * Somebody sent a survey to the group.
         * The documented sample is a pasted response: read the title and the questions, and expect the rest.
         */
        SurveyCreatedEvent: SurveyCreatedEvent;
        /** Somebody answered a survey, or edited an answer. */
        SurveyResponseEvent: SurveyResponseEvent;
        /**
         * An event of a known type.
         * Its `eventType` tells which.
         */
        ConnectorEvent: ConnectorEvent;
        /** A payload that was never documented, so any object. */
        UndocumentedData: UndocumentedData;
        /**
         * An event of a type that this description does not know.
         * It is legal: acknowledge it, and log its type.
         */
        ConnectorUnknownEvent: ConnectorUnknownEvent;
        /** The body of a delivery, one event of a known or an unknown type. */
        ConnectorDelivery: ConnectorDelivery;
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
         * Any other status, or no answer at all, is a failure.
         * Whether a failed delivery was retried was not documented in 2017.
         */
        ConnectorDeliveryFailed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver has the event.
         * Any status from 200 to 299 is assumed to say so, as in version 1.
         */
        ConnectorDeliveryAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
         * What Kaizala made of it was not documented in 2017.
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
         * The id of the connector, the application that a developer registered with Kaizala.
         * @example example-application-id
         */
        ApplicationId: string;
        /**
         * The `callBackToken` of the webhook, present when one was set.
         * It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
         * Compare it in constant time before you read the body.
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
     * There was no handshake, and no way to list, update or delete a webhook.
     * Superseded on 2017-09-15: use `createWebhook` of the current API, with `objectType` in place of `ObjectType` and at the endpoint of the user.
     */
    createConnectorWebhook: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The id of the connector, the application that a developer registered with Kaizala.
                 * @example example-application-id
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to listen to, and where to deliver. */
        requestBody: {
            content: {
                "application/json": CreateConnectorWebhookRequest;
            };
        };
        responses: {
            /** The webhook exists. */
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
             * Change it, because the same request fails again.
             */
            400: components["responses"]["BadRequest"];
            /**
             * The access token is missing, wrong or expired.
             * Fetch a new one and repeat the call once.
             */
            401: components["responses"]["Unauthorized"];
            /**
             * Any other failure.
             * Only success was ever documented; the body follows the errors that were observed, and may be missing.
             */
            default: components["responses"]["UnexpectedError"];
        };
    };
    /**
     * Receive a delivery.
     *
     * Kaizala delivers one event a call, of one of the types that the webhook subscribed to.
     * The header and the context were documented, but not the payloads.
     * A receiver of 2017-08 read responses to actions and surveys in the shape of version 1; the other payloads are assumed to have that shape, too.
     * There was no handshake.
     */
    receiveConnectorEvent: {
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
                "application/json": ConnectorDelivery;
            };
        };
        responses: {
            /**
             * The receiver has the event.
             * Any status from 200 to 299 is assumed to say so, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * What Kaizala made of it was not documented in 2017.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status, or no answer at all, is a failure.
             * Whether a failed delivery was retried was not documented in 2017.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new action.
     *
     * Happens when somebody sends an action.
     * The payload was never documented for this API; it is described with the later one.
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
             * Any status from 200 to 299 is assumed to say so, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * What Kaizala made of it was not documented in 2017.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status, or no answer at all, is a failure.
             * Whether a failed delivery was retried was not documented in 2017.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive an action response.
     *
     * Happens when somebody answers an action, and again when that person edits the answer.
     * The payload was never documented for this API: a receiver of 2017-08 read it in the shape of version 1.
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
             * Any status from 200 to 299 is assumed to say so, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * What Kaizala made of it was not documented in 2017.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status, or no answer at all, is a failure.
             * Whether a failed delivery was retried was not documented in 2017.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new job.
     *
     * Happens when somebody assigns a job.
     * The payload was never documented for this API; it is described with the later one.
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
             * Any status from 200 to 299 is assumed to say so, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * What Kaizala made of it was not documented in 2017.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status, or no answer at all, is a failure.
             * Whether a failed delivery was retried was not documented in 2017.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a job report.
     *
     * Happens when somebody reports on a job.
     * The payload was never documented for this API; it is described with the later one.
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
             * Any status from 200 to 299 is assumed to say so, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * What Kaizala made of it was not documented in 2017.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status, or no answer at all, is a failure.
             * Whether a failed delivery was retried was not documented in 2017.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a new survey.
     *
     * Happens when somebody sends a survey.
     * The payload was never documented for this API; it is described with the later one.
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
             * Any status from 200 to 299 is assumed to say so, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * What Kaizala made of it was not documented in 2017.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status, or no answer at all, is a failure.
             * Whether a failed delivery was retried was not documented in 2017.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
    /**
     * Receive a survey response.
     *
     * Happens when somebody answers a survey, and again when that person edits the answer.
     * The payload was never documented for this API: a receiver of 2017-08 read it in the shape of version 1.
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
             * Any status from 200 to 299 is assumed to say so, as in version 1.
             */
            "2XX": components["responses"]["ConnectorDeliveryAccepted"];
            /**
             * The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
             * What Kaizala made of it was not documented in 2017.
             */
            "4XX": components["responses"]["ConnectorDeliveryRefused"];
            /**
             * Any other status, or no answer at all, is a failure.
             * Whether a failed delivery was retried was not documented in 2017.
             */
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
}
