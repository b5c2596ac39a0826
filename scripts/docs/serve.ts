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

/** RFC 9512 and RFC 7763. Hono knows no type for these, and a browser only offers to save what it does not know. */
const types: Record<string, string> = {
  '.yaml': yaml,
  '.md': 'text/markdown; charset=utf-8',
};

/** The documentation while it is served. */
export interface DocsServer {
  url: string;
  /** Frees the port, without waiting for browsers that keep their connection. */
  close: () => void;
}

/** The addresses that the "Try it" of a page uses. */
export interface LocalServices {
  emulator: string;
  /** The callback URL of a receiver. */
  receiver: string;
}

/** The route at which the pages ask for these addresses; other hosts of the site do not have it. */
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
 * @param read `filesIn(folder)`, or files in memory
 * @param addRoutes adds addresses that come before the files; none by default
 * @throws Error with `code` `EADDRINUSE` or `EACCES` where the port cannot be had
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
    // A 304 repeats the headers of the response that it stands for.
    const isFound = context.res.ok || context.res.status === 304;
    context.header('Cache-Control', cacheControlOf(pathname, isFound));
  });
  app.use(compress({ contentTypeFilter: (type) => compressible.test(type) || type === yaml }));
  addRoutes(app);
  // After the routes: a stream of events never ends, and neither would its digest.
  app.use(etag());
  app.get('*', (context) => respond(context, read));
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request) => fetchOf(app, request),
        port,
        hostname: '127.0.0.1',
        // The emulator and the receiver of `npm start` share the process, and need the platform's own Response.
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

/** Responds to HEAD as to GET: the middleware would leave out headers that depend on the content. */
async function fetchOf(app: Hono, request: Request): Promise<Response> {
  if (request.method !== 'HEAD') return app.fetch(request);
  const response = await app.fetch(new Request(request.url, { headers: request.headers }));
  await response.body?.cancel();
  return new Response(null, response);
}

/** Why a request gets nothing, whatever it asks for. */
function refusalOf(context: Context): Response | undefined {
  const { hostname } = new URL(context.req.url);
  // A page of another site whose name leads here (DNS rebinding) could read what is not published yet.
  if (!isLoopback(hostname))
    return content(
      context,
      `The request names the host ${JSON.stringify(hostname)}, and this server responds to this machine only. Fix: open http://127.0.0.1 or http://localhost, with the same port.\n`,
      'text/plain; charset=utf-8',
      421,
    );
  if (context.req.method === 'GET') return undefined;
  context.header('Allow', 'GET, HEAD');
  return content(
    context,
    'The documentation consists of files. Fix: use the method GET or HEAD.\n',
    'text/plain; charset=utf-8',
    405,
  );
}

/** The file that a URL names, the index of the folder, or the page that says that there is neither. */
async function respond(context: Context, read: ReadFile): Promise<Response> {
  const { pathname, search } = new URL(context.req.url);
  const path = filePathOf(pathname);
  if (path !== undefined) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = await read(file);
    if (found !== undefined) return content(context, found, typeOf(file), 200);
    if (file === path && (await read(`${path}/index.html`)) !== undefined) {
      // "./" makes it relative whatever the name is: a host can neither be in it nor be read into it.
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

/** With its length, by which `compress` leaves out what is too short, and which HEAD repeats. */
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
    // Set here because a 304 does not pass through `compress` with a type.
    Vary: 'Accept-Encoding',
  });
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
