/**
 * Tests with compressed bodies: with `fetch`, with every kind of server in Node, and with the decompression functions
 * of both platforms.
 */
import express from 'express';
import { createServer } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { TooLongError, type Coding } from '../../src/common/platform/coding.js';
import * as node from '../../src/common/platform/node.js';
import * as web from '../../src/common/platform/web.js';
import { toNodeListener } from '../../src/receiver.js';
import { exampleEvent } from '../../src/testing.js';
import { httpClient } from '../receiver/clients.js';
import { fronts } from '../receiver/fronts.js';
import { post, receiverOf } from '../receiver/receiver-of.js';
import { serveApp, stacks } from '../receiver/stacks.js';
import { portOf } from '../support/servers.js';

const event = exampleEvent('JobCreated', { data: { title: 'Zoë zählt 😀' } });
const body = JSON.stringify(event);

/** The values of `Content-Encoding`, each with its compression function. */
const codings: [string, (text: string) => Uint8Array<ArrayBuffer>][] = [
  ['gzip', (text) => new Uint8Array(gzipSync(text))],
  ['x-gzip', (text) => new Uint8Array(gzipSync(text))],
  ['GZip', (text) => new Uint8Array(gzipSync(text))],
  ['deflate', (text) => new Uint8Array(deflateSync(text))],
  // Some senders use `deflate` without the zlib header.
  ['deflate', (text) => new Uint8Array(deflateRawSync(text))],
  ['br', (text) => new Uint8Array(brotliCompressSync(text))],
  ['identity', (text) => new TextEncoder().encode(text)],
];
const bomb = ' '.repeat(5_000_000);

describe.for(codings)('the coding %s', ([coding, compress]) => {
  const headers = { 'content-encoding': coding };

  test('is decoded by fetch', async () => {
    const { receiver, handled, errors } = receiverOf();
    expect((await receiver.fetch(post(compress(body), headers))).status).toBe(200);
    expect(handled.map((one) => one.event)).toEqual([event]);
    expect(errors).toEqual([]);
  });

  test.for(Object.entries(stacks))('is decoded behind %s', async ([, stack]) => {
    const { receiver, handled } = receiverOf();
    const { call } = await stack(receiver);
    expect(await call({ headers, body: [compress(body)] })).toMatchObject({ status: 200 });
    expect(handled.map((one) => one.event)).toEqual([event]);
  });

  test('is decoded if middleware has collected the bytes', async () => {
    for (const name of Object.keys(fronts).filter((one) => one.includes('bytes'))) {
      const { receiver, handled } = receiverOf();
      const { call } = await stacks['Express 5']!(receiver, fronts[name]);
      expect((await call({ headers, body: [compress(body)] })).status, name).toBe(200);
      expect(handled).toHaveLength(1);
    }
  });

  test('may have more bytes than its compressed form, but not more than the limit', async () => {
    const { receiver, errors } = receiverOf();
    const response = await receiver.fetch(post(compress(bomb), headers));
    expect(response.status).toBe(413);
    expect(await response.text()).toBe('The body has more than 1048576 bytes.');
    expect(errors.map(({ context }) => context.during)).toEqual(['body']);
  });
});

test('does not decompress a body again that a parser has decompressed', async () => {
  const { receiver, handled } = receiverOf({ dedupe: false });
  for (const verify of [
    undefined,
    (request: object, _: unknown, rawBody: Buffer) => void Object.assign(request, { rawBody }),
  ]) {
    const app = express();
    app.use(express.json(verify && { verify }));
    app.all('/kaizala', toNodeListener(receiver));
    const { call } = await serveApp(app);
    const headers = { 'content-encoding': 'gzip' };
    expect(await call({ headers, body: [gzipSync(body)] })).toMatchObject({ status: 200 });
  }
  expect(handled.map((one) => one.event)).toEqual([event, event]);
});

describe('a body that cannot be decoded', () => {
  test.for(['zstd', 'compress', 'gzip, br', 'gzip, gzip', 's3cr3t'])(
    'gets a 415 before it is read, with the coding %s',
    async (coding) => {
      const { receiver, errors } = receiverOf();
      const headers = { 'content-encoding': coding };
      const response = await receiver.fetch(post(gzipSync(body), headers));
      expect([response.status, response.headers.get('accept-encoding')]).toEqual([
        415,
        'gzip, deflate, br',
      ]);
      const text = await response.text();
      expect(text).toBe(
        'The Content-Encoding of the body is not supported: expected none, or one of gzip, deflate, br if the platform can decode it.',
      );
      expect(errors).toMatchObject([{ error: { message: text }, context: { during: 'body' } }]);
      // A log may print the properties of the error, which must not quote the body.
      expect(JSON.stringify(errors[0]!.error)).toBe('{"status":415}');

      const { call } = httpClient(await portOf(createServer(toNodeListener(receiver))));
      expect(await call({ headers, body: [gzipSync(body)] })).toMatchObject({ status: 415 });
    },
  );

  test.for(['gzip', 'deflate', 'br'])('gets a 400 if it is not valid %s', async (coding) => {
    for (const bytes of [
      new TextEncoder().encode(body),
      new Uint8Array([1, 2, 3]),
      gzipSync(body).subarray(0, 40),
    ]) {
      const { receiver, errors } = receiverOf();
      const response = await receiver.fetch(
        post(new Uint8Array(bytes), { 'content-encoding': coding }),
      );
      expect(response.status).toBe(400);
      expect(await response.text()).toBe(
        `The body is not valid ${coding}, but its Content-Encoding is ${coding}. Fix: encode the body as ${coding}, or leave out the header.`,
      );
      expect(errors).toHaveLength(1);
    }
  });
});

describe.for([
  ['Node', node],
  ['the web', web],
] as const)('the decompression of %s', ([, { decompress }]) => {
  const text = 'abc'.repeat(1000);
  const known = codings
    .filter(([coding]) => ['gzip', 'deflate', 'br'].includes(coding))
    .map(([coding, compress]): [Coding, Uint8Array] => [coding as Coding, compress(text)]);

  test.for(known)('supports %s, or reports that it does not', async ([coding, bytes]) => {
    const decoded = await decompress(bytes, coding, 3000);
    if (decoded) expect(new TextDecoder().decode(decoded)).toBe(text);
    else expect(coding).toBe('br');
  });

  test('returns the whole of a long body', async () => {
    const long = Array.from({ length: 50_000 }, (_, index) => `${index} `).join('');
    const decoded = await decompress(new Uint8Array(gzipSync(long)), 'gzip', long.length);
    // Compare with `===`, because `toBe` with two long strings would print both strings when it fails.
    expect(new TextDecoder().decode(decoded) === long).toBe(true);
  });

  test.for(known.filter(([coding]) => coding !== 'br'))(
    '%s stops at the limit',
    async ([coding, bytes]) => {
      await expect(decompress(bytes, coding, 2999)).rejects.toThrow(TooLongError);
    },
  );

  test.for(known.filter(([coding]) => coding !== 'br'))(
    'rejects incomplete %s',
    async ([coding, bytes]) => {
      await expect(decompress(bytes.subarray(0, bytes.length - 5), coding, 3000)).rejects.toThrow(
        Error,
      );
    },
  );
});
