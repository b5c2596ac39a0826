import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDocs, type DocsServer } from '../../src/cli/serve-docs.js';
import { eventUnionOf } from '../../scripts/lib/event-union.js';
import { launch } from '../lib/chromium.js';
import { description, descriptions } from '../lib/descriptions.js';
import { addressesOf, writeSite, type Address, type Site } from './site.js';
import { isInView, newVisitor, textOf, type Visitor } from './visitor.js';

let site: Site;
let server: DocsServer;
let browser: Browser;
let visitor: Visitor;

// Installing Chromium may take minutes.
beforeAll(async () => {
  site = await writeSite();
  server = await serveDocs(site.folder, 0);
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  site?.remove();
});

const patience = { timeout: 20_000 };

function onDisk(path: string): string {
  return `${pathToFileURL(site.folder).href}/${path}`;
}

function expectSilence({ requests, complaints }: Visitor): void {
  expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
}

async function expectOperation(page: string, { id, summary, says }: Address): Promise<void> {
  await visitor.visit(`${page}#/${id}`);
  const section = visitor.page.locator(`[id="${id}"]`);
  const heading = section.getByRole('heading', { name: summary }).first();
  await expect.poll(() => isInView(heading), patience).toBe(true);
  await expect.poll(() => textOf(section), patience).toContain(says);
  expectSilence(visitor);
}

async function expectTitle(title: string): Promise<void> {
  await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor();
}

describe.each(descriptions)('The reference of $name', ({ name, document }) => {
  const addresses = addressesOf(document);

  test('has an address for each operation, callback and event, and no two are the same', () => {
    const types = [...eventUnionOf(document).events.keys()];
    expect(addresses.map((address) => address.name)).toEqual(expect.arrayContaining(types));
    expect(addresses.filter(({ summary, says }) => !summary || !says)).toEqual([]);
    expect(new Set(addresses.map(({ id }) => id)).size).toBe(addresses.length);
  });

  test.each(addresses)('opens from disk at $name', async (address) => {
    await expectOperation(onDisk(`${name}/index.html`), address);
  });

  test('opens from the server at its first address', async () => {
    await expectOperation(`${server.url}${name}/`, addresses[0]!);
  });

  test('ends its guide with what the keys of the sources stand for', async () => {
    await visitor.visit(onDisk(`${name}/index.html`));
    await expectTitle(document.info.title);
    const items = visitor.page.getByRole('listitem');
    for (const [key, { title }] of Object.entries(document['x-sources']!)) {
      expect(await items.filter({ hasText: `${key}: ${title}` }).count()).toBe(1);
    }
    expectSilence(visitor);
  });
});

test('v1 has the handshake and the delivery among its addresses', () => {
  const summaries = addressesOf(description('v1').document).map(({ summary }) => summary);
  expect(summaries).toEqual(expect.arrayContaining(['Answer the handshake', 'Receive a delivery']));
});

test('The page of an event names its sources and the known values of an open list', async () => {
  const { document } = description('v1');
  const { id } = addressesOf(document).find(({ name }) => name === 'ActionResponse')!;
  await visitor.visit(onDisk(`v1/index.html#/${id}`));
  const section = visitor.page.locator(`[id="${id}"]`);
  const sources = document.webhooks!.ActionResponse!.post as { 'x-provenance': string[] };
  const known = document.components!.schemas!.ReceivedObjectType!['x-extensible-enum']!;
  await expect
    .poll(() => textOf(section), patience)
    .toContain(`Sources: ${sources['x-provenance'].join(', ')}.`);
  expect(await textOf(section)).toContain(`Known values: ${known.join(', ')}; others are legal.`);
});

test('The search finds an event by its name on the wire, and leads to it', async () => {
  const addresses = addressesOf(description('v1').document);
  const { id, summary } = addresses.find(({ name }) => name === 'LetsMeetResponse')!;
  await visitor.visit(onDisk('v1/index.html'));
  const { page } = visitor;
  await expectTitle('Kaizala Webhooks API');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('LetsMeetResponse');
  await page.getByText(summary).last().click();
  await expect.poll(() => page.url(), patience).toContain(`#/${id}`);
  expectSilence(visitor);
});

test('A folded menu loads no logo from another host', async () => {
  // A visitor of its own: the page remembers that its menu is folded.
  const other = await newVisitor(browser);
  await other.visit(onDisk('v1/index.html'));
  const logo = other.page.getByRole('img', { name: 'redocly logo' });
  const whole = await logo.getAttribute('src');
  await other.page.getByRole('button', { name: 'Hide sidebar' }).click();
  await expect.poll(() => logo.getAttribute('src'), patience).not.toBe(whole);
  expect(await logo.getAttribute('src')).toMatch(/^data:/);
  expectSilence(other);
});

describe('The page that leads to the references', () => {
  test.each(descriptions)('leads to $name, from disk and from the server', async ({ document }) => {
    for (const start of [onDisk('index.html'), server.url]) {
      await visitor.visit(start);
      const link = visitor.page.getByRole('link', { name: document.info.title, exact: true });
      const target = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
      expectSilence(visitor);
      await visitor.visit(target);
      await expectTitle(document.info.title);
    }
  });

  test('has no link that leads nowhere', async () => {
    await visitor.visit(server.url);
    const links = await visitor.page
      .getByRole('link')
      .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
    expect(links).toHaveLength(3 * descriptions.length);
    for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
  });
});

describe('The policy of the reference', () => {
  test('refuses a script of somebody else, and a call to another host or to its own', async () => {
    await visitor.visit(`${server.url}v1/`);
    const outcome = await visitor.page.evaluate(async () => {
      const refusals: string[] = [];
      Object.assign(globalThis, { refusals });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refusals.push(effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.intruder = true';
      document.body.append(script);
      const urls = ['https://example.com/', '/'];
      const calls = await Promise.allSettled(urls.map((url) => fetch(url)));
      return { calls: calls.map(({ status }) => status), intruder: 'intruder' in globalThis };
    });
    expect(outcome).toEqual({ calls: ['rejected', 'rejected'], intruder: false });
    // The policy, and not the blocked network: its events come a moment later.
    await expect
      .poll(() => visitor.page.evaluate('globalThis.refusals'), patience)
      .toEqual(['script-src-elem', 'connect-src', 'connect-src']);
    expect(visitor.requests).toEqual([]);
  });

  test('is needed: a careless page is seen calling, complaining and failing', async () => {
    writeFileSync(
      join(site.folder, 'careless.html'),
      `<!doctype html><link rel="icon" href="data:,"><script>console.warn('careless')</script>
<img src="https://example.com/pixel.png"><script>throw new Error('broken')</script>`,
    );
    await visitor.visit(onDisk('careless.html'));
    expect(visitor.requests).toEqual(['https://example.com/pixel.png']);
    // The browser tells of a failed request when it likes, before or after the others.
    await expect
      .poll(() => visitor.complaints.toSorted(), patience)
      .toEqual(['Error: broken', 'Failed to load resource: net::ERR_FAILED', 'careless']);
  });
});
