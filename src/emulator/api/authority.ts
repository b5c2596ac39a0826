import { randomBytes } from 'node:crypto';
import { responseExamples } from '../../../generated/v1/examples.js';
import type { AccessToken, Credentials } from '../../common/types.js';
import { unauthorized } from './api-error.js';

const day = 24 * 60 * 60 * 1000;

/** How long tokens last, in ms (Kaizala's authentication page, 2019-04-25). */
const accessTokenLife = day;
const refreshTokenLife = 365 * day;
/** From when on a token answer holds a new refresh token, in ms (the same page). */
const renewalAge = 328 * day;

/** How many refresh tokens are remembered where everybody's are accepted. */
const capacity = 10_000;

/** Tells connectors by what they prove themselves with. */
export class Authority {
  readonly #accepted: readonly Credentials[] | undefined;
  /** When each refresh token was handed out, or first seen; undefined where a newer one has made it void. */
  readonly #refreshTokens = new Map<string, number | undefined>();
  readonly #accessTokens = new Map<string, { applicationId: string; end: number }>();

  /** @param accepted everybody, where it is undefined */
  constructor(accepted: readonly Credentials[] | undefined, now: number) {
    this.#accepted = accepted;
    for (const credentials of accepted ?? []) this.#refreshTokens.set(keyOf(credentials), now);
  }

  /**
   * The answer to a token call, but for the endpoint.
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
      throw unauthorized('The applicationId or the applicationSecret is wrong.', 'Unauthenticated');
    const age = this.#ageOf(credentials, now);
    let refreshToken = '';
    if (age >= renewalAge) {
      refreshToken = newToken();
      this.#refreshTokens.set(keyOf(credentials), undefined);
      this.#refreshTokens.set(keyOf({ applicationId, refreshToken }), now);
    }
    const accessToken = newToken();
    const end = now + accessTokenLife;
    this.#forget(now);
    this.#accessTokens.set(accessToken, { applicationId, end });
    const { scope } = responseExamples['getAccessToken.200'];
    return { accessToken, accessTokenExpiry: end, refreshToken, scope };
  }

  /**
   * The connector that an access token was given to.
   *
   * @throws ApiError 401
   */
  connectorOf(accessToken: string, now: number): string {
    if (!accessToken) throw unauthorized('The header accessToken is missing.', 'Unauthenticated');
    const found = this.#accessTokens.get(accessToken);
    if (!found) throw unauthorized('The access token is not valid.', 'InvalidToken');
    if (found.end <= now) throw unauthorized('The access token has expired.', 'InvalidToken');
    return found.applicationId;
  }

  #ageOf(credentials: Credentials, now: number): number {
    const key = keyOf(credentials);
    const isKnown = this.#refreshTokens.has(key);
    const since = isKnown ? this.#refreshTokens.get(key) : now;
    if ((this.#accepted && !isKnown) || since === undefined || now - since >= refreshTokenLife)
      throw unauthorized('The refresh token is not valid, or not any more.', 'Unauthenticated');
    if (!isKnown) {
      const [oldest] = this.#refreshTokens.keys();
      if (this.#refreshTokens.size >= capacity) this.#refreshTokens.delete(oldest!);
      this.#refreshTokens.set(key, now);
    }
    return now - since;
  }

  /** Drops what has expired: all last equally long, so the oldest stand first. */
  #forget(now: number): void {
    for (const [token, { end }] of this.#accessTokens) {
      // Kept for as long again, so that its answer can say that it has expired.
      if (end + accessTokenLife > now && this.#accessTokens.size < capacity) break;
      this.#accessTokens.delete(token);
    }
  }
}

function keyOf({ applicationId, refreshToken }: Omit<Credentials, 'applicationSecret'>): string {
  return JSON.stringify([applicationId, refreshToken]);
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}
