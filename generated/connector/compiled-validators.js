// Generated from spec/connector by `npm run build`: change the description, not this file.
// <stdin>
var validateCreateConnectorWebhookRequest = validate14;
var schema11 = { "type": "object", "required": ["objectId", "ObjectType", "eventTypes", "callBackUrl"], "properties": { "objectId": { "type": "string", "minLength": 1 }, "ObjectType": { "const": "Group" }, "eventTypes": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "enum": ["ActionCreated", "ActionResponse", "JobCreated", "JobResponse", "SurveyCreated", "SurveyResponse"] } }, "callBackUrl": { "$ref": "#/$defs/CallBackUrl" }, "callBackToken": { "$ref": "#/$defs/CallBackToken" }, "callBackContext": { "$ref": "#/$defs/CallBackContext" }, "validity": { "$ref": "#/$defs/Validity" } }, "additionalProperties": false };
var pattern0 = /* @__PURE__ */ new RegExp("^[Hh][Tt][Tt][Pp][Ss]://([A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#][!-~]*)?$", "u");
var pattern1 = /* @__PURE__ */ new RegExp("^[!-~]+$", "u");
var pattern2 = /* @__PURE__ */ new RegExp("^[0-9]{1,16}$", "u");
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.objectId === void 0 && (missing0 = "objectId") || data.ObjectType === void 0 && (missing0 = "ObjectType") || data.eventTypes === void 0 && (missing0 = "eventTypes") || data.callBackUrl === void 0 && (missing0 = "callBackUrl")) {
validate14.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
const _errs1 = errors;
for (const key0 in data) {
if (!(key0 === "objectId" || key0 === "ObjectType" || key0 === "eventTypes" || key0 === "callBackUrl" || key0 === "callBackToken" || key0 === "callBackContext" || key0 === "validity")) {
validate14.errors = [{ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
return false;
break;
}
}
if (_errs1 === errors) {
if (data.objectId !== void 0) {
let data0 = data.objectId;
const _errs2 = errors;
if (errors === _errs2) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate14.errors = [{ instancePath: instancePath + "/objectId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate14, instancePath + "/objectId", "string");
}
}
var valid0 = _errs2 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.ObjectType !== void 0) {
const _errs4 = errors;
if ("Group" !== data.ObjectType) {
validate14.errors = [{ instancePath: instancePath + "/ObjectType", keyword: "const", params: { allowedValue: "Group" }, message: "must be equal to constant" }];
return false;
}
var valid0 = _errs4 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.eventTypes !== void 0) {
let data2 = data.eventTypes;
const _errs5 = errors;
if (errors === _errs5) {
if (Array.isArray(data2)) {
if (data2.length < 1) {
validate14.errors = [{ instancePath: instancePath + "/eventTypes", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
return false;
} else {
var valid1 = true;
const len0 = data2.length;
for (let i0 = 0; i0 < len0; i0++) {
let data3 = data2[i0];
const _errs7 = errors;
if (typeof data3 !== "string") {
return typeError(validate14, instancePath + "/eventTypes/" + i0, "string");
}
if (!(data3 === "ActionCreated" || data3 === "ActionResponse" || data3 === "JobCreated" || data3 === "JobResponse" || data3 === "SurveyCreated" || data3 === "SurveyResponse")) {
validate14.errors = [{ instancePath: instancePath + "/eventTypes/" + i0, keyword: "enum", params: { allowedValues: schema11.properties.eventTypes.items.enum }, message: "must be equal to one of the allowed values" }];
return false;
}
var valid1 = _errs7 === errors;
if (!valid1) {
break;
}
}
if (valid1) {
let i1 = data2.length;
let j0;
if (i1 > 1) {
const indices0 = {};
for (; i1--; ) {
let item0 = data2[i1];
if (typeof item0 !== "string") {
continue;
}
if (typeof indices0[item0] == "number") {
j0 = indices0[item0];
validate14.errors = [{ instancePath: instancePath + "/eventTypes", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
} else {
return typeError(validate14, instancePath + "/eventTypes", "array");
}
}
var valid0 = _errs5 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackUrl !== void 0) {
let data4 = data.callBackUrl;
const _errs9 = errors;
const _errs10 = errors;
if (errors === _errs10) {
if (typeof data4 === "string") {
if (!pattern0.test(data4)) {
validate14.errors = [{ instancePath: instancePath + "/callBackUrl", keyword: "pattern", params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]://([A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#][!-~]*)?$" }, message: 'must match pattern "^[Hh][Tt][Tt][Pp][Ss]://([A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#][!-~]*)?$"' }];
return false;
}
} else {
return typeError(validate14, instancePath + "/callBackUrl", "string");
}
}
var valid0 = _errs9 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackToken !== void 0) {
let data5 = data.callBackToken;
const _errs12 = errors;
const _errs13 = errors;
if (errors === _errs13) {
if (typeof data5 === "string") {
if (!pattern1.test(data5)) {
validate14.errors = [{ instancePath: instancePath + "/callBackToken", keyword: "pattern", params: { pattern: "^[!-~]+$" }, message: 'must match pattern "^[!-~]+$"' }];
return false;
}
} else {
return typeError(validate14, instancePath + "/callBackToken", "string");
}
}
var valid0 = _errs12 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.callBackContext !== void 0) {
const _errs15 = errors;
if (typeof data.callBackContext !== "string") {
return typeError(validate14, instancePath + "/callBackContext", "string");
}
var valid0 = _errs15 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.validity !== void 0) {
let data7 = data.validity;
const _errs18 = errors;
const _errs19 = errors;
if (errors === _errs19) {
if (typeof data7 === "string") {
if (!pattern2.test(data7)) {
validate14.errors = [{ instancePath: instancePath + "/validity", keyword: "pattern", params: { pattern: "^[0-9]{1,16}$" }, message: 'must match pattern "^[0-9]{1,16}$"' }];
return false;
}
} else {
return typeError(validate14, instancePath + "/validity", "string");
}
}
var valid0 = _errs18 === errors;
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
} else {
return typeError(validate14, instancePath, "object");
}
}
validate14.errors = vErrors;
return errors === 0;
}
var validateKaizalaErrorBody = validate15;
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.message === void 0 && (missing0 = "message")) {
validate15.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.message !== void 0) {
const _errs1 = errors;
if (typeof data.message !== "string") {
return typeError(validate15, instancePath + "/message", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.errorCode !== void 0) {
const _errs3 = errors;
if (typeof data.errorCode !== "string") {
return typeError(validate15, instancePath + "/errorCode", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.errorCategoryKey !== void 0) {
const _errs6 = errors;
if (typeof data.errorCategoryKey !== "string") {
return typeError(validate15, instancePath + "/errorCategoryKey", "string");
}
var valid0 = _errs6 === errors;
} else {
var valid0 = true;
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
var validateCreatedWebhook = validate16;
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.webhookId === void 0 && (missing0 = "webhookId")) {
validate16.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.webhookId !== void 0) {
let data0 = data.webhookId;
const _errs1 = errors;
if (errors === _errs1) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate16.errors = [{ instancePath: instancePath + "/webhookId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate16, instancePath + "/webhookId", "string");
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
var validateActionCreatedEvent = validate17;
var schema20 = { "type": "object", "required": ["objectId", "objectType", "eventType", "eventId"], "properties": { "objectId": { "type": "string", "minLength": 1 }, "objectType": { "$ref": "#/$defs/ReceivedObjectType" }, "eventType": { "type": "string", "minLength": 1 }, "eventId": { "type": "string", "minLength": 1 }, "context": { "type": ["string", "null"] }, "fromUser": { "type": "string" }, "fromUserId": { "type": "string" }, "fromUserName": { "type": "string" }, "fromUserProfilePic": { "type": ["string", "null"] }, "subscriptionId": { "type": "string" }, "groupId": { "type": "string" }, "sourceGroupId": { "type": "string" }, "isBotfromUser": { "type": "boolean" } } };
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.objectId === void 0 && (missing0 = "objectId") || data.objectType === void 0 && (missing0 = "objectType") || data.eventType === void 0 && (missing0 = "eventType") || data.eventId === void 0 && (missing0 = "eventId")) {
validate18.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.objectId !== void 0) {
let data0 = data.objectId;
const _errs1 = errors;
if (errors === _errs1) {
if (typeof data0 === "string") {
if (data0.length < 1) {
validate18.errors = [{ instancePath: instancePath + "/objectId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate18, instancePath + "/objectId", "string");
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
validate18.errors = [{ instancePath: instancePath + "/objectType", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate18, instancePath + "/objectType", "string");
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
validate18.errors = [{ instancePath: instancePath + "/eventType", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate18, instancePath + "/eventType", "string");
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
validate18.errors = [{ instancePath: instancePath + "/eventId", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate18, instancePath + "/eventId", "string");
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
validate18.errors = [{ instancePath: instancePath + "/context", keyword: "type", params: { type: schema20.properties.context.type }, message: "must be string,null" }];
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
return typeError(validate18, instancePath + "/fromUser", "string");
}
var valid0 = _errs12 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.fromUserId !== void 0) {
const _errs14 = errors;
if (typeof data.fromUserId !== "string") {
return typeError(validate18, instancePath + "/fromUserId", "string");
}
var valid0 = _errs14 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.fromUserName !== void 0) {
const _errs16 = errors;
if (typeof data.fromUserName !== "string") {
return typeError(validate18, instancePath + "/fromUserName", "string");
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
validate18.errors = [{ instancePath: instancePath + "/fromUserProfilePic", keyword: "type", params: { type: schema20.properties.fromUserProfilePic.type }, message: "must be string,null" }];
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
return typeError(validate18, instancePath + "/subscriptionId", "string");
}
var valid0 = _errs20 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.groupId !== void 0) {
const _errs22 = errors;
if (typeof data.groupId !== "string") {
return typeError(validate18, instancePath + "/groupId", "string");
}
var valid0 = _errs22 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.sourceGroupId !== void 0) {
const _errs24 = errors;
if (typeof data.sourceGroupId !== "string") {
return typeError(validate18, instancePath + "/sourceGroupId", "string");
}
var valid0 = _errs24 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.isBotfromUser !== void 0) {
const _errs26 = errors;
if (typeof data.isBotfromUser !== "boolean") {
return typeError(validate18, instancePath + "/isBotfromUser", "boolean");
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
return typeError(validate18, instancePath, "object");
}
}
validate18.errors = vErrors;
return errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.title !== void 0) {
if (typeof data.title !== "string") {
return typeError(validate24, instancePath + "/title", "string");
}
}
} else {
return typeError(validate24, instancePath, "object");
}
}
validate24.errors = vErrors;
return errors === 0;
}
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.title !== void 0) {
const _errs1 = errors;
if (typeof data.title !== "string") {
return typeError(validate23, instancePath + "/title", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.type !== void 0) {
const _errs3 = errors;
if (typeof data.type !== "string") {
return typeError(validate23, instancePath + "/type", "string");
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
if (!validate24(data2[i0], { instancePath: instancePath + "/options/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if (!valid2) {
break;
}
}
} else {
return typeError(validate23, instancePath + "/options", "array");
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
return typeError(validate23, instancePath + "/isInvisible", "boolean");
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
return typeError(validate23, instancePath, "object");
}
}
validate23.errors = vErrors;
return errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
if (!validate23(data0[i0], { instancePath: instancePath + "/responseWithQuestions/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if (!valid1) {
break;
}
}
} else {
return typeError(validate22, instancePath + "/responseWithQuestions", "array");
}
}
}
} else {
return typeError(validate22, instancePath, "object");
}
}
validate22.errors = vErrors;
return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.actionId !== void 0) {
const _errs1 = errors;
if (typeof data.actionId !== "string") {
return typeError(validate21, instancePath + "/actionId", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.actionPackageId !== void 0) {
const _errs3 = errors;
if (typeof data.actionPackageId !== "string") {
return typeError(validate21, instancePath + "/actionPackageId", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.packageId !== void 0) {
const _errs5 = errors;
if (typeof data.packageId !== "string") {
return typeError(validate21, instancePath + "/packageId", "string");
}
var valid0 = _errs5 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.groupId !== void 0) {
const _errs7 = errors;
if (typeof data.groupId !== "string") {
return typeError(validate21, instancePath + "/groupId", "string");
}
var valid0 = _errs7 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.sourceGroupId !== void 0) {
const _errs9 = errors;
if (typeof data.sourceGroupId !== "string") {
return typeError(validate21, instancePath + "/sourceGroupId", "string");
}
var valid0 = _errs9 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responseId !== void 0) {
const _errs11 = errors;
if (typeof data.responseId !== "string") {
return typeError(validate21, instancePath + "/responseId", "string");
}
var valid0 = _errs11 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.isUpdateResponse !== void 0) {
const _errs13 = errors;
if (typeof data.isUpdateResponse !== "boolean") {
return typeError(validate21, instancePath + "/isUpdateResponse", "boolean");
}
var valid0 = _errs13 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responder !== void 0) {
const _errs15 = errors;
if (typeof data.responder !== "string") {
return typeError(validate21, instancePath + "/responder", "string");
}
var valid0 = _errs15 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responderId !== void 0) {
const _errs17 = errors;
if (typeof data.responderId !== "string") {
return typeError(validate21, instancePath + "/responderId", "string");
}
var valid0 = _errs17 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responderName !== void 0) {
const _errs19 = errors;
if (typeof data.responderName !== "string") {
return typeError(validate21, instancePath + "/responderName", "string");
}
var valid0 = _errs19 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responderProfilePic !== void 0) {
const _errs21 = errors;
if (typeof data.responderProfilePic !== "string") {
return typeError(validate21, instancePath + "/responderProfilePic", "string");
}
var valid0 = _errs21 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.creatorId !== void 0) {
const _errs23 = errors;
if (typeof data.creatorId !== "string") {
return typeError(validate21, instancePath + "/creatorId", "string");
}
var valid0 = _errs23 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.isAnonymous !== void 0) {
const _errs25 = errors;
if (typeof data.isAnonymous !== "boolean") {
return typeError(validate21, instancePath + "/isAnonymous", "boolean");
}
var valid0 = _errs25 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.responseDetails !== void 0) {
const _errs27 = errors;
if (!validate22(data.responseDetails, { instancePath: instancePath + "/responseDetails", parentData: data, parentDataProperty: "responseDetails", rootData })) {
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
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
return typeError(validate21, instancePath, "object");
}
}
validate21.errors = vErrors;
return errors === 0;
}
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.name !== void 0) {
const _errs1 = errors;
if (typeof data.name !== "string") {
return typeError(validate30, instancePath + "/name", "string");
}
var valid0 = _errs1 === errors;
} else {
var valid0 = true;
}
if (valid0) {
if (data.type !== void 0) {
const _errs3 = errors;
if (typeof data.type !== "string") {
return typeError(validate30, instancePath + "/type", "string");
}
var valid0 = _errs3 === errors;
} else {
var valid0 = true;
}
}
} else {
return typeError(validate30, instancePath, "object");
}
}
validate30.errors = vErrors;
return errors === 0;
}
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate21(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
if (data.title !== void 0) {
const _errs2 = errors;
if (typeof data.title !== "string") {
return typeError(validate20, instancePath + "/title", "string");
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
if (!validate23(data1[i0], { instancePath: instancePath + "/questions/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
if (!valid2) {
break;
}
}
} else {
return typeError(validate20, instancePath + "/questions", "array");
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
if (!validate30(data3[i1], { instancePath: instancePath + "/properties/" + i1, parentData: data3, parentDataProperty: i1, rootData })) {
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid3 = _errs9 === errors;
if (!valid3) {
break;
}
}
} else {
return typeError(validate20, instancePath + "/properties", "array");
}
}
var valid1 = _errs7 === errors;
} else {
var valid1 = true;
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
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate18(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate17.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("ActionCreated" !== data.eventType) {
validate17.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "ActionCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate20(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
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
var validateActionResponseEvent = validate33;
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate21(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
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
if (!validate30(data0[i0], { instancePath: instancePath + "/Properties/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid2 = _errs4 === errors;
if (!valid2) {
break;
}
}
} else {
return typeError(validate35, instancePath + "/Properties", "array");
}
}
}
} else {
return typeError(validate35, instancePath, "object");
}
}
validate35.errors = vErrors;
return errors === 0;
}
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate18(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate33.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("ActionResponse" !== data.eventType) {
validate33.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "ActionResponse" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate35(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate33, instancePath, "object");
}
}
validate33.errors = vErrors;
return errors === 0;
}
var validateJobCreatedEvent = validate39;
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate18(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate39.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("JobCreated" !== data.eventType) {
validate39.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "JobCreated" }, message: "must be equal to constant" }];
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
return typeError(validate39, instancePath + "/data/actionId", "string");
}
var valid2 = _errs5 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.groupId !== void 0) {
const _errs7 = errors;
if (typeof data1.groupId !== "string") {
return typeError(validate39, instancePath + "/data/groupId", "string");
}
var valid2 = _errs7 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.title !== void 0) {
const _errs9 = errors;
if (typeof data1.title !== "string") {
return typeError(validate39, instancePath + "/data/title", "string");
}
var valid2 = _errs9 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.text !== void 0) {
const _errs11 = errors;
if (typeof data1.text !== "string") {
return typeError(validate39, instancePath + "/data/text", "string");
}
var valid2 = _errs11 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.dueDate !== void 0) {
const _errs13 = errors;
if (typeof data1.dueDate !== "string") {
return typeError(validate39, instancePath + "/data/dueDate", "string");
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
return typeError(validate39, instancePath + "/data/assignedTo/" + i0, "string");
}
var valid3 = _errs17 === errors;
if (!valid3) {
break;
}
}
} else {
return typeError(validate39, instancePath + "/data/assignedTo", "array");
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
return typeError(validate39, instancePath + "/data", "object");
}
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate39, instancePath, "object");
}
}
validate39.errors = vErrors;
return errors === 0;
}
var validateJobResponseEvent = validate41;
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate18(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
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
if ("JobResponse" !== data.eventType) {
validate41.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "JobResponse" }, message: "must be equal to constant" }];
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
return typeError(validate41, instancePath + "/data/actionId", "string");
}
var valid2 = _errs5 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.groupId !== void 0) {
const _errs7 = errors;
if (typeof data1.groupId !== "string") {
return typeError(validate41, instancePath + "/data/groupId", "string");
}
var valid2 = _errs7 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.responseId !== void 0) {
const _errs9 = errors;
if (typeof data1.responseId !== "string") {
return typeError(validate41, instancePath + "/data/responseId", "string");
}
var valid2 = _errs9 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.title !== void 0) {
const _errs11 = errors;
if (typeof data1.title !== "string") {
return typeError(validate41, instancePath + "/data/title", "string");
}
var valid2 = _errs11 === errors;
} else {
var valid2 = true;
}
if (valid2) {
if (data1.text !== void 0) {
const _errs13 = errors;
if (typeof data1.text !== "string") {
return typeError(validate41, instancePath + "/data/text", "string");
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
return typeError(validate41, instancePath + "/data/responseDetails/response/assignee", "string");
}
var valid4 = _errs19 === errors;
} else {
var valid4 = true;
}
if (valid4) {
if (data8.assigneeName !== void 0) {
const _errs21 = errors;
if (typeof data8.assigneeName !== "string") {
return typeError(validate41, instancePath + "/data/responseDetails/response/assigneeName", "string");
}
var valid4 = _errs21 === errors;
} else {
var valid4 = true;
}
if (valid4) {
if (data8.assigneeProfilePic !== void 0) {
const _errs23 = errors;
if (typeof data8.assigneeProfilePic !== "string") {
return typeError(validate41, instancePath + "/data/responseDetails/response/assigneeProfilePic", "string");
}
var valid4 = _errs23 === errors;
} else {
var valid4 = true;
}
if (valid4) {
if (data8.isCompleted !== void 0) {
const _errs25 = errors;
if (typeof data8.isCompleted !== "boolean") {
return typeError(validate41, instancePath + "/data/responseDetails/response/isCompleted", "boolean");
}
var valid4 = _errs25 === errors;
} else {
var valid4 = true;
}
}
}
}
} else {
return typeError(validate41, instancePath + "/data/responseDetails/response", "object");
}
}
}
} else {
return typeError(validate41, instancePath + "/data/responseDetails", "object");
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
return typeError(validate41, instancePath + "/data", "object");
}
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
var validateSurveyCreatedEvent = validate43;
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate18(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate43.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("SurveyCreated" !== data.eventType) {
validate43.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "SurveyCreated" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate20(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
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
var validateSurveyResponseEvent = validate46;
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate18(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType") || data.data === void 0 && (missing0 = "data")) {
validate46.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
if (data.eventType !== void 0) {
const _errs2 = errors;
if ("SurveyResponse" !== data.eventType) {
validate46.errors = [{ instancePath: instancePath + "/eventType", keyword: "const", params: { allowedValue: "SurveyResponse" }, message: "must be equal to constant" }];
return false;
}
var valid1 = _errs2 === errors;
} else {
var valid1 = true;
}
if (valid1) {
if (data.data !== void 0) {
const _errs3 = errors;
if (!validate35(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData })) {
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
} else {
var valid1 = true;
}
}
}
} else {
return typeError(validate46, instancePath, "object");
}
}
validate46.errors = vErrors;
return errors === 0;
}
var validateConnectorEvent = validate49;
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (errors === 0) {
if (data && typeof data == "object" && !Array.isArray(data)) {
let missing0;
if (data.eventType === void 0 && (missing0 = "eventType")) {
validate49.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
return false;
} else {
const tag0 = data.eventType;
if (typeof tag0 == "string") {
if (tag0 === "ActionCreated") {
if (!validate17(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
} else if (tag0 === "ActionResponse") {
if (!validate33(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
} else if (tag0 === "JobCreated") {
if (!validate39(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
} else if (tag0 === "JobResponse") {
if (!validate41(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
} else if (tag0 === "SurveyCreated") {
if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
} else if (tag0 === "SurveyResponse") {
if (!validate46(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
} else {
validate49.errors = [{ instancePath, keyword: "discriminator", params: { error: "mapping", tag: "eventType", tagValue: tag0 }, message: 'value of tag "eventType" must be in oneOf' }];
return false;
}
} else {
validate49.errors = [{ instancePath, keyword: "discriminator", params: { error: "tag", tag: "eventType", tagValue: tag0 }, message: 'tag "eventType" must be string' }];
return false;
}
}
} else {
return typeError(validate49, instancePath, "object");
}
}
validate49.errors = vErrors;
return errors === 0;
}
var validateConnectorUnknownEvent = validate56;
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!validate18(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
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
if (!(data0 === "ActionCreated" || data0 === "ActionResponse" || data0 === "JobCreated" || data0 === "JobResponse" || data0 === "SurveyCreated" || data0 === "SurveyResponse")) {
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
validate56.errors = [{ instancePath: instancePath + "/eventType", keyword: "not", params: {}, message: "must NOT be valid" }];
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
validate56.errors = [{ instancePath: instancePath + "/eventType", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
return false;
}
} else {
return typeError(validate56, instancePath + "/eventType", "string");
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
return typeError(validate56, instancePath + "/data", "object");
}
}
var valid1 = _errs8 === errors;
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
var validateConnectorDelivery = validate58;
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
let vErrors = null;
let errors = 0;
if (!(data && typeof data == "object" && !Array.isArray(data))) {
return typeError(validate58, instancePath, "object");
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
if (!(data0 === "ActionCreated" || data0 === "ActionResponse" || data0 === "JobCreated" || data0 === "JobResponse" || data0 === "SurveyCreated" || data0 === "SurveyResponse")) {
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
if (!validate49(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
} else {
const _errs5 = errors;
if (!validate56(data, { instancePath, parentData, parentDataProperty, rootData })) {
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
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
validate58.errors = vErrors;
return false;
}
validate58.errors = vErrors;
return errors === 0;
}
export {
validateActionCreatedEvent,
validateActionResponseEvent,
validateConnectorDelivery,
validateConnectorEvent,
validateConnectorUnknownEvent,
validateCreateConnectorWebhookRequest,
validateCreatedWebhook,
validateJobCreatedEvent,
validateJobResponseEvent,
validateKaizalaErrorBody,
validateSurveyCreatedEvent,
validateSurveyResponseEvent
};

function typeError(validate, instancePath, type) {
validate.errors = [{ instancePath, keyword: "type", params: { type }, message: "must be " + type }];
return false;
}
