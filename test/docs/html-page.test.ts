import { expect, test } from 'vitest';
import { htmlPage, withoutMarkup } from '../../scripts/docs/pages/page.js';

const base = { language: 'de', title: 'A', description: 'B', head: '', body: '' } as const;

function policyOf(page: string): string {
  return /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
}

test('states its language, and escapes its text', () => {
  const data = { copy: '"><script>' };
  const page = htmlPage({ ...base, title: '<b> & "c"', description: '"d"', data });
  expect(page).toMatch(/^<!doctype html>\n<html lang="de">/);
  expect(page).toContain('<title>&lt;b&gt; &amp; &quot;c&quot;</title>');
  expect(page).toContain('<meta name="description" content="&quot;d&quot;">');
  expect(page).toContain('<body data-copy="&quot;&gt;&lt;script&gt;">');
});

test('loads only files of the site, and does not run inline code', () => {
  expect(policyOf(htmlPage(base))).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

test('can have another policy, with each directive once', () => {
  const policy = policyOf(htmlPage({ ...base, policy: { 'script-src': "'none'" } }));
  expect(policy.match(/script-src [^;]*/g)).toEqual(["script-src 'none'"]);
});

test('returns the text that a reader sees', () => {
  expect(withoutMarkup('<b class="c">a &lt;b&gt; &amp;amp; &quot;&#39;</b> &nbsp;')).toBe(
    'a <b> &amp; "\' &nbsp;',
  );
});
