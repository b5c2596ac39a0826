import { setTimeout as wait } from 'node:timers/promises';
import type { DeliveryRecord } from '../../src/emulator.js';
import { startEmulated, type Emulated } from './emulated.js';
import { failureReasons, type Sample } from './verdict.js';
import { Lane } from './lane.js';
import { startReceivers, type Receivers } from './receivers.js';
import { Service } from './service.js';

/** The result of a run. */
export interface Soaked {
  samples: Sample[];
  /** The reasons why the run has failed. The list is empty if the run has succeeded. */
  reasons: string[];
  /** How many calls, delivery attempts and handled deliveries the run had. */
  calls: number;
  attempts: number;
  handled: number;
}

/** The number of simulated connectors, and the interval between two steps of a connector, in ms. */
const [lanes, pace] = [4, 100];

/**
 * How far the clock is advanced, in ms. This time is longer than all retries of a delivery, and longer than the
 * lifetime of a token.
 */
const longLater = 50 * 3_600_000;

/** The number of errors after which a run stops. */
const mostFaults = 20;

/**
 * Starts an emulator, uses all its functions for a while, and checks its results and its memory.
 *
 * @param report called with a line for each sample and each error
 */
export async function runSoak(minutes: number, report: (line: string) => void): Promise<Soaked> {
  const duration = minutes * 60_000;
  const receivers = await startReceivers();
  let emulated: Emulated | undefined;
  try {
    emulated = await startEmulated();
    return await soak(emulated, receivers, duration, report);
  } finally {
    emulated?.kill();
    await receivers.close();
  }
}

async function soak(
  emulated: Emulated,
  receivers: Receivers,
  duration: number,
  report: (line: string) => void,
): Promise<Soaked> {
  const service = new Service(emulated.url);
  const [samples, faults]: [Sample[], string[]] = [[], []];
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  const isOver = () => elapsed() >= duration || faults.length >= mostFaults;

  /** Repeats `work` at a regular interval until the end of the run. Records its errors. */
  async function repeat(every: number, work: () => Promise<unknown>): Promise<void> {
    for (let next = elapsed() + every; !isOver(); next = Math.max(next + every, elapsed())) {
      await wait(Math.max(0, Math.min(next, duration) - elapsed()));
      try {
        await work();
      } catch (error) {
        const { message } = error as Error;
        faults.push(message);
        report(`  ${message}`);
      }
    }
  }

  const workers = Array.from(
    { length: lanes },
    (_, index) => new Lane(`soak-${index}`, service, receivers),
  );
  let turns = 0;
  await Promise.all([
    ...workers.map((lane) => repeat(pace, () => lane.step())),
    // Advance the clock so often that only few deliveries are waiting, even in a short run.
    repeat(Math.min(2500, duration / 8), async () => {
      turns += 1;
      await service.advance(longLater);
      if (turns % 4 === 0) await move(service, turns % 8 === 0 ? 'url' : 'endpoint');
    }),
    repeat(Math.min(10_000, duration / 20), async () => {
      const { heap, calls, attempts } = await emulated.figures();
      const { webhooks } = (await service.admin({ method: 'GET', path: '' })) as {
        webhooks: number;
      };
      samples.push({ seconds: elapsed() / 1000, heap });
      report(
        [
          `${(elapsed() / 1000).toFixed(1)} s`.padStart(8),
          `heap ${heap.toFixed(1)} MiB`,
          `${webhooks} webhooks`,
          `${calls} calls`,
          `${attempts} attempts`,
          `${receivers.handled()} handled`,
          `${faults.length} faults`,
        ].join('  '),
      );
    }),
  ]);
  const { calls, attempts } = await emulated.figures();
  faults.push(...(await ending(service, workers)), ...(await emulated.close()));
  return {
    samples,
    reasons: failureReasons(samples, faults),
    calls,
    attempts,
    handled: receivers.handled(),
  };
}

async function move(service: Service, location: 'url' | 'endpoint'): Promise<void> {
  await service.admin({ method: 'POST', path: '/move', body: { location } });
}

/** Deletes all webhooks at the end of a run. @returns messages about everything that the emulator still has */
async function ending(service: Service, workers: readonly Lane[]): Promise<string[]> {
  try {
    for (const lane of workers) await lane.end();
    await service.advance(longLater);
    const { webhooks } = (await service.admin({ method: 'GET', path: '/webhooks' })) as {
      webhooks: unknown[];
    };
    const { deliveries } = (await service.admin({ method: 'GET', path: '/deliveries' })) as {
      deliveries: DeliveryRecord[];
    };
    const open = deliveries.filter(({ state }) => /^(?:held|under-way|retrying)$/.test(state));
    return [
      ...(webhooks.length > 0 ? [`${webhooks.length} webhooks are left.`] : []),
      ...(open.length > 0 ? [`${open.length} deliveries are still open.`] : []),
    ];
  } catch (error) {
    return [`The cleanup failed: ${(error as Error).message}`];
  }
}
