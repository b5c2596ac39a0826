import { createHash } from 'node:crypto';
import type { Language } from '../../description/language.js';

/** What a page is made of, apart from what all pages share. */
export interface Page {
  language: Language;
  title: string;
  description: string;
  style: string;
  /** Other elements of the head. */
  head?: string;
  body: string;
  /** Scripts at the end of the page; the policy allows them by their digests, and no others. */
  scripts?: Script[];
  /** What the policy allows beside that, as `['worker-src', 'blob:']`. */
  policy?: Permission[];
}

/** A directive of a Content-Security-Policy, and a source that it allows. */
export type Permission = [directive: string, source: string];

export interface Script {
  text: string;
  /** A module runs after everything else, and may import what lies beside the page. */
  type?: 'module';
}

/** A whole page that no request leaves, unless its policy says so. */
export function htmlPage(page: Page): string {
  const scripts = (page.scripts ?? []).map((one) => ({ ...one, text: inScript(one.text) }));
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${/* Without it, browsers ask the server for /favicon.ico. */ '<link rel="icon" href="data:,">'}
<meta http-equiv="Content-Security-Policy" content="${policyOf(scripts, page.policy ?? [])}">
${page.head ?? ''}<style>${page.style}</style>
</head>
<body>
${page.body}
${scripts.map(({ text, type }) => `<script${type ? ` type="${type}"` : ''}>${text}</script>\n`).join('')}</body>
</html>
`;
}

/** Data for the scripts of a page. */
export function dataElement(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Renderers style themselves while they run, so styles are allowed in place; scripts are not. */
function policyOf(scripts: Script[], more: Permission[]): string {
  const policy = new Map([
    ['default-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['img-src', 'data:'],
    ['style-src', "'unsafe-inline'"],
  ]);
  const allow = (directive: string, source: string) =>
    policy.set(directive, [policy.get(directive), source].filter(Boolean).join(' '));
  for (const { text } of scripts) allow('script-src', `'sha256-${digestOf(text)}'`);
  for (const [directive, source] of more) allow(directive, source);
  return [...policy].map(([directive, sources]) => `${directive} ${sources}`).join('; ');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** A text in a script would end it. */
function inScript(text: string): string {
  return text.replaceAll('</script', '<\\/script');
}
