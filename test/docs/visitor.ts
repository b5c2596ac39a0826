/** A tab that visits one page after the other, in a browser that reaches no other host, and records what each does. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visitor {
  page: Page;
  /** Loads a page from nothing, also when only the part after `#` is new, and forgets the records of the last. */
  visit: (url: string) => Promise<void>;
  /** The requests for anything but files of the host, or of the disk, that the page is from. */
  requests: string[];
  /** All that it writes to the console, and errors that nobody caught. */
  complaints: string[];
}

/** A visitor with an empty memory. One for many pages: the scripts that they share stay compiled. */
export async function newVisitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options });
  // Less than a test may take, so that it ends with what was waited for.
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

/** `http://127.0.0.1:8080`, or `file://`, which is no host. */
function hostOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
