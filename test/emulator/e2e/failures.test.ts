/** Receivers that send no response, or an incomplete one. */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { portOf, serveListener, serveReceiver } from '../../support/servers.js';
import { echoing, emulate, firstRetry, hour, wanted } from './world.js';

test('retries after a connection was closed without a response', async () => {
  const { emulator, client } = await emulate();
  let calls = 0;
  const url = await serveListener(
    echoing((request, response) => {
      if (calls++ < 2) request.socket.destroy();
      else response.end();
    }),
  );
  await client.createWebhook(wanted(url));
  const [delivery] = await emulator.trigger('JobCreated');
  await emulator.advance(3 * hour);
  expect(delivery).toMatchObject({ state: 'delivered' });
  expect(delivery!.attempts.map(({ status, failure }) => failure ?? status)).toEqual([
    'ECONNRESET: the connection was closed without a response, on a kept connection',
    'ECONNRESET: the connection was closed without a response',
    200,
  ]);
  expect(calls).toBe(3);
});

test('loses no attempt if a receiver closes its idle connections', async () => {
  const { emulator, client } = await emulate();
  const noted = receiverOf();
  const { url, server } = await serveReceiver(noted.receiver);
  await client.createWebhook(wanted(url));
  for (let count = 0; count < 20; count++) {
    server.closeIdleConnections();
    const [delivery] = await emulator.trigger('JobCreated');
    expect(delivery!.attempts.map(({ status }) => status)).toEqual([200]);
  }
  expect(noted.handled).toHaveLength(20);
});

test('retries if nothing listens at first, and delivers when a receiver listens again', async () => {
  const { emulator, client } = await emulate();
  const noted = receiverOf();
  const { url, server } = await serveReceiver(noted.receiver);
  await client.createWebhook(wanted(url));
  const { port } = server.address() as AddressInfo;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const [delivery] = await emulator.trigger('JobCreated');
  expect(delivery!.attempts).toMatchObject([{ failure: 'ECONNREFUSED: nothing listens there' }]);
  expect(delivery!.attempts[0]).not.toHaveProperty('status');

  const again = createServer(echoing((_, response) => response.writeHead(204).end()));
  await listenOnLoopback(again, port);
  onTestFinished(() => {
    again.closeAllConnections();
    again.close();
  });
  await emulator.advance(firstRetry);
  expect(delivery).toMatchObject({ state: 'delivered', attempts: [{}, { status: 204 }] });
});

describe('an attempt whose response is', () => {
  /**
   * Delivers to a receiver that passes the handshake, responds to the delivery with `bytes`, and closes the connection.
   */
  async function attemptAt(bytes: string) {
    const { emulator, client } = await emulate();
    const server = createSocketServer((socket) => {
      let text = '';
      socket.on('error', () => undefined);
      socket.setEncoding('latin1').on('data', (more: string) => {
        text += more;
        const token = /^GET \S*validationToken=(\d+) /.exec(text)?.[1];
        if (token) socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n${token}`);
        else if (text.includes('\r\n\r\n{')) socket.end(bytes);
      });
    });
    await client.createWebhook(wanted(`http://127.0.0.1:${await portOf(server)}/?secret=s3cr3t`));
    const [delivery] = await emulator.trigger('JobCreated');
    return delivery!;
  }

  test.for([
    ['not HTTP', 'hello\r\n\r\n', /^HPE_INVALID_CONSTANT: /],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-', /^ECONNRESET: /],
    [
      'a head that is too long',
      `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
      /^HPE_HEADER_OVERFLOW: /,
    ],
    ['nothing', '', /^ECONNRESET: /],
  ] as const)('%s fails', async ([, bytes, failure]) => {
    const { state, attempts } = await attemptAt(bytes);
    expect(state).toBe('retrying');
    expect(attempts).toHaveLength(1);
    expect(attempts[0]!.failure).toMatch(failure);
    expect(attempts[0]!.failure).not.toContain('s3cr3t');
    expect(attempts[0]).not.toHaveProperty('status');
  });

  test('a switch to another protocol fails, and does not delay other deliveries', async () => {
    const bytes = 'HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n';
    expect(await attemptAt(bytes)).toMatchObject({
      state: 'retrying',
      attempts: [{ status: 101, duration: expect.any(Number) }],
    });
  });

  test.for([
    ['half a body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'],
    ['an invalid chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    [
      'an informational response before it',
      'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
    ],
  ])('%s with a status of 200 succeeds, because the body is ignored', async ([, bytes]) => {
    expect(await attemptAt(bytes!)).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 200 }],
    });
  });
});

test('cuts off an endless body, and uses the status', async () => {
  const { emulator, client } = await emulate();
  const url = await serveListener(
    echoing((_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', more);
      more();
    }),
  );
  await client.createWebhook(wanted(url));
  const [delivery] = await emulator.trigger('JobCreated');
  expect(delivery).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] });
  expect(delivery!.attempts[0]!.duration).toBeLessThan(5000);
});
