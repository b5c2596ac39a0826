/**
 * The Redis store with the client of Upstash. This client uses HTTP. The tests use a real Redis behind an HTTP server.
 */
// @module-tag redis-server
import { Redis } from '@upstash/redis';
import { beforeAll, expect, test } from 'vitest';
import { redisDedupe } from '../../src/receiver.js';
import { toolPath } from '../support/tools.js';
import { startRedisNode } from './support/redis-node.js';
import { testContract } from './support/store-contract.js';
import { startUpstashBridge, type UpstashBridge } from './support/upstash-bridge.js';

let bridge: UpstashBridge;
beforeAll(async () => {
  const redis = await startRedisNode(toolPath('redis-server'));
  bridge = await startUpstashBridge(redis.client);
  return async () => {
    bridge.close();
    await redis.stop();
  };
});

const storeWith = (options: {
  automaticDeserialization?: boolean;
  enableAutoPipelining?: boolean;
  responseEncoding?: false;
}) =>
  redisDedupe(
    new Redis({ url: bridge.url, token: bridge.token, enableTelemetry: false, ...options }),
  );

testContract('with @upstash/redis', () => storeWith({}));
testContract('one request for each command', () => storeWith({ enableAutoPipelining: false }));
testContract('without encoding', () =>
  storeWith({ responseEncoding: false, automaticDeserialization: false }),
);

test('refuses a pipeline at the first claim', async () => {
  const pipeline = new Redis({ url: bridge.url, token: bridge.token }).pipeline();
  // @ts-expect-error -- its eval returns no promise
  const store = redisDedupe(pipeline);
  await expect(store.claim('key', 'owner', 1000)).rejects.toThrow(
    /^eval of the client of redisDedupe returned an object for a claim: .* Fix: /,
  );
});

test('names the fix for a wrong token', async () => {
  const store = redisDedupe(new Redis({ url: bridge.url, token: 'example-wrong-token' }));
  const claim = store.claim('key', 'owner', 1000);
  await expect(claim).rejects.toThrow(
    /^Redis refused the credentials of the client\. Fix: set .* or the token of Upstash\.$/,
  );
});
