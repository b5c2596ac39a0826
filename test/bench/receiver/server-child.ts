/** Serves the contestant that the argument names on loopback, until its parent exits or disconnects. */
import { createServer } from 'node:http';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { listeners } from './listeners.js';
import type { Figures, Ready } from './serve.js';

/** The maximum lifetime of the process, in ms. A longer run means that something has gone wrong. */
const longest = 10 * 60 * 1000;

let handled = 0;
const contestant = listeners[process.argv[2] ?? ''];
if (!contestant || !process.send)
  throw new Error('The contestant is unknown, or the process has no parent.');
const { listener, settle } = contestant.listen(() => (handled += 1));
await settle?.();

const server = createServer(listener);
process.send!({ port: await listenOnLoopback(server) } satisfies Ready);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send!({ handled, cpu: user + system } satisfies Figures);
});
process.on('disconnect', () => process.exit());
setTimeout(() => process.exit(1), longest);
