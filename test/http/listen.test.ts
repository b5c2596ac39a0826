import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listenOn, listenOnLoopback } from '../../src/http/listen.js';

function serverOf() {
  const server = createServer();
  onTestFinished(() => void server.close());
  return server;
}

test('lets a server listen only on 127.0.0.1, and removes its error listener afterwards', async () => {
  const server = serverOf();
  const port = await listenOnLoopback(server);
  expect(server.address()).toMatchObject({ address: '127.0.0.1', port });
  expect(server.listenerCount('error')).toBe(0);
});

test('rejects if the port is in use', async () => {
  const port = await listenOnLoopback(serverOf());
  await expect(listenOnLoopback(serverOf(), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('lets a server listen on the given address', async () => {
  const server = serverOf();
  await listenOn(server, 0, '0.0.0.0');
  expect(server.address()).toMatchObject({ address: '0.0.0.0' });
  await expect(listenOn(serverOf(), 0, '192.0.2.77')).rejects.toMatchObject({
    code: 'EADDRNOTAVAIL',
  });
});
