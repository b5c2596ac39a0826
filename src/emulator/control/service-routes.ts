import { secretJson } from '../api/json-response.js';
import type { Endpoints } from '../api/endpoints.js';
import { originOf } from '../api/route.js';
import type { IncomingCall } from '../../http/call.js';
import type { Emulator } from '../model/emulator.js';
import type { Quota } from '../model/limits.js';
import type { Seed } from '../model/seed.js';
import type { AdminRoutes } from './admin-routes.js';
import { optionalString, readFields } from './fields.js';

/**
 * Creates the admin routes that return the state of the emulator, advance its clock, move its endpoint, and reset it.
 */
export function serviceRoutes(
  emulator: Emulator,
  endpoints: Endpoints,
  bodies: Quota,
): AdminRoutes {
  const endpointUrl = (call: IncomingCall) => endpoints.current(originOf(call));
  return {
    'GET ': (call) =>
      secretJson({
        emulator: 'kaizala-webhooks',
        endpointUrl: endpointUrl(call),
        now: emulator.now(),
        webhooks: emulator.webhooks().length,
        // If a user starts a second emulator and the port is in use, this process id shows which process to end.
        pid: process.pid,
      }),
    async 'POST /advance'(call) {
      const { ms } = await readFields(call, ['ms'], bodies);
      // The cast is safe, because `advance` throws if `ms` is not a number.
      await emulator.advance(ms as number);
      return secretJson({ now: emulator.now() });
    },
    async 'POST /move'(call) {
      const fields = await readFields(call, ['to', 'location'], bodies);
      emulator.moveEndpoint(
        optionalString(fields, 'to').to,
        fields['location'] as 'endpoint' | undefined,
      );
      return secretJson({ endpointUrl: endpointUrl(call) });
    },
    async 'POST /reset'(call) {
      const { seed } = await readFields(call, ['seed'], bodies);
      await emulator.reset(seed as Seed | undefined);
      return secretJson({});
    },
  };
}
