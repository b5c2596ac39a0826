import { describe, expect, test } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../src/emulator.js';
import { emulatorSettings } from '../../src/emulator/model/emulator-settings.js';
import { defaultRetryDelays } from '../../src/common/service-times.js';

const credentials = { applicationId: 'a', applicationSecret: 's3cr3t', refreshToken: 's3cr3t' };

test('uses every default without options', () => {
  const defaults = {
    handshake: 'digits',
    endpointSlash: false,
    credentials: undefined,
    throttle: { connector: 100, tenant: 300 },
    host: '127.0.0.1',
    allowHosts: [],
    adminToken: undefined,
    allowCallbacksTo: [],
    allowInsecureCallbacksTo: [],
    allowOrigins: [],
    concurrency: 16,
    speed: 1,
    logSize: 1000,
    page: true,
    deliveryTimeout: 10_000,
    service: undefined,
    mapCallbacks: new Map(),
    companions: [],
    retryDelays: defaultRetryDelays,
    limits: {
      webhooks: 10_000,
      webhookBytes: 16_777_216,
      pending: 10_000,
      pendingBytes: 16_777_216,
      logBytes: 8_388_608,
      requestBytes: 33_554_432,
    },
  };
  expect(emulatorSettings()).toEqual(defaults);
  expect(emulatorSettings({})).toEqual(defaults);
});

test('accepts valid options unchanged', () => {
  const options: EmulatorOptions = {
    credentials,
    handshake: false,
    endpointSlash: true,
    throttle: false,
    host: '0.0.0.0',
    allowHosts: ['emulator'],
    adminToken: '0123456789abcdef',
    allowCallbacksTo: ['hooks.example.com'],
    allowInsecureCallbacksTo: ['receiver', '10.0.0.1'],
    allowOrigins: ['https://docs.example.com'],
    concurrency: 1000,
    speed: 0.5,
    logSize: 0,
    page: false,
    deliveryTimeout: 600_000,
    service: { port: 8443, caDir: 'authority' },
    mapCallbacks: { 'Hooks.example.com': 'http://127.0.0.1:8080' },
    companions: { 'GET /v1/groups': { body: [] } },
    retryDelays: [0, 1000],
    limits: {
      webhooks: 1,
      webhookBytes: 1,
      pending: 1,
      pendingBytes: 1,
      logBytes: 1,
      requestBytes: 4_194_304,
    },
  };
  expect(emulatorSettings(options)).toEqual({
    ...options,
    credentials: [credentials],
    mapCallbacks: new Map([['hooks.example.com', new URL('http://127.0.0.1:8080')]]),
    companions: [
      {
        method: 'GET',
        pattern: /^\/v1\/groups$/,
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: '[]',
      },
    ],
  });
  expect(emulatorSettings({ service: {} }).service).toMatchObject({ port: 443 });
  expect(emulatorSettings({ throttle: { tenant: 7 } }).throttle).toEqual({
    connector: 100,
    tenant: 7,
  });
  expect(emulatorSettings({ credentials: [credentials, credentials] }).credentials).toHaveLength(2);
});

