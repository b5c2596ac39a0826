import { eventExamples } from '../../generated/v1/examples.js';
import {
  type EventExampleName,
  type EventOf,
  type Overrides,
  withOverrides,
} from '../payload/overrides.js';

/**
 * A fresh copy of an example of the description, changed as a test wants it.
 *
 * @param name an event type, for the usual case of it, or another example: `MemberAdded.admin`
 * @param overrides merged into it, level by level; arrays are replaced as a whole, and `undefined` removes a field
 * @throws TypeError when there is no example of that name
 * @example
 * const event = exampleEvent('JobCreated', { data: { dueDate: '2019-01-04T17:30:00Z' } });
 */
export function exampleEvent<Name extends EventExampleName>(
  name: Name,
  overrides: Overrides<EventOf<Name>> = {} as Overrides<EventOf<Name>>,
): EventOf<Name> {
  if (!Object.hasOwn(eventExamples, name)) {
    throw new TypeError(
      `There is no example named ${JSON.stringify(name)}: expected one of ${Object.keys(eventExamples).join(', ')}.`,
    );
  }
  return withOverrides(structuredClone(eventExamples[name]), overrides) as EventOf<Name>;
}
