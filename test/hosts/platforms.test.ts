/** The clients of this package on platforms other than Node: Cloudflare Workers, Deno and Bun. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createReceiver } from '../../src/receiver.js';
import { nowhere, serveListener, serveReceiver, startEmulator } from '../support/servers.js';
import { hasAllPrograms } from '../support/private-package.js';
import { bundle } from './support/bundle.js';
import { endlessResponse } from './support/endless-response.js';
import { startWorker } from './support/workerd.js';

/** Runs clients/any-platform.ts on a platform, sends a request to it, and returns the text of the response. */
type Platform = (pathAndQuery: string) => Promise<string>;

const entry = 'clients/any-platform.ts';

/** Returns Cloudflare Workers as of a compatibility date, which decides about the properties and options that exist. */
function worker(compatibilityDate: string): Platform {
  return async (pathAndQuery) => {
    const settings = { compatibilityDate, durableObjects: {} };
    const { worker: miniflare } = await startWorker(entry, {}, settings);
    onTestFinished(() => miniflare.dispose());
    const response = await miniflare.dispatchFetch(`http://worker.example${pathAndQuery}`);
    return response.text();
  };
}

/**
 * Returns a platform that is an installed program.
 *
 * @param program the path of the program in node_modules, and its arguments
 */
function program([path, ...args]: [string, ...string[]]): Platform {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return async (pathAndQuery) => {
    const folder = mkdtempSync(join(tmpdir(), 'kaizala-platform-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'module.mjs'), await bundle(entry));
    const file = join(folder, 'main.mjs');
    const call = `module.fetch(new Request('http://worker.example${pathAndQuery}'))`;
    // The main module is a separate file that imports the program: Bun would start a server for a main module that
    // exports `fetch`.
    const code = `import module from './module.mjs';\nconsole.log(await (await ${call}).text());`;
    writeFileSync(file, code);
    return new Promise((resolve, reject) => {
      execFile(
        join(here, 'node_modules', path),
        [...args, file],
        { timeout: 60_000 },
        (error, stdout, stderr) => (error ? reject(new Error(stderr)) : resolve(stdout)),
      );
    });
  };
}

const platforms: [string, Platform][] = [
  // At the oldest date, `url` and `body` are own properties of each response, and URL.canParse is missing.
  ['Workers of 2021-11-02', worker('2021-11-02')],
  ['Workers of 2022-11-29, where a TransformStream passes everything on', worker('2022-11-29')],
  ['Workers of 2024-11-10, where the option cache throws', worker('2024-11-10')],
  ['Workers of 2024-11-11', worker('2024-11-11')],
  ['Workers of 2025-12-01', worker('2025-12-01')],
];
// Deno and Bun are in the lockfile only for Linux on x64.
if (hasAllPrograms)
  platforms.push(
    ['Deno', program(['@deno/linux-x64-glibc/deno', 'run', '--no-lock', '--allow-net'])],
    ['Bun', program(['@oven/bun-linux-x64/bin/bun', 'run'])],
  );

describe.for(platforms)('in %s, the client', ([, platform]) => {
  const call = async (path: string, query: Record<string, string>) =>
    JSON.parse(await platform(`${path}?${new URLSearchParams(query)}`)) as unknown;

  test('creates, lists and deletes, and a layer sees the response', async () => {
    const { emulator, url: endpoint } = await startEmulator();
    const { url } = await serveReceiver(
      createReceiver({ token: false, fallback: () => undefined }),
    );
    const listUrl = `${endpoint}/v1/webhook?objectId=depot&objectType=Group`;
    expect(await call('/operations', { endpoint, callBackUrl: url })).toEqual({
      listed: [true],
      fetched: [true],
      layered: 200,
      ensured: 'nothing',
      missing: true,
      seen: [
        ['createWebhook', `${endpoint}/v1/webhook`, true],
        ['listWebhooks', listUrl, true],
        ['listWebhooks', listUrl, true],
        ['listWebhooks', listUrl, true],
        ['deleteWebhook', `${endpoint}/v1/webhook/missing`, true],
      ],
    });
    expect(emulator.webhooks()).toHaveLength(1);
  });

  test('stops reading an endless response', async () => {
    const endpoint = await serveListener((_, response) => void endlessResponse(response));
    expect(await call('/limits', { endpoint })).toEqual({
      client: 'response-too-large',
      fetchClient: 'RangeError',
    });
  });

  test('throws a network error without a connection, and a TypeError for a wrong option', async () => {
    expect(await call('/refused', { endpoint: await nowhere() })).toEqual({
      isNetworkError: true,
      name: 'TypeError',
    });
  });
});
