import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listenOnLoopback } from '../../src/http/listen.js';

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
