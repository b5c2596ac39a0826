/** What a reader does on a page of Redoc, and sees there. */
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../scripts/description/language.js';
import {
  type Document,
  type FoundOperation,
  operationsOf,
} from '../../../scripts/description/openapi.js';
import { redocLabels } from '../../../scripts/docs/renderers/redoc.js';

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

/** Goes to an address of the page that is open, and waits until its heading comes into view. */
export async function goTo(page: Page, id: string): Promise<Locator> {
  await page.evaluate((hash) => (location.hash = hash), `#/${id}`);
  await page.waitForFunction((address) => {
    const heading = document.getElementById(address)?.querySelector('h1, h2');
    const { top = -1, bottom = -1 } = heading?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= innerHeight;
  }, id);
  return page.locator(`[id="${id}"]`);
}

/** What a section shows now: it comes bit by bit, and only what is in view. */
export interface Shown {
  heading: string;
  /** In one line, without the places where a long name may break. */
  text: string;
  /** The statuses of the answers. */
  statuses: string[];
}

export function shownIn(section: Locator): Promise<Shown> {
  return section.evaluate((element: HTMLElement) => {
    const answers = element.querySelectorAll<HTMLElement>('[role=tablist][aria-label] [role=tab]');
    return {
      heading: element.querySelector<HTMLElement>('h1, h2')?.innerText ?? '',
      text: element.innerText.replaceAll('\u200b', '').replaceAll(/\s+/g, ' '),
      statuses: [...answers].map((tab) => tab.innerText),
    };
  });
}

/** The code samples beside an operation, by what they can be chosen by. */
export function samplesIn(section: Locator): Promise<Record<string, string>> {
  return section.evaluate(async (element) => {
    const panel = element.querySelector('.panel-request-samples')!;
    const menu = () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const labels = ['curl', 'TypeScript', 'Python', 'PHP'];
    // Another choice is that of the example.
    const choice = [...panel.querySelectorAll<HTMLElement>('[data-testid=dropdown] > button')].find(
      ({ innerText }) => [...labels, 'Payload', 'Nutzdaten'].includes(innerText),
    )!;
    const samples: Record<string, string> = {};
    for (const label of labels) {
      choice.click();
      await new Promise(requestAnimationFrame);
      menu()
        .find((item) => item.innerText === label)
        ?.click();
      await new Promise(requestAnimationFrame);
      samples[choice.innerText] = panel.querySelector('code')!.innerText.trimEnd();
    }
    return samples;
  });
}

/** The JSON beside an event, whole. */
export async function payloadIn(section: Locator): Promise<unknown> {
  const payload = section.locator('.panel-request-samples').getByTestId('json-viewer');
  const json = await payload.evaluate(async (viewer: HTMLElement) => {
    viewer.querySelector<HTMLElement>('[data-testid=expand-all]')?.click();
    await new Promise(requestAnimationFrame);
    return viewer.innerText;
  });
  return JSON.parse(json);
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
