import { textOf } from '../../common/json.js';
import type { ReceivedEvent, Unhandled } from '../../receiver.js';
import { mask } from './mask.js';
import type { Part } from './terminal.js';

/** What is known of a delivery beside its event. */
export interface Seen {
  why: Pick<Unhandled, 'reason' | 'issues'>;
  /** Whether the same delivery came before. */
  isCopy: boolean;
  showSecrets: boolean;
}

/** A delivery for people: a headline, what is odd about it, and its payload. */
export function eventLines(event: ReceivedEvent, { why, isCopy, showSecrets }: Seen): Part[][] {
  const shown = (showSecrets ? event : mask(event)) as ReceivedEvent;
  const { eventType, eventId, subscriptionId, fromUserName, data } = shown;
  const time = new Date().toTimeString().slice(0, 8);
  const from = textOf(fromUserName);
  const webhook = textOf(subscriptionId);
  return [
    [
      ['dim', `${time}  `],
      ['bold', eventType],
      from && `  from ${from}`,
      ['dim', `  event ${eventId}${webhook && `, webhook ${webhook}`}`],
      ['yellow', isCopy ? '  a copy' : ''],
    ],
    ...oddities(why),
    ...JSON.stringify(data, undefined, 2)
      .split('\n')
      .map((line): Part[] => [`  ${line}`]),
  ];
}

function oddities({ reason, issues }: Seen['why']): Part[][] {
  if (reason === 'unknown-type')
    return [[['yellow', '  The description knows no event of this type.']], ...issueLines(issues)];
  return reason === 'off-schema' ? issueLines(issues) : [];
}

function issueLines(issues: Unhandled['issues']): Part[][] {
  return issues.map(({ pointer, message }) => [
    ['yellow', `  Not as described: ${pointer || 'the event'} ${message}.`],
  ]);
}
