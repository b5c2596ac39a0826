import { expect, test } from 'vitest';
import { hostOf, mayBeOwnNetwork } from '../../src/common/host.js';
import { plainHost, withLoopbackAsHttps } from '../../src/common/loopback.js';

test.for([
  ['Receiver', 'receiver'],
  ['my_service', 'my_service'],
  ['::1', '[::1]'],
  ['[FD00::1]', '[fd00::1]'],
  ['10.1', '10.0.0.1'],
  ['a:1', undefined],
  ['a:443', undefined],
  ['[::1]:443', undefined],
  ['a/b', undefined],
  ['a\\b', undefined],
  ['u@a', undefined],
  ['*.a', undefined],
  ['a b', undefined],
  ['', undefined],
])('normalizes the host %s to %s', ([given, host]) => {
  expect(hostOf(given!)).toBe(host);
});

test("a host without dots or with a private address may be in the user's own network", () => {
  for (const host of [
    'receiver',
    'my_service',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.9',
    '[fd00::1]',
  ])
    expect(mayBeOwnNetwork(host), host).toBe(true);
  for (const host of ['hooks.example.com', '172.32.0.1', '93.184.216.34', '[2606::1]', '7', ''])
    expect(mayBeOwnNetwork(host), host).toBe(false);
});

test('replaces http by https only in callback URLs of the given hosts', () => {
  const replaced = (callBackUrl: string) =>
    withLoopbackAsHttps({ callBackUrl }, false, ['receiver', '[fd00::1]']);
  expect(replaced('HTTP://Receiver:8080/a?b#c')).toEqual({
    callBackUrl: 'https://Receiver:8080/a?b#c',
  });
  expect(replaced('http://[fd00:0::1]/')).toEqual({ callBackUrl: 'https://[fd00:0::1]/' });
  for (const url of [
    'http://receiver.example.com/',
    'http://receiver@evil.example/',
    'http://evil.example/receiver',
    'http://evil.example#receiver',
    'http:receiver',
    'ftp://receiver/',
    'http://127.0.0.1/',
    'http://receiver:x/',
  ])
    expect(replaced(url), url).toEqual({ callBackUrl: url });
  expect(plainHost('https://receiver/')).toBe('');
});
