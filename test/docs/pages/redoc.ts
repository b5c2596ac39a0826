/** What a reader does on a page of Redoc. */
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../scripts/lib/docs/language.js';
import { redocLabels } from '../../../scripts/lib/docs/redoc.js';
import { operationsOf, type Document, type FoundOperation } from '../../../scripts/lib/openapi.js';

/** Where an operation, a callback or an event is on its page, and what has to be seen there. */
export interface Address extends FoundOperation {
  /** `managing-webhooks/createwebhook`: also the id of the section. */
  id: string;
  /** The name of an event, or what is called. */
  name: string;
  summary: string;
  /** The first sentence of its own text. */
  says: string;
}

export function addressesOf(document: Document): Address[] {
  return [...operationsOf(document)].map((found) => {
    const { operationId, summary = '', description = '', tags: [tag = ''] = [] } = found.operation;
    return {
      ...found,
      id: `${slug(tag)}/${operationId.toLowerCase()}`,
      name: found.kind === 'webhook' ? found.path : `${found.method.toUpperCase()} ${found.path}`,
      summary,
      says: plain(description.split('\n')[0] ?? ''),
    };
  });
}

/** Goes to an address of the page that is open, and waits until it is shown. */
export async function goTo(page: Page, id: string): Promise<Locator> {
  await page.evaluate((hash) => (location.hash = hash), `#/${id}`);
  const section = page.locator(`[id="${id}"]`);
  await section.getByRole('heading').first().waitFor();
  return section;
}

/** A word of Redoc's own in the language of a page. */
export function say(language: Language, english: string): string {
  return redocLabels(language)?.[english] ?? english;
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** A line of Markdown as it is read. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');
}
