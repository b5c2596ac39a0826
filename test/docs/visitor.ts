/**
 * Creates a browser tab that visits pages one after another, and records their requests and errors. The browser cannot
 * reach other hosts.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visitor {
  page: Page;
  /** Loads a page completely, even if only the fragment of the URL changes. Clears the records of the previous page. */
  visit: (url: string) => Promise<void>;
  /**
   * The URLs of all requests to other hosts: requests to the host of the page are left out. If the page was opened from
   * the disk, requests with a `file:` URL are left out.
   */
  requests: string[];
  /** The messages of the page in the browser's console, and uncaught errors. */
  complaints: string[];
}

/**
 * Opens a tab without stored data. Use one tab for many pages, because the browser then compiles the shared scripts
 * only once.
 */
export async function newVisitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options });
  // This timeout is shorter than the timeout of a test, so that the error names the missing element.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const visitor: Visitor = { page, requests: [], complaints: [], visit };
  let home = '';

  async function visit(url: string): Promise<void> {
    await page.goto('about:blank');
    [home, visitor.requests, visitor.complaints] = [hostOf(url), [], []];
    await page.goto(url);
  }

  context.on('request', (request) => {
    const url = request.url();
    if (hostOf(url) !== home && !/^(about|blob|data):/.test(url)) visitor.requests.push(url);
  });
  context.on('console', (message) => visitor.complaints.push(message.text()));
  context.on('weberror', (error) => visitor.complaints.push(String(error.error())));
  page.on('crash', () => visitor.complaints.push('The page crashed.'));
  return visitor;
}

/** Returns the protocol and the host of a URL: `http://127.0.0.1:8080`, or `file://`, which has no host. */
function hostOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
