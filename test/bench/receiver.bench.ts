import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, type Bundles } from './receiver/bundle.js';
import { freshDeliveries } from './receiver/deliveries.js';
import { subjectOf, type Fetcher } from './receiver/in-process.js';
import { listeners } from './receiver/listeners.js';
import { memory } from './receiver/memory.js';
import { servedSubject, timedServer } from './receiver/over-http.js';
import { serve, type Served } from './receiver/serve.js';
import { verifySubject } from './receiver/verify.js';
import { weigh, type Platform } from './receiver/weigh.js';
import type { Comparison, Contestant, OpenSuite, Suite } from './harness/suite.js';

const suite: Suite = {
  title:
    'A delivery through the receiver of this package, in process and over HTTP, compared with others; its memory over 1,000,000 deliveries, and its size',
  about: [
    'The deliveries are the example events of known types in turn, each with its own eventId, so that there are no duplicates. The handlers do nothing.',
    'The receiver has a token, a handler for each event, and the default in-memory store. Before the measurements, the store is filled to its capacity, as after long use.',
    'The measured programs are bundled by esbuild first, because tsx slows down the code that it runs. Packages are not bundled.',
    'In process, a sample consists of one request after another. The metric `fetch` excludes the creation of the `Request`, which a platform does before any handler.',
    'Over HTTP, each contestant is a separate process on loopback, and autocannon delivers from another process over 16 connections. The CPU time of the server is included because other load of the machine hardly affects it.',
    'The hand-written receiver has Express 5 with its JSON parser, a token compared with `===`, the events as a `discriminatedUnion` of zod, and a `Set` of all eventIds. It does not handle edited responses, failed handlers, timeouts and expiry, which saves time.',
    'Bare node:http reads the body, parses it and responds.',
    'Before the measurements, each contestant is verified: it responds with 200 to every example, handles it, and handles no body that is not JSON. All except the bare ones handle no delivery without the token and no invalid event. All with a store handle no copy.',
    'The memory is that of a process that passes deliveries to `respond`, the function below `fetch` and the adapters, which is fast.',
  ].join('\n'),
  packages: ['express', 'zod', 'autocannon', 'esbuild'],
  open,
};
export default suite;

async function open(): Promise<OpenSuite> {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
  const servers = new Map<string, Served>();
  const close = async () => {
    await Promise.all([...servers.values()].map((served) => served.close()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const bundles = await bundle(folder);
    for (const [name, { duties }] of Object.entries(listeners)) {
      const served = await serve(bundles.server, name);
      servers.set(name, served);
      await verifySubject(servedSubject(name, duties, served), 'c111');
    }
    const comparisons = [
      await inProcess(bundles),
      overHttp(servers),
      memory(bundles.memory),
      weights(),
    ];
    return { comparisons, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const copies = 'receiver, copies';

/**
 * The functions that create the compared handlers, which run in this process. Each function gets a separate copy of the
 * module in-process.ts.
 */
const made: Record<string, (from: Awaited<ReturnType<Bundles['inProcess']>>) => Fetcher> = {
  receiver: ({ receiver }) => receiver(),
  'receiver, dedupe: false': ({ receiver }) => receiver({ dedupe: false }),
  [copies]: ({ receiver }) => receiver(),
  'only JSON': ({ onlyJson }) => onlyJson(),
};

async function inProcess(bundles: Bundles): Promise<Comparison> {
  const contestants: Contestant[] = [];
  for (const [name, make] of Object.entries(made)) {
    const module = await bundles.inProcess(name);
    const fetcher = make(module);
    await verifySubject(subjectOf(name, fetcher), 'c222');
    await fetcher.settle?.();
    contestants.push(module.timedFetch(name, fetcher, name === copies ? again() : undefined));
  }
  const metrics = { 'new Request and fetch': 'deliveries/s', fetch: 'deliveries/s' };
  return {
    title: 'In process, through `fetch`',
    metrics,
    baseline: 'only JSON',
    contestants,
    rounds: 15,
    warmups: 3,
    aims: Object.keys(metrics).map((metric) => ({
      contestant: 'receiver',
      metric,
      at: 'least',
      factor: 0.6,
    })),
  };
}

/**
 * Returns a function that returns the same 100 deliveries again and again. After the first warm-up, the receiver has
 * already handled each of them.
 */
function again(): () => string {
  const known = Array.from({ length: 100 }, freshDeliveries('d000'));
  let count = 0;
  return () => known[count++ % known.length]!;
}

function overHttp(servers: ReadonlyMap<string, Served>): Comparison {
  const next = freshDeliveries('e000');
  return {
    title: 'Over HTTP on loopback',
    metrics: { speed: 'deliveries/s', 'CPU time': 'µs of the server per delivery' },
    baseline: 'Express, zod',
    contestants: [...servers].map(([name, served]) => timedServer(name, served, next)),
    rounds: 9,
    warmups: 2,
    aims: [{ contestant: 'receiver', metric: 'speed', at: 'least', factor: 3 }],
  };
}

function weights(): Comparison {
  const limit = 'the limit, 14 KB';
  const program = (name: string, platform: Platform, names: string) => ({
    name,
    measure: async () => ({ values: { gzip: (await weigh(platform, names)).gzip } }),
  });
  const [server, worker] = ['receiver, node', 'receiver, edge'];
  return {
    title: 'A program with a receiver, and all of `kaizala-webhooks/receiver`, minified',
    metrics: { gzip: 'bytes' },
    baseline: limit,
    contestants: [
      program(server!, 'node', '{ createReceiver, toNodeListener }'),
      program(worker!, 'edge', '{ createReceiver }'),
      program('all, node', 'node', '*'),
      program('all, edge', 'edge', '*'),
      { name: limit, measure: () => ({ values: { gzip: 14_000 } }) },
    ],
    rounds: 1,
    warmups: 0,
    aims: [server!, worker!].map((contestant) => ({
      contestant,
      metric: 'gzip',
      at: 'most',
      factor: 1,
    })),
  };
}
