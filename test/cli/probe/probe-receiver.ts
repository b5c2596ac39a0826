/** Probes a receiver of a test, in this process. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveListener } from '../../support/servers.js';
import { run } from '../command.js';

export const token = 'example-callback-token';
export const env = { KAIZALA_CALLBACK_TOKEN: token };

interface Reported {
  id: string;
  verdict: string;
  finding?: string;
  fix?: string;
  requests: { status?: number; stored?: boolean }[];
}

/** Probes a receiver. Returns the shapes in the report by their ids, and the result of the command. */
export async function probe(
  url: string,
  args: string[] = [],
  variables: Record<string, string> = env,
) {
  const { code, out, err } = await run(['probe', url, '--format', 'json', ...args], {
    env: variables,
  });
  const report = JSON.parse(out) as { shapes: Reported[]; lost: boolean };
  return { code, err, out, shapes: new Map(report.shapes.map((shape) => [shape.id, shape])) };
}

/** Returns the verdicts other than `passes`. */
export function verdictsOf(reported: Map<string, Reported>): Record<string, string> {
  return Object.fromEntries(
    [...reported.values()]
      .filter(({ verdict }) => verdict !== 'passes')
      .map(({ id, verdict }) => [id, verdict]),
  );
}

/** Reads the body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece as string;
  return body;
}

/**
 * Starts a receiver that does everything right, except for what `deliver` changes. Returns its callback URL.
 *
 * @param deliver responds to a delivery with the right token; by default, the status is 200
 */
export async function receiver(
  deliver: (body: string, response: ServerResponse) => unknown = (_, response) => response.end(),
): Promise<string> {
  const origin = await serveListener(async (request, response) => {
    const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
    const body = await bodyOf(request);
    if (request.method !== 'POST') return void response.end(searchParams.get('validationToken'));
    const status = request.headers['kz-callback-token'] === token ? 200 : 401;
    response.statusCode = body.endsWith('}') ? status : 400;
    if (response.statusCode === 200) await deliver(body, response);
    else response.end();
  });
  return `${origin}/kaizala`;
}
