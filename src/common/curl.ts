/** A request that a curl command sends. */
export interface CurlRequest {
  /** The HTTP method, in capitals. */
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string | undefined;
}

/** Returns the curl command, for Bash, that sends a request. */
export function curlOf({ method, url, headers, body }: CurlRequest): string {
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(url)}`,
    ...headers.map(([name, value]) => `-H ${headerOf(name, value)}`),
    // Do not use `--data`, which reads a file if the body begins with an at sign.
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ];
  return lines.join(' \\\n  ');
}

/** Quotes a string as one word of the shell. Within single quotes, only a single quote has a special meaning. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Returns the argument of `-H`. Characters outside ASCII are escaped, because a browser sends a header in ISO 8859-1,
 * but a terminal passes UTF-8 to curl. If the value is empty, a semicolon replaces the colon, because curl would not
 * send the header otherwise.
 */
function headerOf(name: string, value: string): string {
  if (value === '') return quoted(`${name};`);
  // Do not escape the bullets (•), which show that a value is masked. They cannot occur in a real header.
  const text = `${name}: ${value}`;
  if (/^[ -~•]*$/.test(text)) return quoted(text);
  const escaped = text.replaceAll(
    /[^ -~•]|['\\]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `$'${escaped}'`;
}
