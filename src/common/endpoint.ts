/** Endpoints: the base URLs of Kaizala's API, which come with and without a trailing slash, and with the API's path. */
import { withoutTrailing } from './text.js';

/** What may follow the endpoint in a URL that somebody names instead of it: `/v1/webhook/3c1f0a9e`. */
const apiPath = /\/v1(?:\/(?:accessToken|webhook(?:\/.*)?))?\/*$/i;

/**
 * The endpoint that a URL names, without a trailing slash and without what follows it:
 * `https://kms.kaiza.la/`, `https://KMS.kaiza.la/v1` and `https://kms.kaiza.la/v1/webhook?objectId=x` are all
 * `https://kms.kaiza.la`.
 *
 * @throws TypeError when it is not an http or https URL, or has a user name or password in it
 */
export function parseEndpoint(url: string, base?: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url.trim(), base);
  } catch {
    throw new TypeError('It is not a URL.');
  }
  if (!/^https?:$/.test(parsed.protocol)) throw new TypeError(`Its scheme is ${parsed.protocol}`);
  if (parsed.username || parsed.password)
    throw new TypeError('It has a user name or a password in it.');
  return parsed.origin + withoutTrailing(parsed.pathname, '/').replace(apiPath, '');
}

/** The URL of a call at an endpoint: what follows the placeholder goes behind `/v1`. */
export function joinEndpoint(endpoint: string, pathAndQuery: string): string {
  return `${endpoint}/v1${pathAndQuery}`;
}
