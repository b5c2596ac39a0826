/** Passes 1,000,000 deliveries to a receiver, and prints the used heap after every 200,000 deliveries. */
import { setImmediate } from 'node:timers/promises';
import { freshDeliveries } from './deliveries.js';
import type { Checkpoint } from './memory.js';
import { benchReceiver, give } from './receiver.js';

const { gc } = globalThis;
if (!gc)
  throw new Error('The garbage cannot be collected. Fix: start the process with --expose-gc.');

let handled = 0;
const receiver = benchReceiver(() => (handled += 1));
const next = freshDeliveries('b000');
const stretch = 200_000;
for (let count = stretch; count <= 1_000_000; count += stretch) {
  const start = performance.now();
  for (let given = 0; given < stretch; given += 1) {
    const status = await give(receiver, next());
    if (status !== 200) throw new Error(`The response to a delivery has the status ${status}.`);
  }
  const seconds = (performance.now() - start) / 1000;
  if (handled !== count) throw new Error(`Of ${count} deliveries, ${handled} were handled.`);
  // Wait a turn of the event loop: until then, the last delivery is still referenced.
  await setImmediate();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  const checkpoint: Checkpoint = {
    count,
    heap: (heapUsed + external) / 2 ** 20,
    speed: stretch / seconds,
  };
  console.log(JSON.stringify(checkpoint));
}
