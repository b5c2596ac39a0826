/** Delivers on request with the contestant that the arguments name. */
import { respondToParent, cpuTime } from './respond-to-parent.js';
import { prepare, senders } from './senders.js';

/** A task for a sender. */
export interface SenderTask {
  /** The number of deliveries. */
  amount: number;
  /** The number of concurrent deliveries. */
  concurrency: number;
  /** The bodies that the bare loop sends from now on. */
  bodies?: readonly string[];
}

/** The cost of a task. */
export interface SenderFigures {
  seconds: number;
  /** The CPU time of the sender, in µs. */
  cpu: number;
}

const [, , name = '', callBackUrl = ''] = process.argv;
const sender = senders[name];
if (!sender) throw new Error(`There is no sender ${name}.`);
const send = await sender(callBackUrl);

respondToParent(async ({ amount, concurrency, bodies }: SenderTask) => {
  if (bodies) prepare(bodies);
  const [start, before] = [performance.now(), cpuTime()];
  let begun = 0;
  const lane = async () => {
    while (begun < amount) await send(begun++);
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: cpuTime() - before,
  } satisfies SenderFigures;
});
