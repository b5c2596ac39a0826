/** Measures what the open page costs the emulator. Runs the same load in turns: with the page, and without it. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { startEmulated, type Emulated } from './emulated.js';
import { callBackToken, startReceivers } from './receivers.js';
import { Connector, Service } from './service.js';

/** The measured values of a turn, or their medians over all turns. */
export interface Cost {
  /** How many deliveries the emulator makes per second. */
  rate: number;
  /** The CPU time of the emulator per delivery, in µs. */
  cpu: number;
  /** The used memory after a collection, in MiB. */
  heap: number;
  rss: number;
}

export interface PageCost {
  without: Cost;
  with: Cost;
  /**
   * The medians of the ratios: the value with the page, divided by the value without the page. Each ratio compares two
   * consecutive turns, because a shared machine may be twice as fast in one minute as in the next.
   */
  ratios: Cost;
  /** The number of bytes that the page has read from its stream. */
  bytes: number;
}

/** The maximum duration of a turn, in ms. */
const longestTurn = 2500;

/** The minimum number of turns. In half of the turns, the page is open. */
const leastTurns = 8;

/** The number of programs that trigger events, and the number of webhooks that get each event. */
const [programs, webhooks] = [4, 10];

/**
 * Triggers deliveries as fast as possible, in turns with and without the open page. The page is simulated by two
 * streams of changes: one is read, and the other is not read.
 *
 * @param report called with a line that has the values of a turn
 */
export async function pageCost(
  minutes: number,
  report: (line: string) => void,
  flags: readonly string[] = [],
): Promise<PageCost> {
  const receivers = await startReceivers();
  let emulated: Emulated | undefined;
  try {
    emulated = await startEmulated(flags);
    const service = new Service(emulated.url);
    await createWebhooks(service, receivers.good);
    const turn = Math.min(longestTurn, (minutes * 60_000) / leastTurns);
    const turns = Math.max(leastTurns, Math.floor((minutes * 60_000) / turn / 2) * 2);
    const costs: Record<'without' | 'with', Cost[]> = { without: [], with: [] };
    let bytes = 0;
    // The turns -2 and -1 are warm-ups, and do not count.
    for (let index = -2; index < turns; index++) {
      // The order is with, without, without, with. If the machine becomes slower during the run, this affects both
      // modes equally.
      const mode = Math.ceil(index / 2) % 2 === 0 ? 'with' : 'without';
      const page = mode === 'with' ? await openPage(emulated.url) : undefined;
      const cost = await measure(emulated, service, turn);
      if (page) bytes += page.close();
      if (index < 0) continue;
      costs[mode].push(cost);
      report(`${mode.padStart(8)}  ${shown(cost)}`);
    }
    const problems = await emulated.close();
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const ratios = costs.with.map((cost, index) => ratioOf(cost, costs.without[index]!));
    return {
      without: medians(costs.without),
      with: medians(costs.with),
      ratios: medians(ratios),
      bytes,
    };
  } finally {
    emulated?.kill();
    await receivers.close();
  }
}

/** Formats a cost as a line of text. */
export function shown({ rate, cpu, heap, rss }: Cost): string {
  return [
    `${rate.toFixed(0)} deliveries/s`,
    `${cpu.toFixed(0)} µs each`,
    `heap ${heap.toFixed(1)} MiB`,
    `rss ${rss.toFixed(1)} MiB`,
  ].join('  ');
}

async function createWebhooks(service: Service, callBackUrl: string): Promise<void> {
  const connector = new Connector(service, 'soak-page');
  for (let count = 0; count < webhooks; count++) {
    const body = {
      objectId: 'soak-page',
      objectType: 'Group',
      eventTypes: ['JobCreated'],
      callBackUrl,
      callBackToken,
    };
    await connector.call({ method: 'POST', path: '/webhook', body });
  }
}

async function measure(emulated: Emulated, service: Service, duration: number): Promise<Cost> {
  const before = await emulated.figures();
  const start = performance.now();
  const trigger = async () => {
    while (performance.now() - start < duration)
      await service.admin({ method: 'POST', path: '/trigger', body: { event: 'JobCreated' } });
  };
  await Promise.all(Array.from({ length: programs }, trigger));
  const seconds = (performance.now() - start) / 1000;
  const { attempts, cpu, heap, rss } = await emulated.figures();
  const count = attempts - before.attempts;
  return { rate: count / seconds, cpu: ((cpu - before.cpu) * 1000) / count, heap, rss };
}

/** Opens two streams of changes, and reads only one of them. `close` returns the number of read bytes. */
async function openPage(origin: string): Promise<{ close: () => number }> {
  let bytes = 0;
  const open = async () => {
    const request = get(`${origin}/_emulator/changes`, { agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    return { request, response };
  };
  const [reader, sleeper] = await Promise.all([open(), open()]);
  reader.response.on('data', (chunk: Buffer) => (bytes += chunk.length));
  sleeper.response.pause();
  return {
    close() {
      reader.request.destroy();
      sleeper.request.destroy();
      return bytes;
    },
  };
}

function ratioOf(one: Cost, other: Cost): Cost {
  return {
    rate: one.rate / other.rate,
    cpu: one.cpu / other.cpu,
    heap: one.heap / other.heap,
    rss: one.rss / other.rss,
  };
}

function medians(costs: readonly Cost[]): Cost {
  const median = (name: keyof Cost) => {
    const values = costs.map((cost) => cost[name]).toSorted((a, b) => a - b);
    const middle = Math.floor(values.length / 2);
    return values.length % 2 === 0 ? (values[middle - 1]! + values[middle]!) / 2 : values[middle]!;
  };
  return { rate: median('rate'), cpu: median('cpu'), heap: median('heap'), rss: median('rss') };
}
