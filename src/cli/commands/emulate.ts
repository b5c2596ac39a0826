import { type ExitCode, Failure } from '../../common/failure.js';
import { portProblem } from '../../common/port.js';
import { commandAt } from '../output/emulator-address.js';
import type { Terminal } from '../output/terminal.js';
import { startEmulator } from '../service/start-emulator.js';

export interface EmulateOptions {
  port: number;
  allowCallbacksTo?: string[];
  allowOrigin?: string[];
  handshakeToken: 'digits' | 'opaque';
  handshake: boolean;
  endpointSlash?: boolean;
  throttle: boolean;
  deliveryTimeout: number;
  speed: number;
  page: boolean;
}

/** `kaizala-webhooks emulate` */
export async function emulate(options: EmulateOptions, terminal: Terminal): Promise<ExitCode> {
  const interrupted = terminal.interrupted();
  const { url, close } = await start(options, terminal);
  terminal.print('The emulator: ', ['bold', url]);
  if (options.page) terminal.print('Its page: ', ['bold', `${url}/_emulator/`]);
  terminal.print('In other terminals:');
  terminal.print(`  ${commandAt(url, terminal.env, 'listen')}`);
  terminal.print(`  ${commandAt(url, terminal.env, 'trigger JobCreated')}`);
  terminal.print('Ctrl-C ends it.');
  await interrupted;
  await close();
  return 0;
}

async function start({ port, ...options }: EmulateOptions, terminal: Terminal) {
  const settings = {
    allowCallbacksTo: options.allowCallbacksTo ?? [],
    allowOrigins: options.allowOrigin ?? [],
    handshake: options.handshake && options.handshakeToken,
    deliveryTimeout: options.deliveryTimeout,
    endpointSlash: options.endpointSlash ?? false,
    speed: options.speed,
    page: options.page,
    ...(!options.throttle && { throttle: false as const }),
  };
  try {
    return await startEmulator(port, settings, terminal);
  } catch (error) {
    const problem = portProblem(error, port, '--port 0');
    throw problem ? new Failure(problem) : error;
  }
}
