/**
 * Renders a description with Redoc, without changes to Redoc. The result is one HTML file that readers can open from a
 * disk.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { escapeHtml } from './pages/page.js';

const cli = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));

/** @param json the bundled description, as JSON */
export async function redocFile(title: string, json: string): Promise<string> {
  const files = ['lib/chunks/redoc.standalone.js', 'LICENSE'].map((file) => join(cli, file));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const [bundle = '', licence = ''] = texts;
  // The Content-Security-Policy in this page prevents Redoc from loading its logo from another host.
  return `<!doctype html>
<!-- With Redoc:
${licence}-->
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:">
<div id="redoc"></div>
<script type="application/json" id="description">${JSON.stringify(JSON.parse(json)).replaceAll('<', '\\u003c')}</script>
<script type="module">${bundle.replaceAll('</script', '<\\/script')}
init(JSON.parse(document.getElementById('description').textContent), { disableTelemetry: true }, document.getElementById('redoc'));
</script>
</html>
`;
}
