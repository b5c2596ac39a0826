import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/client/create-client.js';
import {
  memoryTokenStore,
  type StoredTokens,
  type TokenStore,
} from '../../src/client/token-store.js';
import { list, thrownBy } from './client-of.js';
import { tokenService } from './token-service.js';

const credentials = { applicationId: 'example-id', applicationSecret: 's3cr3t-application' };

/** Makes a token store whose content the test can read and change. */
function visibleStore(tokens?: unknown) {
  const memory = { tokens: tokens as StoredTokens | undefined, updates: 0 };
  const store: TokenStore = {
    read: async () => memory.tokens,
    async update(change) {
      memory.updates += 1;
      memory.tokens = await change(memory.tokens);
    },
  };
  return Object.assign(memory, { store });
}

const day = 86_400_000;
/** Makes tokens that have not expired, as another process would store them. */
const tokensOf = (clock: { now(): number }, refreshToken: string, accessToken: string) => ({
  refreshToken,
  accessToken,
  renewAt: clock.now() + day,
});

const expectNoSecret = (error: unknown) =>
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('s3cr3t');

const rejecting = (error: Error) => async (): Promise<never> => {
  throw error;
};

describe('credentials', () => {
  test('can be functions, which are called for each token call', async () => {
    const service = tokenService();
    let calls = 0;
    const kaizala = service.client(undefined, {
      credentials: {
        applicationId: () => 'example-id',
        applicationSecret: async () => 's3cr3t-application',
        refreshToken: () => (service.accepted = `s3cr3t-refresh-${(calls += 1)}`),
      },
      // This store never has tokens, so each token call calls the function `refreshToken` above.
      tokenStore: { read: async () => undefined, update: (change) => change(undefined) },
    });
    await kaizala.getAccessToken();
    await kaizala.getAccessToken();
    expect(service.seen).toEqual(['token s3cr3t-refresh-1', 'token s3cr3t-refresh-2']);
  });

  test('from a function are used without a restart when the token of the store is refused', async () => {
    const service = tokenService();
    const shared = visibleStore();
    let configured = 's3cr3t-refresh-1';
    const kaizala = service.client(shared.store, {
      credentials: { ...credentials, refreshToken: () => configured },
    });
    await kaizala.listWebhooks(list);
    service.accepted = 's3cr3t-refresh-9';
    service.clock.advance(day);
    expect(await thrownBy(kaizala.listWebhooks(list))).toMatchObject({ status: 401 });
    configured = 's3cr3t-refresh-9';
    expect(await kaizala.listWebhooks(list)).toEqual([]);
    expect(shared.tokens?.refreshToken).toBe('s3cr3t-refresh-9');
  });

  test.for(['applicationId', 'applicationSecret', 'refreshToken', 'accessToken'] as const)(
    'end the call with an error without secrets when their function fails: %s',
    async (name) => {
      const thrownFor = async (error: Error) => {
        const source = { [name]: rejecting(error) };
        const kaizala =
          name === 'accessToken'
            ? createClient({ accessToken: rejecting(error), endpointUrl: 'https://kms.kaiza.la' })
            : tokenService().client(undefined, {
                credentials: { ...credentials, refreshToken: 's3cr3t-refresh-1', ...source },
              });
        const thrown = await thrownBy(kaizala.listWebhooks(list));
        expectNoSecret(thrown);
        return thrown;
      };
      const vault = Object.assign(new Error('The vault is sealed.'), { response: 's3cr3t-1' });
      expect(await thrownFor(vault)).toMatchObject({ message: 'The vault is sealed.' });
      const parser: unknown = await Promise.resolve('{"a":s3cr3t-1}')
        .then(JSON.parse)
        .catch((error: unknown) => error);
      expect((parser as Error).message).toContain('s3cr3t');
      const cause = new Error('not read', { cause: parser });
      expect(await thrownFor(parser as Error)).toMatchObject({
        name: 'SyntaxError',
        message: 'The text cannot be parsed.',
      });
      expect(await thrownFor(cause)).toMatchObject({ message: 'not read' });
    },
  );
});

