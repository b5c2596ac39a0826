import { parseArgs } from 'node:util';
import { Failure } from '../failure.js';

/**
 * The port that the arguments of `npm start` ask for: `['--port', '0']` → 0.
 *
 * @throws Failure when they ask for something else
 */
export function portFrom(args: string[]): number {
  const text = optionsFrom(args).port;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new Failure(
      `--port "${text}" is no port: give a whole number from 0 (any free one) to 65535.`,
    );
  }
  return port;
}

function optionsFrom(args: string[]): { port: string } {
  try {
    return parseArgs({ args, options: { port: { type: 'string', default: '8080' } } }).values;
  } catch (error) {
    // What parseArgs refuses is the user's to mend: an option that does not exist, or one without its value.
    throw new Failure(`${(error as Error).message}\nUsage: npm start [-- --port 8080]`);
  }
}
