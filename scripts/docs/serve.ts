import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { compress, COMPRESSIBLE_CONTENT_TYPE_REGEX as compressible } from 'hono/compress';
import { etag } from 'hono/etag';
import { getMimeType } from 'hono/utils/mime';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Server } from 'node:http';
import { extname } from 'node:path';
import { isLoopback } from '../../src/common/loopback.js';
import type { Content } from '../lib/output.js';
import { cacheControlOf, docsHeaders } from './headers.js';
import { filePathOf, type ReadFile } from './served-files.js';

const yaml = 'application/yaml';

/**
 * The content types of files for which Hono has none, from RFC 9512 and RFC 7763. Browsers do not show a file of
 * unknown type; they only offer to save it.
 */
const types: Record<string, string> = {
  '.yaml': yaml,
  '.md': 'text/markdown; charset=utf-8',
};

/** A running server of the documentation. */
export interface DocsServer {
  url: string;
  /** Stops the server. Does not wait for browsers that keep their connections open. */
  close: () => void;
}

/** The URLs of local servers to which the panel "Try it" sends its requests. */
export interface LocalServices {
  emulator: string;
  /** The callback URL of a receiver. */
  receiver: string;
}

/**
 * Adds the route from which the pages get the URLs of the emulator and the receiver. Other hosts of the site do not
 * have this route.
 */
export function localServices(services: () => LocalServices | undefined): (app: Hono) => void {
  return (app) => {
    app.get('/_emulator.json', (context, next) => {
      const found = services();
      return found ? context.json(found) : next();
    });
  };
}

/**
 * Serves the documentation on the loopback address.
 *
 * @param read returns the content of a file: `filesIn(folder)`, or a function that returns files from memory
 * @param addRoutes adds routes that take precedence over the files; by default, it adds none
 * @throws Error with `code` `EADDRINUSE` or `EACCES` if the port cannot be opened
 */
export function serveDocs(
  read: ReadFile,
  port: number,
  addRoutes: (app: Hono) => void = () => undefined,
): Promise<DocsServer> {
  const app = new Hono();
  app.use(async (context, next) => {
    const refused = refusalOf(context);
    if (refused) context.res = refused;
    else await next();
    const { pathname } = new URL(context.req.url);
    for (const [name, value] of Object.entries(docsHeaders)) context.header(name, value);
    // A response with 304 must have the same headers as a response with 200.
    const isFound = context.res.ok || context.res.status === 304;
    context.header('Cache-Control', cacheControlOf(pathname, isFound));
  });
  app.use(compress({ contentTypeFilter: (type) => compressible.test(type) || type === yaml }));
  addRoutes(app);
  // Add `etag` after the routes of `addRoutes`. Such a route may stream events without an end, and `etag` could never
  // compute the digest of an endless body.
  app.use(etag());
  app.get('*', (context) => respond(context, read));
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request) => fetchOf(app, request),
        port,
        hostname: '127.0.0.1',
        // Do not replace the global `Response`: the emulator and the receiver of `npm start` run in this process, and
        // need the `Response` of Node.
        overrideGlobalObjects: false,
      },
      (address) =>
        resolve({
          url: `http://127.0.0.1:${address.port}/`,
          close: () => close(server as Server),
        }),
    );
    // After the default of 5 s without a request, Node closes a connection. On a busy machine, the client can send its
    // next request at that moment, and the request fails (seen in the tests of the search).
    (server as Server).keepAliveTimeout = 60_000;
    server.on('error', reject);
  });
}

/**
 * Handles HEAD as GET, and then removes the body. If the middleware handled HEAD itself, it would omit headers that
 * depend on the content.
 */
async function fetchOf(app: Hono, request: Request): Promise<Response> {
  if (request.method !== 'HEAD') return app.fetch(request);
  const response = await app.fetch(new Request(request.url, { headers: request.headers }));
  await response.body?.cancel();
  return new Response(null, response);
}

/** Returns an error response if the host or the method of the request is refused; otherwise undefined. */
function refusalOf(context: Context): Response | undefined {
  const { hostname } = new URL(context.req.url);
  // Refuse other hosts because of DNS rebinding: another site could make its host name point to this machine, and its
  // pages could then read unpublished documentation.
  if (!isLoopback(hostname))
    return content(
      context,
      `The request is for the host ${JSON.stringify(hostname)}, but this server accepts only requests from this machine for a loopback address. Fix: open http://127.0.0.1 or http://localhost, with the same port.\n`,
      'text/plain; charset=utf-8',
      421,
    );
  if (context.req.method === 'GET') return undefined;
  context.header('Allow', 'GET, HEAD');
  return content(
    context,
    'The documentation consists of files, which support only GET and HEAD. Fix: use the method GET or HEAD.\n',
    'text/plain; charset=utf-8',
    405,
  );
}

/**
 * Responds with the file that the URL names. If the URL names a folder, redirects to it or responds with its index.
 * Otherwise, responds with the page for status 404.
 */
async function respond(context: Context, read: ReadFile): Promise<Response> {
  const { pathname, search } = new URL(context.req.url);
  const path = filePathOf(pathname);
  if (path !== undefined) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = await read(file);
    if (found !== undefined) return content(context, found, typeOf(file), 200);
    if (file === path && (await read(`${path}/index.html`)) !== undefined) {
      // Begin the location with "./", so that it is always relative. Without "./", a browser could read a name as
      // another host.
      const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
      return context.redirect(`./${name}/${search}`, 301);
    }
  }
  const page = await read('404.html');
  return page === undefined
    ? content(context, '404 Not Found\n', 'text/plain; charset=utf-8', 404)
    : content(context, page, typeOf('404.html'), 404);
}

function typeOf(path: string): string {
  return types[extname(path)] ?? getMimeType(path) ?? 'application/octet-stream';
}

/**
 * Returns a response with `Content-Length`. `compress` reads this header to skip short content, and the response to
 * HEAD repeats it.
 */
function content(
  context: Context,
  body: Content,
  type: string,
  status: ContentfulStatusCode,
): Response {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return context.body(bytes, status, {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    // Set `Vary` here. `compress` would add it, but not to a response with 304, because such a response has no
    // Content-Type.
    Vary: 'Accept-Encoding',
  });
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
