/**
 * Starts the site, an emulator and a receiver in this process, for the tests of the panel "Try it". The functions here
 * use the panel by keyboard alone.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { type LocalServices, localServices, serveDocs } from '../../../scripts/docs/serve.js';
import { filesIn } from '../../../scripts/docs/served-files.js';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';
import { loadWords } from '../../../scripts/docs/words/index.js';
import { type RunningReceiver, startReceiver } from '../../../src/cli/service/start-receiver.js';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';

const { folder } = inject('site');
export const words = new Map([...(await loadWords())].map(([name, { tryIt }]) => [name, tryIt]));
export const english = words.get('en')!;
/** The URLs of the emulator and the receiver. The server provides them to its pages, as `npm start` does. */
export let services: LocalServices | undefined;
let site: Awaited<ReturnType<typeof serveDocs>>;
let browser: Browser;
export let visitor: Visitor;
export let emulator: Emulator;
export let receiver: RunningReceiver;
/** The lines that the receiver has printed. */
export let printed: string[];

/** Starts a site, a browser, a receiver and an emulator, for the tests of a file. */
export function useTryIt(): void {
  beforeAll(async () => {
    site = await serveDocs(
      filesIn(folder),
      0,
      localServices(() => services),
    );
    browser = await launch();
  }, 900_000);

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  beforeEach(async () => {
    printed = [];
    receiver = await startReceiver(
      0,
      undefined,
      {},
      {
        print: (...parts) => void printed.push(parts.map((part) => part.toString()).join('')),
        note: () => undefined,
        canPrint: () => true,
      },
    );
    await useEmulator();
    // Use a new tab for each test, because a tab stores values of earlier steps.
    visitor = await newVisitor(browser, {
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  });

  afterEach(async () => {
    await visitor.page.context().close();
    await emulator.close();
    receiver.close();
  });
}

/** Replaces the emulator by a new emulator with these options. @returns the URL of the new emulator */
export async function useEmulator(options: EmulatorOptions = {}): Promise<string> {
  await emulator?.close();
  const allowOrigins = [site.url, inject('site').url].map((url) => new URL(url).origin);
  emulator = createEmulator({ ...options, allowOrigins });
  const { url } = await emulator.listen(0);
  services = { emulator: url, receiver: receiver.url };
  return url;
}

export const onStart = (path: string, language = 'en') =>
  new URL(sitePathOf(language, path), site.url).href;
export const panel = () => visitor.page.locator('#try-it-panel');
export const status = () => panel().locator('[role=status]');
export const textOf = (title: string) =>
  panel().getByRole('region', { name: title }).last().locator('code').innerText();

/** Presses Tab until the element with this name has the focus, unless it already has the focus. */
export async function tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const now = await visitor.page.evaluate(() => {
      const { activeElement: focused } = document;
      const field = focused as HTMLInputElement | null;
      return (field?.labels?.[0] ?? focused)?.firstChild?.textContent?.trim() ?? '';
    });
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    await visitor.page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

export async function press(name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(name);
  await visitor.page.keyboard.press(key);
}

/** Waits until the panel of a newly loaded page is open. */
export async function opened(): Promise<void> {
  await panel().waitFor();
  const focused = () => visitor.page.evaluate(() => document.activeElement?.id);
  await expect.poll(focused).toBe('try-it-title');
}

export async function open(url: string, language = 'en'): Promise<void> {
  await visitor.visit(url);
  await press(words.get(language)!.open);
  await opened();
}

export async function sends(send: string, expected: string | RegExp = /^200 OK /): Promise<void> {
  await press(send);
  await expect.poll(() => status().innerText()).toMatch(expected);
  await expect.poll(() => panel().locator('[aria-disabled]').count()).toBe(0);
}
