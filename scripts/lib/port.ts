import { Failure } from '../../src/common/failure.js';
import { blockedPort, isPort, noPort, portProblem } from '../../src/common/port.js';
import { readOptions } from './read-options.js';

/** Where `npm start` listens. */
export interface Ports {
  /** Of the documentation. */
  port: number;
  emulatorPort: number;
  receiverPort: number;
}

/**
 * The ports that the arguments of `npm start` ask for: `['--port', '0']` → 0, 4010 for the emulator, and 4011 for the
 * receiver.
 *
 * @throws Failure when they ask for something else
 */
export function portsFrom(args: string[]): Ports {
  const options = readOptions(
    args,
    {
      port: { type: 'string', default: '8080' },
      'emulator-port': { type: 'string', default: '4010' },
      'receiver-port': { type: 'string', default: '4011' },
    },
    'npm start [-- --port 8080 --emulator-port 4010 --receiver-port 4011]',
  );
  return {
    port: portOf('--port', options.port),
    emulatorPort: portOf('--emulator-port', options['emulator-port']),
    receiverPort: portOf('--receiver-port', options['receiver-port']),
  };
}

/** @throws Failure when a text is no port, or one that nobody could call */
export function portOf(option: string, text: string): number {
  if (!isPort(text)) throw new Failure(noPort(option, text));
  const problem = blockedPort(Number(text));
  if (problem) throw new Failure(problem);
  return Number(text);
}

/**
 * What has begun to listen.
 *
 * @param retry what asks for another port: `npm start -- --port 0`
 * @throws Failure when the port cannot be had
 */
export async function listening<Server>(
  starting: Promise<Server>,
  port: number,
  retry: string,
): Promise<Server> {
  try {
    return await starting;
  } catch (error) {
    const problem = portProblem(error, port, retry);
    throw problem ? new Failure(problem) : error;
  }
}
