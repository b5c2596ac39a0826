import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** The documentation while it is served. */
export interface DocsServer {
  url: string;
  /** Frees the port, without waiting for browsers that keep their connection. */
  close: () => void;
}

/**
 * Serves a folder on the loopback address.
 *
 * @throws Error with `code` `EADDRINUSE` or `EACCES` where the port cannot be had
 */
export function serveDocs(folder: string, port: number): Promise<DocsServer> {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Content-Security-Policy', "frame-ancestors 'none'");
    context.header('Cache-Control', 'no-cache');
  });
  app.use(
    serveStatic({
      root: folder,
      onFound: (path, context) => {
        // Hono knows no type for it, and a browser offers unknown types for download only (RFC 9512).
        if (path.endsWith('.yaml')) context.header('Content-Type', 'application/yaml');
      },
    }),
  );
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
