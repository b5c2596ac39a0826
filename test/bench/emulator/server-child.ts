/** Serves the contestant that the arguments name on loopback, until its parent exits or disconnects. */
import { respondToParent, cpuTime } from './respond-to-parent.js';
import { servers } from './servers.js';

/** The figures that a server reports on request. */
export interface ServerFigures {
  port: number;
  /** The number of stored webhooks. */
  count: number;
  /** The CPU time of the server, in µs. */
  cpu: number;
}

const [, , kind = '', name = '', description = ''] = process.argv;
const start = servers[kind as keyof typeof servers]?.[name];
if (!start) throw new Error(`There is no server ${kind} ${name}.`);
const { port, kept } = await start(description);
if (!globalThis.gc)
  throw new Error('The garbage cannot be collected. Fix: start the process with --expose-gc.');
const collect = globalThis.gc;
/** The CPU time of the figures themselves, in µs. */
let spent = 0;
respondToParent(() => {
  const begin = cpuTime();
  const count = kept();
  // The emulator returns a copy of each webhook. Collect that garbage now, so that the next create does not pay for it.
  void collect();
  spent += cpuTime() - begin;
  return { port, count, cpu: cpuTime() - spent } satisfies ServerFigures;
});