describe('a shared store', () => {
  test('lets one client fetch a token for all', async () => {
    const service = tokenService();
    const store = memoryTokenStore();
    const clients = Array.from({ length: 5 }, () => service.client(store));
    await Promise.all(clients.map((kaizala) => kaizala.listWebhooks(list)));
    expect(service.tokenCalls()).toEqual(['token s3cr3t-refresh-1']);
    service.clock.advance(day);
    service.next = 's3cr3t-refresh-2';
    await Promise.all(clients.map((kaizala) => kaizala.listWebhooks(list)));
    expect(service.tokenCalls()).toHaveLength(2);
    service.clock.advance(day);
    await Promise.all(clients.map((kaizala) => kaizala.listWebhooks(list)));
    expect(service.tokenCalls().slice(2)).toEqual(['token s3cr3t-refresh-2']);
  });

  test('avoids a token call when another client has renewed a refused access token', async () => {
    const service = tokenService();
    const shared = visibleStore(tokensOf(service.clock, 's3cr3t-refresh-1', 's3cr3t-access-a'));
    const kaizala = service.client(shared.store);
    await kaizala.listWebhooks(list);
    service.refused.add('s3cr3t-access-a');
    shared.tokens = tokensOf(service.clock, 's3cr3t-refresh-1', 's3cr3t-access-b');
    expect(await kaizala.listWebhooks(list)).toEqual([]);
    expect(service.seen).toEqual([
      'list s3cr3t-access-a',
      'list s3cr3t-access-a',
      'list s3cr3t-access-b',
    ]);
  });

  test('is read when a token is needed, and not for each call', async () => {
    const service = tokenService();
    const shared = visibleStore();
    let reads = 0;
    const kaizala = service.client({
      ...shared.store,
      read: async () => {
        reads += 1;
        return shared.tokens;
      },
    });
    for (let call = 0; call < 5; call += 1) await kaizala.listWebhooks(list);
    expect([reads, shared.updates]).toEqual([1, 1]);
  });

  test('may return null for absent values', async () => {
    const service = tokenService();
    const shared = visibleStore({
      refreshToken: 's3cr3t-refresh-1',
      accessToken: null,
      endpointUrl: null,
      renewAt: null,
    });
    await service.client(shared.store).listWebhooks(list);
    expect(service.seen).toEqual(['token s3cr3t-refresh-1', 'list s3cr3t-access-1']);
  });

  test('with an expired token leads to a token call', async () => {
    const service = tokenService();
    const shared = visibleStore(tokensOf(service.clock, 's3cr3t-refresh-1', 's3cr3t-access-a'));
    service.clock.advance(day);
    await service.client(shared.store).listWebhooks(list);
    expect(service.seen).toEqual(['token s3cr3t-refresh-1', 'list s3cr3t-access-1']);
  });

  test('names the endpoint, which gets no token if allowHost refuses it', async () => {
    const service = tokenService();
    const shared = visibleStore({
      ...tokensOf(service.clock, 's3cr3t-refresh-1', 's3cr3t-access-a'),
      endpointUrl: 'https://foreign.example/v1/',
    });
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url.split('?')[0]!);
      return Response.json({ webhooks: [] });
    };
    await service.client(shared.store, { fetch }).listWebhooks(list);
    expect(urls).toEqual(['https://foreign.example/v1/webhook']);
    const allowHost = (hostname: string) => hostname === 'kms.kaiza.la';
    const kaizala = service.client(shared.store, { fetch, allowHost });
    await expect(kaizala.listWebhooks(list)).rejects.toThrow('foreign.example is not trusted');
    expect(urls).toHaveLength(1);
  });
});

describe('a store without mutual exclusion', () => {
  /**
   * Makes two clients fetch a token at once. The first client gets a new refresh token. The call of the second client
   * is refused, because its refresh token is then invalid.
   */
  async function race(isStoredFirst: boolean) {
    const service = tokenService();
    const shared = visibleStore({ refreshToken: 's3cr3t-refresh-1' });
    const [winner, loser] = [service.client(shared.store), service.client(shared.store)];
    service.next = 's3cr3t-refresh-2';
    let respond!: (nothing?: undefined) => void;
    const response = new Promise((resolve) => (respond = resolve));
    service.beforeResponse = async () => {
      if (service.tokenCalls().length === 1) return response;
      if (!isStoredFirst) return;
      respond();
      await winning;
    };
    const winning = winner.listWebhooks(list);
    await expect.poll(() => service.tokenCalls().length).toBe(1);
    const lost = await thrownBy(loser.listWebhooks(list));
    respond();
    await winning;
    return { service, shared, lost, loser };
  }

  test('is read again after a rejection, and the call succeeds', async () => {
    const { service, shared, lost } = await race(true);
    expect(lost).toBeUndefined();
    expect(service.tokenCalls()).toEqual(['token s3cr3t-refresh-1', 'token s3cr3t-refresh-1']);
    expect(shared.tokens).toMatchObject({ refreshToken: 's3cr3t-refresh-2' });
  });

  test('fails one call when the new refresh token is stored too late, but not the next call', async () => {
    const { shared, lost, loser } = await race(false);
    expect(lost).toMatchObject({ status: 401, detail: '… is void.' });
    expect(shared.tokens).toMatchObject({ refreshToken: 's3cr3t-refresh-2' });
    expect(await loser.listWebhooks(list)).toEqual([]);
  });
});

