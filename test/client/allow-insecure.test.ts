/**
 * Tests of the option `allowInsecure`, which allows plain http to hosts of your own network: for the endpoint, for a
 * moved endpoint, and in callback URLs.
 */
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type ClientOptions, createClient } from '../../src/index.js';

const request = {
  objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
  objectType: 'Group',
  eventTypes: ['JobCreated'],
} as const;
const credentials = { applicationId: 'a', applicationSecret: 'b', refreshToken: 'c' };

/** A simulated service that responds at every host. It records the URL of each request. */
function service(endpointUrl?: string, moved?: string) {
  const urls: string[] = [];
  const fetch = async (given: string) => {
    const url = String(given);
    urls.push(url);
    if (url.endsWith('/accessToken'))
      return Response.json({ accessToken: 't', accessTokenExpiry: Date.now() + 1e8, endpointUrl });
    if (moved && !url.startsWith(moved))
      return new Response(null, { status: 308, headers: { location: moved } });
    return Response.json({ webhookId: 'w' });
  };
  return { urls, fetch: fetch as unknown as typeof globalThis.fetch };
}

describe('a token endpoint over plain http', () => {
  const at = (tokenEndpoint: string, allowInsecure?: string[]) =>
    createClient({ tokenEndpoint, credentials, ...(allowInsecure && { allowInsecure }) });

  test('is allowed only for the named hosts', () => {
    for (const url of ['http://emulator:4010', 'http://EMULATOR/', 'http://emulator.:1'])
      expect(() => at(url, ['Emulator']), url).not.toThrow();
    for (const url of ['http://emulator.example.com', 'http://my.emulator', 'http://emulators'])
      expect(() => at(url, ['emulator']), url).toThrow(
        / needs https: plain http is allowed only for this machine/,
      );
  });

  test('names the option as the fix only for a host of the own network', () => {
    expect(() => at('http://emulator:4010')).toThrow(
      'tokenEndpoint cannot be called: emulator needs https: plain http is allowed only for this machine, and for hosts of your own network that allowInsecure (--allow-insecure) names.',
    );
    expect(() => at('http://kms.kaiza.la')).toThrow(
      /^tokenEndpoint cannot be called: kms\.kaiza\.la needs https: plain http is allowed only for this machine\.$/,
    );
  });
});

describe('an endpoint over plain http', () => {
  test('must be trusted as well, if a token response or a redirect names it', async () => {
    const callBackUrl = 'https://hooks.depot.example/kaizala';
    const create = ({ fetch }: ReturnType<typeof service>, allowInsecure: string[]) =>
      createClient({
        tokenEndpoint: 'http://emulator:1',
        credentials,
        fetch,
        allowInsecure,
        retry: { attempts: 1 },
      }).createWebhook({ ...request, callBackUrl });
    const named = service('http://other:2');
    await create(named, ['emulator', 'other']);
    expect(named.urls).toEqual(['http://emulator:1/v1/accessToken', 'http://other:2/v1/webhook']);
    const unnamed = service('http://other:2');
    await expect(create(unnamed, ['emulator'])).rejects.toThrow('other needs https');
    expect(unnamed.urls).toHaveLength(1);
    const stranger = service(undefined, 'http://stranger:3');
    await expect(create(stranger, ['emulator', 'stranger'])).rejects.toThrow(
      'stranger is not trusted',
    );
    await expect(create(stranger, ['emulator'])).rejects.toThrow(
      /needs https: plain http is allowed only for this machine\.$/,
    );
    expect(stranger.urls.join()).not.toContain('stranger');
  });
});

describe('a callback URL over plain http', () => {
  const client = (endpointUrl: string, allowInsecure: string[] = []) => {
    const { fetch } = service();
    return createClient({ accessToken: 't', endpointUrl, fetch, allowInsecure });
  };

  test('is allowed only for the named hosts, for any endpoint', async () => {
    for (const endpoint of ['http://127.0.0.1:4010', 'https://kms.kaiza.la']) {
      const kaizala = client(endpoint, ['receiver']);
      const callBackUrl = 'http://receiver:8080/kaizala';
      expect(await kaizala.createWebhook({ ...request, callBackUrl })).toEqual({ webhookId: 'w' });
      await kaizala.updateWebhook('w', { callBackUrl });
      await expect(
        kaizala.createWebhook({ ...request, callBackUrl: 'http://receiver.example.com/' }),
      ).rejects.toThrow(/Fix: send an absolute https URL\.$/);
    }
  });

  test('names the option as the fix only for a host of the own network', async () => {
    await expect(
      client('http://127.0.0.1:4010').createWebhook({
        ...request,
        callBackUrl: 'http://receiver/',
      }),
    ).rejects.toThrow(
      'Fix: send an absolute https URL; or name receiver in allowInsecure (--allow-insecure), if it is in your own network.',
    );
  });
});

test('checks the hosts at run time and by types', () => {
  const made = (allowInsecure: unknown) => () =>
    createClient({
      accessToken: 't',
      endpointUrl: 'http://127.0.0.1:1',
      allowInsecure,
    } as ClientOptions);
  expect(made('emulator')).toThrow('allowInsecure is a string: expected an array of hosts.');
  expect(made(null)).toThrow('allowInsecure is null: expected an array of hosts.');
  for (const [wrong, seen] of [
    ['http://emulator', 'a string of 15 characters'],
    ['emulator:4010', 'a string of 13 characters'],
    ['*', 'a string of 1 characters'],
    [7, 'a number'],
  ])
    expect(made(['receiver', wrong])).toThrow(
      `allowInsecure[1] is ${seen}: expected a host. Fix: `,
    );
  expectTypeOf<ClientOptions['allowInsecure']>().toEqualTypeOf<readonly string[] | undefined>();
  // @ts-expect-error -- Type 'string' is not assignable to type 'readonly string[]'.
  const options: ClientOptions = { accessToken: 't', endpointUrl: 'x', allowInsecure: 'emulator' };
  expect(options.allowInsecure).toBe('emulator');
});
