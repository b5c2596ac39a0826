import { Hono, type Context } from 'hono';
import { isObject } from '../payload/objects.js';
import { ApiError } from './api-error.js';
import { readJson } from './read-json.js';
import type { Emulator, TriggerOptions } from './emulator.js';
import type { Faults } from './faults.js';

/** The path below which the admin routes are: no path of the API begins so. */
export const adminPath = '/_emulator';

/** The longest body of an admin request, in bytes: a payload, and what is to be done with it. */
const longestBody = 4 * 1024 * 1024;

/** What the emulator can be told over HTTP, by the command line and by programs in other languages. */
export function adminRoutes(emulator: Emulator, endpointOf: (origin: string) => string): Hono {
  const admin = new Hono();
  admin.use(async (context, next) => {
    refuseStrangers(context);
    await next();
  });
  const endpointUrl = (context: Context) => endpointOf(new URL(context.req.url).origin);

  admin.get('/', (context) =>
    context.json({
      emulator: 'kaizala-webhooks',
      endpointUrl: endpointUrl(context),
      now: emulator.now(),
      webhooks: emulator.webhooks().length,
    }),
  );
  admin.get('/webhooks', (context) => context.json({ webhooks: emulator.webhooks() }));
  admin.get('/deliveries', (context) => context.json({ deliveries: emulator.deliveries() }));

  admin.post('/trigger', async (context) => {
    const body = await readObject(context, [
      'event',
      'payload',
      'overrides',
      'objectId',
      'webhookId',
      'faults',
    ]);
    const options: TriggerOptions = {
      ...textOf(body, 'objectId'),
      ...textOf(body, 'webhookId'),
      // Judged by the emulator.
      ...(body['faults'] !== undefined && { faults: body['faults'] as Faults }),
    };
    const { event, payload, overrides } = body;
    if ((event === undefined) === (payload === undefined))
      throw refusal('The body needs either event, a name, or payload, any JSON.');
    if (payload !== undefined)
      return context.json({ deliveries: await emulator.deliver(payload, options) });
    // What is no name of an example is refused by the emulator itself.
    const deliveries = await emulator.trigger(event as 'JobCreated', overrides ?? {}, options);
    return context.json({ deliveries });
  });

  admin.post('/advance', async (context) => {
    const { ms } = await readObject(context, ['ms']);
    await emulator.advance(ms as number);
    return context.json({ now: emulator.now() });
  });

  admin.post('/move', async (context) => {
    const body = await readObject(context, ['to', 'location']);
    const { to } = textOf(body, 'to');
    emulator.moveEndpoint(to, body['location'] as 'endpoint' | undefined);
    return context.json({ endpointUrl: endpointUrl(context) });
  });

  return admin;
}

/**
 * No web page is let in, wherever it comes from: these routes are for programs.
 *
 * @throws ApiError 403
 */
function refuseStrangers(context: Context): void {
  const { origin } = new URL(context.req.url);
  const from = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const isOwn = from === undefined || from === origin;
  if (isOwn && (site === undefined || site === 'same-origin' || site === 'none')) return;
  throw new ApiError(403, { message: 'The admin routes are not for web pages of other origins.' });
}

/** @throws ApiError 400 */
async function readObject(
  context: Context,
  members: readonly string[],
): Promise<Record<string, unknown>> {
  const body = await readJson(context, longestBody);
  if (!isObject(body)) throw refusal('The body is no JSON object.');
  const stranger = Object.keys(body).find((name) => !members.includes(name));
  if (stranger !== undefined)
    throw refusal(
      `The body has a member ${JSON.stringify(stranger)}; expected ${members.join(', ')}.`,
    );
  return body;
}

function textOf<Name extends string>(
  body: Record<string, unknown>,
  name: Name,
): { [Member in Name]?: string } {
  const value = body[name];
  if (value === undefined) return {};
  if (typeof value === 'string' && value !== '')
    return { [name]: value } as { [M in Name]: string };
  throw refusal(`${name} is no text; expected one that is not empty.`);
}

function refusal(message: string): ApiError {
  return new ApiError(400, { message });
}
