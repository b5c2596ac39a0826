import { createHash } from 'node:crypto';
import type { Document } from '../openapi.js';
import { theme } from './theme.js';

const style = `body{margin:0}noscript{display:block;max-width:40em;margin:2em auto;font-family:sans-serif}
${theme}`;

/** Without it, browsers ask the server for /favicon.ico. */
const noIcon = '<link rel="icon" href="data:,">';

/** One description as a single file that opens from disk, and from which no request leaves. */
export function referencePage(document: Document, redoc: string): string {
  const script = `${redoc}
init(JSON.parse(document.getElementById('description').textContent), { disableTelemetry: true }, document.getElementById('redoc'));
`.replaceAll('</script', '<\\/script');
  const { title, summary } = document.info;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<meta name="description" content="${escape(String(summary ?? ''))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${noIcon}
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript. The same description is in <a href="openapi.yaml">openapi.yaml</a>.</noscript>
<div id="redoc"></div>
<script type="application/json" id="description">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** The page that leads to the references. */
export function indexPage(documents: Map<string, Document>): string {
  const entries = [...documents].map(
    ([name, { info }]) => `<li><a href="${name}/index.html">${escape(info.title)}</a>
<p>${escape(String(info.summary ?? ''))}</p>
<p>Download: <a href="${name}/openapi.yaml">openapi.yaml</a>, <a href="${name}/openapi.json">openapi.json</a></p></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Kaizala webhooks</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${noIcon}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<style>body{max-width:40em;margin:3em auto;padding:0 1em;font:1rem/1.5 sans-serif;color:#1a1c21;background:#fff}a{color:#0b4fd6}</style>
</head>
<body>
<main>
<h1>Kaizala webhooks</h1>
<p>What a group in Kaizala does, told to your server over HTTPS. The service is retired; the descriptions remain.</p>
<ul>
${entries.join('\n')}
</ul>
</main>
</body>
</html>
`;
}

/** Redoc styles itself while it runs and searches in a worker; beyond that, nothing is allowed but our one script. */
function policy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}'; worker-src blob:; style-src 'unsafe-inline'; img-src data:; font-src data:`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
