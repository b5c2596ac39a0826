import { stringOf } from '../../common/json.js';
import type { ReceivedEvent, Unhandled } from '../../receiver.js';
import { maskPointer } from './mask-argument.js';
import { clipped } from './clip.js';
import type { Part } from './terminal.js';

/**
 * The maximum length of a payload that is printed with indentation, in UTF-16 units. Indentation can make a payload 400
 * times as long.
 */
const longestPayload = 16 * 1024;

/** The facts about a delivery that are not in its event. */
export interface Seen {
  why: Pick<Unhandled, 'reason' | 'issues'>;
  /** True if the same delivery was received before. */
  isCopy: boolean;
  /** Converts values of the event to JSON. */
  json: { stringify(value: unknown, indent?: number): string };
}

/** Returns the lines for a delivery: a headline, the differences from the API description, and the payload. */
export function eventLines(event: ReceivedEvent, { why, isCopy, json }: Seen): Part[][] {
  const { eventType, eventId, subscriptionId, fromUserName, data } = event;
  const time = new Date().toTimeString().slice(0, 8);
  const from = clipped(stringOf(fromUserName));
  const webhook = clipped(stringOf(subscriptionId));
  return [
    [
      ['dim', `${time}  `],
      ['bold', clipped(eventType)],
      from && `  from ${from}`,
      ['dim', `  event ${clipped(eventId)}${webhook && `, webhook ${webhook}`}`],
      ['yellow', isCopy ? '  a copy' : ''],
    ],
    ...differences(why),
    ...payloadLines(data, json),
  ];
}

function payloadLines(data: unknown, json: Seen['json']): Part[][] {
  const text = json.stringify(data);
  if (text.length > longestPayload) {
    const more = text.length - longestPayload;
    return [
      [`  ${text.slice(0, longestPayload)}…`],
      [['yellow', `  ${more} more characters; --json prints all of them.`]],
    ];
  }
  return json
    .stringify(data, 2)
    .split('\n')
    .map((line): Part[] => [`  ${line}`]);
}

function differences({ reason, issues }: Seen['why']): Part[][] {
  if (reason === 'unknown-type')
    return [
      [['yellow', '  The API description has no event of this type.']],
      ...issueLines(issues),
    ];
  return reason === 'off-schema' ? issueLines(issues) : [];
}

function issueLines(issues: Unhandled['issues']): Part[][] {
  return issues.map(({ pointer, message }) => [
    [
      'yellow',
      `  The event does not match the API description: ${clipped(maskPointer(pointer)) || 'the event'} ${message}.`,
    ],
  ]);
}