describe('normalizes hosts as URLs do', () => {
  test.for([
    ['Hooks.Example.COM', 'hooks.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['10.0.0.1', '10.0.0.1'],
    ['167772161', '10.0.0.1'],
    ['2001:DB8::1', '[2001:db8::1]'],
    ['[2001:db8:0::1]', '[2001:db8::1]'],
    ['::1', '[::1]'],
    ['localhost', 'localhost'],
  ])('%s to %s', ([given, host]) => {
    expect(emulatorSettings({ allowCallbacksTo: [given!] }).allowCallbacksTo).toEqual([host]);
  });
});

test('creates a random, unique admin token if other machines can reach the emulator', () => {
  const tokenOf = (host: string) => createEmulator({ host }).adminToken;
  for (const host of ['127.0.0.1', 'localhost', '::1', '[::1]', '127.0.0.2'])
    expect(tokenOf(host), host).toBe(undefined);
  const tokens = ['0.0.0.0', '::', '192.0.2.7', 'emulator', '0.0.0.0'].map(tokenOf);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(tokens.length);
});

const host =
  /^allowCallbacksTo has (a string of \d+ characters|empty): expected a host without scheme, port and path\. Fix: /;
const origin =
  /^allowOrigins has (a string of \d+ characters|empty): expected an origin, which is a scheme and a host without \*\. Fix: /;

describe('refuses invalid options', () => {
  test.for([
    [null, /^The argument of createEmulator is null: expected an object\. Fix: /],
    [{ throttle: null }, /^throttle is null: expected an object with limits, or false\. Fix: /],
    [{ onCall: 5 }, /^onCall is 5: expected a function\. Fix: /],
    [
      { credentials: [null] },
      /^credentials\.applicationId is missing: expected a string that is not empty\. Fix: /,
    ],
    [
      { allowCallbacksTo: 'a.example' },
      /^allowCallbacksTo is "a\.example": expected an array of strings\. Fix: /,
    ],
    [{ allowOrigins: [7] }, /^allowOrigins is an array of 1: expected an array of strings\. Fix: /],
    [{ allowHosts: 'a' }, /^allowHosts is "a": expected an array of strings\. Fix: /],
    [{ allowHosts: ['http://a'] }, /^allowHosts has a string of 8 characters: expected a host /],
    [{ allowInsecureCallbacksTo: [7] }, /^allowInsecureCallbacksTo is an array of 1: /],
    [
      { allowInsecureCallbacksTo: ['receiver:8080'] },
      /^allowInsecureCallbacksTo has a string of 13 characters: expected a host without scheme/,
    ],
    [
      { host: 'a:1' },
      /^host is a string of 3 characters: expected a host .* such as 0\.0\.0\.0\.$/,
    ],
    [{ host: 7 }, /^host is a number: /],
    [{ host: '' }, /^host is empty: /],
    [
      { adminToken: 's3cr3t' },
      /^adminToken is a string of 6 characters: expected at least 16 characters of visible ASCII/,
    ],
    [{ adminToken: 's3cr3t s3cr3t s3cr3t' }, /^adminToken is a string of 20 characters: /],
    [{ adminToken: '' }, /^adminToken is empty: /],
    [{ adminToken: null }, /^adminToken is null: /],
    [{ handshake: 'text' }, /^handshake is "text": expected "digits", "opaque" or false\. Fix: /],
    [{ handshake: true }, /^handshake is true/],
    [{ handshake: null }, /^handshake is null/],
    [{ endpointSlash: 'yes' }, /^endpointSlash is "yes": expected true or false\. Fix: /],
    [{ credentials: [] }, /^credentials is an array of 0: expected at least one object\. Fix: /],
    [
      { credentials: {} },
      /^credentials\.applicationId is missing: expected a string that is not empty\. Fix: /,
    ],
    [
      { credentials: { ...credentials, applicationSecret: '' } },
      /^credentials\.applicationSecret is empty: expected a string that is not empty\. Fix: /,
    ],
    [
      { credentials: [credentials, { ...credentials, refreshToken: 5 }] },
      /^credentials\.refreshToken is a number: expected a string that is not empty\. Fix: /,
    ],
    [
      { throttle: { connector: 0 } },
      /^throttle\.connector is 0: expected a whole number from 1 to \d+\. Fix: /,
    ],
    [{ throttle: { tenant: 1.5 } }, /^throttle\.tenant is 1\.5: /],
    [{ throttle: { tenant: '5' } }, /^throttle\.tenant is "5": .* Fix: give a number\.$/],
    [{ concurrency: 0 }, /^concurrency is 0: expected a whole number from 1 to 1000\. Fix: /],
    [{ concurrency: 1001 }, /^concurrency is 1001/],
    [{ concurrency: Number.NaN }, /^concurrency is NaN/],
    [
      { deliveryTimeout: 0 },
      /^deliveryTimeout is 0: expected a whole number of milliseconds from 1 to 600000\. Fix: /,
    ],
    [{ deliveryTimeout: 600_001 }, /^deliveryTimeout is 600001/],
    [{ deliveryTimeout: '10s' }, /^deliveryTimeout is "10s"/],
    [{ speed: 0 }, /^speed is 0: expected a number above 0, up to 1000000\. Fix: /],
    [{ speed: -1 }, /^speed is -1/],
    [{ speed: Infinity }, /^speed is Infinity/],
    [{ speed: 1_000_001 }, /^speed is 1000001/],
    [{ speed: 'fast' }, /^speed is "fast"/],
    [
      { retryDelays: 1000 },
      /^retryDelays is 1000: expected an array of at most 100 delays in milliseconds\. Fix: /,
    ],
    [
      { retryDelays: [1000, -1] },
      /^retryDelays\[1\] is -1: expected a whole number of milliseconds from 0 to 31536000000\. Fix: /,
    ],
    [{ retryDelays: [0.5] }, /^retryDelays\[0\] is 0\.5/],
    [{ retryDelays: ['1000'] }, /^retryDelays\[0\] is "1000"/],
    [{ retryDelays: Array.from({ length: 101 }, () => 1) }, /^retryDelays is an array of 101: /],
    [{ limits: null }, /^limits is null: expected an object\. Fix: /],
    [{ limits: [] }, /^limits is an array of 0: expected an object\. Fix: /],
    [{ limits: { webhook: 5 } }, /^A field of limits is "webhook": expected one of webhooks, /],
    [{ limits: { webhooks: 0 } }, /^limits\.webhooks is 0: expected a whole number from 1 to /],
    [{ limits: { pending: 1.5 } }, /^limits\.pending is 1\.5: expected a whole number from 1 to /],
    [{ limits: { logBytes: 'x' } }, /^limits\.logBytes is "x": .* Fix: give a number\.$/],
    [{ limits: { requestBytes: 1000 } }, /^limits\.requestBytes is 1000: .* from 4194304 to /],
    [{ page: 'no' as unknown as boolean }, /^page is "no": expected true or false\. Fix: /],
    [{ logSize: -1 }, /^logSize is -1: expected a whole number from 0 to \d+\. Fix: /],
    [{ logSize: 0.5 }, /^logSize is 0\.5/],
    ...[
      '',
      'https://hooks.example.com',
      'hooks.example.com:8443',
      'hooks.example.com/',
      'user@hooks.example.com',
      'hooks example.com',
      '*.example.com',
      '*',
      '10.0.0.256',
      '[::1]:80',
      'a?b',
      'a#b',
    ].map((name) => [{ allowCallbacksTo: ['localhost', name] }, host] as const),
    ...[
      '',
      '*',
      'null',
      'docs.example.com',
      'http://*.example',
      'https://*',
      'https://docs.*:8080',
      'https://docs.example.com/path',
      'https://docs.example.com/?x',
      'https://user@docs.example.com',
      'ftp://docs.example.com',
      'file:///',
    ].map((name) => [{ allowOrigins: [name] }, origin] as const),
  ] as [object, RegExp][])('%j', ([options, message]) => {
    expect(() => createEmulator(options as EmulatorOptions)).toThrow(TypeError);
    expect(() => createEmulator(options as EmulatorOptions)).toThrow(message);
    expect(() => createEmulator(options as EmulatorOptions)).not.toThrow(/s3cr3t/);
  });
});

test('accepts an origin that ends in a slash or has capital letters', () => {
  const allowOrigins = ['https://Docs.Example.com/', 'http://docs.example.com:80'];
  expect(emulatorSettings({ allowOrigins }).allowOrigins).toEqual([
    'https://docs.example.com',
    'http://docs.example.com',
  ]);
});

test.for([
  'https://user:s3cr3t@hooks.example.com/',
  'user:s3cr3t@hooks.example.com',
  'a?sig=s3cr3t',
])('does not repeat %j in a message, because it may contain a secret', (given) => {
  const options = [
    { handshake: given },
    { throttle: given },
    { allowCallbacksTo: given },
    { allowCallbacksTo: [given] },
    { allowOrigins: [given] },
    { speed: given },
    { limits: given },
    { limits: { [given]: 1 } },
  ];
  for (const wrong of options) {
    let message = '';
    try {
      emulatorSettings(wrong as EmulatorOptions);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toMatch(/ a string of \d+ characters: expected .* Fix: /);
    expect(message).not.toContain('s3cr3t');
  }
});
