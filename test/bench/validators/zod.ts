/** A usual schema of the v1 deliveries in zod. It checks exactly the same as `validateDelivery`. */
import * as z from 'zod';

const text = z.string().optional();
const id = z.string().min(1);
const undocumented = z.looseObject({});

const media = z.looseObject({ mediaUrl: text, mediaFileName: text, url: text, fileName: text });

const question = z.looseObject({
  title: text,
  type: text,
  options: z.array(z.looseObject({ title: text })).optional(),
  // Any value is allowed, as in the generated validators: they omit unions that accept everything.
  answer: z.unknown().optional(),
  isInvisible: z.boolean().optional(),
});

const properties = z
  .array(z.looseObject({ name: text, type: text, value: z.unknown().optional() }))
  .optional();

const actionData = z.looseObject({
  actionId: text,
  actionPackageId: text,
  packageId: text,
  groupId: text,
  sourceGroupId: text,
  responseId: text,
  isUpdateResponse: z.boolean().optional(),
  responder: text,
  responderId: text,
  responderName: text,
  responderProfilePic: text,
  creatorId: text,
  isAnonymous: z.boolean().optional(),
  responseDetails: z
    .looseObject({ responseWithQuestions: z.array(question).optional() })
    .optional(),
});

const responseData = actionData.extend({ Properties: properties });

const createdData = actionData.extend({
  title: text,
  questions: z.array(question).optional(),
  properties,
});

const memberData = z.looseObject({
  member: text,
  memberId: text,
  memberName: text,
  memberProfilePic: text,
  type: text,
});

const jobReport = z.looseObject({
  assignee: text,
  assigneeName: text,
  assigneeProfilePic: text,
  isCompleted: z.boolean().optional(),
});

const envelope = z.looseObject({
  objectId: id,
  objectType: id,
  eventId: id,
  context: z.string().nullable().optional(),
  fromUser: text,
  fromUserId: text,
  fromUserName: text,
  fromUserProfilePic: z.string().nullable().optional(),
  subscriptionId: text,
  groupId: text,
  sourceGroupId: text,
  isBotfromUser: z.boolean().optional(),
});

function event<Type extends string, Data extends z.ZodType>(eventType: Type, data: Data) {
  return envelope.extend({ eventType: z.literal(eventType), data });
}

export const zodEvent = z.discriminatedUnion('eventType', [
  event('ActionCreated', createdData),
  event('ActionResponse', responseData),
  event('Announcement', z.looseObject({ title: text, text, media: z.array(media).optional() })),
  event(
    'AttachmentCreated',
    z.looseObject({ media: z.array(media).optional(), actionType: text, caption: text }),
  ),
  event('GroupAdded', z.looseObject({ groupId: text, groupName: text, groupType: text })),
  event('GroupRemoved', z.looseObject({ groupId: text })),
  event(
    'JobCreated',
    z.looseObject({
      actionId: text,
      groupId: text,
      title: text,
      text,
      dueDate: text,
      assignedTo: z.array(z.string()).optional(),
    }),
  ),
  event(
    'JobResponse',
    z.looseObject({
      actionId: text,
      groupId: text,
      responseId: text,
      title: text,
      text,
      responseDetails: z.looseObject({ response: jobReport.optional() }).optional(),
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
  event('TextMessageCreated', z.looseObject({ text })),
]);

const known = new Set<string>(zodEvent.options.map((option) => option.shape.eventType.value));

const unknownEvent = envelope.extend({
  eventType: id.refine((type) => !known.has(type)),
  data: undocumented,
});

export const zodDelivery = z.union([zodEvent, unknownEvent]);
