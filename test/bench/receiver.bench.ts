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
    'A delivery through our receiver, in process and over HTTP, beside others; its memory over 1,000,000 deliveries, and its weight',
  about: [
    'The deliveries are the example events of known types in turn, each with an eventId of its own, so that none is a copy of another; the handlers do nothing.',
    'Ours has the token, a handler for each event, and the memory that comes by default; before anything is timed, that remembers as many deliveries as it can, as after long use.',
    'What is measured is bundled by esbuild first, because tsx slows down what it runs; packages stay as they are.',
    'In process, a sample is made of one request after the other; `answer` leaves out what it costs to make the `Request`, which a platform does before any handler.',
    'Over HTTP, each contestant is a process of its own on loopback, and autocannon delivers from another by 16 connections; the CPU time of the server is there as well, because it hardly notices what else the machine does.',
    'The hand-written receiver has Express 5 with its JSON parser, a token compared by `===`, the events as a `discriminatedUnion` of zod, and a `Set` of all eventIds; what it does not do (edited responses, failed handlers, time-outs, forgetting) costs it nothing.',
    'Bare node:http reads the body, parses it and answers.',
    'Before anything is timed, each was seen to answer 200 and to handle every example, and to handle nothing that is no JSON; all but the bare ones, nothing without the token and nothing invalid; all that remember, no copy.',
    'The memory is that of a process which gives deliveries to `answer`, the seam beneath `fetch` and the adapters, to be quick.',
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

/** What each contestant in process is, of a copy of the module that is its own. */
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
  const metrics = { 'new Request and answer': 'deliveries/s', answer: 'deliveries/s' };
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

/** Gives the same deliveries over and over; they are no copies in the first warm-up alone. */
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
