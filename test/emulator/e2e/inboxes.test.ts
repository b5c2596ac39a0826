/** Inboxes are callback URLs that the emulator itself serves. A caller can set how each inbox behaves. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { deliveryTimeout, handshakeTimeout } from '../../../src/common/service-times.js';
import { type InboxBehaviour, inboxBehaviours } from '../../../src/emulator/model/view.js';
import { callBackToken, day, emulate, refused, type World, wanted } from './world.js';

interface Inbox {
  name: string;
  behaviour: string;
  handshakes: number;
  deliveries: number;
}

const json = { 'content-type': 'application/json' };
const callbackOf = ({ url }: World, name: string) => `${url}/_emulator/inbox/${name}`;

function behave({ url }: World, name: string, behaviour: unknown): Promise<Response> {
  const body = JSON.stringify({ behaviour });
  return fetch(`${url}/_emulator/inboxes/${name}`, { method: 'PUT', headers: json, body });
}

async function inboxesOf({ url }: World): Promise<Inbox[]> {
  const response = await fetch(`${url}/_emulator/inboxes`);
  return ((await response.json()) as { inboxes: Inbox[] }).inboxes;
}

/** Starts an emulator with one inbox for each behaviour. The name of the inbox is the name of the behaviour. */
async function everyInbox(): Promise<World> {
  const world = await emulate();
  for (const behaviour of inboxBehaviours)
    expect((await behave(world, behaviour, behaviour)).status).toBe(200);
  return world;
}

/**
 * Runs `work` for all behaviours at the same time, because some of them take long.
 *
 * @returns the outcomes, with the behaviours as keys
 */
async function each<Outcome>(work: (behaviour: InboxBehaviour) => Promise<Outcome>) {
  const outcomes = inboxBehaviours.map(async (one) => [one, await work(one)] as const);
  return Object.fromEntries(await Promise.all(outcomes));
}

test('a handshake passes only with correct and status-500, and the message names the cause', async () => {
  const world = await everyInbox();
  const { client, emulator } = world;
  const outcomes = await each(async (behaviour) => {
    const call = client.createWebhook(wanted(callbackOf(world, behaviour)));
    if (behaviour === 'correct' || behaviour === 'status-500') return call.then(() => 'passed');
    const { status, detail } = await refused(call);
    return `${status} ${String(detail)}`;
  });
  const late = expect.stringMatching(/^400 .*handshake: no response within 5 s\. .*Fix: /);
  expect(outcomes).toEqual({
    correct: 'passed',
    'wrong-echo': expect.stringMatching(/^400 .*handshake: .*the token as JSON.*Fix: /),
    late,
    'status-500': 'passed',
    hang: late,
  });
  const accepted = emulator.webhooks().map(({ callBackUrl }) => callBackUrl.split('/').pop());
  expect(accepted.toSorted()).toEqual(['correct', 'status-500']);
  for (const { name, handshakes, deliveries } of await inboxesOf(world))
    expect([name, handshakes, deliveries]).toEqual([name, name === 'default' ? 0 : 1, 0]);
});

test('a delivery succeeds with correct and wrong-echo, and fails with the others', async () => {
  const world = await emulate();
  const { client, emulator } = world;
  const outcomes = await each(async (behaviour) => {
    const { webhookId } = await client.createWebhook(wanted(callbackOf(world, behaviour)));
    await behave(world, behaviour, behaviour);
    const [delivery] = await emulator.trigger('JobCreated', {}, { webhookId });
    const { state, attempts } = delivery!;
    return [state, attempts.map(({ status, failure }) => status ?? failure)];
  });
  const late = ['retrying', [expect.stringMatching(/no response within 10 s/)]];
  expect(outcomes).toEqual({
    correct: ['delivered', [200]],
    'wrong-echo': ['delivered', [200]],
    late,
    'status-500': ['retrying', [500]],
    hang: late,
  });
  // Set three of the failing inboxes to `correct`: they must then receive the retry.
  await behave(world, 'status-500', 'correct');
  await behave(world, 'late', 'correct');
  await behave(world, 'hang', 'correct');
  await emulator.advance(day);
  expect(emulator.deliveries().map(({ state }) => state)).toEqual(
    inboxBehaviours.map(() => 'delivered'),
  );
  expect(
    Object.fromEntries((await inboxesOf(world)).map((one) => [one.name, one.deliveries])),
  ).toEqual({ default: 0, correct: 1, 'wrong-echo': 1, late: 2, 'status-500': 2, hang: 2 });
});

