/** Host names in options and in URLs. */

/**
 * Converts a host to the form that `URL` uses, so that it can be compared with the host of a URL: lower case, and an
 * IPv6 address in brackets.
 *
 * @returns undefined if the string is not only a host, but has a scheme, a port or a path
 */
export function hostOf(text: string): string | undefined {
  // Refuse an asterisk: `URL` accepts it in a host, but it would not be a wildcard. Refuse a backslash: it ends a host,
  // as a slash does.
  if (!/^[^/\\@?#*\s]+$/.test(text)) return undefined;
  const candidate = [text, `[${text}]`].find(
    (one) => URL.canParse(`https://${one}/`) && !/^[^[]*:\d*$|\]:/.test(one),
  );
  return candidate && new URL(`https://${candidate}/`).hostname;
}

/** Removes the brackets around an IPv6 address. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

const own =
  /^(?:[\d_-]*[a-z][a-z\d_-]*|10(?:\.\d+){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|192\.168(?:\.\d+){2}|\[f[cd].*|host\.docker\.internal)$/;

/**
 * Returns whether a host may be in the user's own network, where https is rare. Such a host is a name without dots,
 * such as the service names in compose files, or a private address. Messages suggest plain http only for these hosts.
 *
 * @param hostname normalized by `URL`
 */
export function mayBeOwnNetwork(hostname: string): boolean {
  return own.test(hostname);
}
