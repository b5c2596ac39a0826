import { ArgumentError, kindOf } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import type { Replacement } from '../../payload/replacements.js';
import { ApiError, invalid } from '../api/api-error.js';
import type { Endpoints } from '../api/endpoints.js';
import { errorResponse, readJson, secretJson } from '../api/json-response.js';
import { originOf } from '../api/route.js';
import type { Emulator, TriggerOptions } from '../model/emulator.js';
import type { Faults } from '../model/faults.js';

/** The path below which the admin routes are: no path of the API begins so. */
export const adminPath = '/_emulator';

/** The longest body of an admin request, in bytes: a payload, and what is to be done with it. */
const longestBody = 4 * 1024 * 1024;

type AdminRoute = (call: IncomingCall) => unknown;

/** What the emulator can be told over HTTP, by the command line and by programs in other languages. Never rejects. */
export function adminRoutes(
  emulator: Emulator,
  endpoints: Endpoints,
): (call: IncomingCall, path: string) => Promise<HttpResponse> {
  const endpointUrl = (call: IncomingCall) => endpoints.current(originOf(call));
  const routes: Record<string, AdminRoute> = {
    'GET ': (call) => ({
      emulator: 'kaizala-webhooks',
      endpointUrl: endpointUrl(call),
      now: emulator.now(),
      webhooks: emulator.webhooks().length,
    }),
    'GET /webhooks': () => ({ webhooks: emulator.webhooks() }),
    'GET /deliveries': () => ({ deliveries: emulator.deliveries() }),
    'POST /trigger': async (call) => ({ deliveries: await trigger(emulator, call) }),
    async 'POST /advance'(call) {
      const { ms } = await readObject(call, ['ms']);
      // What is no number is refused by the emulator itself.
      await emulator.advance(ms as number);
      return { now: emulator.now() };
    },
    async 'POST /move'(call) {
      const body = await readObject(call, ['to', 'location']);
      emulator.moveEndpoint(
        optionalText(body, 'to').to,
        body['location'] as 'endpoint' | undefined,
      );
      return { endpointUrl: endpointUrl(call) };
    },
  };

  return async (call, path) => {
    try {
      refuseStrangers(call);
      const route = routes[`${call.method} ${path.slice(adminPath.length).replace(/\/$/, '')}`];
      if (route) return secretJson(await route(call));
      const all = Object.keys(routes).map((key) => key.replace(' ', ` ${adminPath}`));
      const message = `There is no ${call.method} ${path} here; expected ${all.join(', ')}.`;
      throw new ApiError(404, { message });
    } catch (error) {
      // What programs of this process were told to expect of `trigger` and the like.
      return errorResponse(error instanceof ArgumentError ? invalid(error.message) : error);
    }
  };
}

async function trigger(emulator: Emulator, call: IncomingCall): Promise<unknown> {
  const body = await readObject(call, [
    'event',
    'payload',
    'overrides',
    'replacements',
    'objectId',
    'webhookId',
    'faults',
  ]);
  const options: TriggerOptions = {
    ...optionalText(body, 'objectId'),
    ...optionalText(body, 'webhookId'),
    // Judged by the emulator, as the name of the event is.
    ...(body['faults'] !== undefined && { faults: body['faults'] as Faults }),
  };
  const { event, payload, overrides, replacements } = body;
  if ((event === undefined) === (payload === undefined))
    throw invalid('The body needs either event, a name, or payload, any JSON.');
  if (payload === undefined)
    return await emulator.trigger(event as 'JobCreated', overrides ?? {}, {
      ...options,
      ...(replacements !== undefined && { replacements: replacements as Replacement[] }),
    });
  if (replacements !== undefined)
    throw invalid('replacements are for an event: a payload is delivered as it stands.');
  return await emulator.deliver(payload, options);
}

/**
 * No web page is let in, wherever it comes from: these routes are for programs.
 *
 * @throws ApiError 403
 */
function refuseStrangers(call: IncomingCall): void {
  const from = call.header('origin');
  const site = call.header('sec-fetch-site');
  const isOwn = !from || from === originOf(call);
  if (isOwn && (!site || site === 'same-origin' || site === 'none')) return;
  throw new ApiError(403, { message: 'The admin routes are not for web pages of other origins.' });
}

/** @throws ApiError 400 */
async function readObject(
  call: IncomingCall,
  members: readonly string[],
): Promise<Record<string, unknown>> {
  const body = await readJson(call, longestBody);
  if (!isObject(body)) throw invalid('The body is no JSON object.');
  const stranger = Object.keys(body).find((name) => !members.includes(name));
  if (stranger === undefined) return body;
  const message = `The body has a member ${JSON.stringify(stranger)}; expected ${members.join(', ')}.`;
  throw invalid(message);
}

function optionalText<Name extends string>(
  body: Record<string, unknown>,
  name: Name,
): { [Member in Name]?: string } {
  const value = body[name];
  if (value === undefined) return {};
  if (typeof value === 'string' && value !== '')
    return { [name]: value } as { [M in Name]: string };
  throw invalid(`${name} is ${value === '' ? 'empty' : kindOf(value)}; expected text.`);
}
