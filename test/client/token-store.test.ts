/**
 * Two processes of a connector share their tokens. The test simulates 400 days, which is longer than a refresh token is
 * valid.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../support/random.js';
import {
  bundleProgram,
  type Instance,
  type TokenCall,
  type TokenCallHooks,
  World,
} from './token-processes.js';

const day = 24 * 60 * 60 * 1000;
const days = 400;
/** The number of the first day on which the service responds with a new refresh token. */
const renewal = 328;
/**
 * How long the lock of a process lasts after the process was killed, in ms. It must be longer than any pause of a
 * normally running process on this machine.
 */
const lease = 400;

/**
 * The moment when a process is killed: `any` is a random moment after the process was told to list webhooks, the others
 * are moments of its token call.
 */
type Moment = 'any' | 'onRequest' | 'onResponse' | 'onSent';

/** Plans on which days a process is killed, and at which moment. */
function plannedKills(random: () => number): Map<number, Moment> {
  const moments: Moment[] = [
    ...Array.from({ length: 5 }, () => 'any' as const),
    ...(['onRequest', 'onResponse', 'onResponse', 'onSent'] as const),
  ];
  const plan = new Map<number, Moment>([[renewal, 'onSent']]);
  for (const moment of moments) {
    let date = renewal;
    while (plan.has(date)) date = Math.floor(random() * days);
    plan.set(date, moment);
  }
  return plan;
}

async function listAll(instances: readonly Instance[]): Promise<(string | undefined)[]> {
  return Promise.all(
    instances.map(async (instance) => {
      // `list` resolves to undefined if the process was killed. Repeat the call in the process that has replaced it.
      for (;;) {
        const result = await instance.list();
        if (result !== undefined) return result;
      }
    }),
  );
}

describe('two processes that share their tokens', { tags: ['redis-server'] }, () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'token-process-'));
    program = join(folder, 'program.cjs');
    await bundleProgram(program);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('are never locked out, lose no refresh token and fetch none twice in 400 days with kills', async () => {
    const world = await World.start(program, lease);
    const instances = await world.startInstances();
    const killed = new Set<ChildProcess>();
    const random = randomFrom(17);
    const plan = plannedKills(random);
    const callsOn: TokenCall[][] = [];

    for (let date = 0; date < days; date += 1) {
      if (date > 0) await world.emulated.emulator.advance(day);
      const before = world.calls.length;

      /**
       * Kills a process. If the process has got a new refresh token, wait until this token was stored, because
       * otherwise it would be lost.
       */
      const kill = async (instance: Instance) => {
        world.hooks = {};
        if (date >= renewal) await instance.settled();
        const fresh = world.calls.findLast(({ body }) => body.refreshToken)?.body.refreshToken;
        const isSaved = () => !fresh || world.stored.at(-1)?.refreshToken === fresh;
        while (!isSaved()) await sleep(1);
        killed.add(instance.child);
        await instance.restart();
      };
      const moment = plan.get(date);
      let killing: Promise<void> | undefined;
      const killLater = async (instance: Instance) => {
        await sleep(random() * 10);
        await kill(instance);
      };
      if (moment === 'any') killing = killLater(instances[Number(random() < 0.5)]!);
      else if (moment === 'onSent')
        world.hooks = { onSent: (instance) => (killing = killLater(instance)) };
      else if (moment) world.hooks = { [moment]: kill } satisfies TokenCallHooks;

      expect(await listAll(instances), `on day ${date}`).toEqual(['ok', 'ok']);
      await killing;
      await Promise.all(instances.map((instance) => instance.settled()));
      callsOn.push(world.calls.slice(before));
    }

    await world.reported();
    expect(world.calls.filter(({ status }) => status !== 200)).toEqual([]);
    const stored = new Set(world.stored.map(({ accessToken }) => accessToken));
    const isStored = ({ body }: TokenCall) => stored.has(body.accessToken);
    // On each day, exactly one token call returned a token that was stored. The tokens of all other calls were lost,
    // because their process was killed.
    expect(callsOn.map((calls) => calls.filter(isStored).length)).toEqual(callsOn.map(() => 1));
    const lost = world.calls.filter((call) => !isStored(call));
    expect(lost.filter(({ process }) => !killed.has(process))).toEqual([]);
    // At least two tokens were lost: the tokens of the two processes that were killed before they got the response.
    expect(lost.length).toBeGreaterThanOrEqual(2);
    expect(killed.size).toBe(plan.size);
    const issued = world.calls.flatMap(({ body }) => body.refreshToken || []);
    expect(issued).toHaveLength(1);
    expect(world.stored.at(-1)!.refreshToken).toBe(issued[0]);
  });

  /**
   * Starts two processes that have listed webhooks, and advances the clock to the day on which the next token call
   * makes the old refresh token invalid.
   */
  async function beforeRenewal(...refreshTokens: string[]) {
    const world = await World.start(program, lease, refreshTokens);
    const instances = await world.startInstances();
    expect(await listAll(instances)).toEqual(['ok', 'ok']);
    await world.emulated.emulator.advance(renewal * day);
    return { world, first: instances[0], second: instances[1] };
  }

  const refused = expect.stringMatching(/ 401 .*refresh ?token.*/) as string;

  test('lose a new refresh token if its process is killed before storing it, and recover with another one', async () => {
    const { world, first, second } = await beforeRenewal('example-refresh-2');
    world.hooks.onResponse = async (instance) => {
      world.hooks = {};
      await instance.restart();
    };
    expect(await first.list()).toBeUndefined();
    for (const instance of [second, first, second]) expect(await instance.list()).toEqual(refused);
    const { child } = second;
    second.refreshToken = 'example-refresh-2';
    expect(await second.list()).toBe('ok');
    expect(second.child).toBe(child);
    // The configuration of the first process has the old refresh token; the store has the new one.
    expect(await first.list()).toBe('ok');
  });

  test('keep the new refresh token of a process that was stopped for longer than its lease', async () => {
    const { world, first, second } = await beforeRenewal();
    const stopped = new Promise<void>((resolve) => {
      world.hooks.onResponse = ({ child }) => {
        world.hooks = {};
        child.kill('SIGSTOP');
        resolve();
      };
    });
    const list = first.list();
    await stopped;
    expect(await second.list()).toEqual(refused);
    first.child.kill('SIGCONT');
    expect(await list).toBe('ok');
    expect(await second.list()).toBe('ok');
    await world.reported();
    expect(world.calls.map(({ status }) => status)).toEqual([200, 200, 401]);
    expect(world.stored.at(-1)!.refreshToken).toBe(world.calls[1]!.body.refreshToken);
  });
});
