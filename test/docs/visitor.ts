/** A tab that visits pages one after another, in a browser that cannot reach other hosts, and records their activity. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visitor {
  page: Page;
  /** Loads a page from scratch, also if only the fragment changes, and clears the records of the last page. */
  visit: (url: string) => Promise<void>;
  /** The requests for anything except files of the page's own host or disk. */
  requests: string[];
  /** The output of the console, and uncaught errors. */
  complaints: string[];
}

/** A visitor without stored data. Use one visitor for many pages: the shared scripts stay compiled. */
export async function newVisitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options });
  // Less than the timeout of a test, so that the error names the missing element.
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

/** `http://127.0.0.1:8080`, or `file://` without a host. */
function hostOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
