/** Limits of the emulator, tested directly on their classes, without a network. */
import { describe, expect, test } from 'vitest';
import { Authority } from '../../src/emulator/api/authority.js';
import { ThrottleGate } from '../../src/emulator/api/throttle.js';
import { LimitError, Quota } from '../../src/emulator/model/limits.js';

test('a quota limits what is taken at once, and released amounts can be taken again', () => {
  const quota = new Quota(10, 'things at once');
  quota.take(7);
  const refused = (amount: number) => {
    try {
      quota.take(amount);
      return undefined;
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      return { status: error.status, retryAfter: error.retryAfter, message: error.message };
    }
  };
  expect(refused(4)).toEqual({
    status: 429,
    retryAfter: 1,
    message:
      'There are too many things at once: expected at most 10. Fix: wait for the other requests, or send fewer at once.',
  });
  expect(refused(3)).toBe(undefined);
  expect(refused(1)).toMatchObject({ status: 429 });
  quota.release(7);
  expect(refused(7)).toBe(undefined);
  expect(refused(1)).toMatchObject({ status: 429 });
});

test('a throttle counts a limited number of connectors, and accepts new ones after a minute', () => {
  const throttle = new ThrottleGate({ connector: 5, tenant: 1_000_000 }, 1);
  for (let count = 0; count < 10_000; count++) throttle.pass(`connector ${count}`, 0);
  expect(() => throttle.pass('one more', 1)).toThrow('expected at most 10000 a minute per tenant');
  throttle.pass('connector 7', 1);
  throttle.pass('one more', 60_000);
});

describe('the authority', () => {
  const day = 24 * 60 * 60_000;
  const credentials = { applicationId: 'a', applicationSecret: 'b', refreshToken: 'r' };

  test('forgets the oldest of 10,000 refresh tokens, and the oldest of 10,000 access tokens', () => {
    const authority = new Authority(undefined, 0);
    const { accessToken } = authority.grant(credentials, 0);
    expect(authority.connectorOf(accessToken, 1)).toBe('a');
    for (let count = 0; count < 10_000; count++)
      authority.grant({ ...credentials, refreshToken: `${count}` }, 2);
    expect(() => authority.connectorOf(accessToken, 3)).toThrow('not a valid access token');
    // The authority has forgotten the token `r`. Therefore, it does not know that `r` is nearly a year old, and does
    // not renew it.
    expect(authority.grant(credentials, 340 * day).refreshToken).toBe('');
    expect(
      authority.grant({ ...credentials, refreshToken: '9999' }, 340 * day).refreshToken,
    ).not.toBe('');
  });

  test('keeps one refresh token for each configured connector after any number of renewals', () => {
    const authority = new Authority([credentials], 0);
    let refreshToken = credentials.refreshToken;
    for (let time = 1; time <= 50; time++) {
      const renewed = authority.grant({ ...credentials, refreshToken }, time * 330 * day);
      expect(renewed.refreshToken).not.toBe('');
      const old = { ...credentials, refreshToken };
      expect(() => authority.grant(old, time * 330 * day)).toThrow(
        'is unknown, replaced or expired',
      );
      ({ refreshToken = '' } = renewed as { refreshToken?: string });
    }
  });
});
