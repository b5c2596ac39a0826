/** Delivers as the contestant that the arguments name does, whenever it is told to. */
import { answerParent, cpuTime } from './answering.js';
import { prepare, senders } from './senders.js';

/** What a sender is asked. */
export interface SenderTask {
  /** How many deliveries. */
  amount: number;
  /** How many are under way at once. */
  concurrency: number;
  /** What the bare loop sends from now on. */
  bodies?: readonly string[];
}

/** What it took. */
export interface SenderFigures {
  seconds: number;
  /** The time that its processors have worked, in µs. */
  cpu: number;
}

const [, , name = '', callBackUrl = ''] = process.argv;
const sender = senders[name];
if (!sender) throw new Error('There is nothing to send.');
const send = await sender(callBackUrl);

answerParent(async ({ amount, concurrency, bodies }: SenderTask) => {
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
