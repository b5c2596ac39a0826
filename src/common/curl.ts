/** A request as a command makes it. */
export interface CurlRequest {
  /** The HTTP method, in capitals. */
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string | undefined;
}

/** The command, in Bash, that makes the same call. */
export function curlOf({ method, url, headers, body }: CurlRequest): string {
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(url)}`,
    ...headers.map(([name, value]) => `-H ${headerOf(name, value)}`),
    // Not `--data`, which reads a file where the body begins with an at sign.
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ];
  return lines.join(' \\\n  ');
}

/** One word for the shell: in single quotes, only these end it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A browser sends the bytes of ISO 8859-1, where a terminal has those of UTF-8; curl sends no value after a semicolon. */
function headerOf(name: string, value: string): string {
  if (value === '') return quoted(`${name};`);
  // The bullets of a masked value stay: no header can carry them.
  const text = `${name}: ${value}`;
  if (/^[ -~•]*$/.test(text)) return quoted(text);
  const escaped = text.replaceAll(
    /[^ -~•]|['\\]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `$'${escaped}'`;
}
