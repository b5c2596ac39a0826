import { Failure } from '../../src/common/failure.js';
import { blockedPort, isPort, noPort, portProblem } from '../../src/common/port.js';
import { readOptions } from './read-options.js';

/** The ports on which `npm start` listens. */
export interface Ports {
  /** The port on which the documentation is served. */
  port: number;
  emulatorPort: number;
  receiverPort: number;
}

/**
 * Reads the ports from the arguments of `npm start`. The defaults are 8080 for the documentation, 4010 for the emulator,
 * and 4011 for the receiver.
 *
 * @throws Failure if an argument is unknown or not a usable port
 */
export function portsFrom(args: string[]): Ports {
  const options = readOptions(
    args,
    {
      port: { type: 'string', default: '8080', about: 'the port of the documentation' },
      'emulator-port': { type: 'string', default: '4010', about: 'the port of the emulator' },
      'receiver-port': { type: 'string', default: '4011', about: 'the port of the receiver' },
    },
    'npm start [-- --port 8080 --emulator-port 4010 --receiver-port 4011]',
  );
  return {
    port: portOf('--port', options.port),
    emulatorPort: portOf('--emulator-port', options['emulator-port']),
    receiverPort: portOf('--receiver-port', options['receiver-port']),
  };
}

/**
 * @throws Failure if the value of the option is not a port number, or if browsers and `fetch` refuse to connect to this
 * port
 */
export function portOf(option: string, text: string): number {
  if (!isPort(text)) throw new Failure(noPort(option, text));
  const problem = blockedPort(Number(text));
  if (problem) throw new Failure(problem);
  return Number(text);
}

/**
 * Waits until a server listens on its port.
 *
 * @param retry a command that uses another port, which the error message recommends: `npm start -- --port 0`
 * @throws Failure if the server cannot listen on the port
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
