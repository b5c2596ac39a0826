/** A walk through a page of Redoc, on which it says whatever it can say, and which writes that down. */
import type { Locator, Page } from 'playwright-core';

/** What a label is on the page, by what it is in English. */
export type Say = (english: string) => string;

/**
 * Everything that can be read or heard on the way.
 *
 * The page shows redoc-features.yaml beside v1, and has what its bundle exports as `redoc`.
 */
export async function sayings(page: Page, say: Say): Promise<Set<string>> {
  const heard = new Set<string>();
  const listen = async () => {
    for (const text of await page.evaluate(textsOnThePage)) heard.add(text);
  };
  for (const stop of stops) {
    await stop({ page, say, listen });
    await listen();
  }
  return heard;
}

interface Redoc {
  init: (document: object, options: object, element: Element) => void;
}

interface Stop {
  page: Page;
  say: Say;
  listen: () => Promise<void>;
}

const stops: ((stop: Stop) => Promise<void>)[] = [
  start,
  search,
  operation,
  security,
  schema,
  responses,
  callback,
  tips,
  otherAddresses,
  menu,
  failures,
];

async function start({ page, say, listen }: Stop): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await listen();
  await page.getByRole('button', { name: say('Show 1 variable') }).click();
  await page.getByTestId('email-button').hover();
  await page.getByText(say('Send email')).waitFor();
}

async function search({ page, say, listen }: Stop): Promise<void> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByTestId('search-dialog');
  const results = dialog.locator('[data-component-name="Search/SearchItem"]');
  const input = dialog.getByPlaceholder(say('Search docs...'));
  await input.waitFor();
  await listen();
  await input.fill('ξψ');
  await dialog.getByText(say('Searching...')).waitFor();
  await dialog.getByText(say('No results')).waitFor();
  await listen();
  await input.fill('etag');
  await results.getByText('etag').waitFor();
  await listen();
  await page.keyboard.press('Escape');
}

async function operation({ page, say, listen }: Stop): Promise<void> {
  const section = await goTo(page, 'features/feature');
  await listen();
  const sample = section.locator('.panel-request-samples');
  await sample.getByRole('button', { name: 'curl' }).click();
  await page.getByRole('menuitem', { name: say('Payload') }).click();
  await listen();
  await sample.getByRole('button', { name: say('Show more') }).click();
}

async function security({ page, say, listen }: Stop): Promise<void> {
  const section = sectionOf(page, 'features/feature');
  await section.getByRole('button', { name: say('View security details') }).click();
  await page.getByText(say('Query parameter name:')).waitFor();
  await listen();
  await page.getByRole('tab', { name: /^bearer/ }).click();
  await listen();
  await page.getByRole('button', { name: say('Show optional scopes') }).click();
  await listen();
  await page.getByRole('tab', { name: 'openId' }).click();
  await listen();
  await page.keyboard.press('Escape');
}

async function schema({ page, say, listen }: Stop): Promise<void> {
  const section = sectionOf(page, 'features/feature');
  const more = `+2 ${say('more')}`;
  for (const name of [say('Show pattern'), say('Show example'), more, say('Expand all')])
    await section.getByRole('button', { name, exact: true }).first().click();
  await listen();
  // What is out of sight has no content yet.
  await section.getByText('kinds', { exact: true }).first().scrollIntoViewIfNeeded();
  await section.getByRole('button', { name: 'k1' }).first().click();
  await page.getByPlaceholder(say('Search items')).fill('ξψ');
  await listen();
  await page.keyboard.press('Escape');
}

async function responses({ page, listen }: Stop): Promise<void> {
  const section = sectionOf(page, 'features/feature');
  for (const status of ['201', '202', '204', 'default', '200']) {
    await section.getByRole('tab', { name: status }).first().click();
    await section.locator('.panel-response-samples').getByRole('button', { name: status }).click();
    await listen();
  }
}

async function callback({ page, say }: Stop): Promise<void> {
  const section = sectionOf(page, 'features/feature');
  await section.getByRole('button', { name: '¤', exact: true }).last().click();
  await section.getByText(say('Callback Response')).first().waitFor();
}

