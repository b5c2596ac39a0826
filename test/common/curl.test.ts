/** Tests that the curl command sends the same request as `fetch`. */
// @module-tag curl
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type CurlRequest, curlOf } from '../../src/common/curl.js';
import { serveListener } from '../support/servers.js';

const odd = `it's "$HOME" \`id\` $(id) \\n !! *`;

test.for<[string, Omit<CurlRequest, 'url'>]>([
  ['GET', { method: 'GET', headers: [['accessToken', 'a-token']] }],
  ['DELETE without a body', { method: 'DELETE', headers: [] }],
  [
    'a header with special characters of the shell',
    { method: 'GET', headers: [['applicationId', odd]] },
  ],
  [
    'a header with characters outside ASCII',
    { method: 'GET', headers: [['applicationId', `Müller's \\ é`]] },
  ],
  ['a header without a value', { method: 'GET', headers: [['applicationId', '']] }],
  [
    'a body with special characters of the shell, line breaks and letters outside ASCII',
    { method: 'POST', headers: [], body: JSON.stringify({ odd, text: 'Über\n日本 😀' }, null, 2) },
  ],
  [
    'a body that looks like the name of a file',
    { method: 'PUT', headers: [], body: '@/etc/hosts' },
  ],
])('%s', async ([, request]) => {
  const seen: unknown[] = [];
  const url = await serveListener(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { method, url: target, headers } = incoming;
    seen.push({ method, target, body, ...pick(headers) });
    response.end('{}');
  });
  const target = new URL(`/v1/webhook?objectId=a'b$c&objectType=%20`, url);
  const sent = { ...request, url: target.href };
  await fetch(sent.url, {
    method: sent.method,
    headers: sent.headers.map(([name, value]) => [name, value]),
    ...(sent.body !== undefined && { body: sent.body }),
  });
  await promisify(execFile)('bash', ['-c', curlOf(sent)]);
  expect(seen).toHaveLength(2);
  expect(seen[1]).toEqual(seen[0]);
});

function pick(headers: Record<string, unknown>) {
  return { accessToken: headers['accesstoken'], applicationId: headers['applicationid'] };
}
