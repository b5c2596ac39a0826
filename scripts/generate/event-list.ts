import { catalogueOf } from '../description/event-catalogue.js';
import type { Document } from '../description/openapi.js';

/** The events of a description with when each happens, as a list in Markdown: for comments, which editors render. */
export function eventList(bundle: Document): string {
  return catalogueOf(bundle)
    .map(({ name, happensWhen }) => `- \`${name}\`: ${happensWhen}`)
    .join('\n');
}
