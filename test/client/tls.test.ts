// @module-tag openssl
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { toolPath } from '../support/tools.js';
import { json, serve } from './server.js';

/** The folder with a certificate for this machine. Only the tests in this file use the certificate. */
let folder: string;
let tls: { key: Buffer; cert: Buffer };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaizala tls '));
  const at = (name: string) => join(folder, name);
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  const files = ['-nodes', '-days', '1', '-keyout', at('key.pem'), '-out', at('cert.pem')];
  execFileSync(toolPath('openssl'), [...request, ...names, ...files], { stdio: 'pipe' });
  tls = { key: readFileSync(at('key.pem')), cert: readFileSync(at('cert.pem')) };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Lists webhooks in a new process. A new process is necessary because Node reads the trusted certificates only when it
 * starts.
 */
function list(endpointUrl: string, trusting: boolean): Promise<unknown> {
  const script = join(folder, 'list.mts');
  const client = pathToFileURL(join(root, 'src/client/create-client.ts')).href;
  writeFileSync(
    script,
    `import { createClient } from '${client}';
    const kaizala = createClient({ accessToken: 't', endpointUrl: '${endpointUrl}', retry: { attempts: 1 } });
    const result = await kaizala.listWebhooks({ objectId: 'o', objectType: 'Group' }).catch((error) => ({ name: error.name, cause: error.cause?.cause?.code }));
    console.log(JSON.stringify(result));`,
  );
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: trusting ? join(folder, 'cert.pem') : '' };
  return new Promise((resolve, reject) => {
    const command = ['--import', 'tsx', script];
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr)) : resolve(JSON.parse(stdout)),
    );
  });
}

test('accepts a trusted certificate, and reports any other as a lost connection', async () => {
  const { url, seen } = await serve((_, response) => json(response, 200, { webhooks: [] }), tls);
  expect(await list(url, true)).toEqual([]);
  expect(await list(url, false)).toEqual({
    name: 'KaizalaNetworkError',
    cause: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  expect(seen).toHaveLength(1);
});

test('follows an endpoint that moves within https', async () => {
  const now = await serve((_, response) => json(response, 200, { webhooks: [] }), tls);
  const then = await serve(
    (_, response) => response.writeHead(308, { Location: now.url }).end(),
    tls,
  );
  expect(await list(then.url, true)).toEqual([]);
  expect(now.seen[0]!.headers.accesstoken).toBe('t');
});
