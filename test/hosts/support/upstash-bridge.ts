/**
 * A server with Upstash's REST protocol in front of a Redis. It handles the requests of `@upstash/redis` as the service
 * Upstash does.
 */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Redis } from 'ioredis';
import { listenOnLoopback } from '../../../src/http/listen.js';

export interface UpstashBridge {
  url: string;
  token: string;
  close(): void;
}

type Command = string[];
type Result = { result: unknown } | { error: string };

export async function startUpstashBridge(redis: Redis): Promise<UpstashBridge> {
  const token = 'example-rest-token';
  const server = createServer((request, response) => {
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const handle = async () => {
      const body = (await json(request)) as Command | Command[];
      if (request.headers.authorization !== `Bearer ${token}`)
        return reply(401, { error: 'WRONGPASS invalid or missing auth token' });
      const isEncoded = request.headers['upstash-encoding'] === 'base64';
      const run = (command: Command) => runCommand(redis, command, isEncoded);
      if (request.url === '/pipeline')
        return reply(200, await Promise.all((body as Command[]).map(run)));
      const result = await run(body as Command);
      return reply('error' in result ? 400 : 200, result);
    };
    handle().catch((error: unknown) => reply(500, { error: String(error) }));
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function runCommand(redis: Redis, [name = '', ...args]: Command, isEncoded: boolean) {
  try {
    const result: unknown = await redis.call(name, ...args.map(String));
    const encode = isEncoded && typeof result === 'string' && result !== 'OK';
    return { result: encode ? Buffer.from(result).toString('base64') : result } satisfies Result;
  } catch (error) {
    return { error: (error as Error).message } satisfies Result;
  }
}
