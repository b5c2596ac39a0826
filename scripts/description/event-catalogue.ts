import { eventUnionOf } from './event-union.js';
import { operationsOf, type Document } from './openapi.js';

/** An event as lists and tables show it: its name, and when it happens. */
export interface CataloguedEvent {
  /** The wire name: `JobCreated`. */
  name: string;
  /** The rest of the sentence that begins with "Happens when": `somebody assigns a job`. */
  happensWhen: string;
}

/** Matches the words at the beginning of each event's description, in English and in German. */
const beginnings = /^(Happens when|Tritt ein, wenn) /;

/** Lists the events of a description. For each event, the list says when it happens. */
export function catalogueOf(document: Document): CataloguedEvent[] {
  // Skip webhooks that are not events. There are such webhooks if `liftCallbacks` has added the callbacks to the
  // webhooks.
  const { events } = eventUnionOf(document);
  return [...operationsOf(document)]
    .filter(({ kind, path }) => kind === 'webhook' && events.has(path))
    .map(({ path, operation }) => {
      const [first = ''] = operation.description?.split('\n') ?? [];
      return { name: path, happensWhen: first.replace(beginnings, '').replace(/\.$/, '') };
    });
}

/** Writes an event as a list item in Markdown: ``- `JobCreated`: somebody assigns a job``. */
export function catalogueItem({ name, happensWhen }: CataloguedEvent): string {
  return `- \`${name}\`: ${happensWhen}`;
}

/** Writes all events of a description as a Markdown list. Doc comments contain this list, and editors render it. */
export function catalogueList(document: Document): string {
  return catalogueOf(document).map(catalogueItem).join('\n');
}
