import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocsServer } from '../../scripts/docs/serve.js';
import { docsAreStale } from '../../scripts/docs/stale.js';
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
  // Read the first message, which contains the version of the first build.
  await changes.read();
});

afterAll(async () => {
  await changes.cancel();
  server.close();
  project.remove();
});

const source = (path: string) => join(project.path, 'spec', path);
const onDisk = (path: string) => readFileSync(join(project.path, 'generated/docs', path), 'utf8');

async function served(path: string): Promise<string> {
  return (await fetch(new URL(path, server.url))).text();
}

/** Waits until the server tells the pages to reload. */
async function reloaded(): Promise<void> {
  const { value } = await changes.read();
  expect(value).toMatch(/^data: [\w-]+\n\n$/);
  // The served page contains the same version; otherwise, the page would reload again and again.
  expect(await served('')).toContain(`data-version="${value!.slice(6).trim()}"`);
}

test('builds the whole site, and serves it', async () => {
  expect(logged[0]).toMatch(/^Built \d+ changed pages and files \(\d+\.\d\d s\)$/);
  expect(await served('')).toContain('<h1>');
  expect((await fetch(new URL('v1', server.url))).url).toBe(`${server.url}v1/`);
});

test('adds the script to served pages, and not to written pages', async () => {
  const text = await served('v1/');
  expect(text).toMatch(/<script src="\/_changes\.js" data-version="[\w-]+"><\/script>/);
  expect(text).toMatch(/Content-Security-Policy" content="[^"]*; connect-src [^;"]*'self'/);
  expect(onDisk('v1/index.html')).not.toContain('_changes');
});

test('updates the search index after the pages, also on the disk', async () => {
  const entry = 'search/pagefind-entry.json';
  const hasIndex = async () => (await fetch(new URL(entry, server.url))).ok;
  await expect.poll(hasIndex).toBe(true);
  const before = await served(entry);
  expect(JSON.parse(before)).toMatchObject({ languages: { en: {}, de: {} } });
  const guide = readFileSync(source('v1/info.md'), 'utf8');
  writeFileSync(source('v1/info.md'), guide.replace('Kaizala was', 'Zebrafish was'));
  await reloaded();
  await expect.poll(() => served(entry)).not.toBe(before);
  await expect.poll(() => existsSync(join(project.path, 'generated/docs', entry))).toBe(true);
  writeFileSync(source('v1/info.md'), guide);
  await reloaded();
  await expect.poll(() => served(entry)).toBe(before);
  await expect.poll(() => onDisk(entry)).toBe(before);
});

test('shows a changed text on its pages at the reload, and keeps the other pages', async () => {
  const before = await served('connector/reference.md');
  const guide = readFileSync(source('v1/info.md'), 'utf8');
  writeFileSync(source('v1/info.md'), guide.replace('Kaizala was', 'Kaizala once was'));
  await reloaded();
  for (const path of ['v1/', 'v1/reference.html', 'v1/reference.md'])
    expect(await served(path)).toContain('Kaizala once was');
  expect(await served('connector/reference.md')).toBe(before);
  // Restore the English text; otherwise, the German translation would be out of date in the next tests, and the German
  // page would show English.
  writeFileSync(source('v1/info.md'), guide);
  await reloaded();
});

test('shows a changed translation and a changed sample', async () => {
  const overlay = readFileSync(source('v1/de.overlay.yaml'), 'utf8');
  writeFileSync(source('v1/de.overlay.yaml'), overlay.replace('Kaizala war', 'Kaizala war einst'));
  await reloaded();
  expect(await served('de/v1/reference.md')).toContain('Kaizala war einst');
  appendFileSync(source('samples/createWebhook/python.py'), 'print("That was it")\n');
  await reloaded();
  expect(await served('v1/reference.md')).toContain('That was it');
});

test('writes exactly the served files to the disk', async () => {
  await expect.poll(() => onDisk('v1/reference.md')).toContain('That was it');
  // Wait until index.html is up to date, because this file is written last.
  await expect.poll(() => docsAreStale(project.path)).toBe(false);
  // On a busy machine, files of the search index may still be in the middle of their replacement.
  const temporary = () =>
    readdirSync(join(project.path, 'generated/docs'), { recursive: true }).filter((path) =>
      String(path).endsWith('.tmp'),
    );
  await expect.poll(temporary).toEqual([]);
  for (const path of ['v1/openapi.json', 'v1/reference.md', 'llms.txt'])
    expect(await served(path)).toBe(onDisk(path));
});

test('logs the location of a mistake, and keeps the pages until it is fixed', async () => {
  const path = source('v1/paths/webhook.yaml');
  const before = await served('v1/reference.md');
  renameSync(path, `${path}.gone`);
  await expect
    .poll(() => logged.at(-1))
    .toMatch(/spec\/v1\/openapi\.yaml:\d+:\d+.*keep their previous content/s);
  expect(await served('v1/reference.md')).toBe(before);
  // The files on the disk are out of date, and `npm start` must notice that.
  expect(docsAreStale(project.path)).toBe(true);
  renameSync(`${path}.gone`, path);
  appendFileSync(source('samples/createWebhook/python.py'), 'print("Mended")\n');
  await reloaded();
  expect(await served('v1/reference.md')).toContain('Mended');
});

test('does not reload for a change that no page shows', async () => {
  const turns = logged.length;
  appendFileSync(join(project.path, 'spec/README.md'), '\n');
  await expect.poll(() => logged.length).toBeGreaterThan(turns);
  expect(logged.at(-1)).toMatch(/^Built 0 changed pages and files/);
  // The server has not told the pages to reload, so the next message to the pages belongs to the next change.
  appendFileSync(source('samples/createWebhook/python.py'), 'print("Shown")\n');
  await reloaded();
  expect(await served('v1/reference.md')).toContain('Shown');
  // Wait until index.html is written, because it is the last file, and the project is deleted after this test.
  await expect.poll(() => docsAreStale(project.path)).toBe(false);
});
