/** What Next.js does with the exports of a `route.ts`, as far as a route without parameters is concerned. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import * as route from '../../samples/receiver/next.js';

const handlers = new Map(Object.entries(route));

createServer(
  getRequestListener(
    (request) => {
      const handler = handlers.get(request.method);
      return handler ? handler(request) : new Response(null, { status: 405 });
    },
    { overrideGlobalObjects: false },
  ),
).listen();
