import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataElement, htmlPage } from '../../scripts/docs/pages/page.js';

const base = { language: 'de', title: 'A', description: 'B', style: '', body: '' } as const;

function policyOf(page: string): string {
  return /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
}

test('a page says its language, and escapes what it is given as text', () => {
  const page = htmlPage({ ...base, title: '<b> & "c"', description: '"d"' });
  expect(page).toMatch(/^<!doctype html>\n<html lang="de">/);
  expect(page).toContain('<title>&lt;b&gt; &amp; &quot;c&quot;</title>');
  expect(page).toContain('<meta name="description" content="&quot;d&quot;">');
});

test('without scripts, none are allowed, and nothing is loaded', () => {
  expect(policyOf(htmlPage(base))).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline'",
  );
});

test('each script is allowed by the digest of what stands in the page, and can not end it', () => {
  const text = 'const a = "</script>";';
  const page = htmlPage({ ...base, scripts: [{ text }, { text: 'b()', type: 'module' }] });
  const scripts = [...page.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)];
  expect(scripts.map(([, inside]) => inside)).toEqual(['const a = "<\\/script>";', 'b()']);
  const digests = scripts.map(
    ([, inside = '']) => `'sha256-${createHash('sha256').update(inside).digest('base64')}'`,
  );
  expect(policyOf(page)).toContain(`; script-src ${digests.join(' ')}`);
});

test('what a page needs besides is added to its policy', () => {
  const policy = policyOf(
    htmlPage({
      ...base,
      scripts: [{ text: 'a()' }],
      policy: [
        ['script-src', "'self'"],
        ['worker-src', 'blob:'],
      ],
    }),
  );
  expect(policy).toMatch(/; script-src 'sha256-\S+' 'self'; worker-src blob:$/);
});

test('data in a page cannot end its element', () => {
  const data = { text: '</script><script>alert(1)</script>' };
  const element = dataElement('it', data);
  expect(element.match(/<\/?script/g)).toHaveLength(2);
  expect(JSON.parse(element.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(data);
});
