import { operationsOf, type Document } from './openapi.js';

/** What is wrong with the README's table of events, a line each; empty when it says what the description says. */
export function readmeEventFaults(readme: string, document: Document): string[] {
  const rows = new Map(
    [...readme.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(([, event = '', text = '']) => [
      event,
      text,
    ]),
  );
  const faults: string[] = [];
  for (const [event, expected] of eventSentences(document)) {
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

/** Each event with the rest of the sentence that its description begins with: «Happens when …». */
function eventSentences(document: Document): Map<string, string> {
  const sentences = new Map<string, string>();
  for (const { kind, path, operation } of operationsOf(document)) {
    const first = operation.description?.split('\n')[0] ?? '';
    if (kind === 'webhook')
      sentences.set(path, first.replace(/^Happens when /, '').replace(/\.$/, ''));
  }
  return sentences;
}
