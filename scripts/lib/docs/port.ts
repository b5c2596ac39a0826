import { parseArgs } from 'node:util';
import { isPort, noPort } from '../../../src/cli/port.js';
import { Failure } from '../failure.js';

/** Where `npm start` listens. */
export interface Ports {
  /** Of the documentation. */
  port: number;
  emulatorPort: number;
}

/**
 * The ports that the arguments of `npm start` ask for: `['--port', '0']` → 0, and 4010 for the emulator.
 *
 * @throws Failure when they ask for something else
 */
export function portsFrom(args: string[]): Ports {
  const options = optionsFrom(args);
  for (const name of ['port', 'emulator-port'] as const)
    if (!isPort(options[name])) throw new Failure(noPort(`--${name}`, options[name]));
  return { port: Number(options.port), emulatorPort: Number(options['emulator-port']) };
}

function optionsFrom(args: string[]): { port: string; 'emulator-port': string } {
  const port = { type: 'string', default: '8080' } as const;
  const emulatorPort = { type: 'string', default: '4010' } as const;
  try {
    return parseArgs({ args, options: { port, 'emulator-port': emulatorPort } }).values;
  } catch (error) {
    // What parseArgs refuses is the user's to mend: an option that does not exist, or one without its value.
    throw new Failure(
      `${(error as Error).message}\nUsage: npm start [-- --port 8080 --emulator-port 4010]`,
    );
  }
}
