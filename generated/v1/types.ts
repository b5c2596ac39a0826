// Generated from spec/v1 by `npm run build`: change the description, not this file.

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
         * @description Every other call needs an access token, and the endpoint that comes with it.
         *     Ask again shortly before the token expires, and store a new refresh token before you use it.
         *     The token host is fixed, and no redirect of it is documented: follow none.
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
         * @description Shows the webhooks of one group, action or action package, active or not.
         *     There is no list of all webhooks, and no way to get a single one.
         *     The tokens come back in clear: keep the response out of logs.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description Attaches a webhook to a group, an action or an action package.
         *     Before it responds, Kaizala calls the URL with a handshake, so the receiver must be running already.
         *     A call whose response was lost may have created the webhook: list before you create again.
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
                 * @description The id that `createWebhook` returned; `listWebhooks` calls it `id`.
                 *     Encode it: of other ids it is known that they are not always UUIDs.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update a webhook
         * @description Changes one or more settings, and enables a webhook again that was disabled after failures.
         *     Whether Kaizala repeats the handshake for a new URL is unknown, so let the new receiver respond to it.
         */
        put: operations["updateWebhook"];
        post?: never;
        /**
         * Delete a webhook
         * @description Ends the deliveries.
         *     The reference lists the id as a parameter of the path and prints a path without it; the path with the id is the one that worked.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    callBackUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answer the handshake
         * @description Before a webhook is created, Kaizala checks that its receiver is willing.
         *     It calls the URL with the query parameter `validationToken` added, and an existing query stays.
         *     The receiver has 5 seconds to answer with the token, decoded once, as plain text; anything else rejects the registration.
         *     Do not expect the callback token on this call.
         */
        get: operations["answerHandshake"];
        put?: never;
        /**
         * Receive a delivery
         * @description Kaizala delivers one event a call, of any type that the webhook subscribed to.
         *     Answer with a status from 200 to 299 once the event is safe; anything else is a failure, and so is no answer.
         *     A failed delivery is retried 6 times within 2 days, at growing intervals, and then the webhook is disabled.
         *     Deliveries arrive at least once: keep a key of `subscriptionId`, `eventType`, `eventId` and a digest of `data`, because an edited response reuses its ids.
         *     Acknowledge types that you do not know, too: refusing them ends in a disabled webhook.
         */
        post: operations["receiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody sends an action, which is a form made from an action package.
         *     The documented sample is a pasted response, so members of a response may be there, and the title and the questions may be missing.
         */
        post: operations["receiveActionCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody answers an action, and again when that person edits the answer.
         *     An edited answer says `isUpdateResponse` and may keep its `eventId` and `responseId`: a receiver that drops known ids loses the edit.
         *     The shape of each answer depends on the type of its question, and skipped questions come as an empty string, null, an empty list or nothing.
         */
        post: operations["receiveActionResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody makes an announcement in the group.
         *     Its media are spelled `url` and `fileName`, not `mediaUrl` and `mediaFileName` as everywhere else.
         */
        post: operations["receiveAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody posts a picture, an album, a voice note, a document or a video.
         *     `data.actionType` tells which, and only `Image` is documented.
         *     The links in `data.media` work for anybody who has them: treat them as secrets.
         */
        post: operations["receiveAttachmentCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when a group becomes a member of the subscribed group.
         *     The reference lists only the name: the meaning is inferred, and the fields of `data` come from a receiver of 2017.
         */
        post: operations["receiveGroupAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when a group ceases to be a member of the subscribed group.
         *     The reference lists only the name: the meaning is inferred, and the field of `data` comes from a receiver of 2017.
         */
        post: operations["receiveGroupRemoved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody assigns a job.
         *     `data.assignedTo` lists phone numbers, not ids, and `data.dueDate` is ISO 8601 where the answers of a form hold milliseconds.
         */
        post: operations["receiveJobCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody reports on a job.
         *     `data.responseDetails` holds an object `response` here, unlike in the responses to actions and surveys.
         *     The reference's table calls it a list of strings; every sample shows the object.
         */
        post: operations["receiveJobResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody proposes a meeting with the Let's Meet card.
         *     The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receiveLetsMeetCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody answers a proposed meeting.
         *     The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receiveLetsMeetResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody joins the group or is added to it.
         *     `data.member` is the person who joined; who did it is `fromUser`, which may be the same person.
         *     The documented sample carries the wrong `eventType`.
         */
        post: operations["receiveMemberAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody leaves the group or is removed from it.
         *     `data.member` is the person who left; who did it is `fromUser`, which may be the same person.
         */
        post: operations["receiveMemberRemoved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody sends a poll.
         *     The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receivePollCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody votes in a poll.
         *     The reference does not list it: a client of 2018 subscribed to it, and the payload is unknown.
         */
        post: operations["receivePollResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody sends a survey.
         *     The payload is that of `ActionCreated`, with the same reservations.
         */
        post: operations["receiveSurveyCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody answers a survey, and again when that person edits the answer.
         *     The payload is that of `ActionResponse`, edited answers with their old ids included.
         */
        post: operations["receiveSurveyResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Happens when somebody posts a text message in the group.
         *     It is the only event that carries plain chat: pictures and files come as `AttachmentCreated`, announcements as `Announcement`.
         */
        post: operations["receiveTextMessageCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * ErrorCode
         * @description The error for programs; a code that is not listed here is legal.
         * @example InvalidParameters
         */
        ErrorCode: "Unauthenticated" | "InvalidParameters" | "InvalidToken" | (string & {});
        /**
         * KaizalaErrorBody
         * @description What went wrong.
         *     No error was ever documented; this shape was observed, also in responses with status 200.
         */
        KaizalaErrorBody: {
            /** @description A sentence for people. */
            message: string;
            errorCode?: components["schemas"]["ErrorCode"];
            /** @description The family of the error; for failures of authentication it contains `AuthException`. */
            errorCategoryKey?: string;
        };
        /**
         * AccessToken
         * @description An access token, and where to use it.
         *     Only `accessToken` is certain: before 2017-09-14 it was all there was.
         */
        AccessToken: {
            /**
             * Format: password
             * @description The token for the header `accessToken` of every other call, valid for 24 hours.
             */
            accessToken: string;
            /**
             * @description The endpoint of this user, without `/v1` and sometimes with a trailing slash: strip the slash, then append `/v1`.
             *     Without this member the token host itself is the endpoint.
             */
            endpointUrl?: string;
            /**
             * Format: int64
             * @description The end of the token's life, in milliseconds since the epoch.
             *     Without this member assume 24 hours.
             */
            accessTokenExpiry?: number;
            /**
             * Format: password
             * @description A new refresh token, handed out from day 328 of 365 on.
             *     Store it: it invalidates the old one.
             *     Empty, null or absent means that the old one stays.
             */
            refreshToken?: string | null;
            /** @description The scope of the token, a list with commas; the names in it differ between sources. */
            scope?: string;
        };
        /**
         * ObjectType
         * @description The kinds of object that a webhook can be attached to.
         * @enum {string}
         */
        ObjectType: "Group" | "Action" | "ActionPackage";
        /**
         * ReceivedObjectType
         * @description The kind of an object, as Kaizala names it; a kind that is not listed here is legal.
         * @example Group
         */
        ReceivedObjectType: "Group" | "Action" | "ActionPackage" | (string & {});
        /**
         * ReceivedEventType
         * @description An event type, as Kaizala names it; a type that is not listed here is legal.
         * @example JobCreated
         */
        ReceivedEventType: "ActionCreated" | "ActionResponse" | "Announcement" | "AttachmentCreated" | "GroupAdded" | "GroupRemoved" | "JobCreated" | "JobResponse" | "LetsMeetCreated" | "LetsMeetResponse" | "MemberAdded" | "MemberRemoved" | "PollCreated" | "PollResponse" | "SurveyCreated" | "SurveyResponse" | "TextMessageCreated" | (string & {});
        /**
         * Webhook
         * @description A webhook, as the list shows it.
         *     Some members have other names than in the request: `id`, `events`, and a lower-case b in `callback…`.
         *     Only `id`, `objectId`, `objectType` and `events` are certain.
         */
        Webhook: {
            /** @description The id that `createWebhook` returned as `webhookId`. */
            id: string;
            /** @description The id of the object that the webhook is attached to. */
            objectId: string;
            objectType: components["schemas"]["ReceivedObjectType"];
            /** @description The events that the webhook is told of; the request calls them `eventTypes`. */
            events: components["schemas"]["ReceivedEventType"][];
            /** @description A list without documentation, empty in every sample. */
            filters?: unknown[];
            /** @description The URL that Kaizala calls, as the documented sample spells it. */
            callbackUrl?: string | null;
            /**
             * Format: password
             * @description The secret of the deliveries, in clear, as the documented sample spells it.
             *     Never log it.
             */
            callbackToken?: string | null;
            /** @description The text that comes back as `context`, in the spelling of the sample. */
            callbackContext?: string | null;
            /** @description The same as `callbackUrl`, as the documented table spells it. */
            callBackUrl?: string | null;
            /**
             * Format: password
             * @description The same as `callbackToken`, as the documented table spells it.
             *     Never log it.
             */
            callBackToken?: string | null;
            /** @description The same as `callbackContext`, as the documented table spells it. */
            callBackContext?: string | null;
            /**
             * Format: int64
             * @description The time of creation, in milliseconds since the epoch; seen in the sample only.
             */
            ts?: number;
            /**
             * Format: int64
             * @description The end of the webhook's life, in milliseconds since the epoch.
             *     The sample shows a number and the table says string: read both.
             */
            validity?: number | string | null;
            /** @description Whether the webhook delivers; false after six retries of one delivery have failed. */
            active?: boolean;
        };
        /**
         * WebhookList
         * @description The webhooks of one object.
         */
        WebhookList: {
            /** @description The webhooks, active or not. */
            webhooks: components["schemas"]["Webhook"][];
        };
        /**
         * ObjectId
         * @description The id of the group, action or action package, as `objectType` says.
         *     It is not always a UUID: `<guid>@1`, `<guid>@2`, reverse-DNS package names and short hexadecimal ids occur.
         * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
         */
        ObjectId: string;
        /**
         * EventType
         * @description The events that a webhook can subscribe to, in exactly this spelling.
         *     Most are in the reference; some were only seen in a client of 2018, which the sources of each event tell.
         * @enum {string}
         */
        EventType: "ActionCreated" | "ActionResponse" | "Announcement" | "AttachmentCreated" | "GroupAdded" | "GroupRemoved" | "JobCreated" | "JobResponse" | "LetsMeetCreated" | "LetsMeetResponse" | "MemberAdded" | "MemberRemoved" | "PollCreated" | "PollResponse" | "SurveyCreated" | "SurveyResponse" | "TextMessageCreated";
        /**
         * EventTypes
         * @description The events to subscribe to.
         */
        EventTypes: components["schemas"]["EventType"][];
        /**
         * CallBackUrl
         * Format: uri
         * @description The absolute HTTPS URL that Kaizala calls with every event.
         * @example https://hooks.depot.example/kaizala?depot=north
         */
        CallBackUrl: string;
        /**
         * CallBackToken
         * @description A secret that comes back in the header `kz-callback-token` of every delivery.
         *     Being a header, it is limited to visible ASCII characters.
         * @example example-callback-token
         */
        CallBackToken: string;
        /**
         * CallBackContext
         * @description Any text; it comes back as `context` in every event.
         * @example depot-north
         */
        CallBackContext: string;
        /**
         * Validity
         * @description The end of the webhook's life, in milliseconds since the epoch, written as decimal digits in a string.
         *     The default is two years after creation: 63,113,852,000 ms in the documented sample.
         * @example 1609459200000
         */
        Validity: string;
        /**
         * CreateWebhookRequest
         * @description A new webhook.
         *     Fields that are not listed are rejected.
         */
        CreateWebhookRequest: {
            objectId: components["schemas"]["ObjectId"];
            objectType: components["schemas"]["ObjectType"];
            eventTypes: components["schemas"]["EventTypes"];
            callBackUrl: components["schemas"]["CallBackUrl"];
            callBackToken?: components["schemas"]["CallBackToken"];
            callBackContext?: components["schemas"]["CallBackContext"];
            validity?: components["schemas"]["Validity"];
        };
        /**
         * CreatedWebhook
         * @description The id of the new webhook.
         */
        CreatedWebhook: {
            /** @description The id of the webhook, which its deliveries carry as `subscriptionId`. */
            webhookId: string;
        };
        /**
         * EventEnvelope
         * @description What every event carries beside its `data`.
         *     Members that are not listed here are legal, at every level of an event.
         */
        EventEnvelope: {
            /** @description The id of the object that the webhook is attached to. */
            objectId: string;
            objectType: components["schemas"]["ReceivedObjectType"];
            /** @description The event's type. */
            eventType: string;
            /**
             * @description The id of the event, which is no key for duplicates by itself.
             *     In responses it equals `responseId`, and an edited response may reuse it.
             */
            eventId: string;
            /** @description The `callBackContext` of the webhook; documented, and absent in every capture. */
            context?: string | null;
            /** @description The phone number of the person who caused the event, often masked as in `+91xxxxxxxx` and even `++91xxxxxxxx`. */
            fromUser?: string;
            /** @description The id of the person who caused the event. */
            fromUserId?: string;
            /** @description The name of the person who caused the event. */
            fromUserName?: string;
            /** @description The URL of the person's picture; empty or null without one. */
            fromUserProfilePic?: string | null;
            /**
             * @description The id of the webhook that this delivery belongs to.
             *     Webhooks that overlap each deliver the same event under their own id.
             */
            subscriptionId?: string;
            /** @description The id of the group in which the event happened. */
            groupId?: string;
            /** @description The id of the group that the event came from. */
            sourceGroupId?: string;
            /** @description Whether a program caused the event; spelled with a lower-case f. */
            isBotfromUser?: boolean;
        };
        /**
         * QuestionType
         * @description The kind of a question, which decides the shape of its answer; a kind that is not listed here is legal.
         * @example Text
         */
        QuestionType: "AttachmentList" | "Date" | "DateOnly" | "DateTime" | "Image" | "LargeText" | "Location" | "MultiOption" | "MultipleOption" | "Numeric" | "PhoneNumber" | "SingleOption" | "SingleOptionExternal" | "Text" | (string & {});
        /**
         * QuestionOption
         * @description A choice of a question.
         */
        QuestionOption: {
            /** @description The text of the choice. */
            title?: string;
        };
        /**
         * TextAnswer
         * @description The answer to `Text` and `LargeText`, as it was typed, spaces included; custom cards store JSON text in it.
         */
        TextAnswer: string;
        /**
         * SingleOptionAnswer
         * @description The answer to `SingleOption` and `SingleOptionExternal`, a list with the title of the one choice.
         */
        SingleOptionAnswer: string[];
        /**
         * MultiOptionAnswer
         * @description The answer to `MultiOption` and `MultipleOption`, a list of the titles of the choices.
         */
        MultiOptionAnswer: string[];
        /**
         * NumericAnswer
         * @description The answer to `Numeric`.
         */
        NumericAnswer: number;
        /**
         * DateTimeAnswer
         * @description The answer to `DateTime`, `Date` and `DateOnly`, in milliseconds since the epoch; be ready for a string.
         */
        DateTimeAnswer: number | string;
        /**
         * LocationAnswer
         * @description The answer to `Location`.
         *     A documented latitude is 99.12, so expect values outside the range of the globe.
         */
        LocationAnswer: {
            /** @description The latitude, in degrees. */
            lt: number;
            /** @description The longitude, in degrees. */
            lg: number;
            /** @description The name of the place. */
            n?: string;
            /** @description The address of the place. */
            a?: string;
            /** @description The accuracy of the position, presumably in metres. */
            acc?: number;
        };
        /**
         * PhoneNumberAnswer
         * @description The answer to `PhoneNumber`.
         */
        PhoneNumberAnswer: {
            /** @description The country code. */
            cc: string | number;
            /** @description The number within the country. */
            pn: string;
        };
        /**
         * Media
         * @description A file that somebody attached.
         *     Attachments and answers say `mediaUrl` and `mediaFileName`, announcements say `url` and `fileName`.
         *     The links are long-lived and need no authentication: treat them as secrets, and do not log them.
         */
        Media: {
            /** @description The link to the file, in attachments and answers; the documentation shows `&amp;` in it, the wire had `&`. */
            mediaUrl?: string;
            /** @description The name of the file, in attachments and answers. */
            mediaFileName?: string;
            /** @description The link to the file, in announcements. */
            url?: string;
            /** @description The name of the file, in announcements. */
            fileName?: string;
        };
        /**
         * AttachmentListAnswer
         * @description The answer to `AttachmentList`.
         */
        AttachmentListAnswer: components["schemas"]["Media"][];
        /**
         * ImageAnswer
         * @description The answer to `Image`, a list of media or one URL.
         */
        ImageAnswer: components["schemas"]["Media"][] | string;
        /**
         * SkippedAnswer
         * @description The answer to a question that was skipped, unless `answer` is absent altogether.
         */
        SkippedAnswer: "" | unknown[] | null;
        /**
         * OtherAnswer
         * @description The answer to a question of a kind that is not listed here, any JSON.
         */
        OtherAnswer: unknown;
        /**
         * Answer
         * @description The answer to a question.
         *     The `type` of the question decides its shape, yet any JSON value is legal: kinds of question that nobody documented occur, and so do dates in ISO 8601.
         */
        Answer: components["schemas"]["TextAnswer"] | components["schemas"]["SingleOptionAnswer"] | components["schemas"]["MultiOptionAnswer"] | components["schemas"]["NumericAnswer"] | components["schemas"]["DateTimeAnswer"] | components["schemas"]["LocationAnswer"] | components["schemas"]["PhoneNumberAnswer"] | components["schemas"]["AttachmentListAnswer"] | components["schemas"]["ImageAnswer"] | components["schemas"]["SkippedAnswer"] | components["schemas"]["OtherAnswer"];
        /**
         * Question
         * @description A question of an action or survey.
         */
        Question: {
            /** @description The text of the question. */
            title?: string;
            type?: components["schemas"]["QuestionType"];
            /** @description The choices, or an empty list where the question has none. */
            options?: components["schemas"]["QuestionOption"][];
            answer?: components["schemas"]["Answer"];
            /** @description Whether the form hides the question; present only when true. */
            isInvisible?: boolean;
        };
        /**
         * ResponseDetails
         * @description The questions of an action or survey, each with its answer.
         */
        ResponseDetails: {
            /**
             * @description The questions in the order of the form.
             *     The app appends questions of its own at the end: `Responder Location` of type `Location`, and `ResponseTime` of type `DateTime`, which may be invisible.
             */
            responseWithQuestions?: components["schemas"]["Question"][];
        };
        /**
         * ActionData
         * @description The fields that a new action or survey and a response to it have in common.
         *     Every field may be missing.
         */
        ActionData: {
            /** @description The id of the action or survey. */
            actionId?: string;
            /** @description The id of the action package that the action was made from. */
            actionPackageId?: string;
            /** @description The id of the action package and its version, joined by a full stop. */
            packageId?: string;
            /** @description The id of the group in which the action was sent. */
            groupId?: string;
            /** @description The id of the group that the action or response came from. */
            sourceGroupId?: string;
            /** @description The id of the response, which is also the `eventId`. */
            responseId?: string;
            /**
             * @description Whether this response replaces an earlier one of the same person.
             *     It may keep the earlier one's `responseId` and `eventId`.
             */
            isUpdateResponse?: boolean;
            /** @description The phone number of the person who responded, often masked. */
            responder?: string;
            /** @description The id of the person who responded. */
            responderId?: string;
            /** @description The name of the person who responded. */
            responderName?: string;
            /** @description The URL of that person's picture, or empty. */
            responderProfilePic?: string;
            /** @description The id of the person who created the action; all zeros in the captures. */
            creatorId?: string;
            /** @description Whether the action hides who responds. */
            isAnonymous?: boolean;
            responseDetails?: components["schemas"]["ResponseDetails"];
        };
        /**
         * ActionProperty
         * @description A named value that an action carries.
         */
        ActionProperty: {
            /** @description The name of the property. */
            name?: string;
            /** @description The type of the value, as the action names it. */
            type?: string;
            /** @description The value, any JSON. */
            value?: unknown;
        };
        /**
         * CreatedData
         * @description A new action or survey.
         *     The documented sample is a pasted response, so expect the fields of a response beside the title and the questions.
         */
        CreatedData: {
            /** @description The title of the action or survey. */
            title?: string;
            /** @description The questions, without answers. */
            questions?: components["schemas"]["Question"][];
            /** @description Properties of the action or survey, spelled with a lower-case p; a response spells them `Properties`. */
            properties?: components["schemas"]["ActionProperty"][];
        } & components["schemas"]["ActionData"];
        /**
         * ActionCreatedEvent
         * @description Somebody sent an action to the group.
         *     The documented sample is a pasted response: read the title and the questions, and expect the rest.
         */
        ActionCreatedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "ActionCreated";
            data: components["schemas"]["CreatedData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "ActionCreated";
        });
        /**
         * ResponseData
         * @description A response to an action or a survey.
         *     Every field may be missing.
         */
        ResponseData: {
            /** @description Properties of the action, spelled with a capital P. */
            Properties?: components["schemas"]["ActionProperty"][];
        } & components["schemas"]["ActionData"];
        /**
         * ActionResponseEvent
         * @description Somebody answered an action, or edited an answer.
         */
        ActionResponseEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "ActionResponse";
            data: components["schemas"]["ResponseData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "ActionResponse";
        });
        /**
         * AnnouncementEvent
         * @description Somebody made an announcement.
         */
        AnnouncementEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "Announcement";
            /** @description The announcement. */
            data: {
                /** @description The title of the announcement. */
                title?: string;
                /** @description The text of the announcement. */
                text?: string;
                /** @description The files of the announcement, which say `url` and `fileName`. */
                media?: components["schemas"]["Media"][];
            };
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "Announcement";
        });
        /**
         * AttachmentType
         * @description The kind of an attachment; a kind that is not listed here is legal.
         * @example Image
         */
        AttachmentType: "Album" | "Audio" | "Document" | "Image" | "Video" | (string & {});
        /**
         * AttachmentCreatedEvent
         * @description Somebody posted one or more files.
         */
        AttachmentCreatedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "AttachmentCreated";
            /** @description The files, and what was said of them. */
            data: {
                /** @description The files. */
                media?: components["schemas"]["Media"][];
                actionType?: components["schemas"]["AttachmentType"];
                /** @description The text beside the files. */
                caption?: string;
            };
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "AttachmentCreated";
        });
        /**
         * GroupType
         * @description The kind of a group; other values may occur.
         * @example Group
         */
        GroupType: "Group" | "ConnectGroup" | (string & {});
        /**
         * GroupAddedEvent
         * @description A group became a member of the subscribed group.
         *     The reference lists only the name; the meaning comes from the titles of another product's triggers, and the fields from a receiver of 2017.
         */
        GroupAddedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "GroupAdded";
            /** @description The subgroup; `objectId` of the event is the group that it joined. */
            data: {
                /** @description The id of the subgroup. */
                groupId?: string;
                /** @description The name of the subgroup. */
                groupName?: string;
                groupType?: components["schemas"]["GroupType"];
            };
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "GroupAdded";
        });
        /**
         * GroupRemovedEvent
         * @description A group ceased to be a member of the subscribed group.
         *     The reference lists only the name; the meaning comes from the titles of another product's triggers, and the field from a receiver of 2017.
         */
        GroupRemovedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "GroupRemoved";
            /** @description The subgroup; `objectId` of the event is the group that it left. */
            data: {
                /** @description The id of the subgroup. */
                groupId?: string;
            };
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "GroupRemoved";
        });
        /**
         * JobCreatedEvent
         * @description Somebody assigned a job.
         */
        JobCreatedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "JobCreated";
            /** @description The job. */
            data: {
                /** @description The id of the job. */
                actionId?: string;
                /** @description The id of the group in which the job was sent. */
                groupId?: string;
                /** @description The title of the job. */
                title?: string;
                /** @description The text of the job. */
                text?: string;
                /** @description The time when the job is due, in ISO 8601 and UTC, with or without fractions of a second. */
                dueDate?: string;
                /** @description The phone numbers of the people who have to do it. */
                assignedTo?: string[];
            };
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "JobCreated";
        });
        /**
         * JobResponseEvent
         * @description Somebody reported on a job.
         *     The reference's table calls `responseDetails` a list of strings, and every sample shows an object.
         */
        JobResponseEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "JobResponse";
            /** @description The report. */
            data: {
                /** @description The id of the job. */
                actionId?: string;
                /** @description The id of the group in which the job was sent. */
                groupId?: string;
                /** @description The id of the report. */
                responseId?: string;
                /** @description The title of the job. */
                title?: string;
                /** @description The text of the job. */
                text?: string;
                /** @description The report, in an object of its own. */
                responseDetails?: {
                    /** @description Who reported, and whether the job is done. */
                    response?: {
                        /** @description The phone number of the person who reported, often masked. */
                        assignee?: string;
                        /** @description The name of the person who reported. */
                        assigneeName?: string;
                        /** @description The URL of that person's picture, or empty. */
                        assigneeProfilePic?: string;
                        /** @description Whether the job is done. */
                        isCompleted?: boolean;
                    };
                };
            };
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "JobResponse";
        });
        /**
         * UndocumentedData
         * @description A payload that was never documented, so any object.
         */
        UndocumentedData: {
            [key: string]: unknown;
        };
        /**
         * LetsMeetCreatedEvent
         * @description Somebody proposed a meeting.
         *     The name was seen in a client of 2018; the payload is unknown.
         */
        LetsMeetCreatedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "LetsMeetCreated";
            data: components["schemas"]["UndocumentedData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "LetsMeetCreated";
        });
        /**
         * LetsMeetResponseEvent
         * @description Somebody answered a proposed meeting.
         *     The name was seen in a client of 2018; the payload is unknown.
         */
        LetsMeetResponseEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "LetsMeetResponse";
            data: components["schemas"]["UndocumentedData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "LetsMeetResponse";
        });
        /**
         * MemberType
         * @description The role of a member; a role that is not listed here is legal.
         * @example Member
         */
        MemberType: "Member" | "Admin" | (string & {});
        /**
         * MemberData
         * @description The person who joined or left a group.
         *     Every member may be missing.
         */
        MemberData: {
            /** @description The phone number of that person, often masked. */
            member?: string;
            /** @description The id of that person. */
            memberId?: string;
            /** @description The name of that person. */
            memberName?: string;
            /** @description The URL of that person's picture, or empty. */
            memberProfilePic?: string;
            type?: components["schemas"]["MemberType"];
        };
        /**
         * MemberAddedEvent
         * @description Somebody joined the group, or was added to it.
         */
        MemberAddedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "MemberAdded";
            data: components["schemas"]["MemberData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "MemberAdded";
        });
        /**
         * MemberRemovedEvent
         * @description Somebody left the group, or was removed from it.
         */
        MemberRemovedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "MemberRemoved";
            data: components["schemas"]["MemberData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "MemberRemoved";
        });
        /**
         * PollCreatedEvent
         * @description Somebody sent a poll to the group.
         *     The name was seen in a client of 2018; the payload is unknown.
         */
        PollCreatedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "PollCreated";
            data: components["schemas"]["UndocumentedData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "PollCreated";
        });
        /**
         * PollResponseEvent
         * @description Somebody answered a poll.
         *     The name was seen in a client of 2018; the payload is unknown.
         */
        PollResponseEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "PollResponse";
            data: components["schemas"]["UndocumentedData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "PollResponse";
        });
        /**
         * SurveyCreatedEvent
         * @description Somebody sent a survey to the group.
         *     The documented sample is a pasted response: read the title and the questions, and expect the rest.
         */
        SurveyCreatedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "SurveyCreated";
            data: components["schemas"]["CreatedData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "SurveyCreated";
        });
        /**
         * SurveyResponseEvent
         * @description Somebody answered a survey, or edited an answer.
         */
        SurveyResponseEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "SurveyResponse";
            data: components["schemas"]["ResponseData"];
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "SurveyResponse";
        });
        /**
         * TextMessageCreatedEvent
         * @description Somebody posted a text message.
         */
        TextMessageCreatedEvent: {
            /**
             * @description The event's type.
             * @constant
             */
            eventType: "TextMessageCreated";
            /** @description The message. */
            data: {
                /** @description The text of the message. */
                text?: string;
            };
        } & (WithRequired<components["schemas"]["EventEnvelope"], "eventType"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            eventType: "TextMessageCreated";
        });
        /**
         * KaizalaEvent
         * @description An event of a known type.
         *     Its `eventType` tells which.
         */
        KaizalaEvent: components["schemas"]["ActionCreatedEvent"] | components["schemas"]["ActionResponseEvent"] | components["schemas"]["AnnouncementEvent"] | components["schemas"]["AttachmentCreatedEvent"] | components["schemas"]["GroupAddedEvent"] | components["schemas"]["GroupRemovedEvent"] | components["schemas"]["JobCreatedEvent"] | components["schemas"]["JobResponseEvent"] | components["schemas"]["LetsMeetCreatedEvent"] | components["schemas"]["LetsMeetResponseEvent"] | components["schemas"]["MemberAddedEvent"] | components["schemas"]["MemberRemovedEvent"] | components["schemas"]["PollCreatedEvent"] | components["schemas"]["PollResponseEvent"] | components["schemas"]["SurveyCreatedEvent"] | components["schemas"]["SurveyResponseEvent"] | components["schemas"]["TextMessageCreatedEvent"];
        /**
         * UnknownEvent
         * @description An event of a type that this description does not know.
         *     It is legal: acknowledge it, so that the webhook is not disabled, and log its type.
         */
        UnknownEvent: {
            /** @description Any type except the known ones, so that a known event with a wrong payload cannot pass as unknown. */
            eventType: string;
            data: components["schemas"]["UndocumentedData"];
        } & WithRequired<components["schemas"]["EventEnvelope"], "eventType">;
        /**
         * Delivery
         * @description The body of a delivery, one event of a known or an unknown type.
         */
        Delivery: components["schemas"]["KaizalaEvent"] | components["schemas"]["UnknownEvent"];
        /**
         * UpdateWebhookRequest
         * @description The settings to change, at least one.
         *     Fields that are left out stay as they are, and fields that are not listed are rejected.
         */
        UpdateWebhookRequest: {
            objectId?: components["schemas"]["ObjectId"];
            objectType?: components["schemas"]["ObjectType"];
            eventTypes?: components["schemas"]["EventTypes"];
            callBackUrl?: components["schemas"]["CallBackUrl"];
            callBackToken?: components["schemas"]["CallBackToken"];
            callBackContext?: components["schemas"]["CallBackContext"];
            validity?: components["schemas"]["Validity"];
            /**
             * @description Whether the webhook delivers, spelled with a capital A.
             *     `true` re-enables a webhook that was disabled after failures; the effect of `false` was never documented.
             *     The reference calls it a Boolean and shows a string: send a boolean.
             */
            Active?: boolean | ("true" | "false");
        };
        /**
         * UpdatedWebhook
         * @description Anything, or nothing at all; the response was never documented.
         */
        UpdatedWebhook: unknown;
        /**
         * DeletionResult
         * @description An empty object, or no body at all, if the webhook is deleted.
         *     With a `message`, it is an error, even if the status is 200: the webhook was not deleted.
         */
        DeletionResult: {
            /** @description A human-readable message, present only if the webhook was not deleted. */
            message?: string;
            errorCode?: components["schemas"]["ErrorCode"];
            /** @description The family of the error. */
            errorCategoryKey?: string;
        };
    };
    responses: {
        /**
         * @description Any other failure.
         *     Only success was ever documented; the body follows the errors that were observed, and may be missing.
         */
        UnexpectedError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KaizalaErrorBody"];
            };
        };
        /**
         * @description The request is malformed.
         *     Change it, because the same request fails again.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KaizalaErrorBody"];
            };
        };
        /**
         * @description The id, the secret or the refresh token of the connector was refused.
         *     A refresh token ends after 365 days, when a newer one was handed out, or when the connector was deleted; then a person has to sign in again.
         */
        CredentialsRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KaizalaErrorBody"];
            };
        };
        /**
         * @description More than 100 calls in a minute by this connector, or more than 300 by its tenant.
         *     Wait as long as `Retry-After` says.
         */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KaizalaErrorBody"];
            };
        };
        /**
         * @description The endpoint of this user has moved.
         *     Repeat the call at the endpoint that `Location` names, with the same method, body and headers, and use that endpoint from then on.
         *     Follow a few hops at most, and never send the access token to a host that you do not trust or over plain HTTP.
         */
        PermanentRedirect: {
            headers: {
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The access token is missing, wrong or expired.
         *     Fetch a new one and repeat the call once.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KaizalaErrorBody"];
            };
        };
        /**
         * @description The webhook was not created, for one of two reasons.
         *     The handshake failed: the receiver was down, or did not respond with the token within 5 seconds; repair the receiver and call again.
         *     Or the request is malformed: change it, because the same request fails again.
         */
        WebhookRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KaizalaErrorBody"];
            };
        };
        /** @description Any other response, or none within 5 seconds, rejects the registration. */
        HandshakeRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The token, decoded once and echoed exactly, as plain text and with nothing around it.
         *     The content type was not checked in practice; send `text/plain` all the same.
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
         * @description A receiver may respond with this to a request without `validationToken`.
         *     Kaizala takes any response except the echo as a refusal, and the webhook is not created.
         */
        HandshakeUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description Any other status, or no response, counts as a failure.
         *     The delivery is retried 6 times within 2 days, at growing intervals; after that the webhook is disabled until an update sets `Active`.
         *     The schedule is assumed: no response within 10 seconds is a failure, and retries follow after 45, 90, 180, 360, 720 and 1,440 minutes.
         */
        DeliveryFailed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The receiver has the event.
         *     Any status from 200 to 299 says so; the body of the response is ignored.
         */
        DeliveryAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The receiver refuses the delivery, with status 401 if the callback token is missing or wrong.
         *     Kaizala counts any status other than 2xx as a failure.
         */
        DeliveryRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The webhook was not changed: the request is malformed, or a new `callBackUrl` failed the handshake.
         *     Change the request, or repair the receiver, before you call again.
         */
        UpdateRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KaizalaErrorBody"];
            };
        };
        /** @description No webhook has this id, or it belongs to another connector. */
        WebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KaizalaErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the connector, the application that a developer registered with Kaizala.
         * @example example-application-id
         */
        ApplicationId: string;
        /**
         * @description The secret of the connector.
         * @example example-application-secret
         */
        ApplicationSecret: string;
        /**
         * @description The refresh token, obtained once with the id of the connector and a mobile number.
         *     It is valid for 365 days; from day 328 on, the response carries a new one.
         *     A new refresh token invalidates the old one, and so does deleting the connector.
         * @example example-refresh-token
         */
        RefreshToken: string;
        /**
         * @description The id of the group, action or action package whose webhooks are wanted.
         *     Encode it: ids such as `<guid>@1` and package names occur.
         * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
         */
        ListedObjectId: string;
        /**
         * @description The kind of object that `objectId` names.
         * @example Group
         */
        ListedObjectType: components["schemas"]["ObjectType"];
        /**
         * @description The token to echo.
         *     It is opaque: in practice a row of digits, but decode the query once and treat the result as text.
         * @example 482915306174
         */
        ValidationToken: string;
        /**
         * @description The `callBackToken` of the webhook, present when one was set.
         *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
         *     Compare it in constant time before you read the body.
         * @example example-callback-token
         */
        KzCallbackToken: string;
        /**
         * @description The id that `createWebhook` returned; `listWebhooks` calls it `id`.
         *     Encode it: of other ids it is known that they are not always UUIDs.
         * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
         */
        WebhookId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The time to wait before the next call, in seconds.
         * @example 30
         */
        RetryAfter: number;
        /**
         * @description The new endpoint.
         *     Whether it is a bare endpoint or the full URL of the call was never documented, so be ready for both.
         * @example https://kms1.kaizala.example
         */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccessToken: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the connector, the application that a developer registered with Kaizala.
                 * @example example-application-id
                 */
                applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The secret of the connector.
                 * @example example-application-secret
                 */
                applicationSecret: components["parameters"]["ApplicationSecret"];
                /**
                 * @description The refresh token, obtained once with the id of the connector and a mobile number.
                 *     It is valid for 365 days; from day 328 on, the response carries a new one.
                 *     A new refresh token invalidates the old one, and so does deleting the connector.
                 * @example example-refresh-token
                 */
                refreshToken: components["parameters"]["RefreshToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token, its end, and the endpoint of this user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["CredentialsRefused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    listWebhooks: {
        parameters: {
            query: {
                /**
                 * @description The id of the group, action or action package whose webhooks are wanted.
                 *     Encode it: ids such as `<guid>@1` and package names occur.
                 * @example b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10
                 */
                objectId: components["parameters"]["ListedObjectId"];
                /**
                 * @description The kind of object that `objectId` names.
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
            /** @description The webhooks of the object, or an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            308: components["responses"]["PermanentRedirect"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What to listen to, and where to deliver. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookRequest"];
            };
        };
        responses: {
            /** @description The webhook exists, and its receiver passed the handshake. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            308: components["responses"]["PermanentRedirect"];
            400: components["responses"]["WebhookRejected"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that `createWebhook` returned; `listWebhooks` calls it `id`.
                 *     Encode it: of other ids it is known that they are not always UUIDs.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        /** @description The settings to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhookRequest"];
            };
        };
        responses: {
            /**
             * @description The settings have changed.
             *     The body was never documented: accept any, and none.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatedWebhook"];
                };
            };
            /** @description The settings have changed, and the response has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            308: components["responses"]["PermanentRedirect"];
            400: components["responses"]["UpdateRejected"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["WebhookNotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that `createWebhook` returned; `listWebhooks` calls it `id`.
                 *     Encode it: of other ids it is known that they are not always UUIDs.
                 * @example 3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The webhook is deleted, unless the body has a `message`.
             *     Without one, the body is an empty object, or missing.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionResult"];
                };
            };
            308: components["responses"]["PermanentRedirect"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["WebhookNotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    answerHandshake: {
        parameters: {
            query: {
                /**
                 * @description The token to echo.
                 *     It is opaque: in practice a row of digits, but decode the query once and treat the result as text.
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
            200: components["responses"]["HandshakeEcho"];
            404: components["responses"]["HandshakeUnknown"];
            default: components["responses"]["HandshakeRefused"];
        };
    };
    receiveEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description One event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Delivery"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveActionCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveActionResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionResponseEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveAttachmentCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveGroupAdded: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupAddedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveGroupRemoved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupRemovedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveJobCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveJobResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobResponseEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveLetsMeetCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetsMeetCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveLetsMeetResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetsMeetResponseEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveMemberAdded: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberAddedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveMemberRemoved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRemovedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receivePollCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receivePollResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollResponseEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveSurveyCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveSurveyResponse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyResponseEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
    receiveTextMessageCreated: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `callBackToken` of the webhook, present when one was set.
                 *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
                 *     Compare it in constant time before you read the body.
                 * @example example-callback-token
                 */
                "kz-callback-token"?: components["parameters"]["KzCallbackToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextMessageCreatedEvent"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["DeliveryFailed"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
