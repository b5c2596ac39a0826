/** Hosts, as options name them and as URLs have them. */

/**
 * A host as URLs have it, so that it can be compared with theirs: in lower case, and an IPv6 address in brackets.
 *
 * @returns undefined where the text is not a host alone: no scheme, port or path
 */
export function hostOf(text: string): string | undefined {
  // URLs may have an asterisk in a host, but it stands for nothing else. A backslash ends a host, as a slash does.
  if (!/^[^/\\@?#*\s]+$/.test(text)) return undefined;
  const candidate = [text, `[${text}]`].find(
    (one) => URL.canParse(`https://${one}/`) && !/^[^[]*:\d*$|\]:/.test(one),
  );
  return candidate && new URL(`https://${candidate}/`).hostname;
}

/** A host without the brackets that URLs have around an IPv6 address. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

const own =
  /^(?:[\d_-]*[a-z][a-z\d_-]*|10(?:\.\d+){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|192\.168(?:\.\d+){2}|\[f[cd].*|host\.docker\.internal)$/;

/**
 * Whether a host may be one of the user's own network, where https is rare: a name without dots, as compose files have
 * them, or a private address. Messages suggest plain http for these alone.
 *
 * @param hostname as URLs have it
 */
export function mayBeOwnNetwork(hostname: string): boolean {
  return own.test(hostname);
}