test('late responds a second after the timeout, and hang never responds', async () => {
  const world = await everyInbox();
  const seconds = async (name: string, init: RequestInit, query = ''): Promise<number | string> => {
    const begin = performance.now();
    const signal = AbortSignal.timeout(deliveryTimeout + 3000);
    try {
      const response = await fetch(callbackOf(world, name) + query, { ...init, signal });
      await response.text();
      return (performance.now() - begin) / 1000;
    } catch (error) {
      return (error as Error).name;
    }
  };
  const token = '?validationToken=12345';
  const post = { method: 'POST', headers: json, body: '{}' };
  const [lateEcho, lateDelivery, hungEcho, hungDelivery] = await Promise.all([
    seconds('late', {}, token),
    seconds('late', post),
    seconds('hang', {}, token),
    seconds('hang', post),
  ]);
  expect(lateEcho).toBeGreaterThan(handshakeTimeout / 1000 + 0.9);
  expect(lateEcho).toBeLessThan(deliveryTimeout / 1000);
  expect(lateDelivery).toBeGreaterThan(deliveryTimeout / 1000 + 0.9);
  expect([hungEcho, hungDelivery]).toEqual(['TimeoutError', 'TimeoutError']);
});

test('closing the emulator does not wait for an inbox that hangs', async () => {
  const world = await everyInbox();
  const call = fetch(`${callbackOf(world, 'hang')}?validationToken=1`).catch(
    (error: Error) => error.name,
  );
  await expect.poll(async () => (await inboxesOf(world)).at(-1)).toMatchObject({ handshakes: 1 });
  const begin = performance.now();
  await world.emulator.close();
  await Promise.race([call, sleep(5000)]);
  expect(performance.now() - begin).toBeLessThan(5000);
});

describe('an inbox', () => {
  test('echoes the decoded token, and explains itself in a browser', async () => {
    const world = await emulate();
    const response = await fetch(`${callbackOf(world, 'default')}?validationToken=%3Cb%3E+%2B`);
    expect(await response.text()).toBe('<b> +');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await (await fetch(callbackOf(world, 'default'))).text()).toMatch(/callBackUrl/);
  });

  test('refuses a wrong token, and a body that is not JSON', async () => {
    const world = await emulate();
    const { webhookId } = await world.client.createWebhook(wanted(callbackOf(world, 'default')));
    const post = (body: string, headers = {}) =>
      fetch(callbackOf(world, 'default'), {
        method: 'POST',
        headers: { ...json, ...headers },
        body,
      });
    const body = JSON.stringify({ subscriptionId: webhookId });
    const statuses = [
      (await post(body, { 'kz-callback-token': callBackToken })).status,
      (await post(body, { 'kz-callback-token': 'another' })).status,
      (await post(body)).status,
      (await post('{"half":')).status,
    ];
    expect(statuses).toEqual([200, 401, 401, 400]);
    const faults = { faults: { wrongToken: true } };
    const [delivery] = await world.emulator.trigger('JobCreated', {}, faults);
    expect(delivery!.attempts).toMatchObject([{ status: 401 }]);
  });

  test.for([
    ['default', 'unkind', /^behaviour is "unkind": expected one of correct, .*Fix: /],
    ['default', undefined, /^behaviour is missing: .*Fix: /],
    ['Not%20a%20name', 'correct', /^The name of the inbox is "Not a name": .*Fix: /],
  ] as const)('refuses to set %s to %s', async ([name, behaviour, message]) => {
    const world = await emulate();
    const response = await behave(world, name, behaviour);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ message: expect.stringMatching(message) });
    expect(await inboxesOf(world)).toMatchObject([{ name: 'default', behaviour: 'correct' }]);
  });
});
