import { ArgumentError } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import type { Replacement } from '../../payload/replacements.js';
import { ApiError, invalid } from '../api/api-error.js';
import type { Endpoints } from '../api/endpoints.js';
import { errorResponse, jsonText, notStored, readJson, secretJson } from '../api/json-response.js';
import { originOf } from '../api/route.js';
import type { Delivery } from '../deliveries/delivery.js';
import type { Emulator, TriggerOptions } from '../model/emulator.js';
import type { Faults } from '../model/faults.js';
import { deepestPayload, longestAdminBody, type Quota } from '../model/limits.js';
import { quoted, shapeOf, shown, wrong } from '../model/messages.js';

/** The path below which the admin routes are: no path of the API begins so. */
export const adminPath = '/_emulator';

type AdminRoute = (call: IncomingCall) => HttpResponse | Promise<HttpResponse>;

type Fields = Record<string, unknown>;

/**
 * The routes that control the emulator over HTTP: for the command line, for programs in other languages, and for web
 * pages whose origin is allowed. Never rejects.
 *
 * @param allows whether the web pages of an origin may call
 */
export function adminRoutes(
  emulator: Emulator,
  endpoints: Endpoints,
  bodies: Quota,
  allows: (origin: string) => boolean,
): (call: IncomingCall, path: string) => Promise<HttpResponse> {
  const endpointUrl = (call: IncomingCall) => endpoints.current(originOf(call));
  const read = (call: IncomingCall, names: readonly string[]) => readFields(call, names, bodies);
  const routes: Record<string, AdminRoute> = {
    'GET ': (call) =>
      secretJson({
        emulator: 'kaizala-webhooks',
        endpointUrl: endpointUrl(call),
        now: emulator.now(),
        webhooks: emulator.webhooks().length,
      }),
    'GET /webhooks': () => secretJson({ webhooks: emulator.webhooks() }),
    'GET /deliveries': () => deliveriesJson(emulator.deliveries() as Delivery[]),
    // Not async, so that no frame keeps the body until the last response has come.
    'POST /trigger': (call) =>
      read(call, triggerFields)
        .then((fields) => trigger(emulator, fields))
        .then((deliveries) => deliveriesJson(deliveries as Delivery[])),
    async 'POST /advance'(call) {
      const { ms } = await read(call, ['ms']);
      // What is not a number is refused by the emulator itself.
      await emulator.advance(ms as number);
      return secretJson({ now: emulator.now() });
    },
    async 'POST /move'(call) {
      const fields = await read(call, ['to', 'location']);
      emulator.moveEndpoint(
        optionalString(fields, 'to').to,
        fields['location'] as 'endpoint' | undefined,
      );
      return secretJson({ endpointUrl: endpointUrl(call) });
    },
  };

  return async (call, path) => {
    try {
      refuseStrangers(call, allows);
      const route = routes[`${call.method} ${path.slice(adminPath.length).replace(/\/$/, '')}`];
      if (route) return await route(call);
      const all = Object.keys(routes).map((key) => key.replace(' ', ` ${adminPath}`));
      const expected = `one of ${all.join(', ')}`;
      const message = wrong('The call', `${call.method} ${quoted(path)}`, expected, 'correct it');
      throw new ApiError(404, { message });
    } catch (error) {
      // A program of this process gets it thrown.
      return errorResponse(error instanceof ArgumentError ? invalid(error.message) : error);
    }
  };
}

/** The log as JSON, with the events as they were sent. */
function deliveriesJson(deliveries: readonly Delivery[]): HttpResponse {
  const pieces = ['{"deliveries":['];
  for (const [index, { json }] of deliveries.entries())
    pieces.push(index === 0 ? '' : ',', ...json);
  pieces.push(']}');
  return jsonText(pieces.join(''), 200, notStored);
}

const triggerFields = [
  'event',
  'payload',
  'overrides',
  'replacements',
  'objectId',
  'webhookId',
  'faults',
];

function trigger(emulator: Emulator, fields: Fields): Promise<unknown> {
  const options: TriggerOptions = {
    ...optionalString(fields, 'objectId'),
    ...optionalString(fields, 'webhookId'),
    // Judged by the emulator, as the name of the event is.
    ...(fields['faults'] !== undefined && { faults: fields['faults'] as Faults }),
  };
  const { event, payload, overrides, replacements } = fields;
  if ((event === undefined) === (payload === undefined)) {
    const seen = `${shapeOf(event)}, and payload is ${shapeOf(payload)}`;
    const expected = 'exactly one of them: event, a name, or payload, any JSON';
    throw invalid(wrong('event', seen, expected, 'send one of them'));
  }
  if (payload === undefined)
    return emulator.trigger(
      event as 'JobCreated',
      overrides === undefined ? {} : (overrides as object),
      {
        ...options,
        ...(replacements !== undefined && { replacements: replacements as Replacement[] }),
      },
    );
  for (const name of ['overrides', 'replacements'])
    if (fields[name] !== undefined)
      throw invalid(
        wrong(name, shapeOf(fields[name]), 'none beside payload', 'change the payload itself'),
      );
  return emulator.deliver(payload, options);
}

/**
 * A web page is let in only where its origin was named: these routes are for programs.
 *
 * @throws ApiError 403
 */
function refuseStrangers(call: IncomingCall, allows: (origin: string) => boolean): void {
  const from = call.header('origin');
  if (from && allows(from)) return;
  const site = call.header('sec-fetch-site');
  const isOwn = !from || from === originOf(call);
  if (isOwn && (!site || site === 'same-origin' || site === 'none')) return;
  const seen = from ? quoted(from) : `missing, and Sec-Fetch-Site is ${quoted(site ?? '')}`;
  const expected = 'none, or an origin that is named in allowOrigins (--allow-origin)';
  const message = wrong(
    'The header Origin',
    seen,
    expected,
    'name the origin, or call from a program',
  );
  throw new ApiError(403, { message });
}

/** @throws ApiError 400 */
async function readFields(
  call: IncomingCall,
  names: readonly string[],
  bodies: Quota,
): Promise<Fields> {
  // One level more, because the payload is a field.
  const body = await readJson(call, longestAdminBody, bodies, deepestPayload + 1);
  if (!isObject(body))
    throw invalid(wrong('The body', shapeOf(body), 'a JSON object', 'send an object'));
  const stranger = Object.keys(body).find((name) => !names.includes(name));
  if (stranger === undefined) return body;
  const expected = `one of ${names.join(', ')}`;
  throw invalid(wrong('A field of the body', quoted(stranger), expected, 'rename or remove it'));
}

function optionalString<Name extends string>(
  fields: Fields,
  name: Name,
): { [Field in Name]?: string } {
  const value = fields[name];
  if (value === undefined) return {};
  if (typeof value === 'string' && value !== '')
    return { [name]: value } as { [F in Name]: string };
  const expected = 'a string that is not empty';
  throw invalid(wrong(name, shown(value), expected, 'give one, or leave it out'));
}
