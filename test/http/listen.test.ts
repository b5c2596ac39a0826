import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listenOn, listenOnLoopback } from '../../src/http/listen.js';

function serverOf() {
  const server = createServer();
  onTestFinished(() => void server.close());
  return server;
}

test('a server listens on 127.0.0.1 alone, and an error is its own matter afterwards', async () => {
  const server = serverOf();
  const port = await listenOnLoopback(server);
  expect(server.address()).toMatchObject({ address: '127.0.0.1', port });
  expect(server.listenerCount('error')).toBe(0);
});

test('a port that is taken is an error', async () => {
  const port = await listenOnLoopback(serverOf());
  await expect(listenOnLoopback(serverOf(), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a server listens on the address that is named', async () => {
  const server = serverOf();
  await listenOn(server, 0, '0.0.0.0');
  expect(server.address()).toMatchObject({ address: '0.0.0.0' });
  await expect(listenOn(serverOf(), 0, '192.0.2.77')).rejects.toMatchObject({
    code: 'EADDRNOTAVAIL',
  });
});
