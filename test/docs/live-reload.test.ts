import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveReload } from '../../scripts/docs/live-reload.js';
import { type DocsServer, serveDocs } from '../../scripts/docs/serve.js';
import { sendTarget } from './raw-http.js';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const live = new LiveReload();
const pages: Record<string, string> = {
  'index.html': page(strict),
  'reference.html': page("default-src 'none'; style-src 'self'"),
  'bundle.html': page("default-src 'none'; script-src 'sha256-AAAA'; connect-src 'none'"),
  'bare.html': '<!doctype html><title>No policy, no body</title>',
  'inline.html': `${page(strict, "<script>document.write('</body>')</script>")}`,
};
let server: DocsServer;

beforeAll(async () => {
  const read = (path: string) => {
    const text = pages[path];
    return text === undefined ? undefined : live.listening(text);
  };
  server = await serveDocs(read, 0, live.addRoutes);
});

afterAll(() => server.close());

function page(policy: string, body = ''): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A</title><body>${body}</body></html>`;
}

async function get(path: string): Promise<string> {
  return (await fetch(server.url + path)).text();
}

function policyOf(text: string): string {
  return /Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;
}

const versionIn = (text: string) => /data-version="([\w-]+)"/.exec(text)?.[1];

test.for([
  ['', strict],
  ['reference.html', "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"],
  ['bundle.html', "default-src 'none'; script-src 'self' 'sha256-AAAA'; connect-src 'self'"],
])('allows the script and its stream of events in the policy of /%s', async ([path, policy]) => {
  expect(policyOf(await get(path!))).toBe(policy);
});

test.for(Object.keys(pages))('adds the script to /%s once, as a file', async (path) => {
  const text = await get(path);
  const tag = /<script src="(\/_changes\.js)" data-version="[\w-]+"><\/script>\n/g;
  expect([...text.matchAll(tag)].map(([, address]) => address)).toEqual(['/_changes.js']);
  // Apart from the added script, only the Content-Security-Policy of the page is changed.
  const policy = /content="[^"]*"/;
  expect(text.replace(tag, '').replace(policy, '')).toBe(pages[path]!.replace(policy, ''));
  expect(text).toMatch(/<script src="[^"]*"[^>]*><\/script>\n(<\/body><\/html>)?$/);
});

test('serves the script as JavaScript that browsers revalidate', async () => {
  const response = await fetch(`${server.url}_changes.js`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  expect(await response.text()).toContain("new EventSource('/_changes')");
});

test('sends a listener the current version at once, and each new version, uncompressed', async () => {
  const response = await fetch(`${server.url}_changes`, {
    headers: { 'Accept-Encoding': 'gzip' },
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-cache');
  const events = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const told = async () => (await events.read()).value;
  const before = await get('');
  expect(await told()).toBe(`data: ${versionIn(before)}\n\n`);
  live.reload();
  const after = await get('');
  expect(versionIn(after)).not.toBe(versionIn(before));
  expect(await told()).toBe(`data: ${versionIn(after)}\n\n`);
  await events.cancel();
});

test('does not respond with 304 for a changed page', async () => {
  const first = await fetch(server.url);
  const known = { headers: { 'If-None-Match': first.headers.get('etag')! } };
  expect((await fetch(server.url, known)).status).toBe(304);
  live.reload();
  expect((await fetch(server.url, known)).status).toBe(200);
});

test('ends a HEAD on the stream of events', async () => {
  const { status, headers, body } = await sendTarget(server.url, '/_changes', 'HEAD');
  expect([status, headers['content-type'], body.length]).toEqual([200, 'text/event-stream', 0]);
});

test('sends to all listeners even if some have disconnected without notice', async () => {
  const { hostname, port } = new URL(server.url);
  const gone = connect(Number(port), hostname, () =>
    gone.write(`GET /_changes HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`),
  );
  await new Promise((resolve) => gone.once('data', resolve));
  gone.resetAndDestroy();
  const { body } = await fetch(`${server.url}_changes`);
  const events = body!.pipeThrough(new TextDecoderStream()).getReader();
  const first = await events.read();
  live.reload();
  live.reload();
  const next = await events.read();
  expect(next.value).toMatch(/^data: [\w-]+\n\n/);
  expect(next.value).not.toBe(first.value);
  await events.cancel();
});
