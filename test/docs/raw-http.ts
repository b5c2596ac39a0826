/** Sends requests byte by byte, because other clients correct or refuse invalid requests. */
import { connect } from 'node:net';

export interface RawResponse {
  status: number;
  /** The headers, by their names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Sends a request line with this target, and reads until the server closes the connection.
 *
 * @param url the URL of the server
 * @param headers replace Host, and are sent in addition to `Connection: close`
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
  // A server that has responded early resets the connection. Use the response that it sent.
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

/** The chunks of a body, without their sizes. There are none after a HEAD. */
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
