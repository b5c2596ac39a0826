/** Endpoints: the base URLs of Kaizala's API. Users write them with or without a trailing slash or an API path. */
import { withoutTrailing } from './text.js';

/**
 * Matches the path of an API call, such as `/v1/webhook/3c1f0a9e`. The path is removed if a user gives the URL of a
 * call instead of the endpoint.
 */
const apiPath = /\/v1(?:\/(?:accessToken|webhook(?:\/.*)?))?\/*$/i;

/**
 * Returns the endpoint that is part of a URL. Removes a trailing slash, the path of the API and the query. For example,
 * it returns `https://kms.kaiza.la` for `https://kms.kaiza.la/`, `https://KMS.kaiza.la/v1` and
 * `https://kms.kaiza.la/v1/webhook?objectId=x`.
 *
 * @throws TypeError if the URL is not http or https, or contains a user name or a password
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

/** Returns the URL of a call at an endpoint: `/v1`, then the path and query of the call. */
export function joinEndpoint(endpoint: string, pathAndQuery: string): string {
  return `${endpoint}/v1${pathAndQuery}`;
}
