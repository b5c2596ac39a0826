import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 as nodeSha256 } from '../../src/common/platform/node.js';
import { sha256 as webSha256 } from '../../src/common/platform/web.js';
import { createReceiver, type TokenOption } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { post, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('JobCreated');
const made = (option: TokenOption) => () =>
  createReceiver({ token: option, fallback: () => undefined });

describe('the option token', () => {
  test.for<[unknown, string]>([
    [undefined, 'token is undefined: '],
    ['', 'token is empty: '],
    [[], 'token is an empty list: '],
    [['a', ''], 'token is empty: '],
    [['a', undefined], 'token is undefined: '],
    [null, 'token is null: '],
    [7, 'token is number: '],
    [true, 'token is boolean: '],
  ])('%j is refused, and what to do is said', ([option, beginning]) => {
    expect(made(option as TokenOption)).toThrow(TypeError);
    expect(made(option as TokenOption)).toThrow(
      `${beginning}expected the callBackToken of the webhook, or an array of them. Fix: set the environment variable that contains it; for a webhook without a token, use token: false, which lets anyone send deliveries.`,
    );
  });

  test.for(['a b', ' s3cr3t', 's3cr3t\n', 'é', 's3cr3t\u007F'])(
    'refuses %j, which cannot be a header, and does not quote it',
    (option) => {
      expect(made(option)).toThrow(
        /^token has \d+ characters, and one of them cannot be in a callback token/,
      );
      expect(made(option)).toThrow(new RegExp(`^token has ${option.length} characters, `));
      expect(made(option)).not.toThrow('s3cr3t');
    },
  );
});

describe('a delivery', () => {
  test('without the token, or with a wrong one, gets a 401 before its body is read', async () => {
    const { receiver, handled, errors } = receiverOf();
    for (const wrong of [
      undefined,
      null,
      '',
      'example',
      `${token} `,
      `${token}x`,
      'x'.repeat(16384),
    ]) {
      let asked = false;
      const response = await receiver.respond({
        method: 'POST',
        url: '/',
        header: (name) => (name === 'kz-callback-token' ? wrong : token),
        read: () => Promise.reject(new Error(String((asked = true)))),
      });
      expect(response.status).toBe(401);
      expect(response.body).toBe('The header kz-callback-token is missing or wrong.');
      expect(asked).toBe(false);
    }
    expect([handled, errors]).toEqual([[], []]);
  });

  test('can have any of several accepted tokens', async () => {
    const { receiver } = receiverOf({ token: ['old-token', 'new-token'], dedupe: false });
    const status = async (given?: string) =>
      (await deliver(receiver, event, given === undefined ? {} : { token: given })).status;
    expect(await status('old-token')).toBe(200);
    expect(await status('new-token')).toBe(200);
    expect(await status('old-token,new-token')).toBe(401);
    expect(await status('new-toke')).toBe(401);
    expect(await status()).toBe(401);
  });

  test('needs no token if the webhook has none', async () => {
    const { receiver } = receiverOf({ token: false, dedupe: false });
    expect((await deliver(receiver, event)).status).toBe(200);
    expect((await deliver(receiver, event, { token: 'whatever' })).status).toBe(200);
  });

  test('is accepted only with exactly the right token', async () => {
    const visible = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(visible, visible, async (right, other) => {
        const { receiver } = receiverOf({ token: right, dedupe: false });
        expect((await deliver(receiver, event, { token: right })).status).toBe(200);
        expect((await deliver(receiver, event, { token: other })).status).toBe(
          other === right ? 200 : 401,
        );
      }),
      { numRuns: 100 },
    );
  });

  test('gets no response that repeats its token', async () => {
    const { receiver } = receiverOf();
    for (const request of [post('{'), post('[]'), post('', { 'kz-callback-token': 'wrong' })]) {
      const response = await receiver.fetch(request);
      expect(await response.text()).not.toMatch(/example-callback-token|wrong$/);
    }
  });
});

test('both platforms compute the same hash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect(await webSha256(text)).toBe(await nodeSha256(text));
    }),
    { numRuns: 100 },
  );
  expect(await webSha256('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
