import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocsServer, serveDocs } from '../../scripts/docs/serve.js';
import { portProblem } from '../../src/common/port.js';
import { portOf } from '../support/servers.js';

const project = mkdtempSync(join(tmpdir(), 'kaizala serve '));
let server: DocsServer;

beforeAll(async () => {
  const docs = join(project, 'generated/docs');
  mkdirSync(join(docs, 'v1'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{"secret": true}');
  writeFileSync(join(docs, 'index.html'), '<!doctype html><title>Index</title>');
  writeFileSync(join(docs, 'v1/index.html'), '<!doctype html><title>Reference</title>');
  writeFileSync(join(docs, 'v1/openapi.json'), '{}');
  writeFileSync(join(docs, 'v1/openapi.yaml'), 'openapi: 3.1.1');
  server = await serveDocs(docs, 0);
});

afterAll(() => {
  server.close();
  rmSync(project, { recursive: true });
});

/** Sends the path as it is, where `fetch` would tidy it up before. */
function get(path: string): Promise<{ status: number | undefined; text: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });
}

test.for<[string, string, string]>([
  ['', 'text/html; charset=utf-8', '<title>Index'],
  ['index.html', 'text/html; charset=utf-8', '<title>Index'],
  ['v1/', 'text/html; charset=utf-8', '<title>Reference'],
  ['v1/openapi.json', 'application/json', '{}'],
  ['v1/openapi.yaml', 'application/yaml', 'openapi: 3.1.1'],
])('/%s is served as %s', async ([path, type, text]) => {
  const response = await fetch(server.url + path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  expect(await response.text()).toContain(text);
});

test.for(['', 'v1/openapi.json', 'nothing'])(
  '/%s comes with the headers that protect',
  async (path) => {
    const { headers } = await fetch(server.url + path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
  },
);

test('it is served on the loopback address only', () => {
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
});

test.for([
  '/nothing',
  '/v1/nothing.html',
  '/../../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/v1/..%5c..%5c..%5cpackage.json',
  '//../../package.json',
  '/%00',
  '/%zz',
])('%s is not found', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
});

test('a port that is taken can be told from other problems, and is said with what to do', async () => {
  const port = await portOf(createServer());
  const error: unknown = await serveDocs(project, port).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'EADDRINUSE' });
  expect(portProblem(error, port, '--port 0')).toBe(
    `Port ${port} is in use (EADDRINUSE). Fix: try --port 0, which takes a free one.`,
  );
  expect(portProblem(new Error('Something else'), port, '--port 0')).toBeUndefined();
});

test('closing frees the port, even while a browser keeps its connection', async () => {
  const first = await serveDocs(project, 0);
  await (await fetch(first.url)).text();
  first.close();
  const second = await serveDocs(project, Number(new URL(first.url).port));
  expect(second.url).toBe(first.url);
  second.close();
});
