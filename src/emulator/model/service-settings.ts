import { ArgumentError } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import { isLoopback } from '../../common/loopback.js';
import type { ServiceOptions } from './emulator-options.js';
import { quoted, shapeOf, wholeNumberOf, wrong, wrongArgument } from './messages.js';
import { userDirectory } from './user-directory.js';

/**
 * Validates the option `service`, and adds the defaults.
 *
 * @throws TypeError if the option is invalid; the message names the option
 */
export function checkedService(option: unknown): Required<ServiceOptions> | undefined {
  if (option === undefined) return undefined;
  if (!isObject(option))
    throw wrongArgument('service', option, 'an object', 'give {} for port 443');
  const { port = 443, caDir = userDirectory() } = option;
  if (typeof caDir !== 'string' || caDir === '')
    throw wrongArgument(
      'service.caDir',
      caDir,
      'the path of a directory',
      'give one, or leave it out',
    );
  return { port: wholeNumberOf('service.port', port, 0, 65_535), caDir };
}

/**
 * Validates the option `mapCallbacks`.
 *
 * @throws TypeError if an entry is invalid; the message names the host
 */
export function checkedMap(option: unknown = {}): ReadonlyMap<string, URL> {
  if (!isObject(option))
    throw wrongArgument(
      'mapCallbacks',
      option,
      'an object with hosts and their receivers',
      `give ${example}`,
    );
  return new Map(
    Object.entries(option).map(([host, to]) => [checkedHost(host), receiverOf(host, to)]),
  );
}

const example = "{ 'hooks.example.com': 'http://127.0.0.1:8080' }";

function checkedHost(host: string): string {
  const url = URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`) : undefined;
  if (url && url.host === host.toLowerCase() && !host.includes('*') && !/:\d*$/.test(host))
    return url.hostname;
  throw new ArgumentError(
    `mapCallbacks has ${quoted(host)}: expected a host without scheme, port and path. Fix: give ${example}.`,
  );
}

/**
 * Validates the URL of a receiver. The receiver must be on this machine. Its URL must have no path, because the path
 * comes from the callback URL of the webhook.
 */
function receiverOf(host: string, to: unknown): URL {
  const url = typeof to === 'string' && URL.canParse(to) ? new URL(to) : undefined;
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    isLoopback(url.hostname) &&
    url.href === `${url.origin}/`
  )
    return url;
  throw new ArgumentError(
    wrong(
      `mapCallbacks of ${quoted(host)}`,
      shapeOf(to),
      'a URL of this machine without a path',
      'give one such as http://127.0.0.1:8080',
    ),
  );
}
