/** A tab that visits one page after the other, with the network blocked, and records what each page does. */
import type { Browser, Locator, Page } from 'playwright-core';

export interface Visitor {
  page: Page;
  /** Loads a page from nothing, also when only the part after `#` is new, and forgets the records of the last. */
  visit: (url: string) => Promise<void>;
  /** The requests for anything but the page itself; each was aborted. */
  requests: string[];
  /** Errors and warnings of the console, and errors that nobody caught. */
  complaints: string[];
}

/** A visitor with an empty memory. One for many pages: the compiled script stays warm, which saves 2 s a page. */
export async function newVisitor(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  // Less than a test may take, so that it ends with what was waited for.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const visitor: Visitor = { page, requests: [], complaints: [], visit };
  let visited = '';

  async function visit(url: string): Promise<void> {
    await page.goto('about:blank');
    [visited, visitor.requests, visitor.complaints] = [withoutHash(url), [], []];
    await page.goto(url);
  }

  await context.route('**/*', (route, request) =>
    withoutHash(request.url()) === visited ? route.continue() : route.abort(),
  );
  page.on('request', (request) => {
    const url = request.url();
    if (withoutHash(url) !== visited && !/^(about|blob|data):/.test(url))
      visitor.requests.push(url);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) visitor.complaints.push(message.text());
  });
  page.on('pageerror', (error) => visitor.complaints.push(String(error)));
  page.on('crash', () => visitor.complaints.push('The page crashed.'));
  return visitor;
}

function withoutHash(url: string): string {
  const { href, hash } = new URL(url);
  return href.slice(0, href.length - hash.length);
}

/** Whether the whole of an element is in the viewport. */
export async function isInView(locator: Locator): Promise<boolean> {
  // Asked first, because the box of what is not there is waited for.
  if (!(await locator.isVisible())) return false;
  const box = await locator.boundingBox();
  const size = locator.page().viewportSize();
  if (!box || !size) return false;
  return (
    box.y >= 0 && box.x >= 0 && box.y + box.height <= size.height && box.x + box.width <= size.width
  );
}

/** The text of an element as it is read, in one line. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replaceAll(/\s+/g, ' ');
}
