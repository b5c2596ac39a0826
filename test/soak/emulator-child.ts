/** An emulator that reports its memory use on request, and whose process exits after it is closed. */
import { createEmulator } from '../../src/emulator.js';

/** A command to the process. */
export type Command = 'figures' | 'close';

/** The response to a command. */
export interface Figures {
  url: string;
  /** The used memory after a collection, in MiB. */
  heap: number;
  /** The resident memory of the process, in MiB. */
  rss: number;
  /** The used CPU time, in ms. */
  cpu: number;
  calls: number;
  attempts: number;
  /** The errors of rejected promises that were not handled. */
  unhandled: string[];
}

/** How long the process may take to exit after the emulator is closed, in ms. */
const patience = 5000;

let [calls, attempts] = [0, 0];
const unhandled: string[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));

const emulator = createEmulator({
  // Keep the throttle on, with limits that the run never reaches.
  throttle: { connector: 1_000_000, tenant: 10_000_000 },
  logSize: 500,
  onCall: () => (calls += 1),
  onAttempt: () => (attempts += 1),
});
const { url } = await emulator.listen(0);

function figures(): Figures {
  const { user, system } = process.cpuUsage();
  // Collect twice: the second collection frees the objects that the first one finalizes.
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

process.on('message', (command: Command) => {
  if (command === 'close') void close();
  else process.send!(figures());
});
// Exit if the parent is killed: nothing else would end this process.
process.on('disconnect', () => {
  if (!isClosing) process.exit(1);
});
