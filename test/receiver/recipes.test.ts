/** Runs every recipe of the documentation as a program, and sends requests to it over HTTP. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { exampleEvent } from '../../src/testing.js';
import { token } from './receiver-of.js';

const loopback = new URL('./recipes/loopback.ts', import.meta.url);

/** Starts a program, and resolves when the program has reported its port. */
async function start(program: URL) {
  const child = fork(program, {
    execArgv: ['--import', 'tsx', '--import', loopback.href],
    env: { ...process.env, KAIZALA_CALLBACK_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${program.href} ended with ${code}: ${output}`);
  });
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
  return {
    child,
    origin: `http://127.0.0.1:${port}`,
    /** The lines that the handlers have printed. */
    lines: () => output.split('\n').filter(Boolean),
    async stop() {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}

const job = exampleEvent('JobCreated');
const handledJob = `${job.eventId}: due ${job.data.dueDate}`;
const message = exampleEvent('TextMessageCreated');
const unknown = exampleEvent('UnknownEvent.photoWithLocation');

const recipe = (name: string) => new URL(`../samples/receiver/${name}`, import.meta.url);

describe.for([
  { name: 'node.ts', program: recipe('node.ts'), at: '/' },
  { name: 'express.ts', program: recipe('express.ts'), at: '/kaizala' },
  { name: 'page.ts', program: recipe('page.ts'), at: '/kaizala' },
  { name: 'hono.ts', program: recipe('hono.ts'), at: '/kaizala' },
  { name: 'fastify.ts', program: recipe('fastify.ts'), at: '/kaizala' },
  // This recipe is a function for Azure Functions and not a program, so a program that simulates the host runs it.
  {
    name: 'azure-functions.ts',
    program: new URL('./recipes/azure-host.ts', import.meta.url),
    at: '/api/kaizala',
  },
])('$name', ({ name, program, at }) => {
  let running: Awaited<ReturnType<typeof start>> | undefined;
  beforeAll(async () => {
    running = await start(program);
  });
  afterAll(() => running?.stop());

  async function post(body: BodyInit, given = token, others: Record<string, string> = {}) {
    const response = await fetch(running!.origin + at, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'kz-callback-token': given, ...others },
      body,
    });
    return { status: response.status, text: await response.text() };
  }

  test('echoes the handshake exactly', async () => {
    const validationToken = '<b>1+1 = 2%</b>&Zoë/😀"';
    const query = `?depot=north&validationToken=${encodeURIComponent(validationToken)}`;
    const response = await fetch(running!.origin + at + query);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(validationToken);
  });

  test('refuses deliveries without the token', async () => {
    const before = running!.lines();
    expect((await post(JSON.stringify(job), 'another-token')).status).toBe(401);
    expect(running!.lines()).toEqual(before);
  });

  test('passes each delivery to its handler once', async () => {
    expect(await post(JSON.stringify(job))).toEqual({ status: 200, text: '' });
    expect(await post(JSON.stringify(job))).toEqual({ status: 200, text: '' });
    expect((await post(JSON.stringify(message))).status).toBe(200);
    await expect
      .poll(() => running!.lines().slice(-2))
      .toEqual([handledJob, `${message.eventId}: ${message.data.text}`]);
    expect(running!.lines().filter((line) => line === handledJob)).toHaveLength(1);
  });

  test('passes an unknown type to the fallback', async () => {
    expect((await post(JSON.stringify(unknown))).status).toBe(200);
    const line = `${unknown.eventId}: ${unknown.eventType}, unknown-type`;
    await expect.poll(() => running!.lines()).toContain(line);
  });

  test('refuses a body that is not JSON', async () => {
    expect(await post('{"eventType":')).toEqual({ status: 400, text: 'The body is not JSON.' });
    expect(await post('')).toEqual({ status: 400, text: 'The body is not JSON.' });
  });

  test('refuses a body that is too long', async () => {
    // Use a separate connection, because some servers close the connection before they have read the whole body.
    const alone = { connection: 'close' };
    expect((await post(' '.repeat(2 ** 20 + 1), token, alone)).status).toBe(413);
  });

  // Skip the next test: Azure Functions itself responds to methods that the recipe does not name.
  if (name === 'azure-functions.ts') return;

  test('responds to other methods', async () => {
    const response = await fetch(running!.origin + at, { method: 'PUT', body: '{}' });
    // In these recipes, the receiver passes requests with other methods to Express, which responds with a 404.
    if (['express.ts', 'page.ts'].includes(name)) return expect(response.status).toBe(404);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});

test('page.ts shows a page at the URL of the receiver', async () => {
  const { origin, stop } = await start(recipe('page.ts'));
  onTestFinished(stop);
  const response = await fetch(`${origin}/kaizala`);
  expect([response.status, await response.text()]).toEqual([
    200,
    'Deliveries of Kaizala arrive here.',
  ]);
  expect((await fetch(`${origin}/kaizala`, { method: 'HEAD' })).status).toBe(200);
});

test('probe.ts responds to probes with 200', async () => {
  const { origin, stop } = await start(recipe('probe.ts'));
  onTestFinished(stop);
  for (const method of ['GET', 'HEAD'])
    expect((await fetch(origin, { method })).status, method).toBe(200);
  expect((await fetch(origin, { method: 'PUT' })).status).toBe(405);
});

// On Windows, a process cannot react to a signal: Windows ends it at once.
const canSignal = process.platform !== 'win32';

test.runIf(canSignal)('shutdown.ts finishes the delivery that is arriving, and ends', async () => {
  const { child, origin, lines, stop } = await start(recipe('shutdown.ts'));
  onTestFinished(stop);
  const exit = once(child, 'exit');
  const body = JSON.stringify(job);
  const headers = { 'kz-callback-token': token, 'content-length': Buffer.byteLength(body) };
  const call = request(origin, { method: 'POST', headers, agent: false });
  const response = once(call, 'response') as Promise<[IncomingMessage]>;
  call.write(body.slice(0, 20));
  // Send another request and wait for its response. After that, the server has also accepted the first connection.
  await fetch(`${origin}/?validationToken=1`);
  child.kill('SIGTERM');
  await expect.poll(() => fetch(origin).then(Boolean, () => false)).toBe(false);
  call.end(body.slice(20));
  expect((await response)[0].statusCode).toBe(200);
  (await response)[0].resume();
  expect(await exit).toEqual([0, null]);
  expect(lines()).toEqual([handledJob]);
});
