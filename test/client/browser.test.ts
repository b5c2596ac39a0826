// @module-tag chromium
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type * as library from '../../src/index.js';
import { root } from '../../scripts/lib/project.js';
import { launch } from '../support/chromium.js';
import { json, serve, type Handler } from './server.js';

/**
 * These tests use the client in a web page: `module` is the built client as one file, and the API has another origin
 * than the page.
 */
let module: string;
let browser: Browser;
let page: Page;
let blocked: string[];

beforeAll(async () => {
  const entryPoints = [join(root, 'dist/src/index.js')];
  const options = { entryPoints, bundle: true, write: false, format: 'esm' } as const;
  module = (await build({ ...options, platform: 'browser' })).outputFiles[0]!.text;
  browser = await launch();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  const { url } = await serve(({ url: path }, response) => {
    const [type, text] =
      path === '/client.js'
        ? ['text/javascript', module]
        : [
            'text/html',
            `<!doctype html><script type="module">
              window.kaizala = await import('./client.js');
            </script>`,
          ];
    response.writeHead(200, { 'Content-Type': type }).end(text);
  });
  const context = await browser.newContext();
  blocked = [];
  await context.route('**/*', (route, request) => {
    if (new URL(request.url()).hostname === '127.0.0.1') return route.continue();
    blocked.push(request.url());
    return route.abort();
  });
  page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction('window.kaizala');
  return () => context.close();
});

declare const window: { kaizala: typeof library };

/** Starts a simulated API that allows pages of every origin to read its responses (CORS). */
async function serveApi(handler: Handler) {
  const api = await serve((seen, response, ...rest) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'accessToken, Content-Type');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
    if (seen.method === 'OPTIONS') return response.writeHead(204).end();
    return handler(seen, response, ...rest);
  });
  return {
    url: api.url,
    /** Returns the requests, but not the preflight requests of the browser. */
    calls: () => api.seen.filter(({ method }) => method !== 'OPTIONS'),
  };
}

/**
 * Lists webhooks in the page. Returns the list, or, if the call fails, the name of the error, and the names of the
 * guards (such as `isKaizalaApiError`) that accept the error.
 */
function listInPage(endpointUrl: string, abortAfter?: number) {
  return page.evaluate(
    async ([url, delay]) => {
      const kaizala = window.kaizala.createClient({ accessToken: 'fixed', endpointUrl: url });
      const controller = new AbortController();
      if (delay !== undefined) setTimeout(() => controller.abort(), delay);
      try {
        const of = { objectId: 'g 1', objectType: 'Group' } as const;
        return { webhooks: await kaizala.listWebhooks(of, { signal: controller.signal }) };
      } catch (error) {
        const guards = Object.entries(window.kaizala)
          .filter(([name]) => /^isKaizala\w+Error$/.test(name))
          .filter(([, guard]) => (guard as (error: unknown) => boolean)(error));
        const { name, fault, errorCode } = error as Record<string, unknown>;
        return { name, fault, errorCode, guards: guards.map(([guard]) => guard) };
      }
    },
    [endpointUrl, abortAfter] as const,
  );
}

test('lists webhooks', async () => {
  const { url, calls } = await serveApi((_, response) =>
    json(response, 200, { webhooks: [{ id: 'w-1', callBackUrl: 'https://hooks.example.com/' }] }),
  );
  expect(await listInPage(`${url}/`)).toEqual({
    webhooks: [{ id: 'w-1', callbackUrl: 'https://hooks.example.com/' }],
  });
  expect(calls()).toMatchObject([
    { url: '/v1/webhook?objectId=g%201&objectType=Group', headers: { accesstoken: 'fixed' } },
  ]);
  expect(blocked).toEqual([]);
});

test('reports that it cannot follow a moved endpoint', async () => {
  const { url, calls } = await serveApi((_, response) =>
    response.writeHead(308, { Location: 'https://other.example.com/' }).end(),
  );
  expect(await listInPage(url)).toMatchObject({
    name: 'KaizalaProtocolError',
    fault: 'opaque-redirect',
    guards: ['isKaizalaProtocolError'],
  });
  expect(calls()).toHaveLength(1);
  expect(blocked).toEqual([]);
});

test('ends an aborted call', async () => {
  // The server never responds.
  const { url, calls } = await serveApi(() => undefined);
  expect(await listInPage(url, 200)).toMatchObject({ name: 'AbortError', guards: [] });
  expect(calls()).toHaveLength(1);
});

test('throws the errors of the API', async () => {
  const { url } = await serveApi((_, response) =>
    json(response, 401, { message: 'No.', errorCode: 'InvalidToken' }),
  );
  expect(await listInPage(url)).toMatchObject({
    errorCode: 'InvalidToken',
    guards: ['isKaizalaApiError'],
  });
});
