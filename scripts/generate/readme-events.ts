import { catalogueOf } from '../description/event-catalogue.js';
import type { Document } from '../description/openapi.js';

/** What is wrong with the README's table of events, a line each; empty when it says what the description says. */
export function readmeEventFaults(readme: string, document: Document): string[] {
  const rows = new Map(
    [...readme.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(([, event = '', text = '']) => [
      event,
      text,
    ]),
  );
  const faults: string[] = [];
  for (const { name: event, happensWhen: expected } of catalogueOf(document)) {
    const seen = rows.get(event);
    rows.delete(event);
    if (seen === undefined)
      faults.push(`README.md has no row for ${event}; add: | \`${event}\` | ${expected} |`);
    else if (seen !== expected)
      faults.push(`README.md says of ${event} «${seen}», the description «${expected}»`);
  }
  for (const event of rows.keys())
    faults.push(`README.md has a row for ${event}, which the description does not know; remove it`);
  return faults;
}
