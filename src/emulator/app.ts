import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { operations } from '../../generated/v1/client.js';
import { isLoopback } from '../client/hosts.js';
import { adminPath, adminRoutes } from './admin.js';
import { ApiError } from './api-error.js';
import { apiRoutes, type Service } from './api.js';
import type { Emulator } from './emulator.js';
import { pathOf, prefixOf } from './endpoints.js';

/** The routes of the API, and the admin routes apart from them. */
export function emulatorApp(emulator: Emulator, service: Service): Hono {
  const { settings, endpoints } = service;
  // Routes begin after the path of the endpoint, so that there is one set of them.
  const app = new Hono({ getPath: (request) => pathOf(request).slice(prefixOf(request).length) });

  const { onCall } = settings;
  if (onCall) {
    app.use('/v1/*', async (context, next) => {
      await next();
      const { method } = context.req;
      const message = context.error?.message;
      const path = pathOf(context.req.raw);
      onCall({ method, path, status: context.res.status, ...(message && { message }) });
    });
  }
  app.route('/v1', apiRoutes(service));
  app.route(
    adminPath,
    adminRoutes(emulator, (origin) => endpoints.current(origin)),
  );
  app.notFound((context) => answer(context, unknownRoute(context)));
  app.onError((error, context) => {
    if (error instanceof ApiError) return answer(context, error);
    // What programs of this process were told to expect of `trigger` and the like.
    if (error instanceof TypeError && context.req.path.startsWith(adminPath))
      return answer(context, new ApiError(400, { message: error.message }));
    console.error('%s', `The emulator failed: ${error.stack ?? error.message}`);
    return context.json({ message: 'The emulator failed; its own output says how.' }, 500);
  });
  return app;
}

/** The same for web pages: those of this machine, and of the origins that are allowed, may read the answers of the API. */
export function forPages(app: Hono, allowOrigins: readonly string[]): Hono {
  const allows = (origin: string) =>
    allowOrigins.includes(origin) || (URL.canParse(origin) && isLoopback(new URL(origin).hostname));
  const pages = new Hono();
  const readable = cors({
    origin: (origin) => (allows(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    exposeHeaders: ['Location', 'Retry-After'],
    maxAge: 600,
  });
  pages.use(async (context, next) => {
    if (context.req.path.startsWith(adminPath)) return await next();
    return await readable(context, next);
  });
  pages.mount('/', app.fetch);
  return pages;
}

function answer(context: Context, { status, body, headers }: ApiError): Response {
  if (!body) return context.body(null, status, headers);
  return context.json(body, status, headers);
}

const routes = Object.keys(operations).map((route) => {
  const [method = '', path = ''] = route.split(' ');
  const pattern = new RegExp(`^/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  return { method, path: `/v1${path}`, pattern };
});

/** A path that there is not, or not with this method; either way with what there is. */
function unknownRoute({ req }: Context): ApiError {
  const methods = routes
    .filter(({ pattern }) => pattern.test(req.path))
    .map(({ method }) => method);
  if (methods.length > 0) {
    const Allow = methods.join(', ');
    const message = `${req.method} is no method of ${req.path}; expected ${Allow}.`;
    return new ApiError(405, { message }, { Allow });
  }
  const known = routes.map(({ method, path }) => `${method} ${path}`).join(', ');
  return new ApiError(404, {
    message: `There is no ${req.method} ${req.path} here; the operations are ${known}.`,
  });
}
