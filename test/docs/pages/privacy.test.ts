/** No page asks another host for anything, writes to the console, or lets a stranger's script run. */
// @module-tag chromium
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../../scripts/description/language.js';
import { downloadsOf } from '../../../scripts/docs/pages/downloads.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { apis, onDisk, onServer, textOfFile } from './references.js';

const patience = { timeout: 20_000 };
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(() => browser?.close());

const own = languages.flatMap((language) =>
  apis.flatMap((api) =>
    ['index', 'reference', 'try'].map(
      (page) => `${language === 'en' ? '' : 'de/'}${api}/${page}.html`,
    ),
  ),
);
const pages = ['index.html', 'de/index.html', '404.html', ...own];
const singleFiles = languages.flatMap((language) =>
  apis.map((api) => downloadsOf(api, language).find(({ place }) => place.endsWith('.html'))!.place),
);

async function expectSilence(url: string): Promise<void> {
  await visitor.visit(url);
  await visitor.page.locator('#content h1').first().waitFor();
  await visitor.page.waitForLoadState('networkidle');
  const { requests, complaints } = visitor;
  expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  // Redoc notes there how wide its columns are, until the browser is closed.
  const cookies = await visitor.page.context().cookies();
  expect(cookies.filter(({ name }) => name !== 'redoc.appStore')).toEqual([]);
}

describe('nothing leaves, and nothing is complained of', () => {
  test.for(pages)('%s, from the server', (page) => expectSilence(onServer(page)));
  test.for(singleFiles)('%s, from a disk', (page) => expectSilence(onDisk(page)));
  test.for(['index.html', 'de/index.html', 'v1/reference.html'])('%s, from a disk', (page) =>
    expectSilence(onDisk(page)),
  );

  test('a careless page is seen', async () => {
    const careless = `<!doctype html><link rel="icon" href="data:,"><script>console.info('careless')</script>
<h1>Careless</h1><img src="https://example.com/pixel.png"><script>throw new Error('broken')</script>`;
    const elsewhere = mkdtempSync(join(tmpdir(), 'kaizala careless '));
    writeFileSync(join(elsewhere, 'careless.html'), careless);
    await visitor.visit(pathToFileURL(join(elsewhere, 'careless.html')).href);
    await expect.poll(() => visitor.requests, patience).toEqual(['https://example.com/pixel.png']);
    await expect.poll(() => visitor.complaints.join(), patience).toMatch(/careless.*broken/s);
    rmSync(elsewhere, { recursive: true });
  });
});

test('a folded menu loads no logo from another host', async () => {
  // A visitor of its own: the page remembers that its menu is folded.
  const other = await newVisitor(browser);
  await other.visit(onServer('v1/index.html'));
  const logo = other.page.getByRole('img', { name: 'redocly logo' });
  const whole = await logo.getAttribute('src');
  await other.page.getByRole('button', { name: 'Hide sidebar' }).click();
  await expect.poll(() => logo.getAttribute('src'), patience).not.toBe(whole);
  expect(await logo.getAttribute('src')).toMatch(/^data:/);
  expect(other.requests).toEqual([]);
});

test('a single file opens at an operation, from a disk', async () => {
  await visitor.visit(`${onDisk(singleFiles[0]!)}#/managing-webhooks/createwebhook`);
  await visitor.page.getByRole('heading', { name: 'Create a webhook' }).first().waitFor();
});

describe('the policy of', () => {
  test.for([...pages, ...singleFiles])(
    '%s allows scripts by digest or from beside it only',
    (page) => {
      const html = textOfFile(page);
      const [, policy = ''] =
        /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
      const directives = new Map(
        policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)] as const),
      );
      expect(directives.get('default-src')).toEqual(["'none'"]);
      expect(directives.get('base-uri')).toEqual(["'none'"]);
      for (const source of directives.get('script-src') ?? [])
        expect(source).toMatch(/^'(self|sha256-[\w+/]{43}=)'$/);
      const calls = page.endsWith('try.html') ? ['http://127.0.0.1:*'] : undefined;
      expect(directives.get('connect-src')).toEqual(calls);
      expect(html).toContain('<meta name="referrer" content="no-referrer">');
      expect(html).toMatch(
        new RegExp(`^<!doctype html>\n<html lang="${page.startsWith('de/') ? 'de' : 'en'}">`),
      );
    },
  );

  test.for(['v1/index.html', 'v1/try.html'])(
    '%s refuses the script of a stranger, and a call to another host',
    async (page) => {
      await visitor.visit(onServer(page));
      await visitor.page.locator('#content h1').first().waitFor();
      const outcome = await visitor.page.evaluate(async (limit) => {
        // The policy, and not the missing network. The page is asked once: to ask it again and again may itself be a
        // violation, because the driver of the browser evaluates text.
        const refusals: string[] = [];
        const both = new Promise<void>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            refusals.push(effectiveDirective);
            if (refusals.length === 2) resolve();
          });
          setTimeout(resolve, limit);
        });
        const script = document.createElement('script');
        script.textContent = 'globalThis.intruder = true';
        document.body.append(script);
        const [call] = await Promise.allSettled([fetch('https://example.com/')]);
        await both;
        return { call: call!.status, intruder: 'intruder' in globalThis, refusals };
      }, patience.timeout);
      expect(outcome).toEqual({
        call: 'rejected',
        intruder: false,
        refusals: ['script-src-elem', 'connect-src'],
      });
      expect(visitor.requests).toEqual([]);
    },
  );
});
