// Generated from spec/v1 by `npm run build`: change the description, not this file.
// <stdin>
var validateKaizalaErrorBody = validate14;
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.message === void 0 && (missing0 = "message")) {
validate14.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.message !== void 0) {
const _errs1 = errors;
if (typeof data.message !== "string") {
return typeError(validate14, instancePath + "/message", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.errorCode !== void 0) {
const _errs3 = errors;
if (typeof data.errorCode !== "string") {
return typeError(validate14, instancePath + "/errorCode", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.errorCategoryKey !== void 0) {
const _errs6 = errors;
if (typeof data.errorCategoryKey !== "string") {
return typeError(validate14, instancePath + "/errorCategoryKey", "string");
}
var valid0 = _errs6 === errors;
} else {
var valid0 = true;
}
}
}
}
} else {
return typeError(validate14, instancePath, "object");
}
}
validate14.errors = vErrors;
return errors === 0;
}
var validateAccessToken = validate15;
var schema13 = { "type": "object", "required": ["accessToken"], "properties": { "accessToken": { "type": "string", "minLength": 1 }, "endpointUrl": { "type": "string" }, "accessTokenExpiry": { "type": "integer" }, "refreshToken": { "type": ["string", "null"] }, "scope": { "type": "string" } } };
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.accessToken === void 0 && (missing0 = "accessToken")) {
validate15.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.accessToken !== void 0) {
let data0 = data.accessToken;
const _errs1 = errors;
if (errors === _errs1) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate15.errors = [{ instancePath: instancePath + "/accessToken", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate15, instancePath + "/accessToken", "string");
}
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.endpointUrl !== void 0) {
const _errs3 = errors;
if (typeof data.endpointUrl !== "string") {
return typeError(validate15, instancePath + "/endpointUrl", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.accessTokenExpiry !== void 0) {
let data2 = data.accessTokenExpiry;
const _errs5 = errors;
if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
return typeError(validate15, instancePath + "/accessTokenExpiry", "integer");
}
var valid0 = _errs5 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.refreshToken !== void 0) {
let data3 = data.refreshToken;
const _errs7 = errors;
if (typeof data3 !== "string" && data3 !== null) {
validate15.errors = [{ instancePath: instancePath + "/refreshToken", keyword: "type", params: { type: schema13.properties.refreshToken.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs7 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.scope !== void 0) {
const _errs9 = errors;
if (typeof data.scope !== "string") {
return typeError(validate15, instancePath + "/scope", "string");
}
var valid0 = _errs9 === errors;
} else {
var valid0 = true;
}
}
}
}
}
}
} else {
return typeError(validate15, instancePath, "object");
}
}
validate15.errors = vErrors;
return errors === 0;
}
var validateWebhookList = validate16;
var schema15 = { "type": "object", "required": ["id", "objectId", "objectType", "events"], "properties": { "id": { "type": "string", "minLength": 1 }, "objectId": { "type": "string", "minLength": 1 }, "objectType": { "$ref": "#/$defs/ReceivedObjectType" }, "events": { "type": "array", "items": { "$ref": "#/$defs/ReceivedEventType" } }, "filters": { "type": "array", "items": {} }, "callbackUrl": { "type": ["string", "null"] }, "callbackToken": { "type": ["string", "null"] }, "callbackContext": { "type": ["string", "null"] }, "callBackUrl": { "type": ["string", "null"] }, "callBackToken": { "type": ["string", "null"] }, "callBackContext": { "type": ["string", "null"] }, "ts": { "type": "integer" }, "validity": { "type": ["integer", "string", "null"] }, "active": { "type": "boolean" } } };
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.id === void 0 && (missing0 = "id") || data.objectId === void 0 && (missing0 = "objectId") || data.objectType === void 0 && (missing0 = "objectType") || data.events === void 0 && (missing0 = "events")) {
validate17.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.id !== void 0) {
let data0 = data.id;
const _errs1 = errors;
if (errors === _errs1) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate17.errors = [{ instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate17, instancePath + "/id", "string");
}
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.objectId !== void 0) {
let data1 = data.objectId;
const _errs3 = errors;
if (errors === _errs3) {
if (typeof data1 === "string") {
if (data1.length < 1) {
validate17.errors = [{ instancePath: instancePath + "/objectId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate17, instancePath + "/objectId", "string");
}
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.objectType !== void 0) {
let data2 = data.objectType;
const _errs5 = errors;
const _errs6 = errors;
if (errors === _errs6) {
if (typeof data2 === "string") {
if (data2.length < 1) {
validate17.errors = [{ instancePath: instancePath + "/objectType", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate17, instancePath + "/objectType", "string");
}
}
var valid0 = _errs5 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.events !== void 0) {
let data3 = data.events;
const _errs8 = errors;
if (errors === _errs8) {
if (Array.isArray(data3)) {
var valid2 = true;
const len0 = data3.length;
for (let i0 = 0; i0 < len0; i0++) {
let data4 = data3[i0];
const _errs10 = errors;
const _errs11 = errors;
if (errors === _errs11) {
if (typeof data4 === "string") {
if (data4.length < 1) {
validate17.errors = [{ instancePath: instancePath + "/events/" + i0, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate17, instancePath + "/events/" + i0, "string");
}
}
var valid2 = _errs10 === errors;
if (!valid2) {
break;
}
}
} else {
return typeError(validate17, instancePath + "/events", "array");
}
}
var valid0 = _errs8 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.filters !== void 0) {
const _errs13 = errors;
if (errors === _errs13) {
if (!Array.isArray(data.filters)) {
return typeError(validate17, instancePath + "/filters", "array");
}
}
var valid0 = _errs13 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callbackUrl !== void 0) {
let data6 = data.callbackUrl;
const _errs15 = errors;
if (typeof data6 !== "string" && data6 !== null) {
validate17.errors = [{ instancePath: instancePath + "/callbackUrl", keyword: "type", params: { type: schema15.properties.callbackUrl.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs15 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callbackToken !== void 0) {
let data7 = data.callbackToken;
const _errs17 = errors;
if (typeof data7 !== "string" && data7 !== null) {
validate17.errors = [{ instancePath: instancePath + "/callbackToken", keyword: "type", params: { type: schema15.properties.callbackToken.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs17 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callbackContext !== void 0) {
let data8 = data.callbackContext;
const _errs19 = errors;
if (typeof data8 !== "string" && data8 !== null) {
validate17.errors = [{ instancePath: instancePath + "/callbackContext", keyword: "type", params: { type: schema15.properties.callbackContext.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs19 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackUrl !== void 0) {
let data9 = data.callBackUrl;
const _errs21 = errors;
if (typeof data9 !== "string" && data9 !== null) {
validate17.errors = [{ instancePath: instancePath + "/callBackUrl", keyword: "type", params: { type: schema15.properties.callBackUrl.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs21 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackToken !== void 0) {
let data10 = data.callBackToken;
const _errs23 = errors;
if (typeof data10 !== "string" && data10 !== null) {
validate17.errors = [{ instancePath: instancePath + "/callBackToken", keyword: "type", params: { type: schema15.properties.callBackToken.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs23 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackContext !== void 0) {
let data11 = data.callBackContext;
const _errs25 = errors;
if (typeof data11 !== "string" && data11 !== null) {
validate17.errors = [{ instancePath: instancePath + "/callBackContext", keyword: "type", params: { type: schema15.properties.callBackContext.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs25 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.ts !== void 0) {
let data12 = data.ts;
const _errs27 = errors;
if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
return typeError(validate17, instancePath + "/ts", "integer");
}
var valid0 = _errs27 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.validity !== void 0) {
let data13 = data.validity;
const _errs29 = errors;
if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13)) && typeof data13 !== "string" && data13 !== null) {
validate17.errors = [{ instancePath: instancePath + "/validity", keyword: "type", params: { type: schema15.properties.validity.type }, message: "must be integer,string,null" }];
return false;
}
var valid0 = _errs29 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.active !== void 0) {
const _errs31 = errors;
if (typeof data.active !== "boolean") {
return typeError(validate17, instancePath + "/active", "boolean");
}
var valid0 = _errs31 === errors;
} else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
} else {
return typeError(validate17, instancePath, "object");
}
}
validate17.errors = vErrors;
return errors === 0;
}
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.webhooks === void 0 && (missing0 = "webhooks")) {
validate16.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.webhooks !== void 0) {
let data0 = data.webhooks;
const _errs1 = errors;
if (errors === _errs1) {
if (Array.isArray(data0)) {
var valid1 = true;
const len0 = data0.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs3 = errors;
if (!validate17(data0[i0], { instancePath: instancePath + "/webhooks/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if (!valid1) {
break;
}
}
} else {
return typeError(validate16, instancePath + "/webhooks", "array");
}
}
}
}
} else {
return typeError(validate16, instancePath, "object");
}
}
validate16.errors = vErrors;
return errors === 0;
}
var validateCreateWebhookRequest = validate19;
var schema21 = { "type": "string", "enum": ["Group", "Action", "ActionPackage"] };
var schema22 = { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "enum": ["ActionCreated", "ActionResponse", "Announcement", "AttachmentCreated", "GroupAdded", "GroupRemoved", "JobCreated", "JobResponse", "LetsMeetCreated", "LetsMeetResponse", "MemberAdded", "MemberRemoved", "PollCreated", "PollResponse", "SurveyCreated", "SurveyResponse", "TextMessageCreated"] } };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (Array.isArray(data)) {
if (data.length < 1) {
validate21.errors = [{ instancePath, keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
return false;
} else {
var valid0 = true;
const len0 = data.length;
for (let i0 = 0; i0 < len0; i0++) {
let data0 = data[i0];
const _errs1 = errors;
if (typeof data0 !== "string") {
return typeError(validate21, instancePath + "/" + i0, "string");
}
if (!(data0 === "ActionCreated" || data0 === "ActionResponse" || data0 === "Announcement" || data0 === "AttachmentCreated" || data0 === "GroupAdded" || data0 === "GroupRemoved" || data0 === "JobCreated" || data0 === "JobResponse" || data0 === "LetsMeetCreated" || data0 === "LetsMeetResponse" || data0 === "MemberAdded" || data0 === "MemberRemoved" || data0 === "PollCreated" || data0 === "PollResponse" || data0 === "SurveyCreated" || data0 === "SurveyResponse" || data0 === "TextMessageCreated")) {
validate21.errors = [{ instancePath: instancePath + "/" + i0, keyword: "enum", params: { allowedValues: schema22.items.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs1 === errors;
if (!valid0) {
break;
}
}
if (valid0) {
let i1 = data.length;
let j0;
if (i1 > 1) {
const indices0 = {};
for (; i1--; ) {
let item0 = data[i1];
if (typeof item0 !== "string") {
continue;
}
if (typeof indices0[item0] == "number") {
j0 = indices0[item0];
validate21.errors = [{ instancePath, keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
} else {
return typeError(validate21, instancePath, "array");
}
}
validate21.errors = vErrors;
return errors === 0;
}
var pattern0 = /* @__PURE__ */ new RegExp("^[Hh][Tt][Tt][Pp][Ss]://([A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#][!-~]*)?$", "u");
var pattern1 = /* @__PURE__ */ new RegExp("^[!-~]+$", "u");
var pattern2 = /* @__PURE__ */ new RegExp("^[0-9]{1,16}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.objectId !== void 0) {
let data0 = data.objectId;
const _errs1 = errors;
const _errs2 = errors;
if (errors === _errs2) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate20.errors = [{ instancePath: instancePath + "/objectId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate20, instancePath + "/objectId", "string");
}
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.objectType !== void 0) {
let data1 = data.objectType;
const _errs4 = errors;
if (typeof data1 !== "string") {
return typeError(validate20, instancePath + "/objectType", "string");
}
if (!(data1 === "Group" || data1 === "Action" || data1 === "ActionPackage")) {
validate20.errors = [{ instancePath: instancePath + "/objectType", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid0 = _errs4 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.eventTypes !== void 0) {
const _errs7 = errors;
if (!validate21(data.eventTypes, { instancePath: instancePath + "/eventTypes", parentData: data, parentDataProperty: "eventTypes", rootData })) {
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackUrl !== void 0) {
let data3 = data.callBackUrl;
const _errs8 = errors;
const _errs9 = errors;
if (errors === _errs9) {
if (typeof data3 === "string") {
if (!pattern0.test(data3)) {
validate20.errors = [{ instancePath: instancePath + "/callBackUrl", keyword: "pattern", params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]://([A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#][!-~]*)?$" }, message: 'must match pattern "^[Hh][Tt][Tt][Pp][Ss]://([A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#][!-~]*)?$"' }];
return false;
}
} else {
return typeError(validate20, instancePath + "/callBackUrl", "string");
}
}
var valid0 = _errs8 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackToken !== void 0) {
let data4 = data.callBackToken;
const _errs11 = errors;
const _errs12 = errors;
if (errors === _errs12) {
if (typeof data4 === "string") {
if (!pattern1.test(data4)) {
validate20.errors = [{ instancePath: instancePath + "/callBackToken", keyword: "pattern", params: { pattern: "^[!-~]+$" }, message: 'must match pattern "^[!-~]+$"' }];
return false;
}
} else {
return typeError(validate20, instancePath + "/callBackToken", "string");
}
}
var valid0 = _errs11 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackContext !== void 0) {
const _errs14 = errors;
if (typeof data.callBackContext !== "string") {
return typeError(validate20, instancePath + "/callBackContext", "string");
}
var valid0 = _errs14 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.validity !== void 0) {
let data6 = data.validity;
const _errs17 = errors;
const _errs18 = errors;
if (errors === _errs18) {
if (typeof data6 === "string") {
if (!pattern2.test(data6)) {
validate20.errors = [{ instancePath: instancePath + "/validity", keyword: "pattern", params: { pattern: "^[0-9]{1,16}$" }, message: 'must match pattern "^[0-9]{1,16}$"' }];
return false;
}
} else {
return typeError(validate20, instancePath + "/validity", "string");
}
}
var valid0 = _errs17 === errors;
} else {
var valid0 = true;
}
}
}
}
}
}
}
} else {
return typeError(validate20, instancePath, "object");
}
}
validate20.errors = vErrors;
return errors === 0;
}
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate20(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.objectId === void 0 && (missing0 = "objectId") || data.objectType === void 0 && (missing0 = "objectType") || data.eventTypes === void 0 && (missing0 = "eventTypes") || data.callBackUrl === void 0 && (missing0 = "callBackUrl")) {
validate19.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
for (const key0 in data) {
if (!(key0 === "objectId" || key0 === "objectType" || key0 === "eventTypes" || key0 === "callBackUrl" || key0 === "callBackToken" || key0 === "callBackContext" || key0 === "validity")) {
validate19.errors = [{ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
}
} else {
return typeError(validate19, instancePath, "object");
}
}
validate19.errors = vErrors;
return errors === 0;
}
var validateCreatedWebhook = validate24;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.webhookId === void 0 && (missing0 = "webhookId")) {
validate24.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.webhookId !== void 0) {
let data0 = data.webhookId;
const _errs1 = errors;
if (errors === _errs1) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate24.errors = [{ instancePath: instancePath + "/webhookId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate24, instancePath + "/webhookId", "string");
}
}
}
}
} else {
return typeError(validate24, instancePath, "object");
}
}
validate24.errors = vErrors;
return errors === 0;
}
var validateActionCreatedEvent = validate25;
var schema29 = { "type": "object", "required": ["objectId", "objectType", "eventType", "eventId"], "properties": { "objectId": { "type": "string", "minLength": 1 }, "objectType": { "$ref": "#/$defs/ReceivedObjectType" }, "eventType": { "type": "string", "minLength": 1 }, "eventId": { "type": "string", "minLength": 1 }, "context": { "type": ["string", "null"] }, "fromUser": { "type": "string" }, "fromUserId": { "type": "string" }, "fromUserName": { "type": "string" }, "fromUserProfilePic": { "type": ["string", "null"] }, "subscriptionId": { "type": "string" }, "groupId": { "type": "string" }, "sourceGroupId": { "type": "string" }, "isBotfromUser": { "type": "boolean" } } };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.objectId === void 0 && (missing0 = "objectId") || data.objectType === void 0 && (missing0 = "objectType") || data.eventType === void 0 && (missing0 = "eventType") || data.eventId === void 0 && (missing0 = "eventId")) {
validate26.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.objectId !== void 0) {
let data0 = data.objectId;
const _errs1 = errors;
if (errors === _errs1) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate26.errors = [{ instancePath: instancePath + "/objectId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate26, instancePath + "/objectId", "string");
}
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.objectType !== void 0) {
let data1 = data.objectType;
const _errs3 = errors;
const _errs4 = errors;
if (errors === _errs4) {
if (typeof data1 === "string") {
if (data1.length < 1) {
validate26.errors = [{ instancePath: instancePath + "/objectType", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate26, instancePath + "/objectType", "string");
}
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.eventType !== void 0) {
let data2 = data.eventType;
const _errs6 = errors;
if (errors === _errs6) {
if (typeof data2 === "string") {
if (data2.length < 1) {
validate26.errors = [{ instancePath: instancePath + "/eventType", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate26, instancePath + "/eventType", "string");
}
}
var valid0 = _errs6 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.eventId !== void 0) {
let data3 = data.eventId;
const _errs8 = errors;
if (errors === _errs8) {
if (typeof data3 === "string") {
if (data3.length < 1) {
validate26.errors = [{ instancePath: instancePath + "/eventId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate26, instancePath + "/eventId", "string");
}
}
var valid0 = _errs8 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.context !== void 0) {
let data4 = data.context;
const _errs10 = errors;
if (typeof data4 !== "string" && data4 !== null) {
validate26.errors = [{ instancePath: instancePath + "/context", keyword: "type", params: { type: schema29.properties.context.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs10 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.fromUser !== void 0) {
const _errs12 = errors;
if (typeof data.fromUser !== "string") {
return typeError(validate26, instancePath + "/fromUser", "string");
}
var valid0 = _errs12 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.fromUserId !== void 0) {
const _errs14 = errors;
if (typeof data.fromUserId !== "string") {
return typeError(validate26, instancePath + "/fromUserId", "string");
}
var valid0 = _errs14 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.fromUserName !== void 0) {
const _errs16 = errors;
if (typeof data.fromUserName !== "string") {
return typeError(validate26, instancePath + "/fromUserName", "string");
}
var valid0 = _errs16 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.fromUserProfilePic !== void 0) {
let data8 = data.fromUserProfilePic;
const _errs18 = errors;
if (typeof data8 !== "string" && data8 !== null) {
validate26.errors = [{ instancePath: instancePath + "/fromUserProfilePic", keyword: "type", params: { type: schema29.properties.fromUserProfilePic.type }, message: "must be string,null" }];
return false;
}
var valid0 = _errs18 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.subscriptionId !== void 0) {
const _errs20 = errors;
if (typeof data.subscriptionId !== "string") {
return typeError(validate26, instancePath + "/subscriptionId", "string");
}
var valid0 = _errs20 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.groupId !== void 0) {
const _errs22 = errors;
if (typeof data.groupId !== "string") {
return typeError(validate26, instancePath + "/groupId", "string");
}
var valid0 = _errs22 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.sourceGroupId !== void 0) {
const _errs24 = errors;
if (typeof data.sourceGroupId !== "string") {
return typeError(validate26, instancePath + "/sourceGroupId", "string");
}
var valid0 = _errs24 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.isBotfromUser !== void 0) {
const _errs26 = errors;
if (typeof data.isBotfromUser !== "boolean") {
return typeError(validate26, instancePath + "/isBotfromUser", "boolean");
}
var valid0 = _errs26 === errors;
} else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
} else {
return typeError(validate26, instancePath, "object");
}
}
validate26.errors = vErrors;
return errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.title !== void 0) {
if (typeof data.title !== "string") {
return typeError(validate32, instancePath + "/title", "string");
}
}
} else {
return typeError(validate32, instancePath, "object");
}
}
validate32.errors = vErrors;
return errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.title !== void 0) {
const _errs1 = errors;
if (typeof data.title !== "string") {
return typeError(validate31, instancePath + "/title", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.type !== void 0) {
const _errs3 = errors;
if (typeof data.type !== "string") {
return typeError(validate31, instancePath + "/type", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.options !== void 0) {
let data2 = data.options;
const _errs6 = errors;
if (errors === _errs6) {
if (Array.isArray(data2)) {
var valid2 = true;
const len0 = data2.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs8 = errors;
if (!validate32(data2[i0], { instancePath: instancePath + "/options/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if (!valid2) {
break;
}
}
} else {
return typeError(validate31, instancePath + "/options", "array");
}
}
var valid0 = _errs6 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.answer !== void 0) {
const _errs9 = errors;
var valid0 = _errs9 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.isInvisible !== void 0) {
const _errs10 = errors;
if (typeof data.isInvisible !== "boolean") {
return typeError(validate31, instancePath + "/isInvisible", "boolean");
}
var valid0 = _errs10 === errors;
} else {
var valid0 = true;
}
}
}
}
}
} else {
return typeError(validate31, instancePath, "object");
}
}
validate31.errors = vErrors;
return errors === 0;
}
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.responseWithQuestions !== void 0) {
let data0 = data.responseWithQuestions;
const _errs1 = errors;
if (errors === _errs1) {
if (Array.isArray(data0)) {
var valid1 = true;
const len0 = data0.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs3 = errors;
if (!validate31(data0[i0], { instancePath: instancePath + "/responseWithQuestions/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if (!valid1) {
break;
}
}
} else {
return typeError(validate30, instancePath + "/responseWithQuestions", "array");
}
}
}
} else {
return typeError(validate30, instancePath, "object");
}
}
validate30.errors = vErrors;
return errors === 0;
}
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.actionId !== void 0) {
const _errs1 = errors;
if (typeof data.actionId !== "string") {
return typeError(validate29, instancePath + "/actionId", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.actionPackageId !== void 0) {
const _errs3 = errors;
if (typeof data.actionPackageId !== "string") {
return typeError(validate29, instancePath + "/actionPackageId", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.packageId !== void 0) {
const _errs5 = errors;
if (typeof data.packageId !== "string") {
return typeError(validate29, instancePath + "/packageId", "string");
}
var valid0 = _errs5 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.groupId !== void 0) {
const _errs7 = errors;
if (typeof data.groupId !== "string") {
return typeError(validate29, instancePath + "/groupId", "string");
}
var valid0 = _errs7 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.sourceGroupId !== void 0) {
const _errs9 = errors;
if (typeof data.sourceGroupId !== "string") {
return typeError(validate29, instancePath + "/sourceGroupId", "string");
}
var valid0 = _errs9 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responseId !== void 0) {
const _errs11 = errors;
if (typeof data.responseId !== "string") {
return typeError(validate29, instancePath + "/responseId", "string");
}
var valid0 = _errs11 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.isUpdateResponse !== void 0) {
const _errs13 = errors;
if (typeof data.isUpdateResponse !== "boolean") {
return typeError(validate29, instancePath + "/isUpdateResponse", "boolean");
}
var valid0 = _errs13 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responder !== void 0) {
const _errs15 = errors;
if (typeof data.responder !== "string") {
return typeError(validate29, instancePath + "/responder", "string");
}
var valid0 = _errs15 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responderId !== void 0) {
const _errs17 = errors;
if (typeof data.responderId !== "string") {
return typeError(validate29, instancePath + "/responderId", "string");
}
var valid0 = _errs17 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responderName !== void 0) {
const _errs19 = errors;
if (typeof data.responderName !== "string") {
return typeError(validate29, instancePath + "/responderName", "string");
}
var valid0 = _errs19 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responderProfilePic !== void 0) {
const _errs21 = errors;
if (typeof data.responderProfilePic !== "string") {
return typeError(validate29, instancePath + "/responderProfilePic", "string");
}
var valid0 = _errs21 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.creatorId !== void 0) {
const _errs23 = errors;
if (typeof data.creatorId !== "string") {
return typeError(validate29, instancePath + "/creatorId", "string");
}
var valid0 = _errs23 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.isAnonymous !== void 0) {
const _errs25 = errors;
if (typeof data.isAnonymous !== "boolean") {
return typeError(validate29, instancePath + "/isAnonymous", "boolean");
}
var valid0 = _errs25 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responseDetails !== void 0) {
const _errs27 = errors;
if (!validate30(data.responseDetails, { instancePath: instancePath + "/responseDetails", parentData: data, parentDataProperty: "responseDetails", rootData })) {
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid0 = _errs27 === errors;
} else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
} else {
return typeError(validate29, instancePath, "object");
}
}
validate29.errors = vErrors;
return errors === 0;
}
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.name !== void 0) {
const _errs1 = errors;
if (typeof data.name !== "string") {
return typeError(validate38, instancePath + "/name", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.type !== void 0) {
const _errs3 = errors;
if (typeof data.type !== "string") {
return typeError(validate38, instancePath + "/type", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
}
} else {
return typeError(validate38, instancePath, "object");
}
}
validate38.errors = vErrors;
return errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate29(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.title !== void 0) {
const _errs2 = errors;
if (typeof data.title !== "string") {
return typeError(validate28, instancePath + "/title", "string");
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.questions !== void 0) {
let data1 = data.questions;
const _errs4 = errors;
if (errors === _errs4) {
if (Array.isArray(data1)) {
var valid2 = true;
const len0 = data1.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs6 = errors;
if (!validate31(data1[i0], { instancePath: instancePath + "/questions/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
if (!valid2) {
break;
}
}
} else {
return typeError(validate28, instancePath + "/questions", "array");
}
}
var valid1 = _errs4 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.properties !== void 0) {
let data3 = data.properties;
const _errs7 = errors;
if (errors === _errs7) {
if (Array.isArray(data3)) {
var valid3 = true;
const len1 = data3.length;
for (let i1 = 0; i1 < len1; i1++) {
const _errs9 = errors;
if (!validate38(data3[i1], { instancePath: instancePath + "/properties/" + i1, parentData: data3, parentDataProperty: i1, rootData })) {
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid3 = _errs9 === errors;
if (!valid3) {
break;
}
}
} else {
return typeError(validate28, instancePath + "/properties", "array");
}
}
var valid1 = _errs7 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate28, instancePath, "object");
}
}
validate28.errors = vErrors;
return errors === 0;
}
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate25.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("ActionCreated" !== data.eventType) {
validate25.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "ActionCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate28(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate25, instancePath, "object");
}
}
validate25.errors = vErrors;
return errors === 0;
}
var validateActionResponseEvent = validate41;
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate29(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.Properties !== void 0) {
let data0 = data.Properties;
const _errs2 = errors;
if (errors === _errs2) {
if (Array.isArray(data0)) {
var valid2 = true;
const len0 = data0.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs4 = errors;
if (!validate38(data0[i0], { instancePath: instancePath + "/Properties/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid2 = _errs4 === errors;
if (!valid2) {
break;
}
}
} else {
return typeError(validate43, instancePath + "/Properties", "array");
}
}
}
} else {
return typeError(validate43, instancePath, "object");
}
}
validate43.errors = vErrors;
return errors === 0;
}
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate41.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("ActionResponse" !== data.eventType) {
validate41.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "ActionResponse" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate43(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate41, instancePath, "object");
}
}
validate41.errors = vErrors;
return errors === 0;
}
var validateAnnouncementEvent = validate47;
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.mediaUrl !== void 0) {
const _errs1 = errors;
if (typeof data.mediaUrl !== "string") {
return typeError(validate49, instancePath + "/mediaUrl", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.mediaFileName !== void 0) {
const _errs3 = errors;
if (typeof data.mediaFileName !== "string") {
return typeError(validate49, instancePath + "/mediaFileName", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.url !== void 0) {
const _errs5 = errors;
if (typeof data.url !== "string") {
return typeError(validate49, instancePath + "/url", "string");
}
var valid0 = _errs5 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.fileName !== void 0) {
const _errs7 = errors;
if (typeof data.fileName !== "string") {
return typeError(validate49, instancePath + "/fileName", "string");
}
var valid0 = _errs7 === errors;
} else {
var valid0 = true;
}
}
}
}
} else {
return typeError(validate49, instancePath, "object");
}
}
validate49.errors = vErrors;
return errors === 0;
}
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate47.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("Announcement" !== data.eventType) {
validate47.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "Announcement" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
if (errors === _errs3) {
if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
if (data1.title !== void 0) {
const _errs5 = errors;
if (typeof data1.title !== "string") {
return typeError(validate47, instancePath + "/data/title", "string");
}
var valid2 = _errs5 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.text !== void 0) {
const _errs7 = errors;
if (typeof data1.text !== "string") {
return typeError(validate47, instancePath + "/data/text", "string");
}
var valid2 = _errs7 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.media !== void 0) {
let data4 = data1.media;
const _errs9 = errors;
if (errors === _errs9) {
if (Array.isArray(data4)) {
var valid3 = true;
const len0 = data4.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs11 = errors;
if (!validate49(data4[i0], { instancePath: instancePath + "/data/media/" + i0, parentData: data4, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid3 = _errs11 === errors;
if (!valid3) {
break;
}
}
} else {
return typeError(validate47, instancePath + "/data/media", "array");
}
}
var valid2 = _errs9 === errors;
} else {
var valid2 = true;
}
}
}
} else {
return typeError(validate47, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate47, instancePath, "object");
}
}
validate47.errors = vErrors;
return errors === 0;
}
var validateAttachmentCreatedEvent = validate51;
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate51.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("AttachmentCreated" !== data.eventType) {
validate51.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "AttachmentCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
if (errors === _errs3) {
if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
if (data1.media !== void 0) {
let data2 = data1.media;
const _errs5 = errors;
if (errors === _errs5) {
if (Array.isArray(data2)) {
var valid3 = true;
const len0 = data2.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs7 = errors;
if (!validate49(data2[i0], { instancePath: instancePath + "/data/media/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid3 = _errs7 === errors;
if (!valid3) {
break;
}
}
} else {
return typeError(validate51, instancePath + "/data/media", "array");
}
}
var valid2 = _errs5 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.actionType !== void 0) {
const _errs8 = errors;
if (typeof data1.actionType !== "string") {
return typeError(validate51, instancePath + "/data/actionType", "string");
}
var valid2 = _errs8 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.caption !== void 0) {
const _errs11 = errors;
if (typeof data1.caption !== "string") {
return typeError(validate51, instancePath + "/data/caption", "string");
}
var valid2 = _errs11 === errors;
} else {
var valid2 = true;
}
}
}
} else {
return typeError(validate51, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate51, instancePath, "object");
}
}
validate51.errors = vErrors;
return errors === 0;
}
var validateGroupAddedEvent = validate54;
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate54.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("GroupAdded" !== data.eventType) {
validate54.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "GroupAdded" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
if (errors === _errs3) {
if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
if (data1.groupId !== void 0) {
const _errs5 = errors;
if (typeof data1.groupId !== "string") {
return typeError(validate54, instancePath + "/data/groupId", "string");
}
var valid2 = _errs5 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.groupName !== void 0) {
const _errs7 = errors;
if (typeof data1.groupName !== "string") {
return typeError(validate54, instancePath + "/data/groupName", "string");
}
var valid2 = _errs7 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.groupType !== void 0) {
const _errs9 = errors;
if (typeof data1.groupType !== "string") {
return typeError(validate54, instancePath + "/data/groupType", "string");
}
var valid2 = _errs9 === errors;
} else {
var valid2 = true;
}
}
}
} else {
return typeError(validate54, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate54, instancePath, "object");
}
}
validate54.errors = vErrors;
return errors === 0;
}
var validateGroupRemovedEvent = validate56;
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate56.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("GroupRemoved" !== data.eventType) {
validate56.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "GroupRemoved" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
if (errors === _errs3) {
if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
if (data1.groupId !== void 0) {
if (typeof data1.groupId !== "string") {
return typeError(validate56, instancePath + "/data/groupId", "string");
}
}
} else {
return typeError(validate56, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate56, instancePath, "object");
}
}
validate56.errors = vErrors;
return errors === 0;
}
var validateJobCreatedEvent = validate58;
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate58.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("JobCreated" !== data.eventType) {
validate58.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "JobCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
if (errors === _errs3) {
if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
if (data1.actionId !== void 0) {
const _errs5 = errors;
if (typeof data1.actionId !== "string") {
return typeError(validate58, instancePath + "/data/actionId", "string");
}
var valid2 = _errs5 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.groupId !== void 0) {
const _errs7 = errors;
if (typeof data1.groupId !== "string") {
return typeError(validate58, instancePath + "/data/groupId", "string");
}
var valid2 = _errs7 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.title !== void 0) {
const _errs9 = errors;
if (typeof data1.title !== "string") {
return typeError(validate58, instancePath + "/data/title", "string");
}
var valid2 = _errs9 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.text !== void 0) {
const _errs11 = errors;
if (typeof data1.text !== "string") {
return typeError(validate58, instancePath + "/data/text", "string");
}
var valid2 = _errs11 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.dueDate !== void 0) {
const _errs13 = errors;
if (typeof data1.dueDate !== "string") {
return typeError(validate58, instancePath + "/data/dueDate", "string");
}
var valid2 = _errs13 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.assignedTo !== void 0) {
let data7 = data1.assignedTo;
const _errs15 = errors;
if (errors === _errs15) {
if (Array.isArray(data7)) {
var valid3 = true;
const len0 = data7.length;
for (let i0 = 0; i0 < len0; i0++) {
const _errs17 = errors;
if (typeof data7[i0] !== "string") {
return typeError(validate58, instancePath + "/data/assignedTo/" + i0, "string");
}
var valid3 = _errs17 === errors;
if (!valid3) {
break;
}
}
} else {
return typeError(validate58, instancePath + "/data/assignedTo", "array");
}
}
var valid2 = _errs15 === errors;
} else {
var valid2 = true;
}
}
}
}
}
}
} else {
return typeError(validate58, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate58, instancePath, "object");
}
}
validate58.errors = vErrors;
return errors === 0;
}
var validateJobResponseEvent = validate60;
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate60.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("JobResponse" !== data.eventType) {
validate60.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "JobResponse" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
if (errors === _errs3) {
if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
if (data1.actionId !== void 0) {
const _errs5 = errors;
if (typeof data1.actionId !== "string") {
return typeError(validate60, instancePath + "/data/actionId", "string");
}
var valid2 = _errs5 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.groupId !== void 0) {
const _errs7 = errors;
if (typeof data1.groupId !== "string") {
return typeError(validate60, instancePath + "/data/groupId", "string");
}
var valid2 = _errs7 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.responseId !== void 0) {
const _errs9 = errors;
if (typeof data1.responseId !== "string") {
return typeError(validate60, instancePath + "/data/responseId", "string");
}
var valid2 = _errs9 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.title !== void 0) {
const _errs11 = errors;
if (typeof data1.title !== "string") {
return typeError(validate60, instancePath + "/data/title", "string");
}
var valid2 = _errs11 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.text !== void 0) {
const _errs13 = errors;
if (typeof data1.text !== "string") {
return typeError(validate60, instancePath + "/data/text", "string");
}
var valid2 = _errs13 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.responseDetails !== void 0) {
let data7 = data1.responseDetails;
const _errs15 = errors;
if (errors === _errs15) {
if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
if (data7.response !== void 0) {
let data8 = data7.response;
const _errs17 = errors;
if (errors === _errs17) {
if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
if (data8.assignee !== void 0) {
const _errs19 = errors;
if (typeof data8.assignee !== "string") {
return typeError(validate60, instancePath + "/data/responseDetails/response/assignee", "string");
}
var valid4 = _errs19 === errors;
} else {
var valid4 = true;
}
if (valid4) {
if (data8.assigneeName !== void 0) {
const _errs21 = errors;
if (typeof data8.assigneeName !== "string") {
return typeError(validate60, instancePath + "/data/responseDetails/response/assigneeName", "string");
}
var valid4 = _errs21 === errors;
} else {
var valid4 = true;
}
if (valid4) {
if (data8.assigneeProfilePic !== void 0) {
const _errs23 = errors;
if (typeof data8.assigneeProfilePic !== "string") {
return typeError(validate60, instancePath + "/data/responseDetails/response/assigneeProfilePic", "string");
}
var valid4 = _errs23 === errors;
} else {
var valid4 = true;
}
if (valid4) {
if (data8.isCompleted !== void 0) {
const _errs25 = errors;
if (typeof data8.isCompleted !== "boolean") {
return typeError(validate60, instancePath + "/data/responseDetails/response/isCompleted", "boolean");
}
var valid4 = _errs25 === errors;
} else {
var valid4 = true;
}
}
}
}
} else {
return typeError(validate60, instancePath + "/data/responseDetails/response", "object");
}
}
}
} else {
return typeError(validate60, instancePath + "/data/responseDetails", "object");
}
}
var valid2 = _errs15 === errors;
} else {
var valid2 = true;
}
}
}
}
}
}
} else {
return typeError(validate60, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate60, instancePath, "object");
}
}
validate60.errors = vErrors;
return errors === 0;
}
var validateLetsMeetCreatedEvent = validate62;
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate62.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("LetsMeetCreated" !== data.eventType) {
validate62.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "LetsMeetCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
const _errs4 = errors;
if (errors === _errs4) {
if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
return typeError(validate62, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate62, instancePath, "object");
}
}
validate62.errors = vErrors;
return errors === 0;
}
var validateLetsMeetResponseEvent = validate64;
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate64.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("LetsMeetResponse" !== data.eventType) {
validate64.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "LetsMeetResponse" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
const _errs4 = errors;
if (errors === _errs4) {
if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
return typeError(validate64, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate64, instancePath, "object");
}
}
validate64.errors = vErrors;
return errors === 0;
}
var validateMemberAddedEvent = validate66;
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.member !== void 0) {
const _errs1 = errors;
if (typeof data.member !== "string") {
return typeError(validate68, instancePath + "/member", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.memberId !== void 0) {
const _errs3 = errors;
if (typeof data.memberId !== "string") {
return typeError(validate68, instancePath + "/memberId", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.memberName !== void 0) {
const _errs5 = errors;
if (typeof data.memberName !== "string") {
return typeError(validate68, instancePath + "/memberName", "string");
}
var valid0 = _errs5 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.memberProfilePic !== void 0) {
const _errs7 = errors;
if (typeof data.memberProfilePic !== "string") {
return typeError(validate68, instancePath + "/memberProfilePic", "string");
}
var valid0 = _errs7 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.type !== void 0) {
const _errs9 = errors;
if (typeof data.type !== "string") {
return typeError(validate68, instancePath + "/type", "string");
}
var valid0 = _errs9 === errors;
} else {
var valid0 = true;
}
}
}
}
}
} else {
return typeError(validate68, instancePath, "object");
}
}
validate68.errors = vErrors;
return errors === 0;
}
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate66.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("MemberAdded" !== data.eventType) {
validate66.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "MemberAdded" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate68(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate66, instancePath, "object");
}
}
validate66.errors = vErrors;
return errors === 0;
}
var validateMemberRemovedEvent = validate70;
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate70.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("MemberRemoved" !== data.eventType) {
validate70.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "MemberRemoved" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate68(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate70, instancePath, "object");
}
}
validate70.errors = vErrors;
return errors === 0;
}
var validatePollCreatedEvent = validate73;
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate73.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("PollCreated" !== data.eventType) {
validate73.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "PollCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
const _errs4 = errors;
if (errors === _errs4) {
if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
return typeError(validate73, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate73, instancePath, "object");
}
}
validate73.errors = vErrors;
return errors === 0;
}
var validatePollResponseEvent = validate75;
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate75.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("PollResponse" !== data.eventType) {
validate75.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "PollResponse" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
const _errs4 = errors;
if (errors === _errs4) {
if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
return typeError(validate75, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate75, instancePath, "object");
}
}
validate75.errors = vErrors;
return errors === 0;
}
var validateSurveyCreatedEvent = validate77;
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate77.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("SurveyCreated" !== data.eventType) {
validate77.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "SurveyCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate28(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate77, instancePath, "object");
}
}
validate77.errors = vErrors;
return errors === 0;
}
var validateSurveyResponseEvent = validate80;
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate80.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("SurveyResponse" !== data.eventType) {
validate80.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "SurveyResponse" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate43(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate80, instancePath, "object");
}
}
validate80.errors = vErrors;
return errors === 0;
}
var validateTextMessageCreatedEvent = validate83;
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate83.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("TextMessageCreated" !== data.eventType) {
validate83.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "TextMessageCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs3 = errors;
if (errors === _errs3) {
if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
if (data1.text !== void 0) {
if (typeof data1.text !== "string") {
return typeError(validate83, instancePath + "/data/text", "string");
}
}
} else {
return typeError(validate83, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate83, instancePath, "object");
}
}
validate83.errors = vErrors;
return errors === 0;
}
var validateKaizalaEvent = validate85;
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType")) {
validate85.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
const tag0 = data.eventType;
if (typeof tag0 == "string") {
if (tag0 === "ActionCreated") {
if (!validate25(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
} else if (tag0 === "ActionResponse") {
if (!validate41(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
} else if (tag0 === "Announcement") {
if (!validate47(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
} else if (tag0 === "AttachmentCreated") {
if (!validate51(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
} else if (tag0 === "GroupAdded") {
if (!validate54(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
} else if (tag0 === "GroupRemoved") {
if (!validate56(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
} else if (tag0 === "JobCreated") {
if (!validate58(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
} else if (tag0 === "JobResponse") {
if (!validate60(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
} else if (tag0 === "LetsMeetCreated") {
if (!validate62(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
} else if (tag0 === "LetsMeetResponse") {
if (!validate64(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
} else if (tag0 === "MemberAdded") {
if (!validate66(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
} else if (tag0 === "MemberRemoved") {
if (!validate70(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
} else if (tag0 === "PollCreated") {
if (!validate73(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
} else if (tag0 === "PollResponse") {
if (!validate75(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
} else if (tag0 === "SurveyCreated") {
if (!validate77(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
} else if (tag0 === "SurveyResponse") {
if (!validate80(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
} else if (tag0 === "TextMessageCreated") {
if (!validate83(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
} else {
validate85.errors = [{ instancePath, keyword: "discriminator", params: { error: "mapping", tag: "eventType", tagValue: tag0 }, message: 'value of tag "eventType" must be in oneOf' }];
return false;
}
} else {
validate85.errors = [{ instancePath, keyword: "discriminator", params: { error: "tag", tag: "eventType", tagValue: tag0 }, message: 'tag "eventType" must be string' }];
return false;
}
}
} else {
return typeError(validate85, instancePath, "object");
}
}
validate85.errors = vErrors;
return errors === 0;
}
var validateUnknownEvent = validate103;
function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate103.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
let data0 = data.eventType;
const _errs2 = errors;
const _errs4 = errors;
const _errs5 = errors;
if (typeof data0 !== "string") {
const err0 = {};
if (vErrors === null) {
vErrors = [err0];
} else {
vErrors.push(err0);
}
errors++;
}
if (!(data0 === "ActionCreated" || data0 === "ActionResponse" || data0 === "Announcement" || data0 === "AttachmentCreated" || data0 === "GroupAdded" || data0 === "GroupRemoved" || data0 === "JobCreated" || data0 === "JobResponse" || data0 === "LetsMeetCreated" || data0 === "LetsMeetResponse" || data0 === "MemberAdded" || data0 === "MemberRemoved" || data0 === "PollCreated" || data0 === "PollResponse" || data0 === "SurveyCreated" || data0 === "SurveyResponse" || data0 === "TextMessageCreated")) {
const err1 = {};
if (vErrors === null) {
vErrors = [err1];
} else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs5 === errors;
if (valid2) {
validate103.errors = [{ instancePath: instancePath + "/eventType", keyword: "not", params: {}, message: "must NOT be valid" }];
return false;
} else {
errors = _errs4;
if (vErrors !== null) {
if (_errs4) {
vErrors.length = _errs4;
} else {
vErrors = null;
}
}
}
if (errors === _errs2) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate103.errors = [{ instancePath: instancePath + "/eventType", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate103, instancePath + "/eventType", "string");
}
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
let data1 = data.data;
const _errs8 = errors;
const _errs9 = errors;
if (errors === _errs9) {
if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
return typeError(validate103, instancePath + "/data", "object");
}
}
var valid1 = _errs8 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate103, instancePath, "object");
}
}
validate103.errors = vErrors;
return errors === 0;
}
var validateDelivery = validate105;
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!(data && typeof data == "object" && !Array.isArray(data))) {
return typeError(validate105, instancePath, "object");
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType")) {
const err0 = {};
if (vErrors === null) {
vErrors = [err0];
} else {
vErrors.push(err0);
}
errors++;
} else {
if (data.eventType !== void 0) {
let data0 = data.eventType;
if (!(data0 === "ActionCreated" || data0 === "ActionResponse" || data0 === "Announcement" || data0 === "AttachmentCreated" || data0 === "GroupAdded" || data0 === "GroupRemoved" || data0 === "JobCreated" || data0 === "JobResponse" || data0 === "LetsMeetCreated" || data0 === "LetsMeetResponse" || data0 === "MemberAdded" || data0 === "MemberRemoved" || data0 === "PollCreated" || data0 === "PollResponse" || data0 === "SurveyCreated" || data0 === "SurveyResponse" || data0 === "TextMessageCreated")) {
const err1 = {};
if (vErrors === null) {
vErrors = [err1];
} else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if (vErrors !== null) {
if (_errs1) {
vErrors.length = _errs1;
} else {
vErrors = null;
}
}
let ifClause0;
if (_valid0) {
const _errs4 = errors;
if (!validate85(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
} else {
const _errs5 = errors;
if (!validate103(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if (!valid0) {
const err2 = { instancePath, keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema' };
if (vErrors === null) {
vErrors = [err2];
} else {
vErrors.push(err2);
}
errors++;
validate105.errors = vErrors;
return false;
}
validate105.errors = vErrors;
return errors === 0;
}
var validateUpdateWebhookRequest = validate108;
var schema70 = { "type": "object", "minProperties": 1, "properties": { "objectId": {}, "objectType": {}, "eventTypes": {}, "callBackUrl": {}, "callBackToken": {}, "callBackContext": {}, "validity": {}, "Active": { "enum": [true, false, "true", "false"] } }, "additionalProperties": false, "allOf": [{ "$ref": "#/$defs/SharedProperties" }] };
function validate108(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate20(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (Object.keys(data).length < 1) {
validate108.errors = [{ instancePath, keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }];
return false;
} else {
const _errs2 = errors;
for (const key0 in data) {
if (!(key0 === "objectId" || key0 === "objectType" || key0 === "eventTypes" || key0 === "callBackUrl" || key0 === "callBackToken" || key0 === "callBackContext" || key0 === "validity" || key0 === "Active")) {
validate108.errors = [{ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs2 === errors) {
if (data.Active !== void 0) {
let data0 = data.Active;
if (!(data0 === true || data0 === false || data0 === "true" || data0 === "false")) {
validate108.errors = [{ instancePath: instancePath + "/Active", keyword: "enum", params: { allowedValues: schema70.properties.Active.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
}
}
}
} else {
return typeError(validate108, instancePath, "object");
}
}
validate108.errors = vErrors;
return errors === 0;
}
var validateUpdatedWebhook = validate110;
function validate110(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
validate110.errors = null;
return true;
}
var validateDeletionResult = validate111;
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.message !== void 0) {
const _errs1 = errors;
if (typeof data.message !== "string") {
return typeError(validate111, instancePath + "/message", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.errorCode !== void 0) {
const _errs3 = errors;
if (typeof data.errorCode !== "string") {
return typeError(validate111, instancePath + "/errorCode", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.errorCategoryKey !== void 0) {
const _errs6 = errors;
if (typeof data.errorCategoryKey !== "string") {
return typeError(validate111, instancePath + "/errorCategoryKey", "string");
}
var valid0 = _errs6 === errors;
} else {
var valid0 = true;
}
}
}
} else {
return typeError(validate111, instancePath, "object");
}
}
validate111.errors = vErrors;
return errors === 0;
}
export {
validateAccessToken,
validateActionCreatedEvent,
validateActionResponseEvent,
validateAnnouncementEvent,
validateAttachmentCreatedEvent,
validateCreateWebhookRequest,
validateCreatedWebhook,
validateDeletionResult,
validateDelivery,
validateGroupAddedEvent,
validateGroupRemovedEvent,
validateJobCreatedEvent,
validateJobResponseEvent,
validateKaizalaErrorBody,
validateKaizalaEvent,
validateLetsMeetCreatedEvent,
validateLetsMeetResponseEvent,
validateMemberAddedEvent,
validateMemberRemovedEvent,
validatePollCreatedEvent,
validatePollResponseEvent,
validateSurveyCreatedEvent,
validateSurveyResponseEvent,
validateTextMessageCreatedEvent,
validateUnknownEvent,
validateUpdateWebhookRequest,
validateUpdatedWebhook,
validateWebhookList
};

function typeError(validate, instancePath, type) {
validate.errors = [{ instancePath, keyword: "type", params: { type }, message: "must be " + type }];
return false;
}
