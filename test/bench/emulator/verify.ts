import { validateCreatedWebhook } from '../../../generated/v1/validators.js';
import { freshCreates, type Running } from './creating.js';

/** What a contestant promises beyond reading a body, validating it, and answering with an id. */
export type Duty =
  | 'knows its tokens'
  | 'keeps what it creates'
  | 'refuses unknown members'
  | 'shakes hands';

/** What ours and those beside it promise. */
export const all: readonly Duty[] = [
  'knows its tokens',
  'keeps what it creates',
  'refuses unknown members',
];

/** Where a verification finds what is called back. */
export interface CalledBack {
  /** Echoes. */
  callBackUrl: string;
  /** Answers, and does not echo. */
  wrongUrl?: string;
  /** How many calls there have been. */
  count(): number | Promise<number>;
}

/** How long an answer may take, in ms. */
const patience = 10_000;

/**
 * Makes sure that a contestant does what it promises: a create is answered 200 with an id, and what is no JSON, is not
 * valid or has no token is refused.
 *
 * @throws Error that names the contestant and what it does
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
    return { status: response.status, answer: (await response.json()) as unknown };
  }

  async function refuses(
    what: string,
    body: string,
    status = 400,
    token: string | undefined = accessToken,
  ) {
    const before = await figures?.();
    const seen = (await post(body, token || undefined)).status;
    if (seen !== status) throw new Error(`${name} answers ${what} with ${seen}.`);
    const after = await figures?.();
    if (before?.count !== after?.count) throw new Error(`${name} keeps ${what}.`);
  }

  const valid = bodyOf(called.callBackUrl);
  for (const _ of [1, 2]) {
    const [before, calls] = [await figures?.(), await called.count()];
    const { status, answer } = await post(valid, accessToken);
    if (status !== 200) throw new Error(`${name} answers a create with ${status}.`);
    if (!validateCreatedWebhook(answer)) throw new Error(`${name} answers without an id.`);
    ids.add(answer.webhookId);
    const more = ((await figures?.())?.count ?? 0) - (before?.count ?? 0);
    if (duties.includes('keeps what it creates') && more !== 1)
      throw new Error(`${name} keeps ${more} webhooks of one create.`);
    const asked = (await called.count()) - calls;
    if (duties.includes('shakes hands') && asked !== 1)
      throw new Error(`${name} calls back ${asked} times.`);
  }
  if (duties.includes('keeps what it creates') && ids.size !== 2)
    throw new Error(`${name} gives an id twice.`);

  await refuses('half a body', valid.slice(0, valid.length / 2));
  for (const [member, value] of Object.entries({
    callBackUrl: undefined,
    eventTypes: ['NoSuchEvent'],
    objectType: 3,
    callBackToken: '\u{2603}',
    ...(duties.includes('refuses unknown members') && { unknown: 1 }),
  }))
    await refuses(
      `a wrong ${member}`,
      JSON.stringify({ ...(JSON.parse(valid) as object), [member]: value }),
    );
  await refuses('a create without a token', valid, 401, '');
  if (duties.includes('knows its tokens'))
    await refuses('a create with a wrong token', valid, 401, `${accessToken}x`);
  if (duties.includes('shakes hands')) {
    if (called.wrongUrl === undefined) throw new Error('There is no URL that does not echo.');
    await refuses('a URL that does not echo', bodyOf(called.wrongUrl));
  }
}