/** What is said only of what the mouse is on. */
async function tips({ page, say, listen }: Stop): Promise<void> {
  const section = sectionOf(page, 'features/feature');
  const hover = async (locator: Locator, tip: string) => {
    await locator.hover();
    await page.getByText(say(tip)).first().waitFor();
    await listen();
  };
  await hover(section.locator('.deep-link-anchor a').first(), 'Link to this section');
  const sample = section.locator('.panel-response-samples').getByTestId('json-viewer');
  await sample.hover();
  await hover(sample.getByTestId('copy-button'), 'Copy to clipboard');
  await sample.getByTestId('copy-button').click();
  await page.getByText(say('Copied!')).first().waitFor();
  await hover(page.getByTestId('color-mode-switcher'), 'Switch color mode');
  const [oneColumn, twoColumns] = await page
    .locator('[data-component-name="Sidebar/SidebarActions"] > span')
    .locator('[data-component-name="Tooltip/Tooltip"]')
    .all();
  await hover(oneColumn!, 'Switch to single column');
  await hover(twoColumns!, 'Two columns');
  await twoColumns!.click();
  await hover(oneColumn!, 'Single column');
  await hover(twoColumns!, 'Switch to two columns');
  await twoColumns!.click();
}

async function otherAddresses({ page, say, listen }: Stop): Promise<void> {
  const addresses = [
    'features',
    'features/empty',
    'receiving-events-of-polls',
    'receiving-events-of-polls/receivepollcreated',
    'managing-webhooks/createwebhook',
  ];
  for (const address of addresses) {
    await goTo(page, address);
    await listen();
  }
  await page.evaluate(() => (location.hash = '#/nowhere'));
  await page.getByText(say('Back to docs')).waitFor();
}

async function menu({ page, say, listen }: Stop): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name: say(name), exact: true });
  await page.getByTestId('color-mode-switcher').click();
  await listen();
  await button('Hide sidebar').click();
  await button('Show sidebar').hover();
  await listen();
  await button('Show sidebar').click();
  await page.setViewportSize({ width: 390, height: 800 });
  await listen();
  await button('Open navigation menu').click();
  await button('Close navigation menu').waitFor();
  await page.keyboard.press('Control+k');
  await button('Cancel').waitFor();
  await listen();
  await button('Cancel').click();
}

/** The page fails at the next change, and another cannot be read at all. */
async function failures({ page, say, listen }: Stop): Promise<void> {
  await page.evaluate(() => {
    const { init } = (globalThis as unknown as { redoc: Redoc }).redoc;
    const unreadable = new Proxy({}, { has: () => fail() });
    const options = { disableTelemetry: true, skipBundle: true };
    init(unreadable, options, document.body.appendChild(document.createElement('div')));
    globalThis.encodeURIComponent = fail;
    location.hash = '#/features/feature';
    function fail(): never {
      throw new Error('¤');
    }
  });
  await page.getByText(say('Failed to load API description: ')).waitFor();
  await page.getByText(say('Reload page')).waitFor();
  await listen();
}

async function goTo(page: Page, address: string): Promise<Locator> {
  await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
  const section = sectionOf(page, address);
  await section.getByRole('heading').first().waitFor();
  await page.evaluate(rendered);
  return section;
}

function sectionOf(page: Page, address: string): Locator {
  return page.locator(`[id="${address}"]`);
}

/** Runs in the page, until it has rendered what is in view, and what is near. */
async function rendered(): Promise<void> {
  for (let before = ''; before !== document.body.textContent;) {
    before = document.body.textContent;
    await new Promise((resolve) => setTimeout(resolve, 50));
    // With a limit, because a page that nobody looks at may have no idle time.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
  }
}

/** Runs in the page. */
function textsOnThePage(): string[] {
  const texts: (string | null)[] = [];
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility()) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      texts.push(element.getAttribute(name));
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE) texts.push(child.textContent);
  }
  return texts.map((text) => text?.trim() ?? '').filter((text) => /\p{L}/u.test(text));
}
