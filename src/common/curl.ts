/** A request that a curl command sends. */
export interface CurlRequest {
  /** The HTTP method, in capitals. */
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string | undefined;
}

/** Returns the curl command, for Bash, that sends the same request. */
export function curlOf({ method, url, headers, body }: CurlRequest): string {
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(url)}`,
    ...headers.map(([name, value]) => `-H ${headerOf(name, value)}`),
    // Not `--data`: if the body begins with an at sign, `--data` reads a file.
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ];
  return lines.join(' \\\n  ');
}

/** Quotes a string as one word of the shell. Within single quotes, only a single quote has a meaning. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Returns the argument of `-H`. Other characters than ASCII are escaped: a browser sends a header in ISO 8859-1, but a
 * terminal gives curl UTF-8. A semicolon instead of the colon makes curl send a header without a value.
 */
function headerOf(name: string, value: string): string {
  if (value === '') return quoted(`${name};`);
  // The bullets of a masked value are not escaped: no header can carry them.
  const text = `${name}: ${value}`;
  if (/^[ -~•]*$/.test(text)) return quoted(text);
  const escaped = text.replaceAll(
    /[^ -~•]|['\\]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `$'${escaped}'`;
}
