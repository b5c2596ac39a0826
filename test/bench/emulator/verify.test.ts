import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { validateCreateWebhookRequest } from '../../../generated/v1/compiled-validators.js';
import { root } from '../../../scripts/lib/project.js';
import { withLoopbackAsHttps } from '../../../src/common/loopback.js';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { agreedGet } from './agreed-get.js';
import { sendJson, parsed } from './bare.js';
import { bundle, type Programs } from './bundle.js';
import { startChild } from './child.js';
import { compileCommand, startEmulate } from './command.js';
import {
  calledTarget,
  fetchToken,
  freshCreates,
  type Running,
  startServer,
  timedCreates,
} from './creating.js';
import { startSender, startTarget, type Target, timedSender, verifySender } from './delivering.js';
import { startPrism } from './prism.js';
import { senders } from './senders.js';
import { servers } from './servers.js';
import { type Sink, startSink } from './sink.js';
import { start } from './started.js';
import { all, type Duty, verifyServer } from './verify.js';

const description = join(root, 'generated/v1/openapi.json');

let folder: string;
let programs: Programs;
let sink: Sink;
let target: Target;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
  programs = await bundle(join(folder, 'bundled'));
  sink = await startSink();
  target = await startTarget(programs.receiver);
});
afterAll(async () => {
  await Promise.all([sink.close(), target.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const running: { close(): Promise<unknown> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((one) => one.close())));

function keep<T extends { close(): Promise<unknown> }>(one: T): T {
  running.push(one);
  return one;
}

test.for(Object.keys(servers.create))('%s does the work of a create', async (name) => {
  const server = keep(await startServer(programs.server, 'create', name, description));
  const before = sink.count();
  const accessToken = await fetchToken(server);
  await verifyServer(server, all, accessToken, sink);
  expect(sink.count()).toBe(before);
  const contestant = timedCreates(server, accessToken, 50, freshCreates(sink.callBackUrl));
  const { values } = await contestant.measure();
  expect(Object.keys(values)).toEqual(['speed', 'CPU time']);
});

test.for(Object.keys(servers.handshake))('%s does the work of a handshake', async (name) => {
  const server = keep(await startServer(programs.server, 'handshake', name, description));
  const accessToken = await fetchToken(server);
  await verifyServer(server, [...all, 'makes the handshake'], accessToken, calledTarget(target));
});

test('Prism responds, and calls back only the sink', async () => {
  const { url, close } = await startPrism(description, ['--verboseLevel', 'silent']);
  const prism = keep({ name: 'Prism', base: url, close });
  const before = sink.count();
  await verifyServer(prism, [], await fetchToken(prism), sink);
  expect(sink.count()).toBeGreaterThan(before);
});

test('both senders deliver the same bytes', async () => {
  const [first = '', other = ''] = Object.keys(senders);
  const emulator = keep(startSender(programs.sender, first, target));
  const sent = await verifySender(emulator, target, 34);
  expect(sent).toHaveLength(34);
  const loop = keep(startSender(programs.sender, other, target));
  const again = await verifySender(loop, target, 34, sent);
  expect(again.toSorted()).toEqual(sent.toSorted());
  const { values } = await timedSender(loop, target, 50).measure();
  expect(Object.keys(values)).toEqual(['speed', 'CPU time']);
});

test('the compiled command starts', async () => {
  const { seconds } = keep(await startEmulate(await compileCommand(join(folder, 'compiled'))));
  expect(seconds).toBeGreaterThan(0);
});

/** Starts a server that does everything correctly, except for the fault that `broken` names. */
async function odd(broken: string): Promise<Running> {
  const kept = new Set<string>();
  const agreesWith = agreedGet();

  /** Returns the status with which the server refuses a create call, or undefined if the server accepts it. */
  async function refusal(text: string, token: unknown): Promise<number | undefined> {
    const isUnknown = broken === 'tokens' ? token === undefined : token !== 'right';
    if (isUnknown && broken !== 'no token') return 401;
    if (broken === 'refusals') return 400;
    const body = parsed(text);
    if (body === undefined) return broken === 'JSON' ? undefined : 400;
    if (!validateCreateWebhookRequest(withLoopbackAsHttps(body, true)))
      return broken === 'validation' ? undefined : 400;
    const { callBackUrl } = body as { callBackUrl: string };
    const agrees = await agreesWith(callBackUrl);
    if (broken === 'number of handshakes') await agreesWith(callBackUrl);
    return agrees || broken === 'handshake' ? undefined : 400;
  }

  async function create(text: string, token: unknown): Promise<[status: number, body: object]> {
    const status = await refusal(text, token);
    if (status !== undefined) return [status, {}];
    const webhookId = broken === 'new id' ? '3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77' : randomUUID();
    if (broken !== 'keeping') kept.add(broken === 'new id' ? randomUUID() : webhookId);
    return [200, broken === 'id' ? {} : { webhookId }];
  }

  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      void create(text, request.headers['accesstoken']).then(([status, body]) =>
        sendJson(response, status, body),
      );
    });
  };
  const server = createServer(listener);
  const port = await listenOnLoopback(server);
  return keep({
    name: 'odd',
    base: `http://127.0.0.1:${port}`,
    figures: async () => ({ count: kept.size, cpu: 0 }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  });
}

const duties: readonly Duty[] = [...all, 'makes the handshake'];

test('accepts a server that does everything', async () => {
  await verifyServer(await odd('nothing'), duties, 'right', calledTarget(target));
});

test.for<[string, RegExp]>([
  ['refusals', /odd responds to a create with 400/],
  ['id', /odd responds without an id/],
  ['new id', /odd returns an id twice/],
  ['keeping', /odd keeps 0 webhooks after one create/],
  ['handshake', /odd responds to a URL that does not echo with 200/],
  ['number of handshakes', /odd calls back 2 times/],
  ['JSON', /odd responds to half a body with 200/],
  ['validation', /odd responds to a wrong callBackUrl with 200/],
  ['no token', /odd responds to a create without a token with 200/],
  ['tokens', /odd responds to a create with a wrong token with 200/],
])('finds a contestant with the wrong: %s', async ([broken, fault]) => {
  const server = await odd(broken);
  await expect(verifyServer(server, duties, 'right', calledTarget(target))).rejects.toThrow(fault);
});

test('a refusal and a lost webhook end a sample', async () => {
  const server = await odd('keeping');
  const next = freshCreates(`${target.origin}/kaizala`);
  await expect(timedCreates(server, 'right', 20, next).measure()).rejects.toThrow(
    /odd has 0 webhooks after 20 creates/,
  );
  await expect(timedCreates(server, 'wrong', 20, next).measure()).rejects.toThrow(
    /0 had the status 200.*"401"/,
  );
});

test('finds a sender that delivers too little', async () => {
  const lazy = {
    name: 'lazy',
    send: async () => ({ seconds: 1, cpu: 1 }),
    close: async () => undefined,
  };
  await expect(verifySender(lazy, target, 3)).rejects.toThrow('lazy delivers 0 of 3');
  await expect(timedSender(lazy, target, 3).measure()).rejects.toThrow('lazy delivered 0 of 3');
});

test('reports why a program cannot start', async () => {
  const child = keep(startChild(programs.server, ['create', 'nobody', description]));
  await expect(child.request({})).rejects.toThrow(
    /create nobody .*ended:[^]*no server create nobody/,
  );
  await expect(
    start('nobody', ['-e', 'throw new Error("Not today.")'], () => undefined),
  ).rejects.toThrow(/nobody ended:[^]*Not today/);
});
