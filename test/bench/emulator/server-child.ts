/** Serves the contestant that the arguments name on loopback, until its parent goes or lets it go. */
import { answerParent, cpuTime } from './answering.js';
import { servers } from './servers.js';

/** What a server says when it is asked. */
export interface ServerFigures {
  port: number;
  /** How many webhooks it has. */
  count: number;
  /** The time that its processors have worked, in µs. */
  cpu: number;
}

const [, , kind = '', name = '', description = ''] = process.argv;
const start = servers[kind as keyof typeof servers]?.[name];
if (!start) throw new Error('There is nothing to serve.');
const { port, kept } = await start(description);
if (!globalThis.gc) throw new Error('The garbage cannot be collected: start it with --expose-gc.');
const collect = globalThis.gc;
/** What was spent on the questions themselves, in µs. */
let asked = 0;
answerParent(() => {
  const begin = cpuTime();
  const count = kept();
  // The emulator gives a copy of each of its webhooks: the next create must not pay for that garbage.
  void collect();
  asked += cpuTime() - begin;
  return { port, count, cpu: cpuTime() - asked } satisfies ServerFigures;
});
