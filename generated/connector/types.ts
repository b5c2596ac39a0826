// Generated from spec/connector by `npm run build`: change the description, not this file.

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
         * @description Attaches a webhook to a group.
         *     There was no handshake, and no way to list, update or delete a webhook.
         *     Superseded on 2017-09-15: use `createWebhook` of the current API, with `objectType` in place of `ObjectType` and at the endpoint of the user.
         */
        post: operations["createConnectorWebhook"];
        delete?: never;
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
        get?: never;
        put?: never;
        /**
         * Receive a delivery
         * @description Kaizala delivers one event a call, of one of the types that the webhook subscribed to.
         *     The header and the context were documented, but not the payloads.
         *     A receiver of 2017-08 read responses to actions and surveys in the shape of version 1; the other payloads are assumed to have that shape, too.
         *     There was no handshake.
         */
        post: operations["receiveConnectorEvent"];
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
         * @description Happens when somebody sends an action.
         *     The payload was never documented for this API; it is described with the later one.
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
         *     The payload was never documented for this API: a receiver of 2017-08 read it in the shape of version 1.
         */
        post: operations["receiveActionResponse"];
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
         *     The payload was never documented for this API; it is described with the later one.
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
         *     The payload was never documented for this API; it is described with the later one.
         */
        post: operations["receiveJobResponse"];
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
         *     The payload was never documented for this API; it is described with the later one.
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
         *     The payload was never documented for this API: a receiver of 2017-08 read it in the shape of version 1.
         */
        post: operations["receiveSurveyResponse"];
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
         * ConnectorEventType
         * @description The six events of the connector API, in exactly this spelling.
         * @enum {string}
         */
        ConnectorEventType: "ActionCreated" | "ActionResponse" | "JobCreated" | "JobResponse" | "SurveyCreated" | "SurveyResponse";
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
         * CreateConnectorWebhookRequest
         * @description A new webhook.
         *     Fields that are not listed are rejected.
         */
        CreateConnectorWebhookRequest: {
            /** @description The id of the group. */
            objectId: string;
            /**
             * @description The kind of the object, spelled with a capital O; only groups could have webhooks.
             * @enum {string}
             */
            ObjectType: "Group";
            /** @description The events to be told of. */
            eventTypes: components["schemas"]["ConnectorEventType"][];
            callBackUrl: components["schemas"]["CallBackUrl"];
            callBackToken?: components["schemas"]["CallBackToken"];
            callBackContext?: components["schemas"]["CallBackContext"];
            validity?: components["schemas"]["Validity"];
        };
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
         * CreatedWebhook
         * @description The id of the new webhook.
         */
        CreatedWebhook: {
            /** @description The id of the webhook, which its deliveries carry as `subscriptionId`. */
            webhookId: string;
        };
        /**
         * ReceivedObjectType
         * @description The kind of an object, as Kaizala names it; a kind that is not listed here is legal.
         * @example Group
         */
        ReceivedObjectType: "Group" | "Action" | "ActionPackage" | (string & {});
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
         * ConnectorEvent
         * @description An event of a known type.
         *     Its `eventType` tells which.
         */
        ConnectorEvent: components["schemas"]["ActionCreatedEvent"] | components["schemas"]["ActionResponseEvent"] | components["schemas"]["JobCreatedEvent"] | components["schemas"]["JobResponseEvent"] | components["schemas"]["SurveyCreatedEvent"] | components["schemas"]["SurveyResponseEvent"];
        /**
         * UndocumentedData
         * @description A payload that was never documented, so any object.
         */
        UndocumentedData: {
            [key: string]: unknown;
        };
        /**
         * ConnectorUnknownEvent
         * @description An event of a type that this description does not know.
         *     It is legal: acknowledge it, and log its type.
         */
        ConnectorUnknownEvent: {
            /** @description Any type except the known ones, so that a known event with a wrong payload cannot pass as unknown. */
            eventType: string;
            data: components["schemas"]["UndocumentedData"];
        } & WithRequired<components["schemas"]["EventEnvelope"], "eventType">;
        /**
         * ConnectorDelivery
         * @description The body of a delivery, one event of a known or an unknown type.
         */
        ConnectorDelivery: components["schemas"]["ConnectorEvent"] | components["schemas"]["ConnectorUnknownEvent"];
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
         * @description Any other status, or no answer at all, is a failure.
         *     Whether a failed delivery was retried was not documented in 2017.
         */
        ConnectorDeliveryFailed: {
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
    };
    parameters: {
        /**
         * @description The id of the connector, the application that a developer registered with Kaizala.
         * @example example-application-id
         */
        ApplicationId: string;
        /**
         * @description The `callBackToken` of the webhook, present when one was set.
         *     It is the only proof that a delivery comes from Kaizala: there is no signature, no timestamp and no delivery id.
         *     Compare it in constant time before you read the body.
         * @example example-callback-token
         */
        KzCallbackToken: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createConnectorWebhook: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the connector, the application that a developer registered with Kaizala.
                 * @example example-application-id
                 */
                applicationId: components["parameters"]["ApplicationId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to listen to, and where to deliver. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConnectorWebhookRequest"];
            };
        };
        responses: {
            /** @description The webhook exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    receiveConnectorEvent: {
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
                "application/json": components["schemas"]["ConnectorDelivery"];
            };
        };
        responses: {
            "2XX": components["responses"]["DeliveryAccepted"];
            "4XX": components["responses"]["DeliveryRefused"];
            default: components["responses"]["ConnectorDeliveryFailed"];
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
            default: components["responses"]["ConnectorDeliveryFailed"];
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
            default: components["responses"]["ConnectorDeliveryFailed"];
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
            default: components["responses"]["ConnectorDeliveryFailed"];
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
            default: components["responses"]["ConnectorDeliveryFailed"];
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
            default: components["responses"]["ConnectorDeliveryFailed"];
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
            default: components["responses"]["ConnectorDeliveryFailed"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
