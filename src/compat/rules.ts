/** The rules that a finding can be about: the level of each, who breaks, and what to do. */
import type { Flow, Level, Party } from './level.js';

interface Rule {
  /** The kind of change, for tools that list the rules. */
  text: string;
  level: Level | Readonly<Record<Flow, Level>>;
  /** The people whose programs break. `flow` stands for the one who sends the request or receives the event. */
  breaks: 'flow' | 'nobody' | readonly Party[];
  /** The work of the users of the API after the upgrade. */
  users: string;
  /** How the maintainer avoids the finding, if there is a way. */
  fix?: string;
}

/**
 * The levels of a schema that accepts less than before.
 *
 * - A request or a reply that was valid can be refused.
 * - A description can become stricter although the service has not changed. A receiver that validates events then
 *   refuses events that the service sends, or that were stored. Therefore, the level is major, although the same event
 *   with one more field breaks no reader.
 * - Clients do not validate responses. Only mocks of responses must change.
 */
const narrowed = { request: 'major', response: 'minor', event: 'major', reply: 'major' } as const;

/**
 * The levels of a schema that accepts more than before. A reader of the value may not expect the new values. A sender
 * can continue as before.
 */
const widened = { request: 'minor', response: 'major', event: 'major', reply: 'minor' } as const;

/** The levels of a limit that is relaxed. A reader rarely depends on a limit, so this is not major. */
const relaxed = { request: 'minor', response: 'minor', event: 'minor', reply: 'minor' } as const;

const restore = 'restore it, or release a major version';