describe('a store that fails', () => {
  test('to write fails the call, and gets the new refresh token with the next call', async () => {
    const service = tokenService();
    const shared = visibleStore({ refreshToken: 's3cr3t-refresh-1' });
    const heard: string[] = [];
    let isFull = true;
    const kaizala = service.client(
      {
        ...shared.store,
        async update(change) {
          const tokens = await change(shared.tokens);
          if (isFull) throw new Error(`no space for ${JSON.stringify(tokens)}`);
          shared.tokens = tokens;
        },
      },
      { onRefreshToken: (refreshToken) => heard.push(refreshToken) },
    );
    service.next = 's3cr3t-refresh-2';
    for (let call = 0; call < 2; call += 1) {
      const error = await thrownBy(kaizala.listWebhooks(list));
      expect(error).toMatchObject({ message: expect.stringContaining('no space for') as string });
      expectNoSecret(error);
    }
    expect(heard).toEqual([]);
    isFull = false;
    expect(await kaizala.listWebhooks(list)).toEqual([]);
    expect(service.seen).toEqual(['token s3cr3t-refresh-1', 'list s3cr3t-access-1']);
    expect(shared.tokens).toMatchObject({ refreshToken: 's3cr3t-refresh-2' });
    expect(heard).toEqual(['s3cr3t-refresh-2']);
  });

  test('to write does not lose a new refresh token while the stored access token is valid', async () => {
    const service = tokenService();
    const shared = visibleStore(tokensOf(service.clock, 's3cr3t-refresh-0', 's3cr3t-access-0'));
    let isFull = true;
    const kaizala = service.client({
      ...shared.store,
      async update(change) {
        const tokens = await change(shared.tokens);
        if (isFull) throw new Error('full');
        shared.tokens = tokens;
      },
    });
    await kaizala.listWebhooks(list);
    service.refused.add('s3cr3t-access-0');
    service.next = 's3cr3t-refresh-2';
    await expect(kaizala.listWebhooks(list)).rejects.toThrow('full');
    isFull = false;
    expect(await kaizala.listWebhooks(list)).toEqual([]);
    expect(shared.tokens).toMatchObject({ refreshToken: 's3cr3t-refresh-2' });
  });

  test('has an error without secrets, also if a database adds its command to the error', async () => {
    const command = { name: 'eval', args: ['key', '{"refreshToken":"s3cr3t-refresh-7"}'] };
    for (const method of ['read', 'update'] as const) {
      const error = Object.assign(new Error('READONLY.', { cause: { command } }), { command });
      const store = { ...visibleStore().store, [method]: rejecting(error) };
      const thrown = await thrownBy(tokenService().client(store).listWebhooks(list));
      expect(thrown).toMatchObject({ message: 'READONLY.' });
      expectNoSecret(thrown);
      const parse = async () => JSON.parse('{"refreshToken":s3cr3t-refresh-7}') as never;
      const broken = { ...visibleStore().store, [method]: parse };
      const unread = await thrownBy(tokenService().client(broken).listWebhooks(list));
      expect(unread).toMatchObject({
        message: 'The text cannot be parsed.',
      });
      expectNoSecret(unread);
    }
  });

  test.for<[string, unknown, string]>([
    ['a string', '{"refreshToken":"s3cr3t-refresh-7"}', 'a string without a refreshToken'],
    ['a number', 7, 'a number without a refreshToken'],
    ['an empty object', {}, 'an object without a refreshToken'],
    ['an empty refresh token', { refreshToken: '' }, 'an object without a refreshToken'],
    [
      'an access token that is not a string',
      { refreshToken: 's3cr3t-1', accessToken: 7 },
      'an object whose accessToken is not a string',
    ],
    [
      'a time that is a string',
      { refreshToken: 's3cr3t-1', renewAt: '1577836800000' },
      'an object whose renewAt is not a number',
    ],
    [
      'a time that is not a number',
      { refreshToken: 's3cr3t-1', renewAt: Number.NaN },
      'an object whose renewAt is not a number',
    ],
    ...['kms.kaiza.la', 'javascript:s3cr3t', 'https://user:s3cr3t@kms.kaiza.la'].map(
      (endpointUrl): [string, unknown, string] => [
        `the endpoint ${endpointUrl}`,
        { refreshToken: 's3cr3t-1', endpointUrl },
        'an object whose endpointUrl is not an endpoint',
      ],
    ),
  ])('to return tokens causes a TypeError: %s', async ([, given, seen]) => {
    const service = tokenService();
    const { store } = visibleStore(given);
    for (const read of [store.read, async () => undefined]) {
      const error = await thrownBy(service.client({ ...store, read }).listWebhooks(list));
      expect(error).toBeInstanceOf(TypeError);
      expect(error).toMatchObject({
        message: `tokenStore returned ${seen}: expected the tokens that were stored, or undefined. Fix: parse the stored JSON in the store's methods.`,
      });
      expectNoSecret(error);
    }
    expect(service.seen).toEqual([]);
  });

  test('to wait for its change causes a TypeError', async () => {
    const store = {
      ...visibleStore().store,
      update: async (change: (tokens: undefined) => unknown) => void change(undefined),
    };
    const error = await thrownBy(tokenService().client(store).listWebhooks(list));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({
      message: expect.stringContaining('Fix: await change(tokens)') as string,
    });
  });

  test('to reject does not hide the error of the token call', async () => {
    const service = tokenService();
    service.accepted = 'another';
    const update: TokenStore['update'] = (change) => change(undefined).catch(() => undefined);
    const kaizala = service.client({ ...visibleStore().store, update });
    await expect(kaizala.listWebhooks(list)).rejects.toMatchObject({ status: 401 });
  });

  test('once, and runs the change again, does not fail the call', async () => {
    const service = tokenService();
    const shared = visibleStore({ refreshToken: 's3cr3t-refresh-0' });
    const update: TokenStore['update'] = async (change) => {
      service.accepted = 's3cr3t-refresh-9';
      await change(shared.tokens).catch(() => undefined);
      service.accepted = 's3cr3t-refresh-1';
      shared.tokens = await change(shared.tokens);
    };
    expect(await service.client({ ...shared.store, update }).listWebhooks(list)).toEqual([]);
    expect(shared.tokens).toMatchObject({ refreshToken: 's3cr3t-refresh-1' });
  });
});

