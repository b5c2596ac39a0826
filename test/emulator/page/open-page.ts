/** Opens the page of an emulator in a real browser. Each test has a separate emulator and browser profile. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Emulator, EmulatorOptions } from '../../../src/emulator.js';
import { de } from '../../../src/emulator/page/words/de.js';
import { en, type Words } from '../../../src/emulator/page/words/en.js';
import { newVisitor, type Visitor } from '../../docs/visitor.js';
import { launch } from '../../support/chromium.js';
import { startEmulator } from '../../support/servers.js';

export const languages = { en, de };
export type Language = keyof typeof languages;

let browser: Browser;

/** Starts a browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launch();
  }, 900_000);
  afterAll(() => browser?.close());
}

export interface OpenPage {
  emulator: Emulator;
  /** The origin of the emulator. */
  url: string;
  page: Page;
  words: Words;
  visitor: Visitor;
  /** All requests that the browser has made. */
  requests: [method: string, url: string][];
  /** Loads the page again. */
  visit: () => Promise<void>;
  /** Returns the section of the page with an id, such as `webhooks`. */
  section: (
    id: 'tour' | 'clock' | 'webhooks' | 'events' | 'deliveries' | 'calls' | 'inboxes',
  ) => Locator;
  /**
   * Returns everything that must not happen: violations of the content security policy, console messages, errors and
   * dialogs.
   */
  complaints: () => Promise<string[]>;
}

/** Opens the page of a new emulator in a tab, and waits until the page shows the state. */
export async function openPage(
  language: Language = 'en',
  options: EmulatorOptions = {},
  look: BrowserContextOptions = {},
): Promise<OpenPage> {
  const { emulator, url } = await startEmulator({ throttle: false, ...options });
  const visitor = await newVisitor(browser, {
    locale: language,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...look,
  });
  const { page } = visitor;
  const context = page.context();
  onTestFinished(() => context.close());
  const requests: [string, string][] = [];
  context.on('request', (request) => requests.push([request.method(), request.url()]));
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      seen.push(`violation: ${effectiveDirective} by ${blockedURI}`),
    );
  });
  const visit = async () => {
    await visitor.visit(`${url}/_emulator/`);
    await page.locator('.connection.live').waitFor();
    await page.locator('#event-verdict .fine').waitFor();
  };
  await visit();
  return {
    emulator,
    url,
    page,
    words: languages[language],
    visitor,
    requests,
    visit,
    section: (id) => page.locator(`#${id}`),
    async complaints() {
      const violations = await page.evaluate(
        () => (globalThis as unknown as { violations: string[] }).violations,
      );
      // Ignore these messages: the browser logs each request that the emulator refused, and the page itself shows these
      // errors.
      const messages = visitor.complaints.filter(
        (one) => !/^Failed to load resource.* 400 /.test(one),
      );
      return [...violations, ...messages, ...dialogs];
    },
  };
}

/** Opens a form or a list that is collapsed at first. `summary` is the text of its `<summary>` element. */
export async function unfold(part: Locator, summary: string): Promise<void> {
  await part.locator('summary', { hasText: summary }).click();
}

/** Returns the start of a sentence, up to its first placeholder. */
export function before(sentence: string): string {
  return sentence.slice(0, sentence.search(/[{`]/)).trim();
}

/** Returns the name of the focused element: its accessible name, the text of its label, or its own text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label = (element as HTMLInputElement).labels?.[0];
    return (element.ariaLabel ?? (label ?? element).innerText).trim();
  });
}

/** Presses `key` until the element called `name` has the focus. @returns how often `key` was pressed */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<number> {
  for (let count = 0; count < 100; count++) {
    if ((await focused(page)) === name) return count;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${name}.`);
}
