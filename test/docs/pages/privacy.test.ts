/**
 * Tests that the pages have a strict Content-Security-Policy, which forbids inline code and files from other hosts, and
 * that no page violates it.
 */
// @module-tag chromium
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { htmlFiles, kinds, languages, onDisk, onServer, samples, textOfFile } from './pages.js';

const patience = { timeout: 20_000 };
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(() => browser?.close());

async function expectSilence(url: string): Promise<void> {
  await visitor.visit(url);
  await visitor.page.locator('#content h1').first().waitFor();
  // Wait for the next frame, because the scripts of the page have started their requests by then.
  await visitor.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const { requests, complaints } = visitor;
  expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  expect(await visitor.page.context().cookies()).toEqual([]);
}

describe('sends no request to another host, and has no error', () => {
  test.for(samples)('$name', ({ path }) => expectSilence(onServer(path)));

  test.for(['#%', '#%E0%A4', '?x=%', '?x=%E0%A4#%', '#data.title"><img src=x>', '#/v1/'])(
    'at %s of a page of each kind',
    async (unusual) => {
      for (const { path } of samples.filter(({ language }) => language === 'en'))
        await expectSilence(onServer(path) + unusual);
    },
  );

  test.for(languages.map((language) => (language === 'en' ? 'v1/' : `${language}/v1/`)))(
    '%sreference.html from a disk',
    async (folder) => {
      await expectSilence(onDisk(`${folder}reference.html`));
      const { page } = visitor;
      expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
      expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      const width = await page.locator('#content').evaluate((main) => main.clientWidth);
      expect(width).toBeLessThan(1000);
    },
  );

  test('finds a request to another host and an error in a careless page', async () => {
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

/** True for the pages of operations and events, because they have the panel "Try it", which calls an emulator. */
const hasTryIt = (file: string) => /(v1|connector)\/(operations|events)\/\w+\//.test(file);

/** Returns the directives of the Content-Security-Policy in a page. */
function policyOf(html: string): Map<string, string> {
  const [, policy = ''] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  return new Map(
    policy.split('; ').map((one) => {
      const end = one.indexOf(' ');
      return [one.slice(0, end), one.slice(end + 1)];
    }),
  );
}

describe('the policy', () => {
  test('allows only files of the site, and an emulator on this machine on pages with a panel', () => {
    for (const file of htmlFiles.filter((one) => !one.endsWith('reference.html'))) {
      const policy = policyOf(textOfFile(file));
      expect([file, Object.fromEntries(policy)]).toEqual([
        file,
        {
          'default-src': "'none'",
          'script-src': "'self'",
          'style-src': "'self'",
          'img-src': "'self'",
          'connect-src': hasTryIt(file) ? "'self' http://127.0.0.1:* http://localhost:*" : "'self'",
          'base-uri': "'none'",
          'form-action': "'none'",
        },
      ]);
    }
  });

  test('allows the reference on one page its style, and no script', () => {
    const files = htmlFiles.filter((one) => one.endsWith('reference.html'));
    expect(files).toHaveLength(4);
    for (const file of files) {
      const policy = policyOf(textOfFile(file));
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('script-src')).toBe("'none'");
      expect(policy.get('connect-src')).toBe("'self'");
      expect(policy.get('style-src')).toMatch(/^'sha256-[\w+/]{43}='$/);
    }
  });

  test('is met by every page: nothing is inline, and no page sends a referrer', () => {
    for (const file of htmlFiles) {
      const html = textOfFile(file);
      expect(html, file).toContain('<meta name="referrer" content="no-referrer">');
      expect(html, file).not.toMatch(/<\w[^<>]* (style|on\w+)="|<script>|javascript:/);
      if (!file.endsWith('reference.html')) expect(html, file).not.toContain('<style');
    }
  });

  test.for([kinds.operation, kinds['reference on one page']])(
    'of %s refuses another script, a style, and a call to another host',
    async (path) => {
      await visitor.visit(onServer(path));
      const outcome = await visitor.page.evaluate(async (limit) => {
        // Wait for all violations in a single call of `evaluate`. Playwright evaluates strings in the page, so repeated
        // calls could be violations, too.
        const refusals: string[] = [];
        const all = new Promise<void>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            refusals.push(effectiveDirective);
            if (refusals.length === 3) resolve();
          });
          setTimeout(resolve, limit);
        });
        const script = document.createElement('script');
        script.textContent = 'globalThis.intruder = true';
        document.body.append(script);
        const style = document.createElement('style');
        style.textContent = 'h1 { display: none }';
        document.head.append(style);
        const [call] = await Promise.allSettled([fetch('https://example.com/')]);
        await all;
        return { call: call!.status, intruder: 'intruder' in globalThis, refusals };
      }, patience.timeout);
      expect(outcome).toMatchObject({ call: 'rejected', intruder: false });
      expect(outcome.refusals.toSorted()).toEqual([
        'connect-src',
        'script-src-elem',
        'style-src-elem',
      ]);
      expect(visitor.requests).toEqual([]);
    },
  );
});
