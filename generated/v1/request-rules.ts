// Generated from spec/v1 by `npm run build`: change the description, not this file.

const ObjectId = { type: "string", minLength: 1 } as const;
const ObjectType = { type: "string", enum: ["Group","Action","ActionPackage"] } as const;
const EventType = { type: "string", enum: ["ActionCreated","ActionResponse","Announcement","AttachmentCreated","GroupAdded","GroupRemoved","JobCreated","JobResponse","LetsMeetCreated","LetsMeetResponse","MemberAdded","MemberRemoved","PollCreated","PollResponse","SurveyCreated","SurveyResponse","TextMessageCreated"] } as const;
const EventTypes = { type: "array", minItems: 1, uniqueItems: true, items: EventType } as const;
const CallBackUrl = { type: "string", pattern: /^[Hh][Tt][Tt][Pp][Ss]:\/\/([A-Za-z0-9_][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?([/?#][!-~]*)?$/u } as const;
const CallBackToken = { type: "string", pattern: /^[!-~]+$/u } as const;
const CallBackContext = { type: "string" } as const;
const Validity = { type: "string", pattern: /^[0-9]{1,16}$/u } as const;

/** The rules for `CreateWebhookRequest`. */
export const rulesOfCreateWebhookRequest = {
  required: ["objectId","objectType","eventTypes","callBackUrl"],
  properties: {
    objectId: ObjectId,
    objectType: ObjectType,
    eventTypes: EventTypes,
    callBackUrl: CallBackUrl,
    callBackToken: CallBackToken,
    callBackContext: CallBackContext,
    validity: Validity,
  },
} as const;

/** The rules for `UpdateWebhookRequest`. */
export const rulesOfUpdateWebhookRequest = {
  required: [],
  properties: {
    objectId: ObjectId,
    objectType: ObjectType,
    eventTypes: EventTypes,
    callBackUrl: CallBackUrl,
    callBackToken: CallBackToken,
    callBackContext: CallBackContext,
    validity: Validity,
    Active: { enum: [true,false,"true","false"] },
  },
} as const;
