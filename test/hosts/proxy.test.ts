/** The recipe for a proxy: an https endpoint behind a forward proxy that requires a password. */
// @module-tag openssl
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { json, serve } from '../client/server.js';
import { toolPath } from '../support/tools.js';
import { forwardProxy } from './support/forward-proxy.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A temporary folder, and a key and a certificate for this machine. They are removed after the tests. */
let folder: string;
let tls: { key: Buffer; cert: Buffer };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaizala-proxy-'));
  const at = (name: string) => join(folder, name);
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  const files = ['-nodes', '-days', '1', '-keyout', at('key.pem'), '-out', at('cert.pem')];
  execFileSync(toolPath('openssl'), [...request, ...names, ...files], { stdio: 'pipe' });
  tls = { key: readFileSync(at('key.pem')), cert: readFileSync(at('cert.pem')) };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Lists webhooks in a separate process, because a process reads the proxy and certificate settings when it starts.
 *
 * @param client the module that exports the client
 * @returns the output of the process: the list of webhooks, or the whole error
 */
function list(client: string, env: Record<string, string>): Promise<string> {
  const script = join(folder, 'list.mts');
  writeFileSync(
    script,
    `import { inspect } from 'node:util';
    const { kaizala } = await import(${JSON.stringify(client)});
    const list = { objectId: 'o', objectType: 'Group' };
    const result = kaizala.listWebhooks(list, { signal: AbortSignal.timeout(60_000) });
    console.log(await result.then(JSON.stringify, (error) => inspect(error, { depth: 9, showHidden: true })));
    process.exit();`,
  );
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', script],
      {
        cwd: here('../..'),
        // Set only these variables, so that the process does not inherit the proxy settings of the machine.
        env: {
          PATH: process.env['PATH'],
          TSX_TSCONFIG_PATH: here('tsconfig.json'),
          NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
          KAIZALA_ACCESS_TOKEN: 'example-access-token',
          ...env,
        },
      },
      (error, stdout, stderr) => (error ? reject(new Error(stderr)) : resolve(stdout + stderr)),
    );
  });
}

const recipe = { module: here('samples/proxy.ts'), env: {} };
const recipes = [
  ['undici', recipe],
  // NODE_USE_ENV_PROXY works in Node 22.21, 24 and later.
  ...(process.allowedNodeEnvironmentFlags.has('--use-env-proxy')
    ? [
        [
          'Node, with NODE_USE_ENV_PROXY',
          { module: here('clients/environment-client.ts'), env: { NODE_USE_ENV_PROXY: '1' } },
        ] as const,
      ]
    : []),
] as const;

test.for(recipes)(
  'sends the calls of %s through the proxy, which sees neither the token nor the list',
  async ([, { module, env }]) => {
    const proxy = await forwardProxy();
    const { url, seen } = await serve((_, response) => json(response, 200, { webhooks: [] }), tls);
    const variables = { ...env, HTTPS_PROXY: proxy.url, KAIZALA_ENDPOINT: url };
    // Expect an empty list. Do not check the output after the list, because Node 22 also prints a warning that the
    // agent is experimental.
    expect(await list(module, variables)).toMatch(/^\[\]\n/);
    expect(seen.map(({ headers }) => headers.accesstoken)).toEqual(['example-access-token']);
    expect(proxy.requests).toEqual([`CONNECT ${new URL(url).host}`]);
    expect(proxy.traffic()).not.toMatch(/example-access-token|webhooks/i);
  },
);

test('the error of a proxy that refuses the password contains neither the password nor the token', async () => {
  const proxy = await forwardProxy('another-password');
  const { url, seen } = await serve((_, response) => json(response, 200, { webhooks: [] }), tls);
  const env = { HTTPS_PROXY: proxy.url, KAIZALA_ENDPOINT: url };
  const printed = await list(recipe.module, env);
  expect(printed).toMatch(/KaizalaNetworkError[^]*407/);
  expect(printed).not.toMatch(/example-|dXNlcj/);
  expect(seen).toEqual([]);
});
