// Generated from spec/connector by `npm run build`: change the description, not this file.

const ConnectorEventType = { type: "string", enum: ["ActionCreated","ActionResponse","JobCreated","JobResponse","SurveyCreated","SurveyResponse"] } as const;
const CallBackUrl = { type: "string", pattern: /^[Hh][Tt][Tt][Pp][Ss]:\/\/([A-Za-z0-9_][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?([/?#][!-~]*)?$/u } as const;
const CallBackToken = { type: "string", pattern: /^[!-~]+$/u } as const;
const CallBackContext = { type: "string" } as const;
const Validity = { type: "string", pattern: /^[0-9]{1,16}$/u } as const;

/** The rules for `CreateConnectorWebhookRequest`. */
export const rulesOfCreateConnectorWebhookRequest = {
  required: ["objectId","ObjectType","eventTypes","callBackUrl"],
  properties: {
    objectId: { type: "string", minLength: 1 },
    ObjectType: { type: "string", enum: ["Group"] },
    eventTypes: { type: "array", minItems: 1, uniqueItems: true, items: ConnectorEventType },
    callBackUrl: CallBackUrl,
    callBackToken: CallBackToken,
    callBackContext: CallBackContext,
    validity: Validity,
  },
} as const;
