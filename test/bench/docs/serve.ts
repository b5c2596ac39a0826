import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listenOnLoopback } from '../../../src/http/listen.js';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Matches the paths of files that browsers may cache forever. */
const lasting = /^\/assets\/|\.(css|js)$/;

export interface Served {
  /** The root URL, with a trailing slash. */
  url: string;
  close(): void;
}

/**
 * Starts a server for the files of a folder, on loopback and with gzip. It behaves like usual hosts of documentation:
 *
 * - it responds with `index.html` to the path of a folder
 * - scripts, styles and the files in `assets/` may be cached forever, because their addresses change with their content
 * - browsers must revalidate all other files
 *
 * The server compresses a file only once, so that the benchmark does not measure the compression.
 */
export async function serveFolder(folder: string): Promise<Served> {
  const compressed = new Map<string, Buffer>();
  const read = (path: string): Buffer | undefined => {
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    const body = compressed.get(path) ?? gzipSync(readFileSync(file));
    compressed.set(path, body);
    return body;
  };
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const body = read(pathname);
    if (!body) return void response.writeHead(404).end();
    const extension = pathname.endsWith('/') ? '.html' : extname(pathname);
    response.writeHead(200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      'Cache-Control': lasting.test(pathname) ? 'max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
