// Generated from spec/connector by `npm run build`: change the description, not this file.
// src/common/check-argument.ts
var longestTimer = 2 ** 31 - 1;
function wholeNumber(name, value, least = 1, most = Number.MAX_SAFE_INTEGER) {
  if (Number.isInteger(value) && value >= least && value <= most)
    return value;
  throw new TypeError(
    `${name} is ${typeof value === "number" ? value : kindOf(value)}: expected a whole number from ${least} to ${most}.`
  );
}
function kindOf(value) {
  if (value === null || value === void 0 || typeof value === "boolean") return String(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

// src/common/json-pointer.ts
function below(pointer, name) {
  return `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

// src/common/expectations.ts
var expectations = {
  objectId: "an id",
  callBackContext: "a string",
  callBackUrl: "an absolute https URL",
  callBackToken: "visible ASCII characters, without spaces",
  validity: "milliseconds since the epoch",
  eventTypes: "a list of event types, each once and in exact case"
};

// src/common/nearest-name.ts
function nearestName(text, names) {
  const wanted = text.toLowerCase();
  const [best] = names.map((name) => ({ name, distance: distance(wanted, name.toLowerCase()) })).filter(({ name, distance: far }) => far <= Math.max(1, Math.floor(name.length / 3))).toSorted((a, b) => a.distance - b.distance);
  return best?.name;
}
function distance(a, b) {
  if (Math.abs(a.length - b.length) > 10) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1] + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}

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
      return `must be ${typeWords(types)}, not ${kindOf2(value, types)}`;
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
  return excluded ? "must not be an event type of the description" : void 0;
}
function unknownField(name, known) {
  const near = nearestName(name, known);
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
function kindOf2(value, expected) {
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
  const near = typeof value === "string" ? nearestName(
    value,
    allowed.filter((one) => typeof one === "string")
  ) : void 0;
  return near === void 0 ? "" : `; did you mean ${JSON.stringify(near)}?`;
}

// scripts/generate/runtime/issues.ts
function* issuesOf(schemas, value, path = [], isStrict = false) {
  const applied = schemas.flatMap((schema) => appliedBy(schema, value));
  const excluded = applied.some(({ not }) => not && accepts(not, value));
  const refusal = refusalOf(applied, value, excluded, path.at(-1));
  if (refusal !== void 0) yield issue("wrong", path, refusal);
  else if (Array.isArray(value)) yield* inArray(applied, value, path, isStrict);
  else if (typeof value === "object" && value !== null)
    yield* inObject(applied, value, path, isStrict);
}
function appliedBy(schema, value) {
  const branch = schema.if && (accepts(schema.if, value) ? schema.then : schema.else);
  const parts = [...schema.allOf ?? [], ...branch ? [branch] : []];
  return [schema, ...parts.flatMap((part) => appliedBy(part, value))];
}
function accepts(schema, value) {
  return issuesOf([schema], value).next().done === true;
}
function* inArray(applied, items, path, isStrict) {
  const schemas = applied.flatMap((schema) => schema.items ?? []);
  if (schemas.length === 0) return;
  const isUnique = applied.some(({ uniqueItems }) => uniqueItems);
  const seen = /* @__PURE__ */ new Map();
  for (const [index, item] of items.entries()) {
    const first = isUnique ? seen.get(item) : void 0;
    if (first === void 0) yield* issuesOf(schemas, item, [...path, index], isStrict);
    else yield issue("wrong", [...path, index], `is the same as item ${first}`);
    if (isUnique && first === void 0) seen.set(item, index);
  }
}
function* inObject(applied, object, path, isStrict) {
  for (const name of new Set(applied.flatMap(({ required = [] }) => required)))
    if (object[name] === void 0) yield issue("missing", [...path, name], "is missing");
  const closed = applied.find(({ additionalProperties }) => additionalProperties === false);
  const described = propertiesOf(applied);
  const isClosed = closed !== void 0 || isStrict && described.size > 0;
  for (const name of namesIn(object, described, isClosed)) {
    const schemas = described.get(name) ?? [];
    if (schemas.length === 0) {
      const known = Object.keys(closed?.properties ?? Object.fromEntries(described));
      yield issue("unknown", [...path, name], unknownField(name, known));
    } else if (object[name] !== void 0)
      yield* issuesOf(schemas, object[name], [...path, name], isStrict);
  }
}
function propertiesOf(schemas) {
  const described = /* @__PURE__ */ new Map();
  for (const { properties = {} } of schemas)
    for (const [name, schema] of Object.entries(properties))
      described.set(name, [...described.get(name) ?? [], schema]);
  return described;
}
function* namesIn(object, described, isClosed) {
  const hidden = new Set(described.keys());
  if (hidden.size > 1 || isClosed) {
    for (const name in object) if (hidden.delete(name) || isClosed) yield name;
  }
  yield* hidden;
}
function issue(kind, path, message) {
  return { kind, path, pointer: path.map(String).reduce(below, ""), message };
}

// scripts/generate/runtime/validator.ts
var defaultLimit = 100;
function validator(schema, isValid) {
  const find = (value, limit, isStrict = false) => {
    const found = [];
    for (const issue2 of issuesOf([schema], value, [], isStrict)) {
      found.push(issue2);
      if (found.length === limit) break;
    }
    if (isStrict && isValid(value)) return found;
    return found.length > 0 ? found : [changed];
  };
  const standard = {
    version: 1,
    vendor: "kaizala-webhooks",
    validate(value) {
      return isValid(value) ? { value } : { issues: find(value, defaultLimit) };
    }
  };
  return Object.assign((value) => isValid(value), {
    issues(value, limit = defaultLimit, { strict = false } = {}) {
      const most = wholeNumber("limit", limit);
      if (strict) return find(value, most, true);
      return isValid(value) ? [] : find(value, most);
    },
    "~standard": standard
  });
}
var changed = {
  kind: "wrong",
  path: [],
  pointer: "",
  message: "changed while it was read"
};

// <stdin>
import * as compiled from "./compiled-validators.js";
var $CallBackUrl = { "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]://([A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#][!-~]*)?$" };
var $CallBackToken = { "type": "string", "pattern": "^[!-~]+$" };
var $CallBackContext = { "type": "string" };
var $Validity = { "type": "string", "pattern": "^[0-9]{1,16}$" };
var $CreateConnectorWebhookRequest = { "type": "object", "required": ["objectId", "ObjectType", "eventTypes", "callBackUrl"], "properties": { "objectId": { "type": "string", "minLength": 1 }, "ObjectType": { "const": "Group" }, "eventTypes": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "enum": ["ActionCreated", "ActionResponse", "JobCreated", "JobResponse", "SurveyCreated", "SurveyResponse"] } }, "callBackUrl": $CallBackUrl, "callBackToken": $CallBackToken, "callBackContext": $CallBackContext, "validity": $Validity }, "additionalProperties": false };
var $ErrorCode = { "type": "string" };
var $KaizalaErrorBody = { "type": "object", "required": ["message"], "properties": { "message": { "type": "string" }, "errorCode": $ErrorCode, "errorCategoryKey": { "type": "string" } } };
var $CreatedWebhook = { "type": "object", "required": ["webhookId"], "properties": { "webhookId": { "type": "string", "minLength": 1 } } };
var $ReceivedObjectType = { "type": "string", "minLength": 1 };
var $EventEnvelope = { "type": "object", "required": ["objectId", "objectType", "eventType", "eventId"], "properties": { "objectId": { "type": "string", "minLength": 1 }, "objectType": $ReceivedObjectType, "eventType": { "type": "string", "minLength": 1 }, "eventId": { "type": "string", "minLength": 1 }, "context": { "type": ["string", "null"] }, "fromUser": { "type": "string" }, "fromUserId": { "type": "string" }, "fromUserName": { "type": "string" }, "fromUserProfilePic": { "type": ["string", "null"] }, "subscriptionId": { "type": "string" }, "groupId": { "type": "string" }, "sourceGroupId": { "type": "string" }, "isBotfromUser": { "type": "boolean" } } };
var $QuestionType = { "type": "string" };
var $QuestionOption = { "type": "object", "properties": { "title": { "type": "string" } } };
var $Answer = {};
var $Question = { "type": "object", "properties": { "title": { "type": "string" }, "type": $QuestionType, "options": { "type": "array", "items": $QuestionOption }, "answer": $Answer, "isInvisible": { "type": "boolean" } } };
var $ResponseDetails = { "type": "object", "properties": { "responseWithQuestions": { "type": "array", "items": $Question } } };
var $ActionData = { "type": "object", "properties": { "actionId": { "type": "string" }, "actionPackageId": { "type": "string" }, "packageId": { "type": "string" }, "groupId": { "type": "string" }, "sourceGroupId": { "type": "string" }, "responseId": { "type": "string" }, "isUpdateResponse": { "type": "boolean" }, "responder": { "type": "string" }, "responderId": { "type": "string" }, "responderName": { "type": "string" }, "responderProfilePic": { "type": "string" }, "creatorId": { "type": "string" }, "isAnonymous": { "type": "boolean" }, "responseDetails": $ResponseDetails } };
var $ActionProperty = { "type": "object", "properties": { "name": { "type": "string" }, "type": { "type": "string" }, "value": {} } };
var $CreatedData = { "type": "object", "allOf": [$ActionData], "properties": { "title": { "type": "string" }, "questions": { "type": "array", "items": $Question }, "properties": { "type": "array", "items": $ActionProperty } }, "required": [] };
var $ActionCreatedEvent = { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "ActionCreated" }, "data": $CreatedData }, "allOf": [$EventEnvelope] };
var $ResponseData = { "type": "object", "allOf": [$ActionData], "properties": { "Properties": { "type": "array", "items": $ActionProperty } }, "required": [] };
var $ActionResponseEvent = { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "ActionResponse" }, "data": $ResponseData }, "allOf": [$EventEnvelope] };
var $JobCreatedEvent = { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "JobCreated" }, "data": { "type": "object", "properties": { "actionId": { "type": "string" }, "groupId": { "type": "string" }, "title": { "type": "string" }, "text": { "type": "string" }, "dueDate": { "type": "string" }, "assignedTo": { "type": "array", "items": { "type": "string" } } } } }, "allOf": [$EventEnvelope] };
var $JobResponseEvent = { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "JobResponse" }, "data": { "type": "object", "properties": { "actionId": { "type": "string" }, "groupId": { "type": "string" }, "responseId": { "type": "string" }, "title": { "type": "string" }, "text": { "type": "string" }, "responseDetails": { "type": "object", "properties": { "response": { "type": "object", "properties": { "assignee": { "type": "string" }, "assigneeName": { "type": "string" }, "assigneeProfilePic": { "type": "string" }, "isCompleted": { "type": "boolean" } } } } } } } }, "allOf": [$EventEnvelope] };
var $SurveyCreatedEvent = { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "SurveyCreated" }, "data": $CreatedData }, "allOf": [$EventEnvelope] };
var $SurveyResponseEvent = { "type": "object", "required": ["eventType", "data"], "properties": { "eventType": { "const": "SurveyResponse" }, "data": $ResponseData }, "allOf": [$EventEnvelope] };
var $ConnectorEvent = { "type": "object", "required": ["eventType"], "properties": { "eventType": { "type": "string", "enum": ["ActionCreated", "ActionResponse", "JobCreated", "JobResponse", "SurveyCreated", "SurveyResponse"] } }, "allOf": [{ "if": { "type": "object", "properties": { "eventType": { "const": "ActionCreated" } }, "required": ["eventType"] }, "then": $ActionCreatedEvent }, { "if": { "type": "object", "properties": { "eventType": { "const": "ActionResponse" } }, "required": ["eventType"] }, "then": $ActionResponseEvent }, { "if": { "type": "object", "properties": { "eventType": { "const": "JobCreated" } }, "required": ["eventType"] }, "then": $JobCreatedEvent }, { "if": { "type": "object", "properties": { "eventType": { "const": "JobResponse" } }, "required": ["eventType"] }, "then": $JobResponseEvent }, { "if": { "type": "object", "properties": { "eventType": { "const": "SurveyCreated" } }, "required": ["eventType"] }, "then": $SurveyCreatedEvent }, { "if": { "type": "object", "properties": { "eventType": { "const": "SurveyResponse" } }, "required": ["eventType"] }, "then": $SurveyResponseEvent }] };
var $ConnectorEventType = { "type": "string", "enum": ["ActionCreated", "ActionResponse", "JobCreated", "JobResponse", "SurveyCreated", "SurveyResponse"] };
var $UndocumentedData = { "type": "object", "additionalProperties": true };
var $ConnectorUnknownEvent = { "type": "object", "allOf": [$EventEnvelope], "properties": { "eventType": { "type": "string", "minLength": 1, "not": $ConnectorEventType }, "data": $UndocumentedData }, "required": ["eventType", "data"] };
var $ConnectorDelivery = { "type": "object", "if": { "properties": { "eventType": { "enum": ["ActionCreated", "ActionResponse", "JobCreated", "JobResponse", "SurveyCreated", "SurveyResponse"] } }, "required": ["eventType"] }, "then": $ConnectorEvent, "else": $ConnectorUnknownEvent };
var validateCreateConnectorWebhookRequest2 = /* @__PURE__ */ validator($CreateConnectorWebhookRequest, compiled.validateCreateConnectorWebhookRequest);
var validateKaizalaErrorBody2 = /* @__PURE__ */ validator($KaizalaErrorBody, compiled.validateKaizalaErrorBody);
var validateCreatedWebhook2 = /* @__PURE__ */ validator($CreatedWebhook, compiled.validateCreatedWebhook);
var validateActionCreatedEvent2 = /* @__PURE__ */ validator($ActionCreatedEvent, compiled.validateActionCreatedEvent);
var validateActionResponseEvent2 = /* @__PURE__ */ validator($ActionResponseEvent, compiled.validateActionResponseEvent);
var validateJobCreatedEvent2 = /* @__PURE__ */ validator($JobCreatedEvent, compiled.validateJobCreatedEvent);
var validateJobResponseEvent2 = /* @__PURE__ */ validator($JobResponseEvent, compiled.validateJobResponseEvent);
var validateSurveyCreatedEvent2 = /* @__PURE__ */ validator($SurveyCreatedEvent, compiled.validateSurveyCreatedEvent);
var validateSurveyResponseEvent2 = /* @__PURE__ */ validator($SurveyResponseEvent, compiled.validateSurveyResponseEvent);
var validateConnectorEvent2 = /* @__PURE__ */ validator($ConnectorEvent, compiled.validateConnectorEvent);
var validateConnectorUnknownEvent2 = /* @__PURE__ */ validator($ConnectorUnknownEvent, compiled.validateConnectorUnknownEvent);
var validateConnectorDelivery2 = /* @__PURE__ */ validator($ConnectorDelivery, compiled.validateConnectorDelivery);
export {
  validateActionCreatedEvent2 as validateActionCreatedEvent,
  validateActionResponseEvent2 as validateActionResponseEvent,
  validateConnectorDelivery2 as validateConnectorDelivery,
  validateConnectorEvent2 as validateConnectorEvent,
  validateConnectorUnknownEvent2 as validateConnectorUnknownEvent,
  validateCreateConnectorWebhookRequest2 as validateCreateConnectorWebhookRequest,
  validateCreatedWebhook2 as validateCreatedWebhook,
  validateJobCreatedEvent2 as validateJobCreatedEvent,
  validateJobResponseEvent2 as validateJobResponseEvent,
  validateKaizalaErrorBody2 as validateKaizalaErrorBody,
  validateSurveyCreatedEvent2 as validateSurveyCreatedEvent,
  validateSurveyResponseEvent2 as validateSurveyResponseEvent
};
