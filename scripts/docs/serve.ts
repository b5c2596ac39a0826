import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { extname, join } from 'node:path';

/** RFC 9512 and RFC 7763. */
const types: Record<string, string> = {
  '.yaml': 'application/yaml',
  '.md': 'text/markdown; charset=utf-8',
};

/**
 * The headers of each page of the documentation. The rest of the policy is in the pages, but only a header can forbid
 * frames.
 */
export const docsHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** The documentation while it is served. */
export interface DocsServer {
  url: string;
  /** Frees the port, without waiting for browsers that keep their connection. */
  close: () => void;
}

/**
 * Serves a folder on the loopback address.
 *
 * @param extend adds what comes before the files; nothing by default
 * @throws Error with `code` `EADDRINUSE` or `EACCES` where the port cannot be had
 */
export function serveDocs(
  folder: string,
  port: number,
  extend: (app: Hono) => void = () => undefined,
): Promise<DocsServer> {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(docsHeaders)) context.header(name, value);
    // The names of assets change with their content; everything else may be another page tomorrow.
    const lasts = new URL(context.req.url).pathname.startsWith('/assets/') && context.res.ok;
    context.header('Cache-Control', lasts ? 'max-age=31536000, immutable' : 'no-cache');
  });
  extend(app);
  app.use(
    serveStatic({
      root: folder,
      onFound: (path, context) => {
        // Hono knows no type for these, and a browser offers unknown types for download only.
        const type = types[extname(path)];
        if (type) context.header('Content-Type', type);
      },
    }),
  );
  app.notFound(async (context) => {
    const page = await readFile(join(folder, '404.html'), 'utf8').catch(() => undefined);
    return page === undefined ? context.text('404 Not Found', 404) : context.html(page, 404);
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) =>
      resolve({ url: `http://127.0.0.1:${address.port}/`, close: () => close(server as Server) }),
    );
    server.on('error', reject);
  });
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}

export function headersFile(): string {
  return '';
}
