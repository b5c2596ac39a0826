/** Runs the workflow with `redocly respect` against the emulator and a receiver, all on this machine. */
import { parseYaml } from '@redocly/openapi-core';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { createEmulator, type Emulator } from '../../../src/emulator.js';
import { createReceiver } from '../../../src/receiver.js';
import { type Seen, serve, type TestServer } from '../../client/server.js';
import { portOf, serveReceiver } from '../../support/servers.js';

const workflow = 'spec/workflows/lifecycle.arazzo.yaml';
const { sourceDescriptions, workflows } = parseYaml(readFileSync(join(root, workflow), 'utf8')) as {
  sourceDescriptions: { 'x-serverUrl'?: string }[];
  workflows: [{ steps: { stepId: string }[] }];
};
const steps = workflows[0].steps.map(({ stepId }) => stepId);

const credentials = {
  applicationId: 'example-application-id',
  applicationSecret: 'secret-of-the-connector',
  refreshToken: 'secret-refresh-token',
};
const callBackToken = 'secret-of-the-deliveries';

let emulator: Emulator;
let endpoint: string;

beforeEach(async () => {
  emulator = createEmulator({ credentials });
  endpoint = (await emulator.listen(0)).url;
  return () => emulator.close();
});

/**
 * Starts a proxy that records all calls and passes them to the emulator. If `responseOf` returns a body for a call, the
 * proxy does not pass the call on, and responds with that body instead.
 */
function relay(
  responseOf: (seen: Seen) => string | undefined = () => undefined,
): Promise<TestServer> {
  return serve(async (seen, response) => {
    response.setHeader('Content-Type', 'application/json');
    const own = responseOf(seen);
    if (own !== undefined) {
      response.end(own);
      return;
    }
    const forwarded = await fetch(endpoint + seen.url, {
      method: seen.method,
      headers: seen.headers as Record<string, string>,
      ...(seen.body && { body: seen.body }),
    });
    response.writeHead(forwarded.status).end(await forwarded.text());
  });
}

interface Outcome {
  code: number;
  /** The output on stdout and stderr. */
  output: string;
  /** The steps of the workflow that ran, each with its result: `✓ getToken`. */
  ran: string[];
  /** The number of connections that the command tried to open to other machines. */
  elsewhere: number;
}

/** Runs the workflow with the command that spec/README.md shows. */
async function respect(server: TestServer, callBackUrl: string): Promise<Outcome> {
  let elsewhere = 0;
  const proxy = createServer().on('connect', (_request, socket) => {
    elsewhere++;
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const proxyPort = await portOf(proxy);
  const inputs = { ...credentials, callBackToken, callBackUrl };
  const command = [
    join(root, 'node_modules/@redocly/cli/bin/cli.js'),
    'respect',
    workflow,
    '--server',
    `v1=${server.url}/v1`,
    ...Object.entries(inputs).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
  ];
  // Do not disable telemetry in these variables. redocly.yaml disables it, and this test must fail if that setting is
  // lost.
  const env = {
    PATH: process.env.PATH,
    HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`,
    NO_PROXY: '127.0.0.1',
    NO_COLOR: '1',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) => {
      const marks = stdout.matchAll(/^ +([✓✗]) [A-Z]+ \S+ - step (\w+)/gm);
      resolve({
        code: error ? Number(error.code ?? -1) : 0,
        output: stdout + stderr,
        ran: [...marks].map(([, mark, step]) => `${mark} ${step}`),
        elsewhere,
      });
    });
  });
}

/**
 * Finds secrets in the output of the command: the secrets in the inputs, and the access tokens that the emulator
 * issued.
 */
function leaksOf({ output }: Outcome, { seen }: TestServer): string[] {
  const { applicationSecret, refreshToken } = credentials;
  const accessTokens = seen.flatMap(({ headers }) => headers.accesstoken ?? []).flat();
  const secrets = new Set([applicationSecret, refreshToken, callBackToken, ...accessTokens]);
  return [...secrets].filter((secret) => output.includes(secret));
}

test('every step passes, in order, and no webhook remains', async () => {
  const receiver = await serveReceiver(
    createReceiver({ token: callBackToken, fallback: () => {} }),
  );
  const server = await relay();
  const outcome = await respect(server, receiver.url);
  expect(outcome.ran, outcome.output).toEqual(steps.map((step) => `✓ ${step}`));
  expect(outcome.code).toBe(0);
  expect(server.seen.map(({ method, url }) => `${method} ${url.replace(/[?].*/, '')}`)).toEqual([
    'GET /v1/accessToken',
    'POST /v1/webhook',
    'GET /v1/webhook',
    expect.stringMatching(/^PUT \/v1\/webhook\/[\w-]+$/),
    'GET /v1/webhook',
    expect.stringMatching(/^DELETE \/v1\/webhook\/[\w-]+$/),
    'GET /v1/webhook',
  ]);
  expect(emulator.webhooks()).toEqual([]);
  expect(server.seen[1]?.headers.accesstoken).toMatch(/\S/);
  expect(leaksOf(outcome, server)).toEqual([]);
  expect(outcome.elsewhere).toBe(0);
});

test('the default server is the emulator, not the service', () => {
  const servers = sourceDescriptions.map((source) => source['x-serverUrl']);
  expect(servers).toEqual(['http://127.0.0.1:4010/v1']);
});

test('a refused handshake fails the create, and the later steps do not run', async () => {
  const receiver = await serve((_seen, response) => response.writeHead(403).end());
  const server = await relay();
  const outcome = await respect(server, receiver.url);
  expect(receiver.seen).toHaveLength(1);
  expect(outcome.ran, outcome.output).toEqual(['✓ getToken', '✗ createWebhook']);
  expect(outcome.code).toBe(1);
  expect(leaksOf(outcome, server)).toEqual([]);
});

test.for<[string, string, Record<string, string>]>([
  ['an update that changes nothing', 'listUpdated', { PUT: '{}' }],
  [
    'a delete that is refused with status code 200',
    'deleteWebhook',
    { DELETE: '{"message":"No."}' },
  ],
  ['a delete that changes nothing', 'listDeleted', { DELETE: '{}' }],
  ['an empty list', 'listCreated', { GET: '{"webhooks":[]}' }],
])('%s fails %s', async ([, step, bodies]) => {
  const receiver = await serveReceiver(
    createReceiver({ token: callBackToken, fallback: () => {} }),
  );
  const server = await relay(({ method, url }) =>
    url.endsWith('/accessToken') ? undefined : bodies[method],
  );
  const outcome = await respect(server, receiver.url);
  const before = steps.slice(0, steps.indexOf(step)).map((one) => `✓ ${one}`);
  expect(outcome.ran, outcome.output).toEqual([...before, `✗ ${step}`]);
  expect(outcome.code).toBe(1);
});
