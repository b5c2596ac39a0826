/** An emulator that can be asked how much memory it uses, and that ends by itself when it is closed. */
import { createEmulator } from '../../src/emulator.js';

/** What is asked. */
export type Question = 'figures' | 'close';

/** What is answered. */
export interface Figures {
  url: string;
  /** What is in use after a collection, in MiB. */
  heap: number;
  /** What the process takes, in MiB. */
  rss: number;
  /** How much of a processor it has used, in ms. */
  cpu: number;
  calls: number;
  attempts: number;
  /** Promises whose failure nobody saw. */
  unhandled: string[];
}

/** After closing, nothing should keep the process for longer, in ms. */
const patience = 5000;

let [calls, attempts] = [0, 0];
const unhandled: string[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));

const emulator = createEmulator({
  // Counted, and never reached.
  throttle: { connector: 1_000_000, tenant: 10_000_000 },
  logSize: 500,
  onCall: () => (calls += 1),
  onAttempt: () => (attempts += 1),
});
const { url } = await emulator.listen(0);

function figures(): Figures {
  const { user, system } = process.cpuUsage();
  // Twice: what the first one finalizes, the second one frees.
  globalThis.gc!();
  globalThis.gc!();
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    url,
    heap: (heapUsed + external) / 2 ** 20,
    rss: rss / 2 ** 20,
    cpu: (user + system) / 1000,
    calls,
    attempts,
    unhandled,
  };
}

let isClosing = false;

async function close(): Promise<void> {
  isClosing = true;
  await emulator.close();
  process.send!(figures());
  process.disconnect();
  setTimeout(() => {
    console.error(`Still open: ${process.getActiveResourcesInfo().join(', ')}.`);
    process.exit(1);
  }, patience).unref();
}

process.on('message', (question: Question) => {
  if (question === 'close') void close();
  else process.send!(figures());
});
// Where its parent is ended from outside, nobody else would end it.
process.on('disconnect', () => {
  if (!isClosing) process.exit(1);
});
