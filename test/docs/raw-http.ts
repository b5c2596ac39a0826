/** Sends requests exactly as they are given, because other HTTP clients correct or refuse invalid requests. */
import { connect } from 'node:net';

export interface RawResponse {
  status: number;
  /** The headers. The names are in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Sends a request with this target in its first line, and reads until the server closes the connection.
 *
 * @param url the URL of the server
 * @param headers headers to send in addition to `Host` and `Connection: close`. A `Host` in them replaces the default
 */
export function sendTarget(
  url: string,
  target: string | Buffer,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<RawResponse> {
  const { hostname, port, host } = new URL(url);
  const lines = Object.entries({ Host: host, Connection: 'close', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const { promise, resolve, reject } = withResolvers<RawResponse>();
  const chunks: Buffer[] = [];
  const socket = connect(Number(port), hostname, () => {
    socket.write(`${method} `);
    socket.write(target);
    socket.write(` HTTP/1.1\r\n${lines}\r\n`, 'latin1');
  });
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A server that responds before it has read the whole request resets the connection. Ignore this error if a response
  // was received.
  let problem = new Error('The server closed the connection without a response.');
  socket.on('error', (error) => (problem = error));
  socket.on('close', () => {
    const response = parse(Buffer.concat(chunks));
    if (response) resolve(response);
    else reject(problem);
  });
  return promise;
}

function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}

function parse(bytes: Buffer): RawResponse | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? [];
    // Join the values of a header that occurs twice.
    const known = headers[name.toLowerCase()];
    headers[name.toLowerCase()] = known === undefined ? value : `${known}, ${value}`;
  }
  const rest = bytes.subarray(end + 4);
  const body = headers['transfer-encoding'] === 'chunked' ? joined(rest) : rest;
  return { status: Number(first.split(' ')[1]), headers, body };
}

/** Joins the chunks of a body, without their sizes. The body is empty in a response to HEAD. */
function joined(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (!(size > 0)) break;
    chunks.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
