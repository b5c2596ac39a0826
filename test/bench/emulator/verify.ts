import { validateCreatedWebhook } from '../../../generated/v1/validators.js';
import { freshCreates, type Running } from './creating.js';

/**
 * The work that a compared server does in addition to the minimum. The minimum is to read a body, to validate it, and
 * to respond with an id.
 */
export type Duty =
  | 'checks its tokens'
  | 'keeps what it creates'
  | 'refuses unknown fields'
  | 'makes the handshake';

/**
 * All work that the emulator does, except the handshake. A server that is compared with the emulator must do this work,
 * too.
 */
export const all: readonly Duty[] = [
  'checks its tokens',
  'keeps what it creates',
  'refuses unknown fields',
];

/** The callback URLs that the verification of a server uses. */
export interface CalledBack {
  /** A callback URL whose receiver echoes the validation token. */
  callBackUrl: string;
  /** A callback URL whose receiver responds, but does not echo the validation token. */
  wrongUrl?: string;
  /** Returns the number of requests that the receivers have got so far. */
  count(): number | Promise<number>;
}

/** The timeout of a request, in ms. */
const patience = 10_000;

/**
 * Checks that a server does its work: it responds to a create call with 200 and an id, and refuses a request whose body
 * is not JSON or not valid, or that has no token. `duties` lists its additional work.
 *
 * @throws Error that names the server and its fault
 */
export async function verifyServer(
  running: Running,
  duties: readonly Duty[],
  accessToken: string,
  called: CalledBack,
): Promise<void> {
  const { name, base, figures } = running;
  const bodyOf = (callBackUrl: string) => freshCreates(callBackUrl)();
  const ids = new Set<unknown>();

  async function post(body: string, token: string | undefined) {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token !== undefined) headers['accessToken'] = token;
    const response = await fetch(`${base}/webhook`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, created: (await response.json()) as unknown };
  }

  async function refuses(
    what: string,
    body: string,
    status = 400,
    token: string | undefined = accessToken,
  ) {
    const before = await figures?.();
    const seen = (await post(body, token || undefined)).status;
    if (seen !== status) throw new Error(`${name} responds to ${what} with ${seen}.`);
    const after = await figures?.();
    if (before?.count !== after?.count) throw new Error(`${name} keeps ${what}.`);
  }

  const valid = bodyOf(called.callBackUrl);
  for (const _ of [1, 2]) {
    const [before, calls] = [await figures?.(), await called.count()];
    const { status, created } = await post(valid, accessToken);
    if (status !== 200) throw new Error(`${name} responds to a create with ${status}.`);
    if (!validateCreatedWebhook(created)) throw new Error(`${name} responds without an id.`);
    ids.add(created.webhookId);
    const more = ((await figures?.())?.count ?? 0) - (before?.count ?? 0);
    if (duties.includes('keeps what it creates') && more !== 1)
      throw new Error(`${name} keeps ${more} webhooks after one create.`);
    const calledBack = (await called.count()) - calls;
    if (duties.includes('makes the handshake') && calledBack !== 1)
      throw new Error(`${name} calls back ${calledBack} times.`);
  }
  if (duties.includes('keeps what it creates') && ids.size !== 2)
    throw new Error(`${name} returns an id twice.`);

  await refuses('half a body', valid.slice(0, valid.length / 2));
  for (const [field, value] of Object.entries({
    callBackUrl: undefined,
    eventTypes: ['NoSuchEvent'],
    objectType: 3,
    callBackToken: '\u{2603}',
    ...(duties.includes('refuses unknown fields') && { unknown: 1 }),
  }))
    await refuses(
      `a wrong ${field}`,
      JSON.stringify({ ...(JSON.parse(valid) as object), [field]: value }),
    );
  await refuses('a create without a token', valid, 401, '');
  if (duties.includes('checks its tokens'))
    await refuses('a create with a wrong token', valid, 401, `${accessToken}x`);
  if (duties.includes('makes the handshake')) {
    if (called.wrongUrl === undefined) throw new Error('The field wrongUrl is missing.');
    await refuses('a URL that does not echo', bodyOf(called.wrongUrl));
  }
}
