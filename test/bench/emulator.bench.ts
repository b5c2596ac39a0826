import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';
import { bundle, type Programs } from './emulator/bundle.js';
import { compileCommand, startEmulate } from './emulator/command.js';
import {
  calledTarget,
  fetchToken,
  freshCreates,
  type Running,
  startServer,
  timedCreates,
} from './emulator/creating.js';
import {
  startSender,
  startTarget,
  type Target,
  timedSender,
  verifySender,
} from './emulator/delivering.js';
import { manyName, manyWebhooks } from './emulator/many.js';
import { startPrism } from './emulator/prism.js';
import { senders } from './emulator/senders.js';
import { servers } from './emulator/servers.js';
import { type Sink, startSink } from './emulator/sink.js';
import type { Started } from './emulator/started.js';
import { all, type CalledBack, type Duty, verifyServer } from './emulator/verify.js';
import type { Comparison, Contestant, OpenSuite, Suite } from './harness/suite.js';

const suite: Suite = {
  title:
    'The emulator compared with bare servers that do the same work and with other mocks: creates with and without the handshake, deliveries, and start-up',
  about: [
    'Each contestant is a separate process on loopback. The measured programs are bundled by esbuild first, because tsx slows down the code that it runs. Packages are not bundled.',
    'autocannon creates webhooks from another process over 16 connections, one group after another, with every event, a token, a context and a query in the callback URL. The throttle of the emulator is off.',
    'The bare server is `node:http`, the generated validator, a look-up of the access token, a random UUID and a `Map`. The emulator does all that, and also has limits, lists, expiry, the connector API, redirects, reasons for refusals, and CORS.',
    'openapi-backend validates requests with the description of this project, with security handlers, the same `Map`, and Ajv for the dialect of OpenAPI 3.1. Its check of the document is off, because it supports only 3.0.',
    'Without the handshake, every callback URL leads to a socket of the benchmark that counts and closes connections. Only Prism calls it, twice for each create; these calls are so cheap that they may even help Prism.',
    'Prism responds to every caller with the example of the description, and stores nothing. By default, it prints some lines for each request; it is measured with and without that output.',
    'With the handshake, both call the same receiver in another process over kept connections. Deliveries go to the same receiver, 16 at once.',
    'The bare loop sends the bytes that the emulator has sent before, with the same headers. The emulator creates each event with new ids, and keeps a log.',
    'The CPU time is that of the server or the sender; other load of the machine hardly affects it.',
    'The webhooks of a server are counted before and after each sample. The garbage of the counting is collected, and its time is not counted for the creates.',
    'One trigger for many webhooks of one receiver is repeated for 10,000 deliveries, after 10,000 deliveries that are not timed. The log is off, because it keeps the same number of deliveries for any number of webhooks. The memory is that of a webhook and its delivery while most deliveries wait.',
    'Before the measurements, each contestant is verified: it responds to creates with ids, and refuses bodies that are not JSON or not valid, and requests without a token. All except Prism also refuse wrong tokens and unknown fields.',
    'Start-up is the time from the start of the process to its first response. The command is compiled as in the package.',
  ].join('\n'),
  packages: ['openapi-backend', '@stoplight/prism-cli', 'autocannon', 'esbuild'],
  open,
};
export default suite;

