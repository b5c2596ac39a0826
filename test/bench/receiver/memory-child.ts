/** Gives 1,000,000 deliveries to a receiver, and prints what the heap holds after every 200,000 of them. */
import { setImmediate } from 'node:timers/promises';
import { freshDeliveries } from './deliveries.js';
import type { Checkpoint } from './memory.js';
import { benchReceiver, give } from './receiver.js';

const { gc } = globalThis;
if (!gc) throw new Error('This needs --expose-gc.');

let handled = 0;
const receiver = benchReceiver(() => (handled += 1));
const next = freshDeliveries('b000');
const stretch = 200_000;
for (let count = stretch; count <= 1_000_000; count += stretch) {
  const start = performance.now();
  for (let given = 0; given < stretch; given += 1) {
    const status = await give(receiver, next());
    if (status !== 200) throw new Error(`A delivery was answered with ${status}.`);
  }
  const seconds = (performance.now() - start) / 1000;
  if (handled !== count) throw new Error(`Of ${count} deliveries, ${handled} were handled.`);
  // What has just ended is still referred to until the loop has turned.
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
