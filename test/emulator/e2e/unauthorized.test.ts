/** Calls without an access token, and token calls without credentials. */
import { describe, expect, test } from 'vitest';
import { callerAt, expectHarmless, refusalOf, secret } from './calls.js';
import { objectId } from './world.js';

describe('without a valid access token', () => {
  test.for([
    [{}, 'Unauthenticated', /^The header accessToken is missing: expected a token .* Fix: /],
    [{ accessToken: '' }, 'Unauthenticated', /^The header accessToken is empty: expected /],
    [
      { accessToken: secret },
      'InvalidToken',
      /^The header accessToken is a string of 6 characters that is not a valid access token: expected /,
    ],
    [{ accessToken: '__proto__' }, 'InvalidToken', /a string of 9 characters that is not a valid/],
    [
      { accessToken: 'x'.repeat(10_000) },
      'InvalidToken',
      /a string of 10000 characters that is not/,
    ],
    [
      { authorization: `Bearer ${secret}` },
      'Unauthenticated',
      /^The header accessToken is missing/,
    ],
  ] as [Record<string, string>, string, RegExp][])('refuses %j', async ([headers, code, said]) => {
    const { url } = await callerAt();
    const calls = [
      ['GET', `/v1/webhook?objectId=${objectId}&objectType=Group`],
      ['GET', '/v1/webhook'],
      ['POST', '/v1/webhook'],
      ['PUT', '/v1/webhook/3c1f0a9e'],
      ['DELETE', '/v1/webhook/3c1f0a9e'],
    ];
    for (const [method, path] of calls) {
      const response = await fetch(url + path, { method: method!, headers });
      expect(await response.clone().json()).toMatchObject({
        errorCode: code,
        errorCategoryKey: 'AuthException',
      });
      const { status, message } = await refusalOf(response);
      expect(status).toBe(401);
      expect(message).toMatch(said);
    }
  });
});

test('refuses a token call without one of its three headers, names the header, and repeats no value', async () => {
  const { url } = await callerAt();
  const all = { applicationId: 'a', applicationSecret: secret, refreshToken: secret };
  for (const name of Object.keys(all)) {
    for (const [others, seen] of [
      [{ ...all, [name]: '' }, 'empty'],
      [without(all, name), 'missing'],
    ] as const) {
      const response = await fetch(`${url}/v1/accessToken`, { headers: others });
      const { status, message } = await refusalOf(response);
      expect(status).toBe(401);
      expect(message).toBe(
        `The header ${name} is ${seen}: expected the credentials of a connector. Fix: send the headers applicationId, applicationSecret and refreshToken.`,
      );
    }
  }
  const odd = { applicationId: '"\\', applicationSecret: '\u00ff', refreshToken: 'x'.repeat(8000) };
  const response = await fetch(`${url}/v1/accessToken`, { headers: odd });
  expect(response.status).toBe(200);
  expectHarmless(await response.text());
});

function without(all: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));
}
