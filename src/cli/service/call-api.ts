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

/** What the emulator accepts unless it was told otherwise: any credentials that are not empty. */
const placeholders = {
  applicationId: 'example-application-id',
  applicationSecret: 'example-application-secret',
  refreshToken: 'example-refresh-token',
};

/**
 * Calls the API with the credentials of the environment.
 *
 * @throws Failure when it fails, with what to do about it
 */
export async function callApi<Result>(
  { emulator, allowInsecure = [] }: EmulatorOption,
  { env }: Pick<Terminal, 'env'>,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const credentials = credentialsFrom(env);
  const { protocol, hostname } = new URL(emulator);
  // Plain http elsewhere is in the user's own network: the option says so.
  if (!credentials && protocol === 'https:' && !isLoopback(hostname))
    throw misuse(
      `${emulator} is not on this machine, so it needs credentials. Fix: set ${credentialVariables}.`,
    );
  // Once only: people see what happened, and repeat it themselves.
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
      hint: hintFor(error, commandAt(emulator, env, 'list')),
    });
  if (isKaizalaProtocolError(error) || isKaizalaTimeoutError(error))
    return new Failure(error.message, {
      hint: `Fix: start an emulator at ${emulator}, or correct ${namedBy(emulator, env)}.`,
    });
  return error;
}

function hintFor({ status, retryAfter }: KaizalaApiError, list: string): string {
  if (status === 401)
    return `Fix: give this command the credentials that the emulator was started with: ${credentialVariables}.`;
  if (status === 404) return `${list} shows the webhooks of an object.`;
  if (status === 429)
    return `Fix: wait ${Math.ceil((retryAfter ?? 60_000) / 1000)} s, or start the emulator with --no-throttle.`;
  return '';
}
