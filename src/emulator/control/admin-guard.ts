import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import { ApiError } from '../api/api-error.js';
import { notStored } from '../api/json-response.js';
import { originOf, queryOf } from '../api/route.js';
import { wrong } from '../model/messages.js';
import { tokenPage } from './token-page.js';

/** Admits callers that have the token of the admin routes. */
export interface AdminGuard {
  /** @throws ApiError 401 */
  check(call: IncomingCall): void;
  /**
   * Admits a browser to the page. A browser with the token in the address gets a cookie. A browser with neither token nor
   * cookie gets a form.
   *
   * @returns the response; undefined for a browser that has the cookie
   */
  signIn(call: IncomingCall): HttpResponse | undefined;
}

/** The query parameter that passes the token to the page: `?token=…`. */
const parameter = 'token';

export function adminGuard(token: string, adminPath: string): AdminGuard {
  const isToken = sameAs(token);
  // The cookie does not contain the token, because browsers send cookies to every port of a host.
  const ticket = createHmac('sha256', token).update('the page of the emulator').digest('base64url');
  const isTicket = sameAs(ticket);

  const hasCookie = (call: IncomingCall) =>
    (call.header('cookie') ?? '').split('; ').some((cookie) => {
      const [name, value = ''] = cookie.split('=', 2);
      return name === cookieName(call) && isTicket(value);
    });

  return {
    check(call) {
      const authorization = call.header('authorization') ?? '';
      const [, given] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
      if (given === undefined ? hasCookie(call) : isToken(given)) return;
      const seen = authorization === '' ? 'missing' : 'not Bearer with the token of this emulator';
      throw new ApiError(
        401,
        {
          message: wrong(
            'The header Authorization',
            seen,
            'Bearer with the admin token',
            'send the token that the emulator was started with, or that it printed at its start; commands read it from KAIZALA_EMULATOR_TOKEN',
          ),
        },
        { 'www-authenticate': 'Bearer' },
      );
    },
    signIn(call) {
      const given = new URLSearchParams(queryOf(call)).get(parameter);
      if (given === null && hasCookie(call)) return undefined;
      if (given === null || !isToken(given)) return tokenPage(given !== null);
      const attributes = `HttpOnly; SameSite=Strict; Path=${adminPath}`;
      return {
        status: 302,
        headers: {
          ...notStored,
          location: `${adminPath}/`,
          'referrer-policy': 'no-referrer',
          'set-cookie': `${cookieName(call)}=${ticket}; ${attributes}`,
        },
        body: '',
      };
    },
  };
}

/** The name contains the port, because a cookie is sent to all ports of a host, where other emulators may run. */
function cookieName(call: IncomingCall): string {
  return `kaizala-emulator-${new URL(originOf(call)).port || 80}`;
}

/** Compares digests, so that the time of the comparison reveals nothing about the secret, not even its length. */
function sameAs(secret: string): (given: string) => boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  const expected = digest(secret);
  return (given) => timingSafeEqual(digest(given), expected);
}
