import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handshake } from '../../src/testing.js';
import { receiverOf } from './receiver-of.js';

const get = (query: string) => new Request(`https://hooks.example.com/kaizala${query}`);

describe('the handshake', () => {
  test('gets the token as plain text that is not sniffed or cached', async () => {
    const { receiver, errors } = receiverOf();
    const response = await receiver.fetch(get('?depot=north&validationToken=482915306174'));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await response.text()).toBe('482915306174');
    expect(errors).toEqual([]);
  });

  test('decodes the token once', async () => {
    const { receiver } = receiverOf();
    const echo = async (query: string) => (await receiver.fetch(get(query))).text();
    expect(await echo('?validationToken=a%20b%2Bc+d%2525')).toBe('a b+c d%25');
    expect(await echo('?validation%54oken=a')).toBe('a');
    expect(await echo('?validationToken=')).toBe('');
  });

  test('echoes the token that the service appended to a query that has one', async () => {
    const { receiver } = receiverOf();
    const response = await receiver.fetch(get('?validationToken=mine&validationToken=theirs'));
    expect(await response.text()).toBe('theirs');
  });

  test('ignores the fragment', async () => {
    const { receiver } = receiverOf();
    const call = (url: string) =>
      receiver.respond({ method: 'GET', url, header: () => null, read: () => never() });
    expect(await call('/a?validationToken=1#?validationToken=2')).toMatchObject({ body: '1' });
    expect(await call('/a')).toMatchObject({ status: 404 });
    expect(await call('/a&validationToken=1')).toMatchObject({ status: 404 });
    expect(await call('?validationToken=1')).toMatchObject({ body: '1' });
    expect(await call('/a?validationToken')).toMatchObject({ status: 200, body: '' });
  });

  test('returns any token unchanged', async () => {
    const { receiver } = receiverOf();
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, async (validationToken) => {
        const url = 'https://hooks.example.com/kaizala?depot=north';
        const result = await handshake(receiver, { validationToken, url });
        expect(result).toEqual({
          accepted: true,
          status: 200,
          body: validationToken,
          validationToken,
        });
      }),
      { numRuns: 300, examples: [['\uFEFF1'], ['<b>&amp;</b>'], ['a\r\nb\0'], ['']] },
    );
  });
});

test('responds to a GET without a token with a short 404', async () => {
  const { receiver, errors } = receiverOf();
  const response = await receiver.fetch(get('?token=1'));
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toBe('There is no page here.');
  expect(errors).toEqual([]);
});

test('responds to a HEAD like to a GET, without the body', async () => {
  const { receiver } = receiverOf();
  for (const query of ['?validationToken=%C3%AB1', '']) {
    const url = `https://hooks.example.com/kaizala${query}`;
    const [got, headed] = await Promise.all([
      receiver.fetch(new Request(url)),
      receiver.fetch(new Request(url, { method: 'HEAD' })),
    ]);
    const body = await got.arrayBuffer();
    expect(headed.status).toBe(got.status);
    expect(Object.fromEntries(headed.headers)).toEqual({
      ...Object.fromEntries(got.headers),
      'content-length': String(body.byteLength),
    });
    expect(headed.body).toBeNull();
  }
});

test.for(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
  const { receiver } = receiverOf();
  const url = 'https://hooks.example.com/?validationToken=1';
  const response = await receiver.fetch(new Request(url, { method }));
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  expect(await response.text()).toBe('This URL accepts deliveries by POST.');
});

function never(): Promise<never> {
  return Promise.reject(new Error('The body must not be read.'));
}
