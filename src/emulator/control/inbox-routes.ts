import { queryOf } from '../api/route.js';
import { secretJson } from '../api/json-response.js';
import type { Inboxes } from '../inboxes/inboxes.js';
import type { Quota } from '../model/limits.js';
import type { AdminRoute, AdminRoutes } from './admin-routes.js';
import { readFields } from './fields.js';

/**
 * Creates the routes of the inboxes, which are receivers inside the emulator. `/inbox/` receives callbacks, and
 * `/inboxes` lists the inboxes and configures how they respond.
 */
export function inboxRoutes(inboxes: Inboxes, bodies: Quota): AdminRoutes {
  const callback: AdminRoute = (call, name) =>
    inboxes.respond(call, name, new URLSearchParams(queryOf(call)).get('validationToken'));
  return {
    'GET /inbox/{name}': callback,
    'POST /inbox/{name}': callback,
    'GET /inboxes': () => secretJson({ inboxes: inboxes.list() }),
    async 'PUT /inboxes/{name}'(call, name) {
      const { behaviour } = await readFields(call, ['behaviour'], bodies);
      return secretJson(inboxes.set(name, behaviour));
    },
  };
}
