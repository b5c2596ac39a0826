// Generated from spec/v1 by `npm run build`: change the description, not this file.
// src/common/json-pointer.ts
function below(pointer, name) {
  return `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

// src/common/expectations.ts
var expectations = {
  objectId: "an id",
  callBackContext: "a text",
  callBackUrl: "an absolute https URL",
  callBackToken: "visible ASCII characters, without spaces",
  validity: "milliseconds since the epoch",
  eventTypes: "a list of event types, each once and in exact case"
};

// src/common/type-words.ts
var words = {
  string: "a string",
  number: "a number",
  integer: "an integer",
  boolean: "a boolean",
  object: "an object",
  array: "an array",
  null: "null"
};
function typeWords(types) {
  return [types].flat().map((type) => words[type] ?? `a ${type}`).join(" or ");
}

// scripts/generate/runtime/words.ts
function refusalOf(schemas, value, excluded, name) {
  for (const schema of schemas) {
    const allowed = "const" in schema ? [schema.const] : schema.enum;
    if (allowed && !allowed.includes(value))
      return `must be ${oneOf(allowed)}${meant(value, allowed)}`;
  }
  for (const { type } of schemas) {
    const types = type === void 0 ? [] : [type].flat();
    if (types.length > 0 && !types.some((one) => isOfType(one, value)))
      return `must be ${typeWords(types)}, not ${kindOf(value, types)}`;
  }
  for (const { minLength = 0, pattern, minItems = 0, minProperties = 0 } of schemas) {
    if (typeof value === "string" && value.length < minLength)
      return atLeast(minLength, "character");
    if (Array.isArray(value) && value.length < minItems) return atLeast(minItems, "item");
    if (minProperties > 0 && isOfType("object", value) && fieldsIn(value) < minProperties)
      return atLeast(minProperties, "field");
    if (pattern !== void 0 && typeof value === "string" && !new RegExp(pattern).test(value))
      return `must be ${expectations[name] ?? `as in ${pattern}`}`;
  }
  return excluded ? "must be a value that the description does not know" : void 0;
}
function unknownField(name, known) {
  const near = like(name, known);
  return `is not a field here; ${near ? `did you mean ${near}?` : `expected one of ${known.join(", ")}`}`;
}
function fieldsIn(value) {
  return Object.keys(value).length;
}
function isOfType(type, value) {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
function kindOf(value, expected) {
  if (value === null || value === void 0) return String(value);
  if (Array.isArray(value)) return typeWords("array");
  if (typeof value !== "number") return typeWords(typeof value);
  if (!Number.isFinite(value)) return String(value);
  return expected.includes("integer") ? "a number with a fraction" : "a number";
}
function atLeast(count, unit) {
  if (count > 1) return `must have at least ${count} ${unit}s`;
  return unit === "field" ? "must have a field" : "must not be empty";
}
function oneOf(values) {
  const list = values.map((value) => JSON.stringify(value)).join(", ");
  return values.length > 1 ? `one of ${list}` : list;
}
function meant(value, allowed) {
  const near = typeof value === "string" ? like(
    value,
    allowed.filter((one) => typeof one === "string")
  ) : void 0;
  return near === void 0 ? "" : `; did you mean ${JSON.stringify(near)}?`;
}
function like(name, names) {
  return names.find((one) => one.toLowerCase() === name.toLowerCase());
}

// scripts/generate/runtime/issues.ts
var IssueFinder = class {
  #schemas;
  /** @param schemas by the last part of the references to them */
  constructor(schemas) {
    this.#schemas = schemas;
  }
  /** Lazy, so that whoever wants few of them does not wait for all. */
  *issues(schemas, value, path = []) {
    const applied = schemas.flatMap((schema) => this.#applied(schema, value));
    const excluded = applied.some(({ not }) => not && this.#accepts(not, value));
    const refusal = refusalOf(applied, value, excluded, path.at(-1));
    if (refusal !== void 0) yield issue("wrong", path, refusal);
    else if (Array.isArray(value)) yield* this.#inArray(applied, value, path);
    else if (typeof value === "object" && value !== null)
      yield* this.#inObject(applied, value, path);
  }
  /** The schemas that say something of a value, those behind references and conditions included. */
  #applied(schema, value) {
    const parts = [...schema.allOf ?? []];
    if (schema.$ref) parts.push(this.#schemas[schema.$ref.split("/").at(-1)]);
    const branch = schema.if && (this.#accepts(schema.if, value) ? schema.then : schema.else);
    if (branch) parts.push(branch);
    return [schema, ...parts.flatMap((part) => this.#applied(part, value))];
  }
  #accepts(schema, value) {
    return this.issues([schema], value).next().done === true;
  }
  *#inArray(applied, items, path) {
    const schemas = applied.flatMap((schema) => schema.items ?? []);
    const seen = applied.some(({ uniqueItems }) => uniqueItems) ? /* @__PURE__ */ new Map() : void 0;
    for (const [index, item] of items.entries()) {
      const first = seen?.get(item);
      if (first === void 0) yield* this.issues(schemas, item, [...path, index]);
      else yield issue("wrong", [...path, index], `is the same as item ${first}`);
      if (first === void 0) seen?.set(item, index);
    }
  }
  *#inObject(applied, object, path) {
    for (const name of new Set(applied.flatMap(({ required = [] }) => required)))
      if (object[name] === void 0) yield issue("missing", [...path, name], "is missing");
    const closed = applied.find(({ additionalProperties }) => additionalProperties === false);
    const described = propertiesOf(applied);
    for (const name of namesIn(object, described)) {
      const schemas = described.get(name);
      if (!schemas && closed) {
        const known = Object.keys(closed.properties ?? {});
        yield issue("unknown", [...path, name], unknownField(name, known));
      } else if (schemas && object[name] !== void 0) {
        yield* this.issues(schemas, object[name], [...path, name]);
      }
    }
  }
};
function propertiesOf(schemas) {
  const described = /* @__PURE__ */ new Map();
  for (const { properties = {} } of schemas)
    for (const [name, schema] of Object.entries(properties))
      described.set(name, [...described.get(name) ?? [], schema]);
  return described;
}
function* namesIn(object, described) {
  const hidden = new Set(described.keys());
  for (const name in object) {
    hidden.delete(name);
    yield name;
  }
  yield* hidden;
}
function issue(kind, path, message) {
  return { kind, path, pointer: path.map(String).reduce(below, ""), message };
}

// src/common/check-argument.ts
var longestTimer = 2 ** 31 - 1;
function wholeNumber(name, value, least = 1, most = Number.MAX_SAFE_INTEGER) {
  if (Number.isInteger(value) && value >= least && value <= most)
    return value;
  throw new TypeError(
    `${name} is ${String(value)}: expected a whole number from ${least} to ${most}.`
  );
}

// scripts/generate/runtime/validator.ts
var defaultLimit = 100;
function validator(finder2, schema, isValid) {
  const issues = (value, limit = defaultLimit) => {
    const found = [];
    const most = wholeNumber("limit", limit);
    if (isValid(value)) return found;
    for (const issue2 of finder2.issues([{ $ref: schema }], value)) {
      found.push(issue2);
      if (found.length === most) break;
    }
    return found;
  };
  const standard = {
    version: 1,
    vendor: "kaizala-webhooks",
    validate(value) {
      return isValid(value) ? { value } : { issues: issues(value) };
    }
  };
  return Object.assign((value) => isValid(value), { issues, "~standard": standard });
}

// <stdin>
import * as compiled from "./compiled-validators.js";
var finder = /* @__PURE__ */ new IssueFinder({ "KaizalaErrorBody": { "type": "object", "required": ["message"], "properties": { "message": { "type": "string" }, "errorCode": { "$ref": "#/$defs/ErrorCode" }, "errorCategoryKey": { "type": "string" } } }, "AccessToken": { "type": "object", "required": ["accessToken"], "properties": { "accessToken": { "type": "string", "minLength": 1 }, "endpointUrl": { "type": "string" }, "accessTokenExpiry": { "type": "integer" }, "refreshToken": { "type": ["string", "null"] }, "scope": { "type": "string" } } }, "WebhookList": { "type": "object", "required": ["webhooks"], "properties": { "webhooks": { "type": "array", "items": { "$ref": "#/$defs/Webhook" } } } }, "CreateWebhookRequest": { "type": "object", "required": ["objectId", "objectType", "eventTypes", "callBackUrl"], "properties": { "objectId": {}, "objectType": {}, "eventTypes": {}, "callBackUrl": {}, "callBackToken": {}, "callBackContext": {}, "validity": {} }, "additionalProperties": false, "allOf": [{ "$ref": "#/$defs/SharedProperties" }] }, "CreatedWebhook": { "type": "object", "required": ["webhookId"], "properties": { "webhookId": { "type": "string", "minLength": 1 } } }, "ActionCreatedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "ActionCreated" }, "data": { "$ref": "#/$defs/CreatedData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "ActionResponseEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "ActionResponse" }, "data": { "$ref": "#/$defs/ResponseData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "AnnouncementEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "Announcement" }, "data": { "type": "object", "properties": { "title": { "type": "string" }, "text": { "type": "string" }, "media": { "type": "array", "items": { "$ref": "#/$defs/Media" } } } } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "AttachmentCreatedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "AttachmentCreated" }, "data": { "type": "object", "properties": { "media": { "type": "array", "items": { "$ref": "#/$defs/Media" } }, "actionType": { "$ref": "#/$defs/AttachmentType" }, "caption": { "type": "string" } } } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "GroupAddedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "GroupAdded" }, "data": { "type": "object", "properties": { "groupId": { "type": "string" }, "groupName": { "type": "string" }, "groupType": { "$ref": "#/$defs/GroupType" } } } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "GroupRemovedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "GroupRemoved" }, "data": { "type": "object", "properties": { "groupId": { "type": "string" } } } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "JobCreatedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "JobCreated" }, "data": { "type": "object", "properties": { "actionId": { "type": "string" }, "groupId": { "type": "string" }, "title": { "type": "string" }, "text": { "type": "string" }, "dueDate": { "type": "string" }, "assignedTo": { "type": "array", "items": { "type": "string" } } } } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "JobResponseEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "JobResponse" }, "data": { "type": "object", "properties": { "actionId": { "type": "string" }, "groupId": { "type": "string" }, "responseId": { "type": "string" }, "title": { "type": "string" }, "text": { "type": "string" }, "responseDetails": { "type": "object", "properties": { "response": { "type": "object", "properties": { "assignee": { "type": "string" }, "assigneeName": { "type": "string" }, "assigneeProfilePic": { "type": "string" }, "isCompleted": { "type": "boolean" } } } } } } } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "LetsMeetCreatedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "LetsMeetCreated" }, "data": { "$ref": "#/$defs/UndocumentedData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "LetsMeetResponseEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "LetsMeetResponse" }, "data": { "$ref": "#/$defs/UndocumentedData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "MemberAddedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "MemberAdded" }, "data": { "$ref": "#/$defs/MemberData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "MemberRemovedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "MemberRemoved" }, "data": { "$ref": "#/$defs/MemberData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "PollCreatedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "PollCreated" }, "data": { "$ref": "#/$defs/UndocumentedData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "PollResponseEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "PollResponse" }, "data": { "$ref": "#/$defs/UndocumentedData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "SurveyCreatedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "SurveyCreated" }, "data": { "$ref": "#/$defs/CreatedData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "SurveyResponseEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "SurveyResponse" }, "data": { "$ref": "#/$defs/ResponseData" } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "TextMessageCreatedEvent": { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "TextMessageCreated" }, "data": { "type": "object", "properties": { "text": { "type": "string" } } } }, "allOf": [{ "$ref": "#/$defs/EventEnvelope" }] }, "KaizalaEvent": { "type": "object", "required": ["eventType"], "properties": { "eventType": { "type": "string", "enum": ["ActionCreated", "ActionResponse", "Announcement", "AttachmentCreated", "GroupAdded", "GroupRemoved", "JobCreated", "JobResponse", "LetsMeetCreated", "LetsMeetResponse", "MemberAdded", "MemberRemoved", "PollCreated", "PollResponse", "SurveyCreated", "SurveyResponse", "TextMessageCreated"] } }, "allOf": [{ "if": { "type": "object", "properties": { "eventType": { "const": "ActionCreated" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/ActionCreatedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "ActionResponse" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/ActionResponseEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "Announcement" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/AnnouncementEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "AttachmentCreated" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/AttachmentCreatedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "GroupAdded" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/GroupAddedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "GroupRemoved" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/GroupRemovedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "JobCreated" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/JobCreatedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "JobResponse" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/JobResponseEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "LetsMeetCreated" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/LetsMeetCreatedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "LetsMeetResponse" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/LetsMeetResponseEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "MemberAdded" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/MemberAddedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "MemberRemoved" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/MemberRemovedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "PollCreated" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/PollCreatedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "PollResponse" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/PollResponseEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "SurveyCreated" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/SurveyCreatedEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "SurveyResponse" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/SurveyResponseEvent" } }, { "if": { "type": "object", "properties": { "eventType": { "const": "TextMessageCreated" } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/TextMessageCreatedEvent" } }] }, "UnknownEvent": { "type": "object", "allOf": [{ "$ref": "#/$defs/EventEnvelope" }], "properties": { "eventType": { "type": "string", "minLength": 1, "not": { "$ref": "#/$defs/EventType" } }, "data": { "$ref": "#/$defs/UndocumentedData" } }, "required": ["eventType", "data"] }, "Delivery": { "type": "object", "if": { "properties": { "eventType": { "enum": ["ActionCreated", "ActionResponse", "Announcement", "AttachmentCreated", "GroupAdded", "GroupRemoved", "JobCreated", "JobResponse", "LetsMeetCreated", "LetsMeetResponse", "MemberAdded", "MemberRemoved", "PollCreated", "PollResponse", "SurveyCreated", "SurveyResponse", "TextMessageCreated"] } }, "required": ["eventType"] }, "then": { "$ref": "#/components/schemas/KaizalaEvent" }, "else": { "$ref": "#/components/schemas/UnknownEvent" } }, "UpdateWebhookRequest": { "type": "object", "minProperties": 1, "properties": { "objectId": {}, "objectType": {}, "eventTypes": {}, "callBackUrl": {}, "callBackToken": {}, "callBackContext": {}, "validity": {}, "Active": { "enum": [true, false, "true", "false"] } }, "additionalProperties": false, "allOf": [{ "$ref": "#/$defs/SharedProperties" }] }, "UpdatedWebhook": {}, "DeletionResult": { "type": "object", "properties": { "message": { "type": "string" }, "errorCode": { "$ref": "#/$defs/ErrorCode" }, "errorCategoryKey": { "type": "string" } } }, "ErrorCode": { "type": "string" }, "Webhook": { "type": "object", "required": ["id", "objectId", "objectType", "events"], "properties": { "id": { "type": "string", "minLength": 1 }, "objectId": { "type": "string", "minLength": 1 }, "objectType": { "$ref": "#/$defs/ReceivedObjectType" }, "events": { "type": "array", "items": { "$ref": "#/$defs/ReceivedEventType" } }, "filters": { "type": "array", "items": {} }, "callbackUrl": { "type": ["string", "null"] }, "callbackToken": { "type": ["string", "null"] }, "callbackContext": { "type": ["string", "null"] }, "callBackUrl": { "type": ["string", "null"] }, "callBackToken": { "type": ["string", "null"] }, "callBackContext": { "type": ["string", "null"] }, "ts": { "type": "integer" }, "validity": { "type": ["integer", "string", "null"] }, "active": { "type": "boolean" } } }, "SharedProperties": { "type": "object", "properties": { "objectId": { "$ref": "#/$defs/ObjectId" }, "objectType": { "$ref": "#/$defs/ObjectType" }, "eventTypes": { "$ref": "#/$defs/EventTypes" }, "callBackUrl": { "$ref": "#/$defs/CallBackUrl" }, "callBackToken": { "$ref": "#/$defs/CallBackToken" }, "callBackContext": { "$ref": "#/$defs/CallBackContext" }, "validity": { "$ref": "#/$defs/Validity" } } }, "EventEnvelope": { "type": "object", "required": ["objectId", "objectType", "eventType", "eventId"], "properties": { "objectId": { "type": "string", "minLength": 1 }, "objectType": { "$ref": "#/$defs/ReceivedObjectType" }, "eventType": { "type": "string", "minLength": 1 }, "eventId": { "type": "string", "minLength": 1 }, "context": { "type": ["string", "null"] }, "fromUser": { "type": "string" }, "fromUserId": { "type": "string" }, "fromUserName": { "type": "string" }, "fromUserProfilePic": { "type": ["string", "null"] }, "subscriptionId": { "type": "string" }, "groupId": { "type": "string" }, "sourceGroupId": { "type": "string" }, "isBotfromUser": { "type": "boolean" } } }, "CreatedData": { "type": "object", "allOf": [{ "$ref": "#/$defs/ActionData" }], "properties": { "title": { "type": "string" }, "questions": { "type": "array", "items": { "$ref": "#/$defs/Question" } }, "properties": { "type": "array", "items": { "$ref": "#/$defs/ActionProperty" } } }, "required": [] }, "ResponseData": { "type": "object", "allOf": [{ "$ref": "#/$defs/ActionData" }], "properties": { "Properties": { "type": "array", "items": { "$ref": "#/$defs/ActionProperty" } } }, "required": [] }, "Media": { "type": "object", "properties": { "mediaUrl": { "type": "string" }, "mediaFileName": { "type": "string" }, "url": { "type": "string" }, "fileName": { "type": "string" } } }, "AttachmentType": { "type": "string" }, "GroupType": { "type": "string" }, "UndocumentedData": { "type": "object", "additionalProperties": true }, "MemberData": { "type": "object", "properties": { "member": { "type": "string" }, "memberId": { "type": "string" }, "memberName": { "type": "string" }, "memberProfilePic": { "type": "string" }, "type": { "$ref": "#/$defs/MemberType" } } }, "EventType": { "type": "string", "enum": ["ActionCreated", "ActionResponse", "Announcement", "AttachmentCreated", "GroupAdded", "GroupRemoved", "JobCreated", "JobResponse", "LetsMeetCreated", "LetsMeetResponse", "MemberAdded", "MemberRemoved", "PollCreated", "PollResponse", "SurveyCreated", "SurveyResponse", "TextMessageCreated"] }, "ReceivedObjectType": { "type": "string", "minLength": 1 }, "ReceivedEventType": { "type": "string", "minLength": 1 }, "ObjectId": { "type": "string", "minLength": 1 }, "ObjectType": { "type": "string", "enum": ["Group", "Action", "ActionPackage"] }, "EventTypes": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "enum": ["ActionCreated", "ActionResponse", "Announcement", "AttachmentCreated", "GroupAdded", "GroupRemoved", "JobCreated", "JobResponse", "LetsMeetCreated", "LetsMeetResponse", "MemberAdded", "MemberRemoved", "PollCreated", "PollResponse", "SurveyCreated", "SurveyResponse", "TextMessageCreated"] } }, "CallBackUrl": { "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]://([A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#][!-~]*)?$" }, "CallBackToken": { "type": "string", "pattern": "^[!-~]+$" }, "CallBackContext": { "type": "string" }, "Validity": { "type": "string", "pattern": "^[0-9]{1,16}$" }, "ActionData": { "type": "object", "properties": { "actionId": { "type": "string" }, "actionPackageId": { "type": "string" }, "packageId": { "type": "string" }, "groupId": { "type": "string" }, "sourceGroupId": { "type": "string" }, "responseId": { "type": "string" }, "isUpdateResponse": { "type": "boolean" }, "responder": { "type": "string" }, "responderId": { "type": "string" }, "responderName": { "type": "string" }, "responderProfilePic": { "type": "string" }, "creatorId": { "type": "string" }, "isAnonymous": { "type": "boolean" }, "responseDetails": { "$ref": "#/$defs/ResponseDetails" } } }, "Question": { "type": "object", "properties": { "title": { "type": "string" }, "type": { "$ref": "#/$defs/QuestionType" }, "options": { "type": "array", "items": { "$ref": "#/$defs/QuestionOption" } }, "answer": { "$ref": "#/$defs/Answer" }, "isInvisible": { "type": "boolean" } } }, "ActionProperty": { "type": "object", "properties": { "name": { "type": "string" }, "type": { "type": "string" }, "value": {} } }, "MemberType": { "type": "string" }, "ResponseDetails": { "type": "object", "properties": { "responseWithQuestions": { "type": "array", "items": { "$ref": "#/$defs/Question" } } } }, "QuestionType": { "type": "string" }, "QuestionOption": { "type": "object", "properties": { "title": { "type": "string" } } }, "Answer": {} });
var validateKaizalaErrorBody2 = /* @__PURE__ */ validator(finder, "KaizalaErrorBody", compiled.validateKaizalaErrorBody);
var validateAccessToken2 = /* @__PURE__ */ validator(finder, "AccessToken", compiled.validateAccessToken);
var validateWebhookList2 = /* @__PURE__ */ validator(finder, "WebhookList", compiled.validateWebhookList);
var validateCreateWebhookRequest2 = /* @__PURE__ */ validator(finder, "CreateWebhookRequest", compiled.validateCreateWebhookRequest);
var validateCreatedWebhook2 = /* @__PURE__ */ validator(finder, "CreatedWebhook", compiled.validateCreatedWebhook);
var validateActionCreatedEvent2 = /* @__PURE__ */ validator(finder, "ActionCreatedEvent", compiled.validateActionCreatedEvent);
var validateActionResponseEvent2 = /* @__PURE__ */ validator(finder, "ActionResponseEvent", compiled.validateActionResponseEvent);
var validateAnnouncementEvent2 = /* @__PURE__ */ validator(finder, "AnnouncementEvent", compiled.validateAnnouncementEvent);
var validateAttachmentCreatedEvent2 = /* @__PURE__ */ validator(finder, "AttachmentCreatedEvent", compiled.validateAttachmentCreatedEvent);
var validateGroupAddedEvent2 = /* @__PURE__ */ validator(finder, "GroupAddedEvent", compiled.validateGroupAddedEvent);
var validateGroupRemovedEvent2 = /* @__PURE__ */ validator(finder, "GroupRemovedEvent", compiled.validateGroupRemovedEvent);
var validateJobCreatedEvent2 = /* @__PURE__ */ validator(finder, "JobCreatedEvent", compiled.validateJobCreatedEvent);
var validateJobResponseEvent2 = /* @__PURE__ */ validator(finder, "JobResponseEvent", compiled.validateJobResponseEvent);
var validateLetsMeetCreatedEvent2 = /* @__PURE__ */ validator(finder, "LetsMeetCreatedEvent", compiled.validateLetsMeetCreatedEvent);
var validateLetsMeetResponseEvent2 = /* @__PURE__ */ validator(finder, "LetsMeetResponseEvent", compiled.validateLetsMeetResponseEvent);
var validateMemberAddedEvent2 = /* @__PURE__ */ validator(finder, "MemberAddedEvent", compiled.validateMemberAddedEvent);
var validateMemberRemovedEvent2 = /* @__PURE__ */ validator(finder, "MemberRemovedEvent", compiled.validateMemberRemovedEvent);
var validatePollCreatedEvent2 = /* @__PURE__ */ validator(finder, "PollCreatedEvent", compiled.validatePollCreatedEvent);
var validatePollResponseEvent2 = /* @__PURE__ */ validator(finder, "PollResponseEvent", compiled.validatePollResponseEvent);
var validateSurveyCreatedEvent2 = /* @__PURE__ */ validator(finder, "SurveyCreatedEvent", compiled.validateSurveyCreatedEvent);
var validateSurveyResponseEvent2 = /* @__PURE__ */ validator(finder, "SurveyResponseEvent", compiled.validateSurveyResponseEvent);
var validateTextMessageCreatedEvent2 = /* @__PURE__ */ validator(finder, "TextMessageCreatedEvent", compiled.validateTextMessageCreatedEvent);
var validateKaizalaEvent2 = /* @__PURE__ */ validator(finder, "KaizalaEvent", compiled.validateKaizalaEvent);
var validateUnknownEvent2 = /* @__PURE__ */ validator(finder, "UnknownEvent", compiled.validateUnknownEvent);
var validateDelivery2 = /* @__PURE__ */ validator(finder, "Delivery", compiled.validateDelivery);
var validateUpdateWebhookRequest2 = /* @__PURE__ */ validator(finder, "UpdateWebhookRequest", compiled.validateUpdateWebhookRequest);
var validateUpdatedWebhook2 = /* @__PURE__ */ validator(finder, "UpdatedWebhook", compiled.validateUpdatedWebhook);
var validateDeletionResult2 = /* @__PURE__ */ validator(finder, "DeletionResult", compiled.validateDeletionResult);
export {
  validateAccessToken2 as validateAccessToken,
  validateActionCreatedEvent2 as validateActionCreatedEvent,
  validateActionResponseEvent2 as validateActionResponseEvent,
  validateAnnouncementEvent2 as validateAnnouncementEvent,
  validateAttachmentCreatedEvent2 as validateAttachmentCreatedEvent,
  validateCreateWebhookRequest2 as validateCreateWebhookRequest,
  validateCreatedWebhook2 as validateCreatedWebhook,
  validateDeletionResult2 as validateDeletionResult,
  validateDelivery2 as validateDelivery,
  validateGroupAddedEvent2 as validateGroupAddedEvent,
  validateGroupRemovedEvent2 as validateGroupRemovedEvent,
  validateJobCreatedEvent2 as validateJobCreatedEvent,
  validateJobResponseEvent2 as validateJobResponseEvent,
  validateKaizalaErrorBody2 as validateKaizalaErrorBody,
  validateKaizalaEvent2 as validateKaizalaEvent,
  validateLetsMeetCreatedEvent2 as validateLetsMeetCreatedEvent,
  validateLetsMeetResponseEvent2 as validateLetsMeetResponseEvent,
  validateMemberAddedEvent2 as validateMemberAddedEvent,
  validateMemberRemovedEvent2 as validateMemberRemovedEvent,
  validatePollCreatedEvent2 as validatePollCreatedEvent,
  validatePollResponseEvent2 as validatePollResponseEvent,
  validateSurveyCreatedEvent2 as validateSurveyCreatedEvent,
  validateSurveyResponseEvent2 as validateSurveyResponseEvent,
  validateTextMessageCreatedEvent2 as validateTextMessageCreatedEvent,
  validateUnknownEvent2 as validateUnknownEvent,
  validateUpdateWebhookRequest2 as validateUpdateWebhookRequest,
  validateUpdatedWebhook2 as validateUpdatedWebhook,
  validateWebhookList2 as validateWebhookList
};
