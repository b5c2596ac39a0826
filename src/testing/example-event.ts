import { eventExamples } from '../../generated/v1/examples.js';
import type { MergePatch } from '../payload/merge-patch.js';
import {
  type EventExampleName,
  type EventOf,
  type Overrides,
  withOverrides,
} from '../payload/overrides.js';

/**
 * Makes a new copy of an example event in the description, and applies the overrides to this copy.
 *
 * @param name an example, such as `MemberAdded.admin`, or an event type, which names the usual example of this type:
 *   - `ActionCreated`: somebody sends an action, which is a form made from an action package
 *   - `ActionResponse`: somebody responds to an action, and again when that person edits the response
 *   - `Announcement`: somebody makes an announcement in the group
 *   - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
 *   - `GroupAdded`: a group becomes a member of the subscribed group
 *   - `GroupRemoved`: a group ceases to be a member of the subscribed group
 *   - `JobCreated`: somebody assigns a job
 *   - `JobResponse`: somebody reports on a job
 *   - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
 *   - `LetsMeetResponse`: somebody responds to a proposed meeting
 *   - `MemberAdded`: somebody joins the group or is added to it
 *   - `MemberRemoved`: somebody leaves the group or is removed from it
 *   - `PollCreated`: somebody sends a poll
 *   - `PollResponse`: somebody votes in a poll
 *   - `SurveyCreated`: somebody sends a survey
 *   - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
 *   - `TextMessageCreated`: somebody posts a text message in the group
 * @param overrides changes to the copy. An object is a JSON Merge Patch (RFC 7396), in which `null` removes a field and an
 *   array replaces the whole array. An array is a JSON Patch (RFC 6902)
 * @throws TypeError when there is no example with this name, or when a JSON Patch is wrong or does not fit the example
 * @example
 * const event = exampleEvent('JobCreated', { data: { dueDate: '2019-01-04T17:30:00Z' } });
 */
export function exampleEvent<Name extends EventExampleName>(
  name: Name,
  overrides: Overrides<EventOf<Name>> = {} as MergePatch<EventOf<Name>>,
): EventOf<Name> {
  if (!Object.hasOwn(eventExamples, name)) {
    throw new TypeError(
      `There is no example named ${JSON.stringify(name)}: expected one of ${Object.keys(eventExamples).join(', ')}. Fix: use one of these names.`,
    );
  }
  // Copy the overrides, so that the event does not share an object with them. Copying through JSON also removes fields
  // that are undefined.
  const patch = JSON.parse(JSON.stringify(overrides)) as object;
  return withOverrides(structuredClone(eventExamples[name]), patch) as EventOf<Name>;
}