const description = join(root, 'generated/v1/openapi.json');
const bare = 'bare node:http';
const loaded = { speed: 'creates/s', 'CPU time': 'µs of the server per create' };
async function open(): Promise<OpenSuite> {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
  const running: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(one: T): T => {
    running.push(one);
    return one;
  };
  const close = async () => {
    await Promise.all(running.map((one) => one.close()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const programs = await bundle(join(folder, 'bundled'));
    const sink = keep(await startSink());
    const target = keep(await startTarget(programs.receiver));
    const creates = await Promise.all(
      Object.keys(servers.create).map(async (name) =>
        keep(await startServer(programs.server, 'create', name, description)),
      ),
    );
    const handshakes = await Promise.all(
      Object.keys(servers.handshake).map(async (name) =>
        keep(await startServer(programs.server, 'handshake', name, description)),
      ),
    );
    const prisms = [
      keep(prismAs('Prism', await startPrism(description))),
      keep(prismAs('Prism, silent', await startPrism(description, ['--verboseLevel', 'silent']))),
    ];
    const emulator = creates.filter(({ name }) => name === 'emulator');
    const command = await compileCommand(join(folder, 'compiled'));
    const comparisons = [
      await creating(creates, sink),
      await besidePrism([...emulator, ...prisms], sink),
      await shakingHands(handshakes, target),
      await delivering(programs, target, keep),
      growing(programs, target),
      startingUp(command),
    ];
    return { comparisons, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function prismAs(name: string, { url, close }: Started): Running {
  return { name, base: url, close };
}

/** Checks that a server does all work in `duties`. Returns the entry of the comparison that measures this server. */
async function timed(
  running: Running,
  duties: readonly Duty[],
  called: CalledBack,
  amount: number,
): Promise<Contestant> {
  const accessToken = await fetchToken(running);
  await verifyServer(running, duties, accessToken, called);
  return timedCreates(running, accessToken, amount, freshCreates(called.callBackUrl));
}

async function creating(contestants: readonly Running[], sink: Sink): Promise<Comparison> {
  return {
    title: 'Create, without the handshake',
    metrics: loaded,
    baseline: bare,
    contestants: await inTurn(contestants, (running) => timed(running, all, sink, 6000)),
    rounds: 11,
    warmups: 3,
    aims: [{ contestant: 'emulator', metric: 'speed', at: 'least', factor: 0.8 }],
  };
}

async function besidePrism(contestants: readonly Running[], sink: Sink): Promise<Comparison> {
  return {
    title: 'Create, compared with Prism',
    metrics: { speed: 'creates/s' },
    baseline: 'Prism',
    contestants: await inTurn(contestants, (running) =>
      running.figures
        ? timed(running, all, sink, 6000)
        : timed(running, [], sink, 250).then((prism) => untilQuiet(prism, sink)),
    ),
    rounds: 7,
    warmups: 2,
    aims: [
      {
        contestant: 'emulator',
        metric: 'speed',
        at: 'least',
        factor: 70,
        whenMissed:
          'On a busy machine, the bare server also misses this aim (40 ×): a pause of a second, which is the duration of a Prism sample, halves the speed of the emulator.',
      },
    ],
  };
}

/**
 * Makes each measurement wait for the callbacks that a server makes after its responses. Otherwise, these callbacks
 * would slow down the server that is measured next.
 */
function untilQuiet(contestant: Contestant, sink: Sink): Contestant {
  return {
    ...contestant,
    async measure() {
      const sample = await contestant.measure();
      for (let pauses = 0, last = -1; pauses < 20 && last !== sink.count(); pauses += 1) {
        last = sink.count();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return sample;
    },
  };
}

async function shakingHands(contestants: readonly Running[], target: Target): Promise<Comparison> {
  const called = calledTarget(target);
  return {
    title: 'Create, with the handshake',
    metrics: loaded,
    baseline: bare,
    contestants: await inTurn(contestants, (running) =>
      timed(running, [...all, 'makes the handshake'], called, 3000),
    ),
    rounds: 11,
    warmups: 3,
    aims: [{ contestant: 'emulator', metric: 'speed', at: 'least', factor: 0.9 }],
  };
}

async function delivering(
  programs: Programs,
  target: Target,
  keep: <T extends { close(): Promise<void> }>(one: T) => T,
): Promise<Comparison> {
  let bodies: string[] | undefined;
  const contestants: Contestant[] = [];
  // The emulator must be first in `senders`, because the bare loop sends the bodies that the emulator has created.
  for (const name of Object.keys(senders)) {
    const sender = keep(startSender(programs.sender, name, target));
    bodies = await verifySender(sender, target, 34, bodies);
    contestants.push(timedSender(sender, target, 4000));
  }
  return {
    title: 'Deliveries to the same receiver',
    metrics: { speed: 'deliveries/s', 'CPU time': 'µs of the sender per delivery' },
    baseline: 'bare loop',
    contestants,
    rounds: 11,
    warmups: 3,
    aims: [{ contestant: 'emulator.trigger', metric: 'speed', at: 'least', factor: 0.85 }],
  };
}

/** Measures one event that is sent to all webhooks. The cost per webhook must not depend on the number of webhooks. */
function growing(programs: Programs, target: Target): Comparison {
  const counts = [1000, 2500, 5000, 10_000];
  const most = manyName(counts.at(-1)!);
  return {
    title: 'One trigger for many webhooks',
    metrics: {
      time: 'µs per webhook',
      'CPU time': 'µs of the sender per webhook',
      memory: 'bytes per webhook',
    },
    baseline: manyName(counts[0]!),
    contestants: counts.map((count) => manyWebhooks(programs.many, target, count)),
    rounds: 3,
    warmups: 0,
    aims: [
      { contestant: most, metric: 'time', at: 'most', factor: 1.25 },
      { contestant: most, metric: 'CPU time', at: 'most', factor: 1.25 },
      { contestant: most, metric: 'memory', at: 'most', factor: 1.1 },
    ],
  };
}

function startingUp(command: string): Comparison {
  const limit = 'the limit, 0.2 s';
  const starting = (name: string, start: () => Promise<Started>): Contestant => ({
    name,
    async measure() {
      const { seconds, close } = await start();
      await close();
      return { values: { time: seconds } };
    },
  });
  return {
    title: 'Start-up to the first response',
    metrics: { time: 's' },
    baseline: limit,
    contestants: [
      starting('kaizala-webhooks emulate', () => startEmulate(command)),
      starting('prism mock', () => startPrism(description)),
      { name: limit, measure: () => ({ values: { time: 0.2 } }) },
    ],
    rounds: 7,
    warmups: 1,
    aims: [{ contestant: 'kaizala-webhooks emulate', metric: 'time', at: 'most', factor: 1 }],
  };
}

/**
 * Maps a list, one element after another. Do not verify servers in parallel: each verification counts the calls to the
 * receiver, and all verifications use the same receiver.
 */
async function inTurn<From, To>(
  list: readonly From[],
  map: (one: From) => Promise<To>,
): Promise<To[]> {
  const results: To[] = [];
  for (const one of list) results.push(await map(one));
  return results;
}