export const rules = {
  'description-removed': {
    text: 'A whole description was removed, or its file was renamed.',
    level: 'major',
    breaks: ['sender', 'receiver', 'types'],
    users: 'Delete the code that uses this API, or read the description from its new place.',
    fix: restore,
  },
  'event-removed': {
    text: 'An event was removed.',
    level: 'major',
    breaks: ['receiver', 'types'],
    users: 'Delete the handler of this event, and the subscription to it.',
    fix: restore,
  },
  'event-renamed': {
    text: 'An event was renamed.',
    level: 'major',
    breaks: ['receiver', 'types'],
    users: 'Rename the handler of this event, and the subscription to it.',
    fix: 'restore the old name, or release a major version',
  },
  'event-added': {
    text: 'An event was added. Receivers tolerate unknown events.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Subscribe to the event and add a handler if you need it.',
  },
  'handshake-changed': {
    text: 'The handshake, which validates the URL of a receiver, was added, removed or changed.',
    level: 'major',
    breaks: ['receiver'],
    users:
      'Change how the receiver responds to the handshake. Otherwise, no webhook can be created.',
    fix: 'accept the old handshake, too, or release a major version',
  },
  'callback-removed': {
    text: 'A callback was removed.',
    level: 'major',
    breaks: ['receiver', 'types'],
    users: 'Do not expect these calls any more.',
    fix: restore,
  },
  'callback-renamed': {
    text: 'A callback was renamed. The name is only in the description and in types.',
    level: 'major',
    breaks: ['types'],
    users: 'Use the new name of the callback in types.',
    fix: 'restore the old name, or release a major version',
  },
  'callback-added': {
    text: 'A callback was added.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Respond to the new calls if you need them.',
  },
  'callback-expression-changed': {
    text: 'The URL of a callback comes from another part of the request.',
    level: 'major',
    breaks: ['sender'],
    users: 'Send the URL of the receiver where the new expression points.',
    fix: 'restore the expression, or release a major version',
  },
  'operation-removed': {
    text: 'An operation was removed.',
    level: 'major',
    breaks: ['sender', 'types'],
    users: 'Do not call this operation any more.',
    fix: restore,
  },
  'operation-moved': {
    text: 'An operation has another path or method.',
    level: 'major',
    breaks: ['sender', 'types'],
    users: 'Call the new path.',
    fix: 'keep the old path, or release a major version',
  },
  'operation-added': {
    text: 'An operation was added.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Call the operation if you need it.',
  },
  'operation-id-renamed': {
    text: 'The operationId was changed, after which generators name functions and types.',
    level: 'major',
    breaks: ['types'],
    users: 'Use the new name of the function and of its types.',
    fix: 'restore the old operationId, or release a major version',
  },
  deprecated: {
    text: 'A part of the description was marked as deprecated.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Find a replacement before it is removed.',
  },
  'parameter-removed': {
    text: 'A parameter or a header was removed.',
    level: { request: 'major', response: 'major', event: 'major', reply: 'major' },
    breaks: 'flow',
    users: 'Do not send or read it any more.',
    fix: restore,
  },
  'parameter-renamed': {
    text: 'A parameter or a header was renamed.',
    level: 'major',
    breaks: 'flow',
    users: 'Use the new name.',
    fix: 'restore the old name, or release a major version',
  },
  'path-parameter-renamed': {
    text: 'A parameter in a path was renamed. The URL is the same, but types have the name.',
    level: 'major',
    breaks: ['types'],
    users: 'Use the new name in types.',
    fix: 'restore the old name, or release a major version',
  },
  'parameter-added': {
    text: 'An optional parameter or header was added, or one that the service sends.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Use it if you need it.',
  },
  'parameter-required': {
    text: 'A parameter or a header has become required.',
    level: { request: 'major', response: 'minor', event: 'minor', reply: 'major' },
    breaks: 'flow',
    users: 'Always send it.',
    fix: 'make it optional, or release a major version',
  },
  'parameter-optional': {
    text: 'A parameter or a header has become optional.',
    level: widened,
    breaks: 'flow',
    users: 'If you read it, expect that it can be missing.',
    fix: 'keep it required, or release a major version',
  },
  'parameter-serialization-changed': {
    text: 'A parameter is written in another way.',
    level: 'major',
    breaks: 'flow',
    users: 'Write or read it in the new way.',
    fix: 'restore style and explode, or release a major version',
  },
  'body-removed': {
    text: 'A body was removed.',
    level: 'major',
    breaks: 'flow',
    users: 'Do not send or read this body any more.',
    fix: restore,
  },
  'body-added': {
    text: 'A body was added.',
    level: { request: 'minor', response: 'minor', event: 'minor', reply: 'minor' },
    breaks: 'nobody',
    users: 'Use the body if you need it.',
  },
  'body-required': {
    text: 'A body has become required.',
    level: narrowed,
    breaks: 'flow',
    users: 'Always send the body.',
    fix: 'make it optional, or release a major version',
  },
  'body-optional': {
    text: 'A body has become optional.',
    level: widened,
    breaks: 'flow',
    users: 'If you read the body, expect that it can be missing.',
    fix: 'keep it required, or release a major version',
  },
  'media-type-removed': {
    text: 'A media type of a body was removed.',
    level: 'major',
    breaks: 'flow',
    users: 'Use another media type.',
    fix: restore,
  },
  'media-type-added': {
    text: 'A media type of a body was added. A receiver cannot choose the media type of an event.',
    level: { request: 'minor', response: 'minor', event: 'major', reply: 'minor' },
    breaks: 'flow',
    users: 'If you receive events, read the new media type, too.',
    fix: 'send only the old media type, or release a major version',
  },
  'encoding-changed': {
    text: 'A part of a body is written in another way.',
    level: 'major',
    breaks: 'flow',
    users: 'Write or read the part in the new way.',
    fix: 'restore the encoding, or release a major version',
  },
  'link-removed': {
    text: 'A link from a response to an operation was removed.',
    level: 'major',
    breaks: 'flow',
    users: 'Call the operation without the link.',
    fix: restore,
  },
  'status-removed': {
    text: 'A response status was removed.',
    level: 'major',
    breaks: 'flow',
    users: 'Do not send or expect this status any more.',
    fix: restore,
  },
  'status-in-range': {
    text: 'A response status was removed, but a range or the default still covers it.',
    level: 'major',
    breaks: ['types'],
    users: 'Use the range in types.',
    fix: 'keep the status beside the range, or release a major version',
  },
  'status-added': {
    text: 'A response status was added.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Handle the new status if your program distinguishes statuses.',
  },
  'field-removed': {
    text: 'A field was removed.',
    level: { request: 'major', response: 'major', event: 'major', reply: 'major' },
    breaks: 'flow',
    users: 'Do not send or read the field any more.',
    fix: restore,
  },
  'field-renamed': {
    text: 'A field was renamed.',
    level: 'major',
    breaks: 'flow',
    users: 'Use the new name.',
    fix: 'restore the old name, or release a major version',
  },
  'field-added': {
    text: 'An optional field was added.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Use the field if you need it.',
  },
  'closed-field-added': {
    text: 'An optional field was added to an object that accepted no unknown fields. Receivers that validate refuse it.',
    level: { request: 'minor', response: 'minor', event: 'major', reply: 'minor' },
    breaks: 'flow',
    users: 'Before the service sends the field, validate events by the new description.',
    fix: 'accept unknown fields in a major version, and add fields later',
  },
  'field-required': {
    text: 'A field has become required, or a required field was added.',
    level: narrowed,
    breaks: 'flow',
    users: 'Always send the field. In recorded events, mocks and fixtures, add it.',
    fix: 'make it optional, or release a major version',
  },
  'field-optional': {
    text: 'A field has become optional.',
    level: widened,
    breaks: 'flow',
    users: 'If you read the field, expect that it can be missing.',
    fix: 'keep it required, or release a major version',
  },
  'type-changed': {
    text: 'A value has another type.',
    level: 'major',
    breaks: 'flow',
    users: 'Send or read the new type.',
    fix: 'restore the old type, or release a major version',
  },
  'type-narrowed': {
    text: 'A value has fewer types than before.',
    level: narrowed,
    breaks: 'flow',
    users: 'Send only the remaining types. In recorded events, mocks and fixtures, use them.',
    fix: 'keep the old types, or release a major version',
  },
  'type-widened': {
    text: 'A value has more types than before, such as null.',
    level: widened,
    breaks: 'flow',
    users: 'If you read the value, expect the new types, too.',
    fix: 'keep only the old types, or release a major version',
  },
  'enum-narrowed': {
    text: 'Values were removed from a list.',
    level: narrowed,
    breaks: 'flow',
    users: 'Do not send these values. In recorded events, mocks and fixtures, replace them.',
    fix: 'keep the values, or release a major version',
  },
  'enum-widened': {
    text: 'Values were added to a closed list.',
    level: widened,
    breaks: 'flow',
    users: 'If you read the value, expect the new values, too.',
    fix: 'open the list (x-extensible-enum) in a major version, and add values later',
  },
  'open-enum-changed': {
    text: 'Known values of an open list were added or removed.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Handle the new values if you need them.',
  },
  'enum-closed': {
    text: 'An open list of values, or a free text, became a closed list.',
    level: { request: 'major', response: 'major', event: 'major', reply: 'major' },
    breaks: 'flow',
    users:
      'Send only the listed values. If you read the value, expect that validators refuse others.',
    fix: 'keep the list open, or release a major version',
  },
  'enum-opened': {
    text: 'A closed list of values was opened.',
    level: widened,
    breaks: 'flow',
    users: 'If you read the value, expect values that are not in the list.',
    fix: 'keep the list closed, or release a major version',
  },
  'constraint-tightened': {
    text: 'A limit was added or became stricter.',
    level: narrowed,
    breaks: 'flow',
    users: 'Send values within the limit. Check recorded events against it.',
    fix: 'keep the old limit, or release a major version',
  },
  'constraint-relaxed': {
    text: 'A limit was removed or became less strict.',
    level: relaxed,
    breaks: 'nobody',
    users: 'Check that your program does not depend on the old limit.',
  },
  'fields-closed': {
    text: 'An object no longer accepts unknown fields.',
    level: narrowed,
    breaks: 'flow',
    users: 'Send only the listed fields.',
    fix: 'accept unknown fields, or release a major version',
  },
  'fields-opened': {
    text: 'An object accepts unknown fields.',
    level: relaxed,
    breaks: 'nobody',
    users: 'Ignore fields that you do not know.',
  },
  'variant-removed': {
    text: 'A variant of a value was removed from oneOf or anyOf.',
    level: narrowed,
    breaks: 'flow',
    users: 'Do not send this variant. In recorded events, mocks and fixtures, replace it.',
    fix: 'keep the variant, or release a major version',
  },
  'variant-added': {
    text: 'A variant of a value was added to oneOf or anyOf.',
    level: widened,
    breaks: 'flow',
    users: 'If you read the value, expect the new variant, too.',
    fix: 'release a major version',
  },
  'discriminator-changed': {
    text: 'Another field, or another value of it, says which variant a value is.',
    level: 'major',
    breaks: 'flow',
    users: 'Use the new field or value to choose the variant.',
    fix: 'restore the discriminator, or release a major version',
  },
  'default-changed': {
    text: 'A default value was changed, so the same request has another effect.',
    level: { request: 'major', response: 'patch', event: 'patch', reply: 'patch' },
    breaks: 'flow',
    users: 'Send the value instead of its default.',
    fix: 'restore the default, or release a major version',
  },
  'example-reshaped': {
    text: 'A default example was removed, lost a field, or a field of it has another type.',
    level: 'minor',
    breaks: ['types'],
    users: 'Change the tests that use the example.',
    fix: 'keep the example, and add another one',
  },
  'example-extended': {
    text: 'A default example has more fields than before.',
    level: 'patch',
    breaks: 'nobody',
    users: 'Update the snapshots of tests that use the example.',
  },
  'component-removed': {
    text: 'A component was removed. Generators make a type for it.',
    level: 'major',
    breaks: ['types'],
    users: 'Do not import this type any more.',
    fix: restore,
  },
  'component-renamed': {
    text: 'A component was renamed. Generators name a type after it.',
    level: 'major',
    breaks: ['types'],
    users: 'Import the type by its new name.',
    fix: 'restore the old name, or release a major version',
  },
  'component-added': {
    text: 'A component was added.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Import the type if you need it.',
  },
  'security-narrowed': {
    text: 'A way to authenticate was removed, or a call needs authentication.',
    level: 'major',
    breaks: 'flow',
    users: 'Authenticate in the new way.',
    fix: 'accept the old way, too, or release a major version',
  },
  'security-widened': {
    text: 'A way to authenticate was added.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Use it if you need it.',
  },
  'security-scheme-renamed': {
    text: 'A security scheme was renamed. The calls are the same, but types have the name.',
    level: 'major',
    breaks: ['types'],
    users: 'Use the new name of the scheme.',
    fix: 'restore the old name, or release a major version',
  },
  'server-removed': {
    text: 'A server was removed, or its URL was changed.',
    level: 'major',
    breaks: ['sender'],
    users: 'Call one of the remaining servers.',
    fix: restore,
  },
  'server-added': {
    text: 'A server was added.',
    level: 'minor',
    breaks: 'nobody',
    users: 'Call the server if you need it.',
  },
  redocly: {
    text: 'Only redocly diff reports this change.',
    level: 'patch',
    breaks: 'nobody',
    users: 'Read the change.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

export function ruleOf(id: RuleId): Rule {
  return rules[id];
}
