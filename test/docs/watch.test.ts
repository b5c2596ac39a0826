import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocsServer } from '../../scripts/docs/serve.js';
import { watchDocs } from '../../scripts/docs/watch.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

let project: ProjectCopy;
let server: DocsServer;
let changes: ReadableStreamDefaultReader<string>;
const logged: string[] = [];

beforeAll(async () => {
  project = copyProject();
  const log = (line: string) => void logged.push(line);
  server = await watchDocs(project.path, { baseUrl: undefined, port: 0, log });
  const { body } = await fetch(new URL('_changes', server.url));
  changes = body!.pipeThrough(new TextDecoderStream()).getReader();
  // A first line says that it listens.
  await changes.read();
});

afterAll(async () => {
  await changes.cancel();
  server.close();
  project.remove();
});

const source = (path: string) => join(project.path, 'spec', path);
const page = (path: string) => join(project.path, 'generated/docs', path);

/** Resolves when the pages are told to load themselves again. */
async function reloaded(): Promise<void> {
  expect(await changes.read()).toMatchObject({ value: 'data: changed\n\n' });
}

test('it makes the whole site, and serves it', async () => {
  expect(logged[0]).toMatch(/^\d+ pages and files written \(\d+\.\d\d s\)$/);
  expect(await (await fetch(server.url)).text()).toContain('<h1>Kaizala webhooks</h1>');
});

test('what it serves listens for changes, and what it writes does not', async () => {
  const served = await (await fetch(new URL('v1/', server.url))).text();
  expect(served).toContain("new EventSource('/_changes')");
  expect(served).toMatch(/Content-Security-Policy" content="[^"]*; connect-src 'self'"/);
  expect(readFileSync(page('v1/index.html'), 'utf8')).not.toContain('EventSource');
});

test('a changed text is on the pages that show it when they reload, and the others stay', async () => {
  const before = readFileSync(page('connector/index.html'), 'utf8');
  const guide = readFileSync(source('v1/info.md'), 'utf8');
  writeFileSync(source('v1/info.md'), guide.replace('Kaizala was', 'Kaizala once was'));
  await reloaded();
  for (const path of ['v1/index.html', 'v1/reference.html', 'v1/reference.md'])
    expect(readFileSync(page(path), 'utf8')).toContain('Kaizala once was');
  expect(readFileSync(page('connector/index.html'), 'utf8')).toBe(before);
  // Its German would be out of date, and English then.
  writeFileSync(source('v1/info.md'), guide);
  await reloaded();
});

test('a changed translation and a changed sample are shown, too', async () => {
  const overlay = readFileSync(source('v1/de.overlay.yaml'), 'utf8');
  writeFileSync(source('v1/de.overlay.yaml'), overlay.replace('Kaizala war', 'Kaizala war einst'));
  await reloaded();
  expect(readFileSync(page('de/v1/reference.md'), 'utf8')).toContain('Kaizala war einst');
  appendFileSync(source('samples/createWebhook/python.py'), 'print("That was it")\n');
  await reloaded();
  expect(readFileSync(page('v1/reference.md'), 'utf8')).toContain('That was it');
});

test('a mistake is told with its place, and the pages stay until it is mended', async () => {
  const path = source('v1/paths/webhook.yaml');
  const before = readFileSync(page('v1/reference.md'), 'utf8');
  renameSync(path, `${path}.gone`);
  await expect
    .poll(() => logged.at(-1))
    .toMatch(/spec\/v1\/openapi\.yaml:\d+:\d+.*stay as they were/s);
  expect(readFileSync(page('v1/reference.md'), 'utf8')).toBe(before);
  renameSync(`${path}.gone`, path);
  await reloaded();
  expect(existsSync(page('v1/index.html'))).toBe(true);
});
