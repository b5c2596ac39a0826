/** The client with the `fetch` of undici, of node-fetch and of Node. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import nodeFetch from 'node-fetch';
import { fetch as undiciFetch } from 'undici';
import { describe, expect, test } from 'vitest';
import { createClient, isKaizalaNetworkError, type Fetch } from '../../src/index.js';
import { createReceiver } from '../../src/receiver.js';
import { body, clientOf, list, thrownBy } from '../client/client-of.js';
import { serveReceiver, startEmulator } from '../support/servers.js';
import { endlessResponse } from './support/endless-response.js';

const implementations: readonly (readonly [string, { fetch?: Fetch }])[] = [
  ['undici', { fetch: undiciFetch }],
  ['node-fetch', { fetch: nodeFetch }],
  ['Node', {}],
];

const mebibyte = 2 ** 20;

/** 200 MiB of spaces, compressed to 0.2 MiB. */
const bomb = Buffer.concat(
  Array<Buffer>(200).fill(gzipSync(Buffer.alloc(mebibyte, ' '), { level: 9 })),
);

/** Measures how much the memory of this process grows during a call, in MiB. */
async function growthDuring<T>(call: Promise<T>): Promise<{ result: T; growth: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const result = await call.finally(() => clearInterval(timer));
  return { result, growth: (most - before) / mebibyte };
}

describe.for(implementations)('with the fetch of %s, the client', ([, options]) => {
  test('creates, lists, updates and deletes', async () => {
    const { emulator, url: tokenEndpoint } = await startEmulator();
    const { url } = await serveReceiver(
      createReceiver({ token: false, fallback: () => undefined }),
    );
    const kaizala = createClient({
      tokenEndpoint,
      credentials: { applicationId: 'any', applicationSecret: 'any', refreshToken: 'any' },
      ...options,
    });
    const { webhookId } = await kaizala.createWebhook({
      ...list,
      eventTypes: ['JobCreated'],
      callBackUrl: url,
    });
    await kaizala.updateWebhook(webhookId, { eventTypes: ['SurveyCreated'] });
    expect(await kaizala.listWebhooks(list)).toMatchObject([
      { id: webhookId, events: ['SurveyCreated'], callbackUrl: url },
    ]);
    emulator.moveEndpoint();
    await kaizala.deleteWebhook(webhookId);
    expect(emulator.webhooks()).toEqual([]);
  });

  test.for([
    ['an endless response', (response: ServerResponse): unknown => endlessResponse(response)],
    [
      'a response that grows when it is decompressed',
      (response: ServerResponse): unknown =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
    ],
  ] as const)('stops reading %s at the limit', async ([, respond]) => {
    let closed: Promise<unknown> | undefined;
    const { client } = await clientOf((_, response) => {
      closed = once(response, 'close');
      respond(response);
    }, options);
    const { result, growth } = await growthDuring(thrownBy(client.listWebhooks(list)));
    expect(result).toMatchObject({ fault: 'response-too-large' });
    expect(growth).toBeLessThan(100);
    await closed;
  });

  test.for([
    ['never comes', () => undefined],
    ['stops in the middle', (response: ServerResponse) => response.writeHead(200).write('[')],
  ] as const)('ends a call whose response %s, on time and on a signal', async ([, respond]) => {
    let closed = 0;
    const { client, seen } = await clientOf((_, response) => {
      response.on('close', () => (closed += 1));
      respond(response);
    }, options);
    const patient = await clientOf((_, response) => respond(response), {
      ...options,
      timeout: 50,
    });
    expect(await thrownBy(patient.client.listWebhooks(list))).toMatchObject({
      name: 'KaizalaTimeoutError',
    });
    for (const reason of [new Error('The user left.'), null]) {
      const controller = new AbortController();
      const call = client.listWebhooks(list, { signal: controller.signal });
      const thrown = call.then(
        () => 'nothing',
        (error: unknown) => error,
      );
      const count = seen.length;
      await expect.poll(() => seen.length).toBe(count + 1);
      controller.abort(reason);
      expect(await thrown).toBe(reason);
    }
    // The client must also close the connections, and not wait for the rest of the responses.
    await expect.poll(() => closed).toBe(2);
  });

  test.for([
    ['the connection is reset', (response: ServerResponse) => response.socket!.resetAndDestroy()],
    ['the connection is closed', (response: ServerResponse) => response.socket!.end()],
    [
      'the body is cut',
      (response: ServerResponse) => {
        response.writeHead(200, { 'Content-Length': '100' }).write('[');
        setImmediate(() => response.socket!.destroy());
      },
    ],
  ] as const)('retries when %s', async ([, respond]) => {
    const { client, seen } = await clientOf((_, response) => respond(response), {
      ...options,
      retry: { attempts: 3, cap: 0 },
    });
    const error = await thrownBy(client.listWebhooks(list));
    expect(isKaizalaNetworkError(error)).toBe(true);
    expect((error as Error).cause).toBeInstanceOf(Error);
    expect(seen).toHaveLength(3);
    expect(isKaizalaNetworkError(await thrownBy(client.createWebhook(body)))).toBe(true);
    expect(seen).toHaveLength(4);
  });
});
