import type { Fetch } from '../../src/index.js';
import { createClient } from '../../src/client/create-client.js';
import { memoryTokenStore, type TokenStore } from '../../src/client/token-store.js';
import type { CommonClientOptions, ConnectorIdentity } from '../../src/client/types.js';
import { testClock } from './clock.js';

/**
 * Makes a simulated service that issues access tokens. It accepts only one refresh token at a time. `seen` lists the
 * calls that it received; each entry has the kind of the call and its token: `token refresh-1`, `list access-1`.
 */
export function tokenService() {
  const seen: string[] = [];
  const clock = testClock();
  const service = {
    seen,
    clock,
    /** The refresh token that the service accepts. */
    accepted: 's3cr3t-refresh-1',
    /** The new refresh token in the next response. It makes the old refresh token invalid. */
    next: undefined as string | undefined,
    /** Additional fields of every response with a token. */
    extra: {} as object,
    /** The access tokens that the API refuses. */
    refused: new Set<string>(),
    /** Called before each response to a token call. The service waits for the result. */
    beforeResponse: (_refreshToken: string): unknown => undefined,
    tokenCalls: () => seen.filter((call) => call.startsWith('token')),
    /** Makes a client of this service. If no store is passed, the client has a new store. */
    client: (
      tokenStore: TokenStore = memoryTokenStore(),
      options: Partial<ConnectorIdentity & CommonClientOptions> = {},
    ) =>
      createClient({
        tokenEndpoint: 'https://kms.kaiza.la',
        credentials: {
          applicationId: 'example-id',
          applicationSecret: 's3cr3t-application',
          refreshToken: 's3cr3t-refresh-1',
        },
        tokenStore,
        clock,
        fetch,
        ...options,
      }),
  };
  let accessTokens = 0;

  const refuse = (message: string) =>
    Response.json({ message, errorCode: 'Invalid' }, { status: 401 });

  const fetch: Fetch = async (url, init) => {
    const headers = new Headers(init.headers);
    if (!url.endsWith('/accessToken')) {
      const accessToken = headers.get('accessToken')!;
      seen.push(`list ${accessToken}`);
      return service.refused.has(accessToken) ? refuse('No.') : Response.json({ webhooks: [] });
    }
    const refreshToken = headers.get('refreshToken')!;
    seen.push(`token ${refreshToken}`);
    const isAccepted = refreshToken === service.accepted;
    const { next } = service;
    if (isAccepted && next) {
      service.accepted = next;
      service.next = undefined;
    }
    await service.beforeResponse(refreshToken);
    if (!isAccepted) return refuse(`${refreshToken} is void.`);
    accessTokens += 1;
    return Response.json({
      accessToken: `s3cr3t-access-${accessTokens}`,
      ...(next && { refreshToken: next }),
      ...service.extra,
    });
  };
  return service;
}
