import { Failure, misuse } from '../../common/failure.js';
import { isLoopback } from '../../common/loopback.js';
import {
  type Client,
  createClient,
  isKaizalaApiError,
  isKaizalaNetworkError,
  isKaizalaProtocolError,
  isKaizalaRequestError,
  isKaizalaTimeoutError,
  type KaizalaApiError,
} from '../../index.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import { commandAt, namedBy } from '../output/emulator-address.js';
import { maskPaths } from '../../common/mask-paths.js';
import { maskText } from '../../common/mask.js';
import { printable } from '../output/printable.js';
import type { Terminal } from '../output/terminal.js';
import { connectionFailure, isBadPort } from './connection-failure.js';
import { credentialsFrom, credentialVariables } from './credentials.js';

/**
 * The credentials that are used if the environment has none. The emulator accepts any credentials that are not empty,
 * unless it was started with credentials.
 */
const placeholders = {
  applicationId: 'example-application-id',
  applicationSecret: 'example-application-secret',
  refreshToken: 'example-refresh-token',
};

/**
 * Calls the API with the credentials in the environment variables, or with example credentials.
 *
 * @throws Failure with the fix, if the call fails
 */
export async function callApi<Result>(
  { emulator, allowInsecure = [] }: EmulatorOption,
  { env }: Pick<Terminal, 'env'>,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const credentials = credentialsFrom(env);
  const { protocol, hostname } = new URL(emulator);
  // Only https to another machine needs real credentials. Plain http to another machine is allowed only in the user's
  // own network, where the example credentials are enough.
  if (!credentials && protocol === 'https:' && !isLoopback(hostname))
    throw misuse(
      `${emulator} is not on this machine, so it needs credentials. Fix: set ${credentialVariables}.`,
    );
  // Make only one attempt, because users see the error, and can repeat the command themselves.
  const client = createClient({
    credentials: credentials ?? placeholders,
    tokenEndpoint: emulator,
    retry: { attempts: 1 },
    allowInsecure,
  });
  try {
    return await work(client);
  } catch (error) {
    throw failureOf(error, emulator, env);
  }
}

function failureOf(error: unknown, emulator: string, env: Terminal['env']): unknown {
  if (isKaizalaNetworkError(error) || isBadPort(error))
    return connectionFailure(emulator, env, error);
  if (isKaizalaRequestError(error)) return misuse(maskText(maskPaths(error.message)));
  if (isKaizalaApiError(error))
    return new Failure(printable(maskText(error.message)), {
      fix: fixFor(error, commandAt(emulator, env, 'list')),
    });
  if (isKaizalaProtocolError(error) || isKaizalaTimeoutError(error))
    return new Failure(error.message, {
      fix: `Fix: start an emulator at ${emulator}, or correct ${namedBy(emulator, env)}.`,
    });
  return error;
}

function fixFor({ status, retryAfter }: KaizalaApiError, list: string): string {
  if (status === 401)
    return `Fix: set the credentials with which the emulator was started: ${credentialVariables}.`;
  if (status === 404)
    return `Fix: check the id with ${list}, which shows the webhooks of an object.`;
  if (status === 429)
    return `Fix: wait ${Math.ceil((retryAfter ?? 60_000) / 1000)} s, or start the emulator with --no-throttle.`;
  return '';
}
