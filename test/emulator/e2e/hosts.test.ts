/**
 * The hosts that a request may name in the header Host or in the request line. The tests send the requests as raw
 * bytes.
 */
import { describe, expect, test } from 'vitest';
import { call } from '../../receiver/faults/caller.js';
import { emulate } from './world.js';

/** Sends a request that consists of `lines`, and returns the status and the message of the response. */
async function responseTo(lines: readonly string[], port = '4010') {
  const { url } = await emulate();
  const { over, write } = await call(url);
  const head = [...lines, 'Connection: close', '', ''].join('\r\n');
  await write(head.replaceAll('<port>', port === 'own' ? new URL(url).port : port));
  const { text } = await over;
  const body = text.slice(text.indexOf('\r\n\r\n') + 4);
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
  const { message = '' } = (body.startsWith('{') ? JSON.parse(body) : {}) as { message?: string };
  return { status, message };
}

const line = 'GET /_emulator HTTP/1.1';

test.for([
  'localhost',
  'LocalHost:4010',
  '127.0.0.1',
  '127.0.0.1:<port>',
  '127.255.255.254:1',
  // The port is empty, which RFC 3986 allows.
  'localhost:',
  '[::1]:65535',
])('accepts the host %s as this machine', async (host) => {
  expect((await responseTo([line, `Host: ${host}`], 'own')).status).toBe(200);
});

describe('refuses a header Host that is', () => {
  test.for([
    ['evil.example', '"evil.example"'],
    ['127.0.0.1.evil.example', '"127.0.0.1.evil.example"'],
    ['evil.example, 127.0.0.1', '"evil.example, 127.0.0.1"'],
    ['127.0.0.1, evil.example', '"127.0.0.1, evil.example"'],
    ['evil.example@127.0.0.1', '"...@127.0.0.1"'],
    ['127.0.0.1@evil.example', '"...@evil.example"'],
    ['127.0.0.1/evil.example', '"127.0.0.1/..."'],
    ['127.0.0.1#evil.example', '"127.0.0.1#..."'],
    ['127.0.0.1?evil.example', '"127.0.0.1?..."'],
    ['127.0.0.1\\evil.example', '"127.0.0.1\\\\..."'],
    ['http://127.0.0.1', '"http://127.0.0.1"'],
    ['127.0.0.1:99999', '"127.0.0.1:99999"'],
    ['127.0.0.1:80:80', '"127.0.0.1:80:80"'],
    ['127.0.0.1:+80', '"127.0.0.1:+80"'],
    ['127.999.0.1', '"127.999.0.1"'],
    ['127.0.0.010', '"127.0.0.010"'],
    ['127.1', '"127.1"'],
    ['2130706433', '"2130706433"'],
    ['0.0.0.0', '"0.0.0.0"'],
    ['[::ffff:127.0.0.1]', '"[::ffff:127.0.0.1]"'],
    ['::1', '"::1"'],
    ['%6cocalhost', '"%6cocalhost"'],
    ['localhost.', '"localhost."'],
    ['', 'empty'],
  ])('%s', async ([host = '', seen]) => {
    const { status, message } = await responseTo([line, `Host: ${host}`]);
    expect(message).toBe(
      `The header Host is ${seen}: expected one host with its port, which is this machine. Fix: call http://127.0.0.1 or http://localhost, with the port of the emulator.`,
    );
    expect(status).toBe(421);
  });

  test('missing, in HTTP/1.0', async () => {
    const { status, message } = await responseTo(['GET /_emulator HTTP/1.0']);
    expect(message).toMatch(/^The header Host is missing: /);
    expect(status).toBe(421);
  });

  test.for([
    ['Host: 127.0.0.1', 'Host: evil.example'],
    ['Host: 127.0.0.1', 'hOsT: 127.0.0.1'],
  ])('given twice: %s and %s', async (hosts) => {
    const { status, message } = await responseTo([line, ...hosts]);
    expect(status).toBe(400);
    expect(message).toMatch(/^(The header Host is given more than once: .* Fix: |$)/);
  });
});

describe('a URL as the request target', () => {
  const at = (target: string, host = '127.0.0.1:4010') =>
    responseTo([`GET ${target} HTTP/1.1`, `Host: ${host}`]);

  test.for([
    'http://127.0.0.1:4010/_emulator',
    'HTTP://127.0.0.1:4010/_emulator',
    'http://127.0.0.1:4010/_emulator?a=http://evil.example/',
  ])('%s is treated as its path', async (target) => {
    expect((await at(target)).status).toBe(200);
  });

  test('may have no path, which is then /', async () => {
    for (const target of ['http://127.0.0.1:4010', 'http://127.0.0.1:4010?x']) {
      const { status, message } = await at(target);
      expect(status).toBe(404);
      expect(message).toMatch(/^The call is GET "\/?": expected an operation/);
    }
  });

  test.for([
    ['http://evil.example/_emulator', 421],
    ['http://127.0.0.1@evil.example/_emulator', 421],
    ['http://evil.example@127.0.0.1:4010/_emulator', 421],
    ['http://127.0.0.1:99999/_emulator', 421],
    ['http://127.0.0.1:4010\\@evil.example/_emulator', 421],
    ['http:///_emulator', 421],
    ['http://localhost:4010/_emulator', 400],
    ['http://127.0.0.1:4011/_emulator', 400],
    ['https://127.0.0.1:4010/_emulator', 400],
    ['ftp://127.0.0.1:4010/_emulator', 400],
    ['http:/127.0.0.1:4010/_emulator', 400],
    ['http://user:s3cr3t@127.0.0.1:4010/_emulator?sig=s3cr3t', 421],
    ['http://user:s3cr3t@evil.example/_emulator?sig=s3cr3t', 421],
    ['https://user:s3cr3t@127.0.0.1:4010/_emulator?sig=s3cr3t', 400],
    ['*x/_emulator', 400],
    ['*/_emulator', 400],
  ] as const)('%s is refused', async ([target, status]) => {
    const response = await at(target);
    // The HTTP server of Node refuses some of these requests before the emulator gets them, with 400 and without a
    // message.
    expect([400, status]).toContain(response.status);
    if (response.message !== '') expect(response.message).toMatch(/ expected .* Fix: /);
    expect(response.message).not.toContain('s3cr3t');
  });

  test('is refused if the header Host is not this machine', async () => {
    expect((await at('http://127.0.0.1:4010/_emulator', 'evil.example')).status).toBe(421);
  });
});
