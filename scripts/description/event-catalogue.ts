import { eventUnionOf } from './event-union.js';
import { operationsOf, type Document } from './openapi.js';

/** An event as a table shows it. */
export interface CataloguedEvent {
  /** The wire name: `JobCreated`. */
  name: string;
  /** The rest of the sentence that begins with "Happens when": `somebody assigns a job`. */
  happensWhen: string;
}

/** The words that begin the first sentence of an event, in each language. */
const beginnings = /^(Happens when|Tritt ein, wenn) /;

/** The events of a description, and when each of them happens. */
export function catalogueOf(document: Document): CataloguedEvent[] {
  // `liftCallbacks` puts callbacks among the webhooks, but they are not events.
  const { events } = eventUnionOf(document);
  return [...operationsOf(document)]
    .filter(({ kind, path }) => kind === 'webhook' && events.has(path))
    .map(({ path, operation }) => {
      const [first = ''] = operation.description?.split('\n') ?? [];
      return { name: path, happensWhen: first.replace(beginnings, '').replace(/\.$/, '') };
    });
}

/** An event as an item of a list in Markdown: ``- `JobCreated`: somebody assigns a job``. */
export function catalogueItem({ name, happensWhen }: CataloguedEvent): string {
  return `- \`${name}\`: ${happensWhen}`;
}

/** The events as a list in Markdown, for doc comments, which editors render. */
export function catalogueList(document: Document): string {
  return catalogueOf(document).map(catalogueItem).join('\n');
}