test('stores a new refresh token for other processes even if onRefreshToken fails', async () => {
  const service = tokenService();
  const shared = visibleStore();
  const heard: string[] = [];
  const kaizala = service.client(shared.store, {
    onRefreshToken(refreshToken) {
      heard.push(refreshToken);
      if (heard.length === 1) throw new Error(`no mail for ${refreshToken}`);
    },
  });
  service.next = 's3cr3t-refresh-2';
  const error = await thrownBy(kaizala.listWebhooks(list));
  expect(error).toMatchObject({ message: 'no mail for …' });
  expectNoSecret(error);
  expect(shared.tokens).toMatchObject({ refreshToken: 's3cr3t-refresh-2' });
  await service.client(shared.store).listWebhooks(list);
  await kaizala.listWebhooks(list);
  expect(heard).toEqual(['s3cr3t-refresh-2', 's3cr3t-refresh-2']);
  expect(service.tokenCalls()).toHaveLength(1);
});

describe('getAccessToken', () => {
  test('fetches a token although there is one, once for all simultaneous calls', async () => {
    const service = tokenService();
    const shared = visibleStore();
    const kaizala = service.client(shared.store);
    await kaizala.listWebhooks(list);
    const tokens = await Promise.all([kaizala.getAccessToken(), kaizala.getAccessToken()]);
    expect(tokens.map(({ accessToken }) => accessToken)).toEqual([
      's3cr3t-access-2',
      's3cr3t-access-2',
    ]);
    expect(shared.tokens).toMatchObject({ accessToken: 's3cr3t-access-2' });
    await kaizala.listWebhooks(list);
    expect(service.seen.at(-1)).toBe('list s3cr3t-access-2');
    expect(service.tokenCalls()).toHaveLength(2);
  });

  test('fetches a token also while the client takes over the token of another process', async () => {
    const service = tokenService();
    const shared = visibleStore(tokensOf(service.clock, 's3cr3t-refresh-1', 's3cr3t-access-a'));
    const kaizala = service.client(shared.store);
    const [webhooks, { accessToken }] = await Promise.all([
      kaizala.listWebhooks(list),
      kaizala.getAccessToken(),
    ]);
    expect(webhooks).toEqual([]);
    expect(accessToken).toBe('s3cr3t-access-1');
    expect(service.tokenCalls()).toHaveLength(1);
  });
});

test('an abort during the wait for the lock ends the call, but not the refresh', async () => {
  const service = tokenService();
  const shared = visibleStore();
  let unlock!: (nothing?: undefined) => void;
  const lock = new Promise((resolve) => (unlock = resolve));
  const kaizala = service.client({
    ...shared.store,
    update: (change) => lock.then(() => shared.store.update(change)),
  });
  const controller = new AbortController();
  const call = thrownBy(kaizala.listWebhooks(list, { signal: controller.signal }));
  const reason = new Error('never mind');
  controller.abort(reason);
  expect(await call).toBe(reason);
  expect(service.seen).toEqual([]);
  service.next = 's3cr3t-refresh-2';
  unlock();
  await expect.poll(() => shared.tokens?.refreshToken).toBe('s3cr3t-refresh-2');
  expect(service.seen).toEqual(['token s3cr3t-refresh-1']);
});
