import { createHash, randomBytes } from 'node:crypto';
import { responseExamples } from '../../../generated/v1/examples.js';
import type { AccessToken, Credentials } from '../../common/types.js';
import { shapeOf, wrong } from '../model/messages.js';
import type { SavedTokens } from '../model/saved-state.js';
import { unauthorized } from './api-error.js';

const day = 24 * 60 * 60 * 1000;

/** The lifetimes of access tokens and refresh tokens, in ms (source: Kaizala's authentication page, 2019-04-25). */
const accessTokenLife = day;
const refreshTokenLife = 365 * day;
/**
 * If the refresh token in a `getAccessToken` call is at least this old, in ms, the response contains a new refresh
 * token (source: Kaizala's authentication page).
 */
const renewalAge = 328 * day;

/**
 * The maximum number of refresh tokens in memory, and also the maximum number of access tokens. We chose this value.
 * The oldest tokens are dropped first.
 */
const capacity = 10_000;

/** Issues access tokens and refresh tokens, and checks the tokens that callers send. */
export class Authority {
  readonly #changed: () => void;
  readonly #accepted: readonly Credentials[] | undefined;
  /**
   * For each refresh token: the time when it was issued, or when the emulator received it for the first time. The time
   * is undefined if a newer refresh token has replaced this token. The keys are digests of the tokens, because a token
   * from a header may be several kilobytes long.
   */
  readonly #refreshTokens = new Map<string, number | undefined>();
  readonly #accessTokens = new Map<string, { applicationId: string; end: number }>();

  /**
   * @param accepted the credentials with which an access token can be fetched; if undefined, all credentials are
   * accepted
   * @param saved the tokens that an earlier process of the emulator saved
   * @param changed called each time a token has been issued
   */
  constructor(
    accepted: readonly Credentials[] | undefined,
    now: number,
    saved: SavedTokens = { refresh: [], access: [] },
    changed: () => void = () => undefined,
  ) {
    this.#changed = changed;
    this.#accepted = accepted;
    for (const { digest, since } of saved.refresh)
      this.#refreshTokens.set(digest, since ?? undefined);
    for (const { token, ...rest } of saved.access) this.#accessTokens.set(token, rest);
    for (const key of (accepted ?? []).map(keyOf))
      if (!this.#refreshTokens.has(key)) this.#refreshTokens.set(key, now);
  }

  get saved(): SavedTokens {
    return {
      refresh: [...this.#refreshTokens].map(([digest, since = null]) => ({ digest, since })),
      access: [...this.#accessTokens].map(([token, rest]) => ({ token, ...rest })),
    };
  }

  /**
   * Returns the response to a `getAccessToken` call, without the endpoint.
   *
   * @throws ApiError 401
   */
  grant(credentials: Credentials, now: number): Omit<AccessToken, 'endpointUrl'> {
    const { applicationId } = credentials;
    const isConnector = (this.#accepted ?? [credentials]).some(
      (accepted) =>
        accepted.applicationId === applicationId &&
        accepted.applicationSecret === credentials.applicationSecret,
    );
    if (!isConnector)
      throw unauthorized(
        'The headers applicationId and applicationSecret do not match: expected the credentials of a connector that the emulator was started with. Fix: send the credentials of that connector.',
        'Unauthenticated',
      );
    const age = this.#ageOf(credentials, now);
    let refreshToken = '';
    if (age >= renewalAge) {
      refreshToken = newToken();
      // Keep the old token in the map, marked as replaced, even if `accepted` lists the allowed credentials. Otherwise
      // the constructor would accept the old token again after a restart: it accepts every token in `accepted` that the
      // saved state does not contain.
      this.#remember(keyOf(credentials), undefined);
      this.#remember(keyOf({ applicationId, refreshToken }), now);
    }
    const accessToken = newToken();
    const end = now + accessTokenLife;
    this.#forget(now);
    this.#accessTokens.set(accessToken, { applicationId, end });
    this.#changed();
    const { scope } = responseExamples['getAccessToken.200'];
    return { accessToken, accessTokenExpiry: end, refreshToken, scope };
  }

  /**
   * Finds the connector to which an access token was issued.
   *
   * @throws ApiError 401
   */
  connectorOf(accessToken: string | null | undefined, now: number): string {
    const found = accessToken ? this.#accessTokens.get(accessToken) : undefined;
    if (found && found.end > now) return found.applicationId;
    const expected = 'a token of getAccessToken that is less than 24 hours old';
    const refused = (seen: string, code: 'InvalidToken' | 'Unauthenticated') =>
      unauthorized(wrong('The header accessToken', seen, expected, fetchToken), code);
    if (!accessToken) throw refused(shapeOf(accessToken ?? undefined), 'Unauthenticated');
    const unknown = `${shapeOf(accessToken)} that is not a valid access token`;
    throw refused(found ? 'an access token that has expired' : unknown, 'InvalidToken');
  }

  #ageOf(credentials: Credentials, now: number): number {
    const key = keyOf(credentials);
    const isKnown = this.#refreshTokens.has(key);
    const since = isKnown ? this.#refreshTokens.get(key) : now;
    if ((this.#accepted && !isKnown) || since === undefined || now - since >= refreshTokenLife)
      throw unauthorized(
        wrong(
          'The header refreshToken',
          `${shapeOf(credentials.refreshToken)} that is unknown, replaced or expired`,
          'the newest refresh token, less than 365 days old',
          'log in again for a new one',
        ),
        'Unauthenticated',
      );
    if (!isKnown) this.#remember(key, now);
    return now - since;
  }

  #remember(key: string, since: number | undefined): void {
    this.#refreshTokens.set(key, since);
    if (this.#refreshTokens.size <= capacity) return;
    const [oldest] = this.#refreshTokens.keys();
    this.#refreshTokens.delete(oldest!);
  }

  /**
   * Drops expired access tokens. All access tokens have the same lifetime, so the tokens that expire first come first
   * in the map.
   */
  #forget(now: number): void {
    for (const [token, { end }] of this.#accessTokens) {
      // Keep an expired token for 24 more hours: meanwhile, the error response can say that the token has expired, and
      // not only that it is invalid.
      if (end + accessTokenLife > now && this.#accessTokens.size < capacity) break;
      this.#accessTokens.delete(token);
    }
  }
}

function keyOf({ applicationId, refreshToken }: Omit<Credentials, 'applicationSecret'>): string {
  return createHash('sha256')
    .update(JSON.stringify([applicationId, refreshToken]))
    .digest('base64');
}

const fetchToken = 'fetch a new access token with getAccessToken';

function newToken(): string {
  return randomBytes(24).toString('base64url');
}
