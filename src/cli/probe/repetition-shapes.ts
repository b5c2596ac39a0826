import { eventTypes } from '../../../generated/v1/events.js';
import { consequences } from './consequences.js';
import { anyEvent, responseTypes, typed } from './delivery-shape.js';
import { newEvent } from './events.js';
import { type ProbeEvent, questionsOf } from './probe-event.js';
import { judgeDeliveries } from './judge-delivery.js';
import { markerOf, newMarker } from './marker.js';
import { sendEvent } from './send-delivery.js';
import {
  type Evidence,
  type Exchange,
  isAcknowledged,
  type Outcome,
  type Probe,
  type Shape,
} from './shape.js';
import { occurrences, storedText } from './stored-events.js';

const duplicates: Evidence = {
  certainty: 'documented',
  sources: ['reference-2019-03'],
  says: 'The service delivers each event at least once, so copies occur.',
};

const copyFix =
  'Detect a copy by subscriptionId, eventType, eventId and a hash of data, and acknowledge the copy without storing it.';

const editFix =
  'Distinguish an edited response from a copy by a hash of data, and store it as an update. Its ids are those of the original.';

/** Events that arrive more than once, and edited responses, which have the ids of the original. */
export const repetitionShapes: readonly Shape[] = [
  {
    id: 'copy-later',
    title: 'a copy after the response to the original',
    group: 'Copies and edits',
    evidence: duplicates,
    types: eventTypes,
    fix: copyFix,
    async run(probe) {
      const event = anyEvent(probe);
      const first = await sendEvent(probe, event, { label: 'original' });
      const before = await countOf(event, first, probe);
      const copy = await sendEvent(probe, event, { label: 'copy' });
      return judgeCopies([first, copy], event, [before, await countOf(event, copy, probe)], probe);
    },
  },
  {
    id: 'copy-at-once',
    title: 'a copy at the same time as the original',
    group: 'Copies and edits',
    evidence: duplicates,
    types: eventTypes,
    fix: copyFix,
    async run(probe) {
      // Count how often the store contains the marker of a single event.
      const single = anyEvent(probe);
      const other = await sendEvent(probe, single, { label: 'another event' });
      const before = await countOf(single, other, probe);
      const event = anyEvent(probe);
      const both = await Promise.all([
        sendEvent(probe, event, { label: 'original' }),
        sendEvent(probe, event, { label: 'copy' }),
      ]);
      // The receiver may refuse one of the two while it handles the other: the service delivers the copy again later.
      const acknowledged = both.filter(isAcknowledged);
      const judged = acknowledged.length === 0 ? both : acknowledged;
      const after = await countOf(event, judged[0]!, probe);
      return {
        ...judgeCopies([other, ...judged], event, [before, after], probe),
        exchanges: [other, ...both],
      };
    },
  },
  {
    id: 'edited-response',
    title: 'an edited response with the ids of the original',
    group: 'Copies and edits',
    evidence: {
      certainty: 'observed',
      sources: ['observed'],
      says: 'An edited response can have the eventId and the responseId of the original, and isUpdateResponse is true.',
    },
    types: responseTypes,
    fix: editFix,
    async run(probe) {
      const original = typed(newEvent('ActionResponse'), responseTypes, probe);
      const edited = typed(
        newEvent('ActionResponse.updated', original.eventId),
        responseTypes,
        probe,
      );
      const [old, marker] = [newMarker(), newMarker()];
      edited.data['responseDetails'] = structuredClone(original.data['responseDetails']);
      answerWith(original, old);
      answerWith(edited, marker);
      const first = await sendEvent(probe, original, { label: 'original' });
      const before = probe.stored && (await storedText(probe.stored));
      const second = await sendEvent(probe, edited, { label: 'edit' });
      const after =
        probe.stored && (await storedText(probe.stored, (text) => text.includes(marker)));
      const exchanges = [first, second];
      const outcome = judgeDeliveries(exchanges, probe, { fix: editFix });
      if (outcome.verdict !== 'passes' || before === undefined || after === undefined)
        return outcome;
      return judgeEdit(exchanges, { before, after, id: markerOf(original), old, marker }, outcome);
    },
  },
];

/** Replaces the first answer of a response. */
function answerWith(event: ProbeEvent, text: string): void {
  questionsOf(event)[0]!['answer'] = text;
}

/** Returns how often the store contains the marker of an event, which is also a part of its id; undefined if this is unknown. */
async function countOf(
  event: ProbeEvent,
  exchange: Exchange,
  { stored }: Probe,
): Promise<number | undefined> {
  if (!stored || !isAcknowledged(exchange)) return undefined;
  const text = await storedText(stored);
  return text === undefined ? undefined : occurrences(text, markerOf(event));
}

function judgeCopies(
  exchanges: Exchange[],
  event: ProbeEvent,
  [before, after]: [before: number | undefined, after: number | undefined],
  probe: Probe,
): Outcome {
  const outcome = judgeDeliveries(exchanges, probe, { fix: copyFix });
  if (outcome.verdict !== 'passes' || before === undefined || after === undefined) return outcome;
  if (after <= before) return outcome;
  return {
    verdict: 'at risk',
    exchanges,
    finding: `The store contains ${markerOf(event)}, the end of the eventId, ${after} times after the copy; expected ${before}, as for a single event.`,
    consequence: consequences.copies,
    fix: copyFix,
  };
}

/** The store before and after an edit. `id` is the marker of their id. `old` and `marker` are answers of the original and of the edited response. */
interface Edit {
  before: string;
  after: string;
  id: string;
  old: string;
  marker: string;
}

function judgeEdit(exchanges: Exchange[], edit: Edit, otherwise: Outcome): Outcome {
  const { before, after, id, old, marker } = edit;
  if (after.includes(marker)) return otherwise;
  if (before.includes(old))
    return {
      verdict: 'silent loss',
      exchanges: exchanges.map((one, index) => (index === 1 ? { ...one, stored: false } : one)),
      finding: 'The edit is acknowledged, but the store has only the answer of the original.',
      consequence: consequences.forgotten,
      fix: editFix,
    };
  // The store does not show answers, but the edit may be a further entry in it.
  if (occurrences(after, id) > occurrences(before, id)) return otherwise;
  return {
    verdict: 'at risk',
    exchanges,
    finding:
      'The edit is acknowledged, but the store shows no answers, so it is unknown whether the edit is stored.',
    consequence: consequences.forgotten,
    fix: 'Let the URL of --check or the file of --log show the answers, too.',
  };
}
