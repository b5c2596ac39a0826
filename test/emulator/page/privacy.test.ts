/** The page has a strict policy: no inline code, nothing from other hosts, and requests only to the emulator. */
// @module-tag chromium
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fillPage } from './busy-page.js';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

test('every request goes to the emulator, below /_emulator/', async () => {
  const opened = await openPage();
  const { page, url, section, requests, words } = opened;
  await fillPage(opened);
  await page.getByRole('button', { name: words.theme }).click();
  const { steps } = words.tour;
  for (const step of ['create', 'trigger', 'look'] as const) {
    await section('tour').getByRole('button', { name: steps[step].action }).click();
    await section('tour')
      .getByRole('button', { name: steps[step].action })
      .waitFor({ state: 'detached' });
  }
  const sent = requests.map(([method, to]) => `${method} ${to}`);
  expect(sent.length).toBeGreaterThan(10);
  expect(
    sent.filter((one) => !one.includes(` ${url}/_emulator/`) && !one.startsWith('GET data:')),
  ).toEqual([]);
  expect(sent.filter((one) => one.includes('/assets/'))).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
  expect(await opened.complaints()).toEqual([]);
});

test('refuses a request to another host, and the test detects it', async () => {
  const opened = await openPage();
  const outcome = await opened.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  await expect
    .poll(async () => (await opened.complaints()).join())
    .toContain('violation: connect-src by https://example.com/');
});

test('the policy allows only the script and the requests of the page', async () => {
  const { url } = await openPage();
  const response = await fetch(`${url}/_emulator/`);
  const policy = Object.fromEntries(
    response.headers
      .get('content-security-policy')!
      .split('; ')
      .map((one) => {
        const end = one.indexOf(' ');
        return [one.slice(0, end), one.slice(end + 1)];
      }),
  );
  expect(policy).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self'",
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  });
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  const html = await response.text();
  expect(html).not.toMatch(
    /<style|<\w[^<>]* (style|on\w+)=|javascript:|<script>|<script[^<>]*>[^<]/,
  );
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
});

test('the policy blocks injected scripts, styles, frames, HTML and code in strings', async () => {
  const opened = await openPage();
  const refused = await opened.page.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      script: () => {
        const element = document.createElement('script');
        element.setAttribute('src', 'data:text/javascript,globalThis.intruder=1');
        document.body.append(element);
      },
      style: () => {
        const element = document.createElement('style');
        element.textContent = 'main { display: none }';
        document.head.append(element);
      },
      frame: () => {
        const element = document.createElement('iframe');
        element.src = '/v1/';
        document.body.append(element);
      },
      html: () => {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
      },
      timer: () => setTimeout('globalThis.intruder = 2'),
    };
    for (const attempt of Object.values(attempts))
      try {
        attempt();
      } catch {
        // The assignment throws, because the policy requires trusted types.
      }
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { violations } = globalThis as unknown as { violations: string[] };
    return {
      intruder: 'intruder' in globalThis,
      isShown: document.querySelector('main')!.checkVisibility(),
      directives: [...new Set(violations.map((one) => one.split(' ')[1]))].toSorted(),
    };
  });
  expect(refused).toMatchObject({ intruder: false, isShown: true });
  expect(refused.directives).toEqual(
    expect.arrayContaining(['frame-src', 'require-trusted-types-for', 'style-src-elem']),
  );
});

test('the page has one script and no style sheet files, and is at most 40 KB large', async () => {
  const { page, url } = await openPage();
  const parts = await page.evaluate(() => ({
    scripts: [...document.scripts].map(({ src }) => src),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    loaded: performance
      .getEntriesByType('resource')
      .map((entry) => (entry as unknown as { initiatorType: string }).initiatorType),
  }));
  expect(parts).toMatchObject({ sheets: 0, adopted: 1 });
  expect(parts.scripts).toHaveLength(1);
  expect(parts.loaded.filter((kind) => kind === 'script')).toHaveLength(1);
  expect(['css', 'link', 'img', 'iframe'].filter((kind) => parts.loaded.includes(kind))).toEqual(
    [],
  );
  const script = await fetch(parts.scripts[0]!);
  expect(script.headers.get('cache-control')).toContain('immutable');
  const texts = [await (await fetch(`${url}/_emulator/`)).text(), await script.text()];
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(40 * 1024);
  // The script of the page imports nothing. Its only URLs are names of XML namespaces, which are never requested.
  const urls = texts[1]!.match(/https?:\/\/[\w./-]+/g) ?? [];
  expect(urls.filter((one) => !one.startsWith('http://www.w3.org/'))).toEqual([]);
  expect(texts[1]).not.toMatch(/\bimport\s*\(|\beval\(|new Function/);
});
