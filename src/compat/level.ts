/** The levels of Semantic Versioning, from the lowest to the highest. */
export const levels = ['patch', 'minor', 'major'] as const;
export type Level = (typeof levels)[number];

/** Returns the highest of several levels, or undefined if there are none. */
export function highest(all: Iterable<Level>): Level | undefined {
  let found: Level | undefined;
  for (const level of all)
    if (found === undefined || levels.indexOf(level) > levels.indexOf(found)) found = level;
  return found;
}

/** The people whose programs a change breaks: `sender` sends requests, `receiver` receives events, `types` imports types. */
export const parties = ['sender', 'receiver', 'types'] as const;
export type Party = (typeof parties)[number];

/** The names of the parties in a report. */
export const partyNames: Record<Party, string> = {
  sender: 'sender of requests',
  receiver: 'receiver of events',
  types: 'importer of types',
};

/**
 * The way of a value: a client sends a `request` and receives its `response`; a receiver receives an `event` and sends
 * its `reply`. The same change of a schema has different consequences on each way.
 */
export type Flow = 'request' | 'response' | 'event' | 'reply';
