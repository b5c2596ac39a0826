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
answerParent(() => ({ port, count: kept(), cpu: cpuTime() }) satisfies ServerFigures);
