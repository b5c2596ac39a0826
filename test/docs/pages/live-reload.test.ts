/**
 * Tests in a browser the script that `npm run docs -- --watch` adds to the pages.
 *
 * @module-tag chromium
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveReload } from '../../../scripts/docs/live-reload.js';
import { type DocsServer, serveDocs } from '../../../scripts/docs/serve.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';

let text = 'one';
let live: LiveReload;
let server: DocsServer;
let visitor: Visitor;
let end: () => Promise<void>;

const start = async (port: number) => {
  live = new LiveReload();
  const policy = "default-src 'none'; script-src 'none'; style-src 'self'";
  const read = (path: string) =>
    path === 'index.html'
      ? live.listening(
          `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body><p>${text}</p></body>`,
        )
      : undefined;
  server = await serveDocs(read, port, live.addRoutes);
};

beforeAll(async () => {
  await start(0);
  const browser = await launch();
  visitor = await newVisitor(browser);
  end = () => browser.close();
});

afterAll(async () => {
  await end();
  server.close();
});

function change(next: string): void {
  text = next;
  live.reload();
}

const shown = () => visitor.page.locator('p').textContent();

/** Makes the page believe that it is in the background, or that it is visible again. */
async function show(visibility: 'hidden' | 'visible'): Promise<void> {
  await visitor.page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);
}

async function visit(): Promise<void> {
  const listens = visitor.page.waitForResponse('**/_changes');
  await visitor.visit(server.url);
  await listens;
}

test('shows each change on a page with a strict policy, without an error in the browser', async () => {
  await visit();
  for (const next of ['two', 'three', 'four']) {
    change(next);
    await expect.poll(shown).toBe(next);
  }
  expect(visitor.complaints).toEqual([]);
});

test('updates a page from the background, and listens again, when it becomes visible', async () => {
  await visit();
  await show('hidden');
  change('five');
  change('six');
  // Wait long enough: a page that still listens for changes would reload within this time.
  await visitor.page.waitForTimeout(300);
  expect(await shown()).toBe('four');
  await show('visible');
  await expect.poll(shown).toBe('six');
});

test('updates a page after the server was restarted', async () => {
  await visit();
  server.close();
  text = 'seven';
  await start(Number(new URL(server.url).port));
  await expect.poll(shown).toBe('seven');
});
