import { createHash, randomBytes } from 'node:crypto';
import { responseExamples } from '../../../generated/v1/examples.js';
import type { AccessToken, Credentials } from '../../common/types.js';
import { shapeOf, wrong } from '../model/messages.js';
import type { SavedTokens } from '../model/saved-state.js';
import { unauthorized } from './api-error.js';

const day = 24 * 60 * 60 * 1000;

/** How long tokens last, in ms (Kaizala's authentication page, 2019-04-25). */
const accessTokenLife = day;
const refreshTokenLife = 365 * day;
/** From when on a token response holds a new refresh token, in ms (the same page). */
const renewalAge = 328 * day;

/** How many refresh tokens and how many access tokens are remembered; our choice. The oldest are forgotten first. */
const capacity = 10_000;

/** Tells connectors by what they prove themselves with. */
export class Authority {
  readonly #changed: () => void;
  readonly #accepted: readonly Credentials[] | undefined;
  /**
   * When each refresh token was handed out, or first seen; undefined where a newer one has made it void. The keys are
   * digests, because a header may have kilobytes.
   */
  readonly #refreshTokens = new Map<string, number | undefined>();
  readonly #accessTokens = new Map<string, { applicationId: string; end: number }>();

  /**
   * @param accepted everybody, where it is undefined
   * @param saved the tokens of an earlier process
   * @param changed called for every token that was handed out
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
   * The response to a token call, without the endpoint.
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
        'The header applicationId or applicationSecret has another value than expected: a connector that the emulator was started with. Fix: send the credentials of that connector.',
        'Unauthenticated',
      );
    const age = this.#ageOf(credentials, now);
    let refreshToken = '';
    if (age >= renewalAge) {
      refreshToken = newToken();
      // Remembered as void, also where only some credentials are accepted: a restart accepts those again that it does not know.
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
   * The connector that an access token was given to.
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
          `${shapeOf(credentials.refreshToken)} that is not valid, or not any more`,
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

  /** Drops what has expired: all last equally long, so the oldest are first. */
  #forget(now: number): void {
    for (const [token, { end }] of this.#accessTokens) {
      // Kept for as long again, so that the response can say that it has expired.
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
