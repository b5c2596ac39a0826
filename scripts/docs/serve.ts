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

/** RFC 9512 and RFC 7763. Hono has no types for these files, and browsers only offer to save a file of unknown type. */
const types: Record<string, string> = {
  '.yaml': yaml,
  '.md': 'text/markdown; charset=utf-8',
};

/** A running server of the documentation. */
export interface DocsServer {
  url: string;
  /** Frees the port, without waiting for browsers that keep their connections open. */
  close: () => void;
}

/** The URLs that the panel "Try it" of a page uses. */
export interface LocalServices {
  emulator: string;
  /** The callback URL of a receiver. */
  receiver: string;
}

/** The route from which the pages get these URLs. Other hosts of the site do not have this route. */
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
 * @param read `filesIn(folder)`, or a function that returns files in memory
 * @param addRoutes adds routes that take precedence over the files; by default, there are none
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
    // A 304 must have the same headers as the 200 would.
    const isFound = context.res.ok || context.res.status === 304;
    context.header('Cache-Control', cacheControlOf(pathname, isFound));
  });
  app.use(compress({ contentTypeFilter: (type) => compressible.test(type) || type === yaml }));
  addRoutes(app);
  // Add `etag` after the routes: the stream of events never ends, so its digest would never be ready.
  app.use(etag());
  app.get('*', (context) => respond(context, read));
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request) => fetchOf(app, request),
        port,
        hostname: '127.0.0.1',
        // The emulator and the receiver of `npm start` run in the same process, and need the platform's own Response.
        overrideGlobalObjects: false,
      },
      (address) =>
        resolve({
          url: `http://127.0.0.1:${address.port}/`,
          close: () => close(server as Server),
        }),
    );
    server.on('error', reject);
  });
}

/** Handles HEAD as GET, without the body. The middleware would omit headers that depend on the content. */
async function fetchOf(app: Hono, request: Request): Promise<Response> {
  if (request.method !== 'HEAD') return app.fetch(request);
  const response = await app.fetch(new Request(request.url, { headers: request.headers }));
  await response.body?.cancel();
  return new Response(null, response);
}

/** The response to a request that is refused because of its host or method; undefined for any other request. */
function refusalOf(context: Context): Response | undefined {
  const { hostname } = new URL(context.req.url);
  // With DNS rebinding, the name of another site leads here, and its pages could read unpublished documentation.
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

/** Responds with the file of the URL, the index of its folder, or the page for status 404. */
async function respond(context: Context, read: ReadFile): Promise<Response> {
  const { pathname, search } = new URL(context.req.url);
  const path = filePathOf(pathname);
  if (path !== undefined) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = await read(file);
    if (found !== undefined) return content(context, found, typeOf(file), 200);
    if (file === path && (await read(`${path}/index.html`)) !== undefined) {
      // With "./", the location is relative for every name, so a name cannot be read as another host.
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

/** A response with its length. `compress` skips short content by this length, and HEAD repeats it. */
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
    // `compress` would add this header, but skips a 304, which has no Content-Type.
    Vary: 'Accept-Encoding',
  });
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
