/**
 * A schema of the v1 deliveries for the library valibot, as a user would write it. It accepts and refuses the same
 * values as `validateDelivery`, with one exception: `looseObject` accepts arrays as objects.
 */
import * as v from 'valibot';

const text = v.optional(v.string());
const flag = v.optional(v.boolean());
const id = v.pipe(v.string(), v.minLength(1));
const undocumented = v.looseObject({});

const media = v.looseObject({ mediaUrl: text, mediaFileName: text, url: text, fileName: text });

const question = v.looseObject({
  title: text,
  type: text,
  options: v.optional(v.array(v.looseObject({ title: text }))),
  answer: v.optional(v.unknown()),
  isInvisible: flag,
});

const properties = v.optional(
  v.array(v.looseObject({ name: text, type: text, value: v.optional(v.unknown()) })),
);

const actionData = v.looseObject({
  actionId: text,
  actionPackageId: text,
  packageId: text,
  groupId: text,
  sourceGroupId: text,
  responseId: text,
  isUpdateResponse: flag,
  responder: text,
  responderId: text,
  responderName: text,
  responderProfilePic: text,
  creatorId: text,
  isAnonymous: flag,
  responseDetails: v.optional(
    v.looseObject({ responseWithQuestions: v.optional(v.array(question)) }),
  ),
});

const responseData = v.looseObject({ ...actionData.entries, Properties: properties });

const createdData = v.looseObject({
  ...actionData.entries,
  title: text,
  questions: v.optional(v.array(question)),
  properties,
});

const memberData = v.looseObject({
  member: text,
  memberId: text,
  memberName: text,
  memberProfilePic: text,
  type: text,
});

const jobReport = v.looseObject({
  assignee: text,
  assigneeName: text,
  assigneeProfilePic: text,
  isCompleted: flag,
});

const envelope = {
  objectId: id,
  objectType: id,
  eventId: id,
  context: v.optional(v.nullable(v.string())),
  fromUser: text,
  fromUserId: text,
  fromUserName: text,
  fromUserProfilePic: v.optional(v.nullable(v.string())),
  subscriptionId: text,
  groupId: text,
  sourceGroupId: text,
  isBotfromUser: flag,
};

function event<Type extends string, Data extends v.GenericSchema>(eventType: Type, data: Data) {
  return v.looseObject({ ...envelope, eventType: v.literal(eventType), data });
}

export const valibotEvent = v.variant('eventType', [
  event('ActionCreated', createdData),
  event('ActionResponse', responseData),
  event('Announcement', v.looseObject({ title: text, text, media: v.optional(v.array(media)) })),
  event(
    'AttachmentCreated',
    v.looseObject({ media: v.optional(v.array(media)), actionType: text, caption: text }),
  ),
  event('GroupAdded', v.looseObject({ groupId: text, groupName: text, groupType: text })),
  event('GroupRemoved', v.looseObject({ groupId: text })),
  event(
    'JobCreated',
    v.looseObject({
      actionId: text,
      groupId: text,
      title: text,
      text,
      dueDate: text,
      assignedTo: v.optional(v.array(v.string())),
    }),
  ),
  event(
    'JobResponse',
    v.looseObject({
      actionId: text,
      groupId: text,
      responseId: text,
      title: text,
      text,
      responseDetails: v.optional(v.looseObject({ response: v.optional(jobReport) })),
    }),
  ),
  event('LetsMeetCreated', undocumented),
  event('LetsMeetResponse', undocumented),
  event('MemberAdded', memberData),
  event('MemberRemoved', memberData),
  event('PollCreated', undocumented),
  event('PollResponse', undocumented),
  event('SurveyCreated', createdData),
  event('SurveyResponse', responseData),
  event('TextMessageCreated', v.looseObject({ text })),
]);

const known = new Set<string>(
  valibotEvent.options.map((option) => option.entries.eventType.literal),
);

const unknownEvent = v.looseObject({
  ...envelope,
  eventType: v.pipe(
    id,
    v.check((type) => !known.has(type)),
  ),
  data: undocumented,
});

export const valibotDelivery = v.union([valibotEvent, unknownEvent]);
